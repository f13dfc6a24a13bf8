"""In which unit an outcome is told."""

from __future__ import annotations

from typing import Literal

from conundrum.tables import known, rows, value

Unit = Literal["shown", "model"]

UNITS = {"shown": "shown_in", "model": "unit"}
"""Whose units numbers may be in, and the column of ``data/outcomes.csv`` that names each."""


def told_in(outcome: str, unit: Unit) -> str:
    """Return the unit of an outcome.

    Examples
    --------
    >>> told_in("leavers", "shown"), told_in("leavers", "model")
    ('million people', 'people')
    """
    return rows("outcomes")[outcome][UNITS[known("unit", unit, UNITS)]]


def per(outcome: str, unit: Unit) -> float:
    """Return what a number of the model is multiplied by to be in a unit."""
    shown = known("unit", unit, UNITS) == "shown"
    return value("outcomes", outcome, "per_unit") if shown and outcome in rows("outcomes") else 1.0
