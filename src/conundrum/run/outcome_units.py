"""In which unit an outcome is shown."""

from __future__ import annotations

from conundrum.tables import rows, value


def told_in(outcome: str) -> str:
    """Return the unit of an outcome of the model.

    Examples
    --------
    >>> told_in("leavers"), told_in("hunger")
    ('million people', 'people in 100')
    """
    told: str = rows("outcomes")[outcome]["shown_in"]
    return told


def per(outcome: str) -> float:
    """Return what turns a number of the model into the unit that is shown; 1 for one's own.

    Examples
    --------
    >>> per("hunger"), per("smuggling")
    (100.0, 1.0)
    """
    return value("outcomes", outcome, "per_unit") if outcome in rows("outcomes") else 1.0
