"""The seminar's table on paper: nine cells, and how a game is played with them.

Its numbers stand in ``data/paper_table.csv`` and ``data/paper_rules.csv``, which
``tools/paper_table.py`` writes from the model's runs.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from conundrum.model import PRESETS, Assumptions, Beliefs, Event, Policy
from conundrum.run import Outlook, limit
from conundrum.run.follow import follow
from conundrum.tables import rows, value

START, ROUNDS, YEARS = 2016, 3, 4
"""A game on paper: the year in which it begins, as many rounds, of so many years."""

WASHINGTON = {
    "press": PRESETS["2016"],
    "conditions": PRESETS["shared conditions"],
    "open": PRESETS["joint opening"],
}
"""Washington's stances; of each policy, Washington's part."""

BEIJING = {
    "trades": PRESETS["2016"],
    "conditions": PRESETS["shared conditions"],
    "shuts": PRESETS["joint cut-off"],
}
"""Beijing's stances; of each policy, Beijing's part."""

Cell = tuple[str, str]
"""A stance of each power."""

CELLS: tuple[Cell, ...] = tuple(product(WASHINGTON, BEIJING))


class Stand(NamedTuple):
    """Where a game stands when a round is over.

    Parameters
    ----------
    warheads, hungry, hostility : float
        In the median of the futures in which the regime stands; hungry people of 100, hostility
        from 0 to 100.
    fallen : float
        Futures in which it has fallen, of 100.
    """

    warheads: float
    hungry: float
    hostility: float
    fallen: float


def games() -> tuple[tuple[Cell, ...], ...]:
    """Return all ways to play three rounds.

    Examples
    --------
    >>> len(games())
    729
    """
    return tuple(product(CELLS, repeat=ROUNDS))


def policy(cell: Cell) -> Policy:
    """Return what the two powers do in a cell; conditions are in force if both propose them.

    Examples
    --------
    >>> policy(("press", "conditions")).shared_conditions
    0.0
    """
    ours, theirs = WASHINGTON[cell[0]], BEIJING[cell[1]]
    return Policy(
        us_sanctions=ours.us_sanctions,
        us_engagement=ours.us_engagement,
        china_sanctions=theirs.china_sanctions,
        china_engagement=theirs.china_engagement,
        shared_conditions=min(ours.shared_conditions, theirs.shared_conditions),
    )


def run(game: Sequence[Cell], events: Mapping[int, Event] | None = None) -> Outlook:
    """Run a game in all futures of the model; events by the number of the round, from 0."""
    long = YEARS * limit("steps_a_year", "default")
    course = {place * long: policy(cell) for place, cell in enumerate(game)}
    struck = {place * long: event for place, event in (events or {}).items()}
    futures, seed = limit("futures", "default"), limit("seed", "default")
    years = YEARS * len(game)
    return follow(course, Beliefs(), Assumptions(), years, futures, seed, struck)


def stands(outlook: Outlook) -> list[Stand]:
    """Return where a run stands at the end of each round."""
    long = YEARS * limit("steps_a_year", "default")
    found = []
    for end in range(long, len(outlook["fallen"]), long):
        up = outlook["fallen"][end] == 0
        warheads, hungry, hostility = (
            float(np.median(outlook[name][end][up])) for name in ("warheads", "hunger", "hostility")
        )
        found.append(Stand(warheads, 100 * hungry, 100 * hostility, 100 * float(np.mean(~up))))
    return found


def row(cell: Cell) -> str:
    """Return the row of the table that a cell stands in.

    Examples
    --------
    >>> row(("press", "shuts"))
    'press shuts'
    """
    return " ".join(cell)


def later(game: Sequence[Cell], place: int) -> Iterable[str]:
    """Return the rule by which each earlier round still counts for hunger."""
    return (f"hungry after {beijing}" for _, beijing in game[:place])


def shut_before(game: Sequence[Cell], place: int) -> bool:
    """Tell whether Beijing shut its border in the round before."""
    return place > 0 and game[place - 1][1] == "shuts"


def played(game: Sequence[Cell]) -> list[Stand]:
    """Play a game with the paper alone, and return where it stands after each round.

    Examples
    --------
    >>> [stand.warheads for stand in played([("open", "trades")] * 2)]
    [26.0, 39.0]
    """
    return played_with(game, *numbers())


def played_with(
    game: Sequence[Cell], table: Mapping[str, Mapping[str, float]], rules: Mapping[str, float]
) -> list[Stand]:
    """Play a game with numbers that are given, by the row of the table and by the rule."""
    warheads, stand, found = rules["start warheads"], 1.0, []
    for place, stances in enumerate(game):
        cell = table[row(stances)]
        warheads += cell["warheads"]
        hungry = cell["hungry"] + sum(rules[rule] for rule in later(game, place))
        stand *= 1 - cell["falls_after_shut" if shut_before(game, place) else "falls"] / 100
        found.append(Stand(warheads, hungry, cell["hostility"], 100 * (1 - stand)))
    return found


def numbers() -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Return the numbers of the table, by row, and those of the rules."""
    table = {
        cell: {name: value("paper_table", cell, name) for name in about if name != "cell"}
        for cell, about in rows("paper_table").items()
    }
    return table, {rule: value("paper_rules", rule, "number") for rule in rows("paper_rules")}
