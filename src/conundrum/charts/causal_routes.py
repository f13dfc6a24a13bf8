"""How the arrows of the diagram of loops run: through the gaps between boxes, and across none.

Boxes stand in columns. Between two columns no box stands, so there an arrow may bend; a column on
its way it crosses level, above or below a box. So no arrow crosses a box, whatever the model.
"""

import math
from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from conundrum.charts import style
from conundrum.charts.causal_layout import OUTER, PLACES, edges
from conundrum.model.graph import Arrow, main_arrows

POINTS = 8
"""Points of a piece of an arrow, from a column to the next that it crosses."""


class Point(NamedTuple):
    """A point of a line, and the way the line runs there, in degrees clockwise from upwards."""

    x: float
    y: float
    angle: float


Pair = tuple[float, float]

CROWD = 9
"""How many pixels of detour an arrow takes rather than share a gap with another one."""

BULGE = 0.8
"""How far an arrow within a column leaves it, as a share of the room between two columns."""

NEAR = 6
"""At how many points of a line, from its head on, its sign may stand."""


class Room(NamedTuple):
    """Room of a column that arrows share, from top to bottom in pixels: a gap, or a box's side."""

    column: int
    top: float
    bottom: float
    right: bool = False

    @property
    def middle(self) -> float:
        """Halfway down."""
        return (self.top + self.bottom) / 2


Way = tuple[Room, ...]
"""The side of its cause that an arrow leaves, the gaps that it crosses, the side it reaches."""


@cache
def lines() -> dict[Arrow, list[Point]]:
    """Return every arrow as points, from the edge of its cause to that of its effect."""
    ways = _ways()
    heights = _heights(ways)
    return {
        arrow: _line(way, [heights[arrow, room] for room in way]) for arrow, way in ways.items()
    }


@cache
def signs() -> dict[Arrow, Pair]:
    """Return where each arrow's sign stands: beside its line, near its head, clear of others."""
    placed: dict[Arrow, Pair] = {}
    for arrow, line in lines().items():
        free = [_cross(point, style.SIGN / 2) for point in line[-2 : -2 - NEAR : -1]]
        clear = [
            min([style.SIGN, *(math.dist(at, other) for other in placed.values())]) for at in free
        ]
        placed[arrow] = free[clear.index(max(clear))]
    return placed


def gaps(column: int) -> list[Room]:
    """Return the gaps of a column from top to bottom, the one above its first box included.

    Examples
    --------
    >>> len(gaps(1)) == 1 + sum(place[0] == 1 for place in PLACES.values())
    True
    """
    boxes = sorted(edges(name)[2:] for name, place in PLACES.items() if place[0] == column)
    tops, bottoms = zip(*boxes, strict=True)
    ends = zip((tops[0] - OUTER, *bottoms), (*tops, bottoms[-1] + OUTER), strict=True)
    return [Room(column, top, bottom) for top, bottom in ends]


def _ways() -> dict[Arrow, Way]:
    """Choose for each arrow the gap of each column that it crosses, the shortest arrows first."""
    found: dict[Arrow, Way] = {}
    used: Counter[Room] = Counter()
    for arrow in sorted(main_arrows(), key=_columns_on_the_way):
        found[arrow] = _way(arrow, used)
        used.update(found[arrow])
    return {arrow: found[arrow] for arrow in main_arrows()}


def _columns_on_the_way(arrow: Arrow) -> int:
    return abs(PLACES[arrow.effect][0] - PLACES[arrow.cause][0])


def _way(arrow: Arrow, used: Counter[Room]) -> Way:
    (first, _), (end, _) = PLACES[arrow.cause], PLACES[arrow.effect]
    # Within a column an arrow leaves and arrives at the left.
    start = Room(first, *edges(arrow.cause)[2:], right=end > first)
    goal = Room(end, *edges(arrow.effect)[2:], right=end < first)
    forwards = 1 if end > first else -1
    # Of all ways to each gap of a column, only the shortest goes on.
    ways: list[tuple[float, Way]] = [(0, (start,))]
    for column in range(first + forwards, end, forwards):
        ways = [
            min((_longer(long, way, gap) + CROWD * used[gap], (*way, gap)) for long, way in ways)
            for gap in gaps(column)
        ]
    return min((_longer(long, way, goal), (*way, goal)) for long, way in ways)[1]


def _longer(long: float, way: Way, room: Room) -> float:
    return long + abs(room.middle - way[-1].middle)


def _heights(ways: dict[Arrow, Way]) -> dict[tuple[Arrow, Room], float]:
    """Return how high each arrow leaves, crosses and arrives, beside those that share its room.

    They stand in the order of where they come from and go to.
    """
    sharing: dict[Room, list[tuple[float, Arrow]]] = defaultdict(list)
    for arrow, way in ways.items():
        for place, room in enumerate(way):
            beside = [*way[:place][-1:], *way[place + 1 :][:1]]
            sharing[room].append((sum(other.middle for other in beside), arrow))
    return {
        (arrow, room): room.top + (place + 1) * (room.bottom - room.top) / (len(held) + 1)
        for room, held in sharing.items()
        for place, (_, arrow) in enumerate(sorted(held))
    }


def _line(way: Way, heights: list[float]) -> list[Point]:
    """Draw an arrow from column to column; its head ends a little before its effect."""
    (wide, _), (pitch, _) = style.NODE, style.PITCH
    lefts = [room.column * pitch for room in way]
    first, end = lefts[0], lefts[-1]
    away = 2 * style.ROUND
    if first == end:
        return _bent((first, heights[0]), (end - away, heights[1]), first - BULGE * (pitch - wide))
    enters, leaves, before = (0, wide, -away) if end > first else (wide, 0, away)
    points: list[Point] = []
    for place, room in enumerate(way[1:], start=1):
        reached = lefts[place] + enters + (before if room is way[-1] else 0)
        start = (lefts[place - 1] + leaves, heights[place - 1])
        points += _bent(start, (reached, heights[place]))
    return points


def _bent(start: Pair, end: Pair, pull: float | None = None) -> list[Point]:
    """Return a line that is level at both ends, pulled so far across, else halfway, on its way.

    Examples
    --------
    >>> line = _bent((0, 0), (100, 40))
    >>> line[0], line[-1]
    (Point(x=0.0, y=0.0, angle=90.0), Point(x=100.0, y=40.0, angle=90.0))
    """
    across = (start[0] + end[0]) / 2 if pull is None else pull
    corners = (start, (across, start[1]), (across, end[1]), end)
    return [_point(corners, place / (POINTS - 1)) for place in range(POINTS)]


def _cross(point: Point, aside: float) -> Pair:
    """Return the place that lies beside a point of a line, to its left.

    Examples
    --------
    >>> x, y = _cross(Point(50, 0, 90), aside=5)
    >>> round(x), round(y)
    (50, -5)
    """
    turned = math.radians(point.angle)
    return point.x - aside * math.cos(turned), point.y - aside * math.sin(turned)


def _point(corners: tuple[Pair, Pair, Pair, Pair], t: float) -> Point:
    """Return a point of the curve of Bézier with these corners."""
    parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    slopes = ((1 - t) ** 2, 2 * t * (1 - t), t**2)
    x, y = (sum(part * c[axis] for part, c in zip(parts, corners, strict=True)) for axis in (0, 1))
    dx, dy = (
        sum(
            slope * (after[axis] - before[axis])
            for slope, before, after in zip(slopes, corners, corners[1:], strict=False)
        )
        for axis in (0, 1)
    )
    return Point(round(x, 1), round(y, 1), round(math.degrees(math.atan2(dx, -dy)), 1))
