"""What a map of costs says: its title, its regions in words and as a table, its description."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from conundrum.analysis.game.agreement import Pair
from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.analysis.game.regions import FINEST, Region
from conundrum.charts.doubt.rows import begun
from conundrum.charts.html_table import html_table
from conundrum.tables.words import say, written

TOPS = (0.3, 0.5, 1.0)
"""Where an axis may end, as shares of the highest loss: the first that shows all there is."""


class View(NamedTuple):
    """What the map shows.

    Parameters
    ----------
    regions : list of Region
        As `conundrum.analysis.game.regions.regions` makes them.
    here : pair of float
        What a change of position costs Washington and Beijing where the reader stands, as shares
        of the highest loss.
    """

    regions: list[Region]
    here: tuple[float, float]

    @property
    def tops(self) -> tuple[float, float]:
        """Where the axes end."""
        return _top(self, 0), _top(self, 1)

    @property
    def dilemmas(self) -> list[Region]:
        """The rectangles in which the game is a dilemma."""
        return [one for one in self.regions if one.end.better]


def title(view: View) -> str:
    """State what the map shows: at which costs the game is a dilemma.

    Examples
    --------
    >>> from conundrum.analysis.game.regions import End
    >>> stay = ("as in 2016", "as in 2016")
    >>> trap = Region((0.163, 0.223), (0.12, 1.0), End((stay,), ("engage", "engage")))
    >>> title(View([trap], (0, 0)))
    "It is a prisoner's dilemma where a change of course costs Washington 17 to 22, Beijing over 12"
    """
    if not view.dilemmas:
        return say("regions.none")
    us, china = (span(edges) for edges in sides(view.dilemmas[0]))
    return say("regions.dilemma", washington=us, beijing=china)


def boxed(view: View) -> str:
    """Say what the box means, if there is one."""
    better = [one.end.better for one in view.dilemmas[:1] if one.end.better]
    return say("regions.boxed", pair=ended(better)) if better else ""


def span(edges: tuple[float, float]) -> str:
    """Write which whole costs of a hundred lie between two edges.

    Examples
    --------
    >>> span((0.163, 0.223)), span((0.12, 1)), span((0, 0.121)), span((0, 1)), span((0.161, 0.168))
    ('17 to 22', 'over 12', 'up to 12', 'anything', 'between 16.1 and 16.8')
    """
    (low, high), (first, last) = (100 * edge for edge in edges), whole(edges)
    if low == 0:
        return say("regions.any") if high == 100 else say("regions.to", high=str(last))
    if high == 100:
        return say("regions.over", low=str(first))
    if first > last:
        return say("regions.between", low=written(low, 1), high=written(high, 1))
    if first == last:
        return str(first)
    return say("regions.span", low=str(first), high=str(last))


def whole(edges: tuple[float, float]) -> tuple[int, int]:
    """Return the first and the last whole cost of a hundred between two edges.

    Where there is no upper edge, the first is the last whole cost below the lower one.

    Examples
    --------
    >>> whole((0.163, 0.223)), whole((0.12, 1))
    ((17, 22), (12, 99))
    """
    low, high = (100 * edge for edge in edges)
    return math.floor(low) + (high != 100), math.ceil(high) - 1


def ended(meets: Sequence[Pair], apart: str = " ") -> str:
    """Say where a game ends, line by line where need be.

    Examples
    --------
    >>> ended([("engage", "as in 2016")])
    'Washington engages, Beijing stays'
    >>> ended([("press", "press"), ("engage", "engage")]), ended([])
    ('both press, or both engage', 'nowhere')
    """
    told = []
    for us, china in meets:
        does = [say(f"regions.does_{name.replace(' ', '_')}") for name in (us, china)]
        pair = dict(zip(("washington", "beijing"), does, strict=True))
        if us == china:
            told.append(say("regions.both", do=say(f"regions.do_{us.replace(' ', '_')}")))
        else:
            told.append(say("regions.pair", **pair, apart=apart))
    return say("regions.or", apart=apart).join(told) or say("regions.nowhere")


def describe(view: View) -> str:
    """Describe the chart for those who do not see it, from its regions."""
    listed = say("number.parts").join(
        say(
            "regions.listed",
            washington=span(one.across),
            beijing=span(one.up),
            end=ended(one.end.meets),
        )
        for one in view.regions
        if not one.end.better
    )
    return say("regions.described", title=title(view), regions=listed, point=point(view))


def point(view: View) -> str:
    """Say where the reader stands."""
    us, china = (written(100 * cost) for cost in view.here)
    return say("regions.point", washington=us, beijing=china)


def ways(view: View) -> str:
    """Say which other costs would end the dilemma in which the reader stands, if it is one.

    Examples
    --------
    >>> from conundrum.analysis.game.regions import End
    >>> engage = End((("engage", "engage"),), None)
    >>> trap = End((("as in 2016", "as in 2016"),), ("engage", "engage"))
    >>> sides = [Region((0, 0.163), (0, 1), engage), Region((0.163, 1), (0, 1), trap)]
    >>> ways(View(sides, (0.2, 0)))  # doctest: +NORMALIZE_WHITESPACE
    'Here it is a dilemma. Other costs would end it: up to 16 to Washington (both engage). What
    patience or a payment would do, the agreement below says.'
    >>> ways(View(sides, (0.1, 0)))
    ''
    """
    box = _at(view, view.here)
    if not (box and box.end.better):
        return ""
    told = []
    for side, (low, high) in enumerate(sides(box)):
        for edge, to, beyond in ((low, "to", low - FINEST / 2), (high, "from", high + FINEST / 2)):
            there = _at(view, (beyond, view.here[1]) if side == 0 else (view.here[0], beyond))
            if there:
                whole = math.floor(100 * edge) if to == "to" else math.ceil(100 * edge)
                end = ended(there.end.meets)
                if there.end.meets == box.end.meets:
                    end = say("game.content", end=end)
                told.append(say(f"game.way_{to}", edge=str(whole), power=PLAYERS[side], end=end))
    return say("game.trapped", ways=say("game.way").join(told))


def _at(view: View, costs: tuple[float, float]) -> Region | None:
    """Return the region in which two costs lie; none where they are below 0 or above 1."""
    us, china = costs
    for one in view.regions:
        if one.across[0] <= us <= one.across[1] and one.up[0] <= china <= one.up[1]:
            return one
    return None


def regions_table(view: View) -> str:
    """Return the regions as an HTML table, the dilemma first."""
    rows = [
        (
            begun(ended(one.end.meets)),
            span(one.across),
            span(one.up),
            say("regions.rather", pair=ended([one.end.better])) if one.end.better else "",
        )
        for one in sorted(view.regions, key=lambda one: not one.end.better)
    ]
    heads = [say(f"regions.head_{name}") for name in ("end", "washington", "beijing", "dilemma")]
    return html_table(say("regions.table"), say("regions.caption"), heads, rows)


def sides(one: Region) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the costs of a region to Washington, and those to Beijing."""
    return one.across, one.up


def _top(view: View, side: int) -> float:
    inside = [edge for one in view.regions for edge in sides(one)[side] if edge < 1]
    highest = max([*inside, view.here[side]])
    return next(top for top in TOPS if highest <= top)
