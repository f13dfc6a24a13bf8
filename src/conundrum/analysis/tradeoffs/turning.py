"""One belief against another number: the way that it moves, and where two lines change places."""

from conundrum.tables import rows

GROWTH = "growth"
"""The way from growth that only tames to growth that only arms."""

AXES: dict[str, dict[str, int]] = {
    GROWTH: {"growth_tames": -1, "growth_arms": 1},
    **{belief: {belief: 1} for belief, about in rows("beliefs").items() if about["in_sight"]},
}
"""What moves: a belief in sight along its range, or two of them, one down and one up."""

STEPS = 10
"""Steps of a range; between them lines are straight."""


def believed(beliefs: dict[str, float], axis: str, share: float) -> dict[str, float]:
    """Return some beliefs with what moves at a share of its way.

    Examples
    --------
    >>> believed({"growth_tames": 0.5, "growth_arms": 0.5}, "growth", 1)
    {'growth_tames': 0, 'growth_arms': 1}
    """
    ends = {belief: share if way > 0 else 1 - share for belief, way in AXES[axis].items()}
    return {**beliefs, **ends}


def stands(beliefs: dict[str, float], axis: str) -> float | None:
    """Return at which share of the way beliefs stand, if they are on it.

    Examples
    --------
    >>> stands({"growth_tames": 0.5, "growth_arms": 0.5}, "growth")
    0.5
    >>> stands({"growth_tames": 0, "growth_arms": 0.5}, "growth") is None
    True
    """
    moved = list(AXES[axis].keys())
    share = beliefs[moved[-1]]
    on = believed(beliefs, axis, share)
    return share if all(abs(on[name] - beliefs[name]) < 1e-9 for name in moved) else None


def turns(one: list[float], other: list[float]) -> list[float]:
    """Return at which shares of the way one line comes to lie on the other side of another.

    Examples
    --------
    >>> turns([1, 2, 4], [3, 3, 3]), turns([1, 2], [3, 3])
    ([0.75], [])
    """
    gaps = [ours - theirs for ours, theirs in zip(one, other, strict=True)]
    found = []
    for place in range(len(gaps) - 1):
        before, after = gaps[place], gaps[place + 1]
        if (before < 0) != (after < 0):
            found.append((place + before / (before - after)) / (len(gaps) - 1))
    return found
