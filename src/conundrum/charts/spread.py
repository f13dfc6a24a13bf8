"""Where names stand that would else touch each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(heights: Sequence[float], gap: float, lowest: float) -> list[float]:
    """Return how high names stand, in the same order, so that no two touch.

    Parameters
    ----------
    heights : sequence of float
        Where each of them would stand.
    gap, lowest : float
        What two of them keep apart, and below which none stands.

    Examples
    --------
    >>> spread([50, 2, 51, 120], gap=7, lowest=3.0)
    [47.0, 3.0, 54.0, 120.0]
    """

    def low(group: list[float]) -> float:
        return max(lowest, sum(group) / len(group) - gap * (len(group) - 1) / 2)

    order = sorted(range(len(heights)), key=heights.__getitem__)
    groups: list[list[float]] = []
    for place in order:
        # Names that would touch stand around the middle of where each of them would.
        group = [heights[place]]
        while groups and low(group) - low(groups[-1]) < gap * len(groups[-1]):
            group = groups.pop() + group
        groups.append(group)
    stand = [low(group) + gap * step for group in groups for step in range(len(group))]
    return [round(stand[order.index(place)], 2) for place in range(len(heights))]
