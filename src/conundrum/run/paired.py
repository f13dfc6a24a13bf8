"""Compares two runs in the same futures, future by future."""

from __future__ import annotations

from typing import Any

import numpy as np

from conundrum.model import Array
from conundrum.run.run_arrays import edges
from conundrum.run.vectors import of_100

Comparison = dict[str, Any]

FIGURES = ("average", "median", "low", "high")
"""The figures that describe the differences. In 90 of 100 futures, the difference lies between the
figures "low" and "high"."""


def paired(this: Array, other: Array, rules: Array | None = None) -> Comparison:
    """Return figures that describe the differences between two runs, future by future.

    The median is the median of the differences. The difference between the two medians may be
    another number, because the two runs may have different futures in the middle.

    Parameters
    ----------
    this, other : ndarray, shape (futures,)
        The outcome in each future, in the one run and in the other.
    rules : ndarray of bool, shape (futures,), optional
        Whether the regime rules in both runs, in each future; None if a run has no falls.

    Returns
    -------
    dict
        ``this`` and ``other`` are the averages over all futures. `FIGURES` describe this run minus
        the other. ``more`` and ``less`` say in how many of 100 futures this run has more or less.
        `FIGURES` with ``_standing`` behind their names describe only the futures in which the
        regime rules in both runs; if there are none, they are NaN. ``futures_standing`` says how
        many of 100 futures these are; without ``rules`` it is NaN, because nobody knows.

    Examples
    --------
    >>> found = paired(np.array([1.0, 2, 9]), np.array([0.0, 3, 4]), np.array([False, True, False]))
    >>> found["median"], found["average_standing"], round(found["futures_standing"], 1)
    (1.0, -1.0, 33.3)
    """
    apart = this - other
    standing = apart[:0] if rules is None else apart[rules]
    return {
        **{"this": float(this.mean()), "other": float(other.mean())},
        **_figures(apart),
        **{"more": of_100(apart > 0), "less": of_100(apart < 0)},
        **{f"{name}_standing": figure for name, figure in _figures(standing).items()},
        "futures_standing": np.nan if rules is None else of_100(rules),
    }


def _figures(apart: Array) -> dict[str, float]:
    if not len(apart):
        return dict.fromkeys(FIGURES, np.nan)
    low, _, median, _, high = map(float, edges(apart))
    figures = (float(apart.mean()), median, low, high)
    return dict(zip(FIGURES, figures, strict=True))
