"""What is left of a power's engagement after the power's own sanctions have spoiled some of it."""


def spoil_engagement(policy: dict[str, float], spoiled: float) -> dict[str, float]:
    """Return a policy in which sanctions take away a share of the same power's engagement.

    ``spoiled`` is the share that full sanctions take away.

    Examples
    --------
    >>> from dataclasses import asdict
    >>> from conundrum.model import Policy
    >>> spoil_engagement(asdict(Policy(us_sanctions=1, us_engagement=0.8)), 0.5)["us_engagement"]
    0.4
    """
    us = policy["us_engagement"] * (1 - spoiled * policy["us_sanctions"])
    china = policy["china_engagement"] * (1 - spoiled * policy["china_sanctions"])
    return {**policy, "us_engagement": us, "china_engagement": china}
