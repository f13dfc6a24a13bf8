"""Where the limit of a conclusion may lie that a reader sets."""

from __future__ import annotations

import math

import numpy as np

from conundrum.analysis.conclusions import Conclusion
from conundrum.run.vectors import Vector

MIDDLE = (0.02, 0.98)
"""The part of the worlds that a reader's limit may lie in."""

STEPS = 100
"""As many steps, about, a limit has from end to end."""


def at_least(one: Conclusion) -> bool:
    """Say whether a conclusion's figure has to reach its limit, or else not to pass it."""
    return math.isinf(one.high)


def limit_of(one: Conclusion) -> float:
    """Return the limit that the set gives a conclusion."""
    return one.low if at_least(one) else one.high


def limits(one: Conclusion, figures: Vector) -> tuple[float, float, float]:
    """Return between which ends a reader may set a conclusion's limit, and in which steps.

    Ends and steps are round numbers; the set's own limit is among them. `figures` are those of the
    conclusion in each world, in the unit that is shown.

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> limits(conclusions()["sanctions"], np.linspace(-40, 60, 1000))
    (-38.0, 58.0, 1.0)
    """
    found = np.quantile(figures, MIDDLE)
    low, high = min(*found, limit_of(one)), max(*found, limit_of(one))
    digits = -round(math.log10((high - low) / STEPS))
    fine = 10.0**digits
    low, high = math.floor(low * fine) / fine, math.ceil(high * fine) / fine
    return low, high, round(1 / fine, max(digits, 0))
