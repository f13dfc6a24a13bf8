"""Pieces of an arrow, as points: from one place to another, level at both ends."""

from __future__ import annotations

import math
from typing import NamedTuple

POINTS = 8
"""Points of a piece."""


class Point(NamedTuple):
    """A point of a line, and the way the line runs there, in degrees clockwise from upwards."""

    x: float
    y: float
    angle: float


Pair = tuple[float, float]


def bent(start: Pair, end: Pair, pull: float | None = None) -> list[Point]:
    """Return a line that is level where it begins and where it ends.

    Parameters
    ----------
    start, end : pair of float
        Where the line begins and ends.
    pull : float, optional
        How far across the line is pulled on its way; halfway between both ends unless given.
        It stays between its ends and there.

    Returns
    -------
    list of Point

    Examples
    --------
    >>> line = bent((0, 0), (100, 40))
    >>> line[0], line[-1]
    (Point(x=0.0, y=0.0, angle=90.0), Point(x=100.0, y=40.0, angle=90.0))
    """
    across = (start[0] + end[0]) / 2 if pull is None else pull
    corners = (start, (across, start[1]), (across, end[1]), end)
    return [_point(corners, place / (POINTS - 1)) for place in range(POINTS)]


def cross(point: Point, aside: float) -> Pair:
    """Return the place that lies beside a point of a line, to its left.

    Examples
    --------
    >>> x, y = cross(Point(50, 0, 90), aside=5)
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
