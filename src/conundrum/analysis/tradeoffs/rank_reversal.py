"""Which policies change places, and do so clearly."""

from collections.abc import Sequence
from math import sqrt

from conundrum.analysis.tradeoffs.ranking import ERRORS
from conundrum.run import Vector, mean, minus, spread


def turned(usual: Sequence[Vector], changed: Sequence[Vector]) -> list[tuple[int, int]]:
    """Return the pairs of policies whose order was clear and is now as clear the other way.

    Parameters
    ----------
    usual, changed : sequence of Vector
        The losses of each policy, in the same worlds. A gap is clear if it is more than two
        standard errors of the mean difference, as in `best`.

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
        if _clear(usual[one], usual[other]) * _clear(changed[one], changed[other]) < 0
    ]


def _clear(one: Vector, other: Vector) -> int:
    """Return 1 or -1 where the first clearly costs more or less, else 0."""
    gaps = minus(one, other)
    gap = mean(gaps)
    if abs(gap) <= ERRORS * spread(gaps) / sqrt(len(gaps)):
        return 0
    return 1 if gap > 0 else -1
