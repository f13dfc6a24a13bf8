"""The units in which outcomes are shown."""

from __future__ import annotations

from conundrum.tables import rows, value


def display_unit(outcome: str) -> str:
    """Return the unit in which readers see an outcome of the model.

    Examples
    --------
    >>> display_unit("leavers"), display_unit("hunger")
    ('million people', 'people in 100')
    """
    told: str = rows("outcomes")[outcome]["shown_in"]
    return told


def per(outcome: str) -> float:
    """Return the factor from the model's unit to the unit that readers see.

    Examples
    --------
    >>> per("hunger"), per("smuggling")
    (100.0, 1.0)
    """
    return value("outcomes", outcome, "per_unit") if outcome in rows("outcomes") else 1.0
