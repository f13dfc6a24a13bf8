"""A policy as Pyongyang meets it, where a power's own sanctions spoil what it offers."""


def met(policy: dict[str, float], spoiled: float) -> dict[str, float]:
    """Return a policy with each power's engagement less a share that its own sanctions take away.

    ``spoiled`` is the share that they take away if they are applied in full.

    Examples
    --------
    >>> from dataclasses import asdict
    >>> from conundrum.model import Policy
    >>> met(asdict(Policy(us_sanctions=1, us_engagement=0.8)), 0.5)["us_engagement"]
    0.4
    """
    us = policy["us_engagement"] * (1 - spoiled * policy["us_sanctions"])
    china = policy["china_engagement"] * (1 - spoiled * policy["china_sanctions"])
    return {**policy, "us_engagement": us, "china_engagement": china}
