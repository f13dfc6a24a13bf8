"""In how many worlds a conclusion holds, and under which beliefs, where a reader sets its limit."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import numpy as np

from conundrum.analysis.conclusions import Conclusion
from conundrum.model.assumptions import Array, Beliefs
from conundrum.model.policy import Policy
from conundrum.run.simulate import simulate
from conundrum.tables.settings import rows

ENDS = {"off": 0.0, "twice": 1.0}
"""How far a belief is moved, from switched off to twice its central strength."""

MIDDLE = (0.02, 0.98)
"""The part of the worlds that a reader's limit may lie in."""

STEPS = 100
"""As many steps, about, a limit has from end to end."""


# A limit that is moved needs no run: those under each belief, moved to its ends, are kept.
@lru_cache(maxsize=32)
def figures(one: Conclusion, beliefs: Beliefs) -> Array:
    """Return the figure of a conclusion in each world, in the unit that is shown.

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> fell = figures(conclusions()["cut_off_falls"], Beliefs())
    >>> len(fell), sorted(set(fell.tolist()))
    (1000, [0.0, 100.0])
    """
    figure = _ended(one, one.policy, beliefs)
    return figure - _ended(one, one.against, beliefs) if one.against else figure


def _ended(one: Conclusion, policy: Policy, beliefs: Beliefs) -> Array:
    ended: Array = simulate(policy, beliefs)[one.outcome][-1].astype(float) * one.scale
    return ended


def counted(one: Conclusion, limit: float, beliefs: Beliefs) -> int:
    """Return in how many worlds a conclusion holds with another limit.

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> counted(conclusions()["opening_arsenal"], 1e6, Beliefs())
    1000
    """
    found = figures(one, beliefs)
    return int(np.sum(found >= limit if at_least(one) else found <= limit))


def at_least(one: Conclusion) -> bool:
    """Say whether a conclusion's figure has to reach its limit, or else not to pass it."""
    return math.isinf(one.high)


def limit_of(one: Conclusion) -> float:
    """Return the limit that the set gives a conclusion."""
    return one.low if at_least(one) else one.high


@lru_cache(maxsize=32)
def limits(one: Conclusion) -> tuple[float, float, float]:
    """Return between which ends a reader may set a conclusion's limit, and in which steps.

    Ends and steps are round numbers; the set's own limit is among them.

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> low, high, step = limits(conclusions()["sanctions"])
    >>> low <= -9 <= high, step
    (True, 1.0)
    """
    found = np.quantile(figures(one, Beliefs()), MIDDLE)
    low, high = min(*found, limit_of(one)), max(*found, limit_of(one))
    digits = -round(math.log10((high - low) / STEPS))
    fine = 10.0**digits
    low, high = math.floor(low * fine) / fine, math.ceil(high * fine) / fine
    return low, high, round(1 / fine, max(digits, 0))


def believed() -> dict[str, dict[str, Beliefs]]:
    """Return each belief moved to each of its ends, the others central.

    Examples
    --------
    >>> believed()["growth_tames"]["off"].growth_tames
    0.0
    """
    return {
        name: {end: replace(Beliefs(), **{name: share}) for end, share in ENDS.items()}
        for name in rows("beliefs")
    }
