"""What is known of many numbers without keeping them: tallies that can be added up."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from conundrum.model import FLOAT, Array
from conundrum.run.run_arrays import QUANTILES

CUT = 10
"""Bits of the 23 of a number's fraction that are cut off, so that alike ones are counted as one."""

SIGN = np.uint32(1 << 31)


class Tally(NamedTuple):
    """A tally of numbers of single precision.

    Parameters
    ----------
    worlds : int
        How many there are.
    total : Fraction
        Their sum; of several tallies the exact sum of theirs, so that no order of adding shows.
    low, high : float
        The lowest and the highest.
    kinds, counts : ndarray
        The numbers without their last `CUT` bits, in order as `_kinds` has them, and how often each
        is there.
    """

    worlds: int
    total: Fraction
    low: float
    high: float
    kinds: NDArray[np.uint32]
    counts: NDArray[np.int64]

    def plus(self, other: Tally) -> Tally:
        """Return the tally of both; of several, the same in whatever order they are added."""
        kinds, place = np.unique(np.concatenate([self.kinds, other.kinds]), return_inverse=True)
        counts = np.bincount(place, np.concatenate([self.counts, other.counts]))
        return Tally(
            self.worlds + other.worlds,
            self.total + other.total,
            min(self.low, other.low),
            max(self.high, other.high),
            kinds,
            counts.astype(np.int64),
        )

    @property
    def quantiles(self) -> dict[str, float]:
        """The five `QUANTILES`, of the numbers without their last bits."""
        below = np.cumsum(self.counts)
        numbers = _numbers(self.kinds).astype(float)
        found = {}
        for name, share in QUANTILES.items():
            place = share * (self.worlds - 1)
            one, other = (
                numbers[np.searchsorted(below, at, side="right")]
                for at in (int(place), min(int(place) + 1, self.worlds - 1))
            )
            part = place - int(place)
            found[name] = float(one * (1 - part) + other * part)
        return found


def tally(numbers: Array) -> Tally:
    """Return the tally of some numbers.

    Examples
    --------
    >>> found = tally(np.array([1, 3, -2, 3])).plus(tally(np.array([0.5])))
    >>> found.worlds, float(found.total), found.low, found.high
    (5, 5.5, -2.0, 3.0)
    >>> found.quantiles["q50"], found.quantiles["q25"]
    (1.0, 0.5)
    """
    kinds, counts = np.unique(_kinds(numbers), return_counts=True)
    total = Fraction(float(numbers.sum(dtype=float)))
    return Tally(
        len(numbers),
        total,
        float(numbers.min()),
        float(numbers.max()),
        kinds,
        counts.astype(np.int64),
    )


def _kinds(numbers: Array) -> NDArray[np.uint32]:
    """Return whole numbers in the order of these, the same for those that are alike."""
    # Of two numbers of one sign, the bits of the greater are those of a greater whole number. Nil
    # has no sign.
    bits = (numbers.astype(FLOAT) + FLOAT(0)).view(np.uint32) >> CUT << CUT
    return np.where(bits & SIGN, ~bits, bits | SIGN)


def _numbers(kinds: NDArray[np.uint32]) -> Array:
    bits = np.where(kinds & SIGN, kinds & ~SIGN, ~kinds)
    return bits.astype(np.uint32).view(FLOAT)
