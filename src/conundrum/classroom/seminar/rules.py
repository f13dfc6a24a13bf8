"""The rules that a game is begun with, and what its seed draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conundrum.classroom.seminar.draws import deck, future
from conundrum.classroom.seminar.seats import GOALS, POWERS, SEATS, seat_known
from conundrum.classroom.seminar.typed_text import NAME_LENGTH, plain_text
from conundrum.run import limit
from conundrum.run.codes import MODEL
from conundrum.tables import BadValue, entries, instance, listed, whole


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
        Draws the future and the cards.
    seats : list of str
        Ids of the other seats that are taken; the two powers always are.
    deck : list of str, optional
        Ids of the flashpoint cards in the order in which they are drawn; without it the deck that
        the seed drew in version 0.1, whose logs do not hold it.
    model : int, optional
        The model that the game was begun with; runs are made with that of today.
    goals : int, optional
        The goals that the game was begun with, by which it is judged.

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
    deck: Any = ()
    model: int = MODEL
    goals: int = GOALS

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
        keep(self, "goals", whole("goals", self.goals, 1, GOALS))
        if self.rounds * self.years > limit("years", "default"):
            most = f"rounds of up to {limit('years', 'default')} years together"
            raise BadValue("rounds", self.rounds, most)
        if not isinstance(self.seats, list | tuple):
            raise BadValue("seats", self.seats, "a list of seats")
        taken = [seat_known(seat) for seat in self.seats]
        keep(self, "seats", tuple(seat for seat in SEATS if seat in (*POWERS, *taken)))
        if self.deck == ():
            keep(self, "deck", deck(self.seed, entries("first_deck")["cards"]))
        held = listed("deck", self.deck, "a list of ids of cards")
        keep(self, "deck", tuple(instance("card of the deck", card, str) for card in held))

    @property
    def future(self) -> int:
        """The number of the table's future, counted from 0, which nobody is told."""
        return future(self.seed)

    def card(self, number: int) -> str:
        """Return the card that opens a round, counted from 1; the first has none."""
        return str(self.deck[(number - 2) % len(self.deck)]) if number > 1 else ""


def rules_of(given: Mapping[str, Any]) -> Rules:
    """Return rules as a log holds them; one that names no model or goals has the first.

    Examples
    --------
    >>> rules_of({"table": "A", "rounds": 5, "years": 4, "seed": 7, "seats": []}).seats
    ('washington', 'beijing')
    """
    names = set(Rules.__annotations__)
    if set(instance("rules", given, dict)) | {"deck", "model", "goals"} != names:
        raise BadValue("rules", given, f"a record of {', '.join(sorted(names))}")
    return Rules(**{"model": 1, "goals": 1, **given})
