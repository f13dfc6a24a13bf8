"""The limits of a run from ``data/limits.csv``: years, futures, seeds and steps."""

from numbers import Real

from conundrum.tables import BadValue, say, value, whole


def limit(name: str, end: str) -> int:
    """Return a limit of a run from ``data/limits.csv``."""
    return int(value("limits", name, end))


def within(name: str, given: object) -> int:
    """Return a whole number within its limits in ``data/limits.csv``; refuse any other.

    Examples
    --------
    >>> within("years", 20)
    20
    """
    low, high = limit(name, "lowest"), limit(name, "highest")
    if name == "futures" and isinstance(given, Real) and given > high:  # type: ignore[operator]
        allowed = say("refused.whole", low=f"{low:,}", high=f"{high:,}")
        raise BadValue(name, given, allowed, say("refused.more_seeds"))
    return whole(name, given, low, high)
