"""The rules that a game is begun with, and what its seed draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from conundrum.classroom.seminar.seats import CARDS, POWERS, SEATS, seat_known
from conundrum.classroom.seminar.typed_text import NAME_LENGTH, plain_text
from conundrum.run.codes import MODEL
from conundrum.run.simulate import limit
from conundrum.tables.bounds import BadValue, instance, whole


@dataclass(frozen=True)
class Rules:
    """What a game is begun with.

    Parameters
    ----------
    table : str
        Name of the table.
    rounds, years : int
        How many rounds, and how many years each covers; together no more than a run looks ahead.
    seed : int
        Draws the world and the cards.
    seats : list of str
        Ids of the other seats that are taken; the two powers always are.
    model : int, optional
        The model that the game was begun with; runs are made with that of today.

    Raises
    ------
    BadValue
        If a value is of the wrong kind or out of bounds.
    """

    table: str
    rounds: int
    years: int
    seed: int
    seats: Any = ()
    model: int = MODEL

    def __post_init__(self) -> None:
        """Check each rule."""
        keep = object.__setattr__
        keep(self, "table", plain_text("table", self.table, NAME_LENGTH))
        for name, given, bound in (
            ("rounds", self.rounds, "rounds"),
            ("years", self.years, "round_years"),
            ("seed", self.seed, "seed"),
        ):
            keep(self, name, whole(name, given, limit(bound, "lowest"), limit(bound, "highest")))
        keep(self, "model", whole("model", self.model, 1, MODEL))
        if self.rounds * self.years > limit("years", "default"):
            most = f"rounds of up to {limit('years', 'default')} years together"
            raise BadValue("rounds", self.rounds, most)
        taken = [seat_known(seat) for seat in self.seats] if self.seats else []
        keep(self, "seats", tuple(seat for seat in SEATS if seat in (*POWERS, *taken)))

    @property
    def world(self) -> int:
        """The number of the table's world, counted from 0, which nobody is told."""
        return int(np.random.default_rng(self.seed).integers(limit("worlds", "default")))

    @property
    def deck(self) -> list[str]:
        """The flashpoint cards in the order in which they are drawn."""
        return [str(c) for c in np.random.default_rng([self.seed, 1]).permutation(sorted(CARDS))]

    def card(self, number: int) -> str:
        """Return the card that opens a round, counted from 1; the first has none."""
        return self.deck[(number - 2) % len(CARDS)] if number > 1 else ""


def rules_of(given: Mapping[str, Any]) -> Rules:
    """Return rules as a log holds them; one that names no model is of the first.

    Raises
    ------
    BadValue
        If one is unknown, missing, or not allowed.

    Examples
    --------
    >>> rules_of({"table": "A", "rounds": 5, "years": 4, "seed": 7, "seats": []}).seats
    ('washington', 'beijing')
    """
    names = set(Rules.__annotations__)
    if set(instance("rules", given, dict)) | {"model"} != names:
        raise BadValue("rules", given, f"a record of {', '.join(sorted(names))}")
    return Rules(**{"model": 1, **given})
