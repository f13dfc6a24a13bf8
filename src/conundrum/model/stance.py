"""Stances: how far each power presses rather than engages, and how far the two agree."""

from conundrum.tables import rounded

POWERS = ("us", "china")
"""The two powers as the names of their controls call them, Washington first."""


def mix(power: str, stance: float) -> dict[str, float]:
    """Return the controls of a power at a stance.

    Examples
    --------
    >>> mix("us", -0.5)
    {'us_sanctions': 0.25, 'us_engagement': 0.75}
    """
    return {f"{power}_sanctions": (1 + stance) / 2, f"{power}_engagement": (1 - stance) / 2}


def stances(policy: dict[str, float]) -> dict[str, float]:
    """Return the stance of each power under a policy, which is sanctions minus engagement.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> stances(vars(Policy()))
    {'us': 0.8, 'china': -0.4}
    """
    # Rounded, because a sum that should be 0 may differ from it by an error of floating point.
    return {power: rounded(_stance(policy, power), 6) for power in POWERS}


def concert(policy: dict[str, float]) -> float:
    """Return the concert index, which is 1 minus half the distance between the two stances."""
    washington, beijing = [_stance(policy, power) for power in POWERS]
    return 1 - abs(washington - beijing) / 2


def _stance(policy: dict[str, float], power: str) -> float:
    return policy[f"{power}_sanctions"] - policy[f"{power}_engagement"]
