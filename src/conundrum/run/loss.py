"""Computes the loss of a run, by the priorities of a government or of the reader."""

from __future__ import annotations

from dataclasses import asdict
from typing import Literal, get_args

import pandas as pd

from conundrum.run.future_numbers import future_numbers
from conundrum.run.priorities import Priorities, cite_weights, priorities_of
from conundrum.run.run_arrays import RunArrays
from conundrum.run.statistics import WEIGHED, Run
from conundrum.tables import BadValue, known, say

By = Literal["way", "end"]
"""What counts in a loss: all years of the run, or only the end of the run."""


def loss(
    outlook: RunArrays, priorities: str | Priorities | None = None, by: By = "way"
) -> pd.Series:
    """Return the loss of a run in each future, by the priorities of a government or reader.

    loss = 100 * sum of weight * cost / sum of weights, where the cost of an outcome is its mean
    over the years of min(outcome / top of its chart, 1). The tops are the field ``frame`` of
    ``data/outcomes.csv``. In that mean, the weight of a step t years ahead is
    (1 + discount) ** -t. If every weight of the priorities is 0, the loss is 0.

    With ``by="end"``, the cost of an outcome is min(outcome / top of its chart, 1) at the last
    step, and there is no discount.

    Parameters
    ----------
    outlook : Outlook
        The run.
    priorities : str or Priorities, optional
        A name of `PRIORITIES`, or a Priorities of your own; those of Washington unless given.
    by : {"way", "end"}, optional
        Whether all years count ("way", the default) or only the end of the run.

    Returns
    -------
    Series
        The loss of each future, under its number as in `Outlook.frame`. It is of 100, as panels
        show it: from 0 (no cost in any year) to 100 (full cost in every year).

    Raises
    ------
    BadValue
        If an argument is of another kind, if no priorities have that name, if ``by`` is another
        word, or if the run did not keep an outcome that the priorities weigh.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> from conundrum.model.policy import PRESETS
    >>> status_quo, cut_off = simulate(), simulate(PRESETS["joint cut-off"])
    >>> bool(loss(cut_off, "Beijing").mean() > loss(status_quo, "Beijing").mean())
    True
    >>> bool(loss(cut_off, "Washington").mean() > loss(status_quo, "Washington").mean())
    False
    >>> float(loss(status_quo, "Washington", by="end").mean().round())
    44.0
    """
    return 100 * share_lost(outlook, priorities, by)


def share_lost(
    outlook: RunArrays, priorities: str | Priorities | None = None, by: By = "way"
) -> pd.Series:
    """Return a loss as a share from 0 to 1, which is the unit that the model itself uses.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = simulate(futures=10)
    >>> bool((100 * share_lost(run, "Seoul") == loss(run, "Seoul")).all())
    True
    """
    weights = asdict(priorities_of(priorities))
    if lacks := [name for name in WEIGHED if weights[name] and name not in outlook.arrays]:
        advice = say("loss.unkept", names=", ".join(lacks))
        raise BadValue("outcomes", [*outlook.arrays], advice=advice)
    lost = Run(outlook).loss(weights, by=known("by", by, get_args(By)))
    return pd.Series(lost, future_numbers(outlook.futures), name="loss")


def cite_loss(priorities: str | Priorities | None, by: By) -> list[str]:
    """Return words for a citation that say how losses were counted.

    Examples
    --------
    >>> cite_loss("Beijing", "end")
    ['by the priorities of Beijing', 'losses counted at the end of each run']
    """
    return [cite_weights(priorities), *([say("cited.end")] if by == "end" else [])]
