"""Ranks choices by their losses, and says how certain the order is.

This module is also translated for the page.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Any

from conundrum.run.vectors import Vector, mean, minus, spread

ERRORS = 2
"""A figure that is computed from other futures may differ by up to this many standard errors."""

TIE = 0.01
"""Two choices tie if their losses differ by at most one point out of 100, even if the difference is
certain."""


def ranked(lost: list[Vector]) -> list[dict[str, Any]]:
    """Return the choices by mean loss, the smallest first, each with its gap to the first.

    A choice ties with the first if its gap is at most `TIE`. The error of a gap says how certain it
    is; it does not decide what is a tie.

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
    """Return the position of the smallest mean; if several means are equal, the first position."""
    means = [mean(own) for own in lost]
    return means.index(min(means))


def _behind(place: int, own: Vector, first: Vector) -> dict[str, Any]:
    gaps = minus(own, first)
    gap, error = mean(gaps), spread(gaps) / sqrt(len(gaps))
    return {"place": place, "loss": mean(own), "gap": gap, "error": error, "tie": gap <= TIE}


def leading(losses: list[float]) -> list[int]:
    """Return the positions of the smallest mean loss and of all losses that tie with the smallest.

    Examples
    --------
    >>> leading([0.25, 0.203, 0.195])
    [1, 2]
    """
    first = min(losses)
    return [place for place, loss in enumerate(losses) if loss - first <= TIE]


def turned(usual: Sequence[Vector], changed: Sequence[Vector]) -> list[tuple[int, int]]:
    """Return the pairs of policies whose order was clear and that the change clearly reverses.

    The losses are those of each policy in the same futures.

    Examples
    --------
    >>> import numpy as np
    >>> first, second = np.zeros(9), np.ones(9)
    >>> turned([first, second], [second, first])
    [(0, 1)]
    """
    count = len(usual)
    pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    return [
        (one, other)
        for one, other in pairs
        if _leads(usual[one], usual[other]) * _leads(changed[one], changed[other]) < 0
    ]


def _leads(one: Vector, other: Vector) -> int:
    """Return 1 if the first choice costs less, -1 if the second costs less, and 0 for a tie."""
    gap = mean(other) - mean(one)
    if abs(gap) <= TIE:
        return 0
    return 1 if gap > 0 else -1
