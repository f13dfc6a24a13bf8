"""The stances of the two powers: how hard each presses or engages, and how far they agree."""

from conundrum.tables import rounded

POWERS = ("us", "china")
"""The two powers as they are named in the names of their controls, with Washington first."""


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
    # The stances are rounded, because a floating-point sum that should be 0 may differ slightly
    # from 0.
    return {power: rounded(_stance(policy, power), 6) for power in POWERS}


def concert(policy: dict[str, float]) -> float:
    """Return the concert index: 1 minus half the distance between the stances of the two powers."""
    washington, beijing = [_stance(policy, power) for power in POWERS]
    return 1 - abs(washington - beijing) / 2


def _stance(policy: dict[str, float], power: str) -> float:
    return policy[f"{power}_sanctions"] - policy[f"{power}_engagement"]
