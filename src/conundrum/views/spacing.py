"""Moves the names in a chart apart where they would touch each other."""

from conundrum.run import order
from conundrum.tables import rounded


def space_names(heights: list[float], gap: float, lowest: float) -> list[float]:
    """Return heights for names, in the given order, at which no two names touch.

    Neighbours are at least ``gap`` apart, and no name is below ``lowest``.

    Examples
    --------
    >>> space_names([50, 2, 51, 120], gap=7, lowest=3.0)
    [47.0, 3.0, 54.0, 120.0]
    """
    places = order(heights)
    groups: list[list[float]] = []
    for place in places:
        # Names that would touch each other are spread around the middle of their wished heights.
        group = [heights[place]]
        while len(groups) > 0 and _near(groups[-1], group, gap, lowest):
            group = [*groups[-1], *group]
            groups = groups[: len(groups) - 1]
        groups.append(group)
    stand = [
        _low(group, gap, lowest) + gap * step for group in groups for step in range(len(group))
    ]
    return [rounded(stand[places.index(place)], 2) for place in range(len(heights))]


def _near(below: list[float], group: list[float], gap: float, lowest: float) -> bool:
    return _low(group, gap, lowest) - _low(below, gap, lowest) < gap * len(below)


def _low(group: list[float], gap: float, lowest: float) -> float:
    return max(lowest, sum(group) / len(group) - gap * (len(group) - 1) / 2)
