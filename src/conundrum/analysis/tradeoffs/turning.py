"""One belief against warheads: what a policy costs as a belief moves, and where it turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from conundrum.analysis.tradeoffs.edges import Cost, cost_of
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import Policy
from conundrum.tables.settings import rows

GROWTH = "growth"
"""The way from growth that only tames to growth that only arms."""

AXES: dict[str, dict[str, int]] = {
    GROWTH: {"growth_tames": -1, "growth_arms": 1},
    **{belief: {belief: 1} for belief in rows("beliefs")},
}
"""What moves: a belief along its range, or two of them, one down and one up."""

STEPS = 10
"""Steps of a range; between them lines are straight."""


def believed(beliefs: Beliefs, axis: str, share: float) -> Beliefs:
    """Return some beliefs with what moves at a share of its way.

    Examples
    --------
    >>> believed(Beliefs(), "growth", 1) == Beliefs(growth_tames=0, growth_arms=1)
    True
    """
    ends = {1: share, -1: 1 - share}
    return replace(beliefs, **{belief: ends[way] for belief, way in AXES[axis].items()})


def stands(beliefs: Beliefs, axis: str) -> float | None:
    """Return at which share of the way beliefs stand, if they are on it.

    Examples
    --------
    >>> stands(Beliefs(), "growth"), stands(Beliefs(growth_tames=0), "growth")
    (0.5, None)
    """
    *_, last = AXES[axis]
    share = float(getattr(beliefs, last))
    on = believed(beliefs, axis, share)
    near = (abs(getattr(on, name) - getattr(beliefs, name)) < 1e-9 for name in AXES[axis])
    return share if all(near) else None


def curve(policy: Policy, beliefs: Beliefs, axis: str) -> list[Cost]:
    """Return what a policy costs at each step of the way, the other beliefs as they are."""
    return [cost_of(policy, believed(beliefs, axis, step / STEPS)) for step in range(STEPS + 1)]


def turns(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """Return at which shares of the way one line comes to lie on the other side of another.

    Examples
    --------
    >>> turns([1, 2, 4], [3, 3, 3]), turns([1, 2], [3, 3])
    ([0.75], [])
    """
    gaps = [ours - theirs for ours, theirs in zip(one, other, strict=True)]
    return [
        (place + before / (before - after)) / (len(gaps) - 1)
        for place, (before, after) in enumerate(pairwise(gaps))
        if (before < 0) != (after < 0)
    ]
