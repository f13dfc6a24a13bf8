"""In which unit an outcome is told, and which statistic stands for it in all futures."""

from __future__ import annotations

from typing import Literal

import numpy as np

from conundrum.model import Array
from conundrum.run.vectors import median
from conundrum.tables import known, rows, value

Unit = Literal["shown", "model"]

UNITS = {"shown": "shown_in", "model": "unit"}
"""Whose units numbers may be in, and the column of ``data/outcomes.csv`` that names each."""

COUNTED = "futures in 100"
"""What is shown of an outcome that has happened in a future or has not: no median future has it."""


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


def counted(outcome: str) -> bool:
    """Return whether an outcome has happened in a future or has not."""
    about = rows("outcomes").get(outcome)
    return about is not None and about["shown_in"] == COUNTED


def statistic(outcome: str) -> str:
    """Return what stands for all futures: the median, or the mean of what is counted."""
    return "mean" if counted(outcome) else "median"


def over_futures(outcome: str, numbers: Array) -> float:
    """Return the statistic of an outcome over the futures, in the unit of the numbers."""
    return float(np.mean(numbers)) if counted(outcome) else median(numbers)
