"""How the arrows of the diagram of loops run: through the gaps between boxes, and across none.

Boxes stand in columns. Between two columns no box stands, so there an arrow may bend; a column on
its way it crosses level, above or below a box. So no arrow crosses a box, whatever the model.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from conundrum.charts import style
from conundrum.charts.causal_arrows import Pair, Point, bent, cross
from conundrum.charts.causal_layout import OUTER, PLACES, edges, middle
from conundrum.model.graph import Arrow, main_arrows

CROWD = 9
"""How many pixels of detour an arrow takes rather than share a gap with another one."""

BULGE = 0.8
"""How far an arrow within a column leaves it, as a share of the room between two columns."""

NEAR = 6
"""At how many points of a line, from its head on, its sign may stand."""


class Gap(NamedTuple):
    """Room above or below a box of a column, from top to bottom, in pixels."""

    column: int
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Halfway down."""
        return (self.top + self.bottom) / 2


Ways = dict[Arrow, tuple[Gap, ...]]


@cache
def lines() -> dict[Arrow, list[Point]]:
    """Return every arrow as points, from the edge of its cause to that of its effect."""
    ways = _ways()
    levels, ports = _levels(ways), _ports(ways)
    return {arrow: _line(arrow, way, levels, ports) for arrow, way in ways.items()}


@cache
def signs() -> dict[Arrow, Pair]:
    """Return where each arrow's sign stands: beside its line, near its head, clear of others."""
    placed: dict[Arrow, Pair] = {}
    for arrow, line in lines().items():
        free = [cross(point, style.SIGN / 2) for point in line[-2 : -2 - NEAR : -1]]
        clear = {
            at: min((math.dist(at, one) for one in placed.values()), default=9e9) for at in free
        }
        wide = (at for at in free if clear[at] >= style.SIGN)
        placed[arrow] = next(wide, max(free, key=clear.__getitem__))
    return placed


def gaps(column: int) -> tuple[Gap, ...]:
    """Return the gaps of a column from top to bottom, the one above its first box included.

    Examples
    --------
    >>> len(gaps(1)) == 1 + sum(place[0] == 1 for place in PLACES.values())
    True
    """
    boxes = sorted(edges(name)[2:] for name, place in PLACES.items() if place[0] == column)
    tops = [boxes[0][0] - OUTER, *(low for _, low in boxes)]
    return tuple(
        Gap(column, top, bottom)
        for top, bottom in zip(tops, [*(top for top, _ in boxes), tops[-1] + OUTER], strict=True)
    )


@cache
def _ways() -> Ways:
    """Choose for each arrow the gap of each column that it crosses, the shortest arrows first."""
    found: Ways = {}
    used: dict[Gap, int] = defaultdict(int)
    for arrow in sorted(main_arrows(), key=lambda one: abs(_columns(one)[1] - _columns(one)[0])):
        found[arrow] = _way(arrow, used)
        for gap in found[arrow]:
            used[gap] += 1
    return {arrow: found[arrow] for arrow in main_arrows()}


def _way(arrow: Arrow, used: dict[Gap, int]) -> tuple[Gap, ...]:
    first, end = _columns(arrow)
    start, goal = middle(arrow.cause)[1], middle(arrow.effect)[1]
    # Of all ways to each gap of a column, only the shortest goes on.
    ways: list[tuple[float, float, tuple[Gap, ...]]] = [(0, start, ())]
    forwards = 1 if end > first else -1
    for column in range(first + forwards, end, forwards) if first != end else ():
        ways = [
            min(
                (long + abs(gap.middle - at) + CROWD * used[gap], gap.middle, (*way, gap))
                for long, at, way in ways
            )
            for gap in gaps(column)
        ]
    return min((long + abs(goal - at), way) for long, at, way in ways)[1]


def _columns(arrow: Arrow) -> tuple[int, int]:
    return PLACES[arrow.cause][0], PLACES[arrow.effect][0]


def _levels(ways: Ways) -> dict[tuple[Arrow, Gap], float]:
    """Return how high each arrow crosses each column: beside those that share its gap."""
    sharing: dict[Gap, list[tuple[float, Arrow]]] = defaultdict(list)
    for arrow, way in ways.items():
        heights = [middle(arrow.cause)[1], *(gap.middle for gap in way), middle(arrow.effect)[1]]
        for place, gap in enumerate(way):
            sharing[gap].append((heights[place] + heights[place + 2], arrow))
    return {
        (arrow, gap): gap.top + (place + 1) * (gap.bottom - gap.top) / (len(held) + 1)
        for gap, held in sharing.items()
        for place, (_, arrow) in enumerate(sorted(held))
    }


def _ports(ways: Ways) -> dict[tuple[Arrow, str], float]:
    """Return where each arrow leaves its cause, and where it reaches its effect.

    All that leave or reach one side of a box stand in the order of where they come from.
    """
    sides: dict[tuple[str, bool], list[tuple[float, str, Arrow]]] = defaultdict(list)
    for arrow, way in ways.items():
        first, end = _columns(arrow)
        heights = [gap.middle for gap in way]
        next_to = {
            arrow.cause: [*heights, middle(arrow.effect)[1]][0],
            arrow.effect: [middle(arrow.cause)[1], *heights][-1],
        }
        # Within a column an arrow leaves and arrives at the left.
        sides[arrow.cause, end > first].append((next_to[arrow.cause], arrow.cause, arrow))
        sides[arrow.effect, end < first].append((next_to[arrow.effect], arrow.effect, arrow))
    return {
        (arrow, name): edges(name)[2] + (place + 1) * style.NODE[1] / (len(held) + 1)
        for held in sides.values()
        for place, (_, name, arrow) in enumerate(sorted(held))
    }


def _line(
    arrow: Arrow,
    way: tuple[Gap, ...],
    levels: dict[tuple[Arrow, Gap], float],
    ports: dict[tuple[Arrow, str], float],
) -> list[Point]:
    first, end = _columns(arrow)
    leaves, reaches = (ports[arrow, name] for name in arrow[:2])
    (left, right), (in_left, in_right) = edges(arrow.cause)[:2], edges(arrow.effect)[:2]
    room = 2 * style.ROUND
    if first == end:
        out = BULGE * (style.PITCH[0] - style.NODE[0])
        return bent((left, leaves), (in_left - room, reaches), left - out)
    start = (right, leaves) if end > first else (left, leaves)
    goal = (in_left - room, reaches) if end > first else (in_right + room, reaches)
    points: list[Point] = []
    for gap in way:
        near = gap.column * style.PITCH[0]
        crossed = (near, near + style.NODE[0])[:: 1 if end > first else -1]
        height = levels[arrow, gap]
        points += bent(start, (crossed[0], height))
        start = (crossed[1], height)
    return points + bent(start, goal)
