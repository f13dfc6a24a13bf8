"""The assumptions of the model, the rival beliefs, and the random choice of futures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from conundrum.tables import Shares, known, number, rows, value

FLOAT = np.float32
"""The type of all numbers in futures. Calculations with 32-bit numbers are quick, and seven digits
are enough."""

Array = NDArray[np.floating]


@dataclass(frozen=True)
class Beliefs(Shares):
    """How far the reader believes each rival theory, as shares from 0 to 1.

    0 switches a theory off, 0.5 (the default, from ``data/beliefs.csv``) gives it its central
    strength, and 1 doubles this strength.

    Parameters
    ----------
    pressure_compels : float
        Under more pressure than in 2016, Pyongyang builds fewer warheads (H3).
    pressure_hardens : float
        The more hostile the relation is, the more warheads Pyongyang builds (H10).
    growth_tames : float
        The more income from trade Pyongyang can lose, the fewer warheads it builds (H14).
    growth_arms : float
        The larger the economy is, the more warheads Pyongyang can build (D4).
    bargains_bind : float
        How much a bargain changes on the ground once it is struck (D2).
    contact_calms : float
        The more the two powers engage, the less hostile the relation is (H3).

    Raises
    ------
    BadValue
        If a field is unknown, or a value is not a number from 0 to 1.

    Examples
    --------
    >>> Beliefs(growth_tames=0, growth_arms=1)  # doctest: +ELLIPSIS
    Beliefs(pressure_compels=0.5, pressure_hardens=0.5, growth_tames=0.0, growth_arms=1.0, ...)
    """

    pressure_compels: float = value("beliefs", "pressure_compels", "central")
    pressure_hardens: float = value("beliefs", "pressure_hardens", "central")
    growth_tames: float = value("beliefs", "growth_tames", "central")
    growth_arms: float = value("beliefs", "growth_arms", "central")
    bargains_bind: float = value("beliefs", "bargains_bind", "central")
    contact_calms: float = value("beliefs", "contact_calms", "central")


class Assumptions:
    """Every number of the model, from ``data/assumptions.csv``, each with a range.

    Parameters
    ----------
    **fixed : float
        Assumptions to hold at one value in every future, in the unit that the table gives. Values
        are rounded to seven digits, like all numbers in futures.

    Raises
    ------
    BadValue
        If a name is unknown, or a value is outside what its unit allows (``data/units.csv``); a
        switch is 0 or 1, and nothing between.

    Examples
    --------
    >>> Assumptions(leak=0)
    Assumptions(leak=0.0)
    >>> Assumptions(leak=1 / 3)
    Assumptions(leak=0.33333334)
    >>> Assumptions(leak=2)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: leak must be a number from 0 to 1 (share); you gave 2.
    """

    def __init__(self, /, **fixed: float) -> None:
        table = rows("assumptions")
        self._fixed: dict[str, float] = {}
        # The names are sorted, so that the description of a run always lists them in the same
        # order.
        for name, given in sorted(fixed.items()):
            unit = table[known("assumption", name, table)]["unit"]
            low, high = value("units", unit, "lowest"), value("units", unit, "highest")
            self._fixed[name] = shortest(number(name, given, low, high, unit))

    @property
    def fixed(self) -> dict[str, float]:
        """The assumptions that are fixed at one value, by name."""
        return dict(self._fixed)

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={given}" for name, given in self._fixed.items())
        return f"Assumptions({held})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Assumptions) and self._fixed == other._fixed

    def __hash__(self) -> int:
        return hash(frozenset(self._fixed.items()))


def shortest(number: float) -> float:
    """Return the shortest decimal that gives the same futures as the given number.

    Examples
    --------
    >>> shortest(1 / 3), shortest(0.12), shortest(-0.0)
    (0.33333334, 0.12, 0.0)
    """
    # Minus 0 becomes 0, because otherwise one scenario would have two codes.
    return float(str(FLOAT(number))) + 0.0


DRAWN = "beliefs_drawn"
"""The switch that gives each future its own beliefs, in place of the beliefs that the reader
sets."""


def believed(futures: int, seed: int) -> dict[str, Array]:
    """Return the beliefs of each future, chosen at random and uniformly from 0 to 1.

    As with an assumption, the range is cut into as many slices as there are futures.

    Examples
    --------
    >>> drawn = believed(futures=1000, seed=2016)
    >>> len(drawn) == len(rows("beliefs")), round(float(drawn["growth_arms"].mean()), 2)
    (True, 0.5)
    """
    return {name: _frozen(_even(name, futures, seed)) for name in rows("beliefs")}


@lru_cache(maxsize=4)
def draw(assumptions: Assumptions, futures: int, seed: int) -> dict[str, Array]:
    """Return the value of every assumption in each future, chosen at random by Latin hypercube.

    Each assumption's range is cut into as many equally likely slices as there are futures, and
    every slice is used once, so that 1,000 futures cover all ranges evenly. The same arguments
    give the same futures, so that two policies can be compared. Each name has its own random
    numbers, so that a new assumption does not change the draws of the others.

    Two more values are drawn. The regime of a future falls once its risk, added up over the years,
    exceeds ``hazard_threshold``, and ``fortune``, an even draw from 0 to 1, decides what follows a
    collapse. If `DRAWN` is held at 1, the beliefs are drawn as well, each as a multiple of its
    central strength. All values are read-only.

    Examples
    --------
    >>> drawn = draw(Assumptions(), futures=1000, seed=2016)
    >>> bool(0.05 <= drawn["leak"].min() and drawn["leak"].max() <= 0.25)
    True
    """
    held = assumptions.fixed
    drawn = {
        name: np.full(futures, held[name])
        if name in held
        else spread(name, _even(name, futures, seed))
        for name in rows("assumptions")
    }
    drawn["hazard_threshold"] = -np.log1p(-_even("hazard_threshold", futures, seed))
    drawn["fortune"] = _even("fortune", futures, seed)
    if held.get(DRAWN):
        for name, even in believed(futures, seed).items():
            drawn[name] = even / value("beliefs", name, "central")
    return {name: _frozen(array) for name, array in drawn.items()}


def _even(name: str, futures: int, seed: int) -> Array:
    """Return a number from 0 to 1 for each future; each future has its own slice of the range."""
    rng = np.random.default_rng([seed, crc32(name.encode())])
    return (rng.permutation(futures) + rng.random(futures)) / futures


def _frozen(array: Array) -> Array:
    """Return a read-only array in the precision of the futures' numbers."""
    array = array.astype(FLOAT)
    array.flags.writeable = False
    return array


def spread(name: str, even: Array) -> Array:
    """Return random values of an assumption, made from random numbers that are uniform from 0 to 1.

    Examples
    --------
    >>> spread("leak", np.array([0, 1])).tolist()
    [0.05, 0.25]
    """
    low, central, high = (value("assumptions", name, end) for end in ("low", "central", "high"))
    if high == low:
        return np.full_like(even, central)
    if rows("assumptions")[name]["distribution"] == "uniform":
        return low + even * (high - low)
    # The inverse of the triangular distribution, whose peak is the central value.
    rising = low + np.sqrt(even * (high - low) * (central - low))
    falling = high - np.sqrt((1 - even) * (high - low) * (high - central))
    return np.where(even * (high - low) < central - low, rising, falling)
