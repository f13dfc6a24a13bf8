"""Moves random values of an assumption from its own range to another range.

This module is translated for ``page/static/player.js``, so that the page does the same.
"""

from math import sqrt


def moved(number: float, own: list[float], other: list[float]) -> float:
    """Return the value in one triangular range that corresponds to a value in another range.

    A range is given by its low end, centre and high end. The share of draws below the number stays
    the same, so that each future keeps its place among the others.

    Examples
    --------
    >>> moved(0.5, [0, 0.5, 1], [10, 20, 30])
    20.0
    >>> [moved(end, [0.05, 0.12, 0.25], [0.03, 0.12, 1]) for end in (0.05, 0.25)]
    [0.03, 1.0]
    >>> [moved(end, [0, 1, 1], [10, 20, 30]) for end in (0, 1)]
    [10.0, 30.0]
    """
    low, central, high = own
    width = high - low
    # If the centre is also an end of the range, no random value lies beyond the centre.
    if number < central:
        below = (number - low) * (number - low) / (width * (central - low))
    elif central < high:
        below = 1 - (high - number) * (high - number) / (width * (high - central))
    else:
        below = 1.0
    return _inverse(below, other)


def _inverse(below: float, ends: list[float]) -> float:
    """Return the value of a range that is larger than a given share of the random values."""
    low, central, high = ends
    width = high - low
    if below * width < central - low:
        return low + sqrt(below * width * (central - low))
    return high - sqrt((1 - below) * width * (high - central))
