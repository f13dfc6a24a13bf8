"""Arithmetic with vectors in the kernel; ``page/static/vectors.js`` does the same in the page.

A vector has a number of double precision for each future. Other code passes vectors to these
functions, but it does not index them or loop over them.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[Any]
"""A number for each future."""


def mean(vector: Vector) -> float:
    """Return the mean over the futures."""
    return float(np.mean(vector))


def spread(vector: Vector) -> float:
    """Return the sample standard deviation over the futures."""
    return float(np.std(vector, ddof=1))


def quantiles(vector: Vector, shares: Sequence[float]) -> list[float]:
    """Return the quantiles for the given shares, interpolated between neighbouring numbers."""
    ordered = np.sort(vector).astype(float)
    place = np.array(shares) * (len(ordered) - 1)
    below = place.astype(int)
    above = np.minimum(below + 1, len(ordered) - 1)
    part = place - below
    return (ordered[below] * (1 - part) + ordered[above] * part).tolist()


def of_100(happened: Vector) -> float:
    """Return the unrounded number of futures, out of 100, in which something happened.

    Examples
    --------
    >>> of_100(np.array([1, 0, 0, 0]))
    25.0
    """
    return 100 * float(np.sum(happened)) / len(happened)


def minus(vector: Vector, other: Vector) -> Vector:
    """Return the difference between two vectors in each future."""
    return vector - other


def times(vector: Vector, number: float) -> Vector:
    """Return each number multiplied by a factor.

    Examples
    --------
    >>> times(np.array([1.0, 2.0]), 10).tolist()
    [10.0, 20.0]
    """
    return vector * number


def less(vector: Vector, other: Vector) -> Vector:
    """Return 1 for futures in which the first vector is smaller, and 0 for all other futures."""
    return (vector < other).astype(float)


def within(vector: Vector, low: float, high: float) -> Vector:
    """Return 1 for futures whose number lies between two limits, and 0 for all other futures."""
    return ((vector >= low) & (vector <= high)).astype(float)


def where(vector: Vector, happened: Vector, did: bool) -> Vector:
    """Return the vector's numbers in the futures where something happened, or did not happen."""
    return vector[(happened > 0) == did]


def picked(vector: Vector, futures: Sequence[int]) -> Vector:
    """Return the vector's numbers in some futures, which are counted from 1."""
    return vector[np.array(futures, dtype=int) - 1]


def order(numbers: Sequence[float]) -> list[int]:
    """Return the positions of numbers, the smallest first; equal numbers keep their order."""
    return np.argsort(np.array(numbers), kind="stable").tolist()


def sums(
    vector: Vector | Sequence[float], part: Vector | Sequence[float], parts: int
) -> list[float]:
    """Return the sum of the numbers in each part; the parts are numbered from 0.

    Examples
    --------
    >>> sums(np.array([1.0, 2, 3]), np.array([0, 2, 0]), 3)
    [4.0, 0.0, 2.0]
    """
    return np.bincount(np.asarray(part, int), vector, parts).tolist()


def each(work: Callable[..., Any], *vectors: Vector) -> Vector:
    """Return the result of an arithmetic function in each future.

    Examples
    --------
    >>> each(lambda share: 1 - share, np.array([0.25, 1])).tolist()
    [0.75, 0.0]
    """
    return work(*vectors)


def undominated(points: Sequence[Sequence[float]]) -> list[int]:
    """Return the positions of the points that no other point beats; smaller numbers are better.

    One point beats another if it is nowhere worse and somewhere better. Equal points do not beat
    each other, so all copies of a point are returned, or none.

    Examples
    --------
    >>> undominated([[1, 3], [2, 2], [2, 2], [2, 3], [3, 1]])
    [0, 1, 2, 4]
    """
    columns = np.array(points, float).T.copy()
    nowhere_worse = np.all([column[:, None] <= column for column in columns], axis=0)
    somewhere_better = np.any([column[:, None] < column for column in columns], axis=0)
    beaten = np.any(nowhere_worse & somewhere_better, axis=0)
    return np.flatnonzero(~beaten).tolist()
