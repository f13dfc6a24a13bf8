"""What a run costs by somebody's priorities."""

from __future__ import annotations

from dataclasses import asdict
from typing import Literal, get_args

import pandas as pd

from conundrum.run.future_numbers import future_numbers
from conundrum.run.priorities import Priorities, priorities_of
from conundrum.run.run_arrays import RunArrays
from conundrum.run.statistics import Run
from conundrum.tables import known

By = Literal["way", "end"]
"""By what a loss counts an outcome: the years on the way, or where it ends."""


def loss(
    outlook: RunArrays, priorities: str | Priorities | None = None, by: By = "way"
) -> pd.Series:
    """Weigh what a run costs by somebody's priorities, in each future.

    loss = sum of weight * cost / sum of weights, where the cost of an outcome is its mean over
    the years of min(outcome / top of its chart, 1). The tops are the field ``frame`` of
    ``data/outcomes.csv``. In that mean a step t years ahead counts (1 + discount) ** -t. Where
    every weight is 0 nothing is lost.

    By where it ends, the cost of an outcome is min(outcome / top of its chart, 1) at the last step,
    and no discount counts.

    Parameters
    ----------
    outlook : Outlook
        The run.
    priorities : str or Priorities, optional
        A name of `PRIORITIES`, or a Priorities of your own; those of Washington unless given.
    by : {"way", "end"}, optional
        What counts: the years on the way, unless told otherwise, or where the run ends.

    Returns
    -------
    Series
        For each future, under its number as in `Outlook.frame`: from 0, none of it ever, to 1, all
        of it always; by the end, none of it or all of it then. No unit.

    Raises
    ------
    BadValue
        If an argument is of another kind, or no priorities have that name, or there is no such
        way to count.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> from conundrum.model.policy import PRESETS
    >>> status_quo, cut_off = simulate(), simulate(PRESETS["joint cut-off"])
    >>> bool(loss(cut_off, "Beijing").mean() > loss(status_quo, "Beijing").mean())
    True
    >>> bool(loss(cut_off, "Washington").mean() > loss(status_quo, "Washington").mean())
    False
    >>> float(loss(status_quo, "Washington", by="end").mean().round(2))
    0.44
    """
    weights = priorities_of(priorities)
    lost = Run(outlook).loss(asdict(weights), by=known("by", by, get_args(By)))
    return pd.Series(lost, future_numbers(outlook.futures), name="loss")
