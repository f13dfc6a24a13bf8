"""Functions for a map of the two powers' stances: its figures, its squares, and its table."""

from math import floor
from typing import Any

from conundrum.analysis.tradeoffs.run_in_figures import EARLY
from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts.html_table import html_table
from conundrum.run import limit, show
from conundrum.tables import rounded, say

END = limit("start", "default") + limit("years", "default")

MAPPED = {
    "instability": {"outcome": "instability", "label": say("map.instability", year=END)},
    "instability_early": {"outcome": "instability", "label": say("map.instability", year=EARLY)},
    "instability_standing": {
        "outcome": "instability",
        "label": say("map.instability_standing", year=END),
    },
    "warheads": {"outcome": "warheads", "label": say("map.warheads", year=END)},
    "leavers": {"outcome": "leavers", "label": say("map.leavers", year=END)},
    "fallen": {"outcome": "fallen", "label": say("map.fallen", year=END)},
}
"""The figures of a pair of stances, each with a label, and with the outcome whose unit the figure
has."""

LAST = FINEST - 1
"""The last square in a row of the map has this number; the first square has 0."""

Cells = dict[str, list[float]]
"""Each figure for all pairs of stances. First come the pairs of Washington's first stance with
every stance of Beijing, then the pairs of Washington's second stance, and so on."""


def write(figure: str, number: float) -> str:
    """Return a figure as text, in the unit that readers see.

    Examples
    --------
    >>> write("leavers", 1.569522), write("warheads", 13.6)
    ('1.6 million', '14')
    """
    return show(MAPPED[figure]["outcome"], number)


def square(stance: float) -> int:
    """Return which square is nearest to a stance; squares are counted from full engagement.

    Examples
    --------
    >>> square(-1), square(0.8)
    (0, 18)
    """
    return floor((stance + 1) / 2 * LAST + 0.5)


def stance_of(square: int) -> float:
    """Return the stance of a square.

    Examples
    --------
    >>> stance_of(18)
    0.8
    """
    return rounded(2 * square / LAST - 1, 6)


def stance_at(share: float) -> float:
    """Return the stance at a place on the map's axis; the place is a share of the axis, 0 to 1.

    Examples
    --------
    >>> stance_at(0.21), stance_at(1)
    (-0.6, 1.0)
    """
    return stance_of(min(max(floor(share * FINEST), 0), LAST))


def share_of(stance: float) -> float:
    """Return where a stance is on the map, as a share of the map's width or height.

    Examples
    --------
    >>> share_of(-1), share_of(0), share_of(1)
    (0.0238, 0.5, 0.9762)
    """
    return rounded(((stance + 1) / 2 * LAST + 0.5) / FINEST, 4)


def value_at(cells: Cells, figure: str, pair: dict[str, float]) -> float:
    """Return a figure at the square nearest to a pair of stances."""
    return cells[figure][FINEST * square(pair["us"]) + square(pair["china"])]


def named(stance: float) -> str:
    """Return a stance in words.

    Examples
    --------
    >>> named(1), named(-0.4), named(0)
    ('full pressure', 'more engagement than pressure', 'half of each')
    """
    if stance == 0:
        return say("stance.middle")
    how = "full" if abs(stance) == 1 else "more"
    return say(f"stance.{how}_{'pressure' if stance > 0 else 'engagement'}")


def of_pairs(caption: str, names: list[str], texts: list[str]) -> str:
    """Return a map's numbers as an HTML table, with full pressure by Beijing at the top."""
    many = len(names)
    rows: list[Any] = [
        [names[up], *[texts[across * many + up] for across in range(many)]]
        for up in reversed(range(many))
    ]
    return html_table(say("map.name"), caption, [say("map.corner"), *names], rows)
