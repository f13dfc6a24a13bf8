"""Choices by what they lose in each world, and how sure their order is: in kernel and page."""

from math import sqrt
from typing import Any

from conundrum.run import Vector, mean, minus, spread

ERRORS = 2
"""A gap of up to so many standard errors is too close to call."""


def ranked(lost: list[Vector]) -> list[dict[str, Any]]:
    """Rank choices by their mean loss, the least first, each with its place and its gap.

    Examples
    --------
    >>> import numpy as np
    >>> [one["place"] for one in ranked([np.array([0.3, 0.4]), np.array([0.1, 0.2])])]
    [1, 0]
    """
    first = lost[least(lost)]
    behind = [_behind(place, own, first) for place, own in enumerate(lost)]
    return sorted(behind, key=lambda one: one["loss"])


def least(lost: list[Vector]) -> int:
    """Return the place of the least mean; of equal ones the first."""
    means = [mean(own) for own in lost]
    return means.index(min(means))


def _behind(place: int, own: Vector, first: Vector) -> dict[str, Any]:
    gaps = minus(own, first)
    gap, error = mean(gaps), spread(gaps) / sqrt(len(gaps))
    close = gap <= ERRORS * error
    return {"place": place, "loss": mean(own), "gap": gap, "error": error, "close": close}
