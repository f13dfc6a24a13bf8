"""A bent line between two boxes, as points: for arrows that cross as few boxes as they can."""

from __future__ import annotations

import math
from typing import NamedTuple

POINTS, FINE = 12, 240
"""Points of a line; and parts into which it is cut to find where it leaves and enters the boxes."""


class Point(NamedTuple):
    """A point of a line, and the way the line runs there, in degrees clockwise from upwards."""

    x: float
    y: float
    angle: float


Pair = tuple[float, float]


def curve(start: Pair, end: Pair, box: Pair, bend: float) -> list[Point]:
    """Return a bent line from the edge of one box to the edge of another.

    Parameters
    ----------
    start, end : pair of float
        Where the two boxes have their middles.
    box : pair of float
        Width and height of both boxes.
    bend : float
        How far the line leaves the straight one, to its left, for each unit of its length.

    Returns
    -------
    list of Point

    Examples
    --------
    >>> line = curve((0, 0), (100, 0), (20, 20), bend=0)
    >>> line[0], line[-1]
    (Point(x=10.0, y=0.0, angle=90.0), Point(x=90.0, y=0.0, angle=90.0))
    """
    x, y = end[0] - start[0], end[1] - start[1]
    # The line is a parabola, pulled towards a point beside the middle of the straight one.
    pull = (start[0] + x / 2 + 2 * bend * y, start[1] + y / 2 - 2 * bend * x)
    seen = [
        place
        for place in range(FINE + 1)
        if not _inside(at := _at(start, pull, end, place / FINE), start, box)
        and not _inside(at, end, box)
    ]
    part = (seen[-1] - seen[0]) / (POINTS - 1)
    chosen = (round(seen[0] + place * part) for place in range(POINTS))
    return [_point(start, pull, end, place / FINE) for place in chosen]


def beside(point: Point, back: float, aside: float) -> Pair:
    """Return the place that lies some way back from a point of a line, and beside the line.

    Examples
    --------
    >>> x, y = beside(Point(50, 0, 90), back=10, aside=5)
    >>> round(x), round(y)
    (40, 5)
    """
    across, along = math.sin(math.radians(point.angle)), -math.cos(math.radians(point.angle))
    return point.x - back * across - aside * along, point.y - back * along + aside * across


def _at(start: Pair, pull: Pair, end: Pair, t: float) -> Pair:
    first, middle, last = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return (
        first * start[0] + middle * pull[0] + last * end[0],
        first * start[1] + middle * pull[1] + last * end[1],
    )


def _point(start: Pair, pull: Pair, end: Pair, t: float) -> Point:
    x, y = _at(start, pull, end, t)
    dx, dy = (
        (1 - t) * (pull[axis] - start[axis]) + t * (end[axis] - pull[axis]) for axis in (0, 1)
    )
    return Point(round(x, 1), round(y, 1), round(math.degrees(math.atan2(dx, -dy)), 1))


def _inside(point: Pair, middle: Pair, box: Pair) -> bool:
    return abs(point[0] - middle[0]) < box[0] / 2 and abs(point[1] - middle[1]) < box[1] / 2
