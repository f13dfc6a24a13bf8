"""How far a run may reach: years, futures, seeds and steps, from ``data/limits.csv``."""

from conundrum.tables import value, whole


def limit(name: str, end: str) -> int:
    """Read a bound of the simulation from ``data/limits.csv``."""
    return int(value("limits", name, end))


def within(name: str, given: object) -> int:
    """Return a whole number that ``data/limits.csv`` allows; refuse what is none.

    Examples
    --------
    >>> within("years", 20)
    20
    """
    return whole(name, given, limit(name, "lowest"), limit(name, "highest"))
