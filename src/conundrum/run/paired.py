"""Compares two runs in the same futures, future by future."""

from __future__ import annotations

from typing import Any

import numpy as np

from conundrum.model import Array
from conundrum.run.run_arrays import edges
from conundrum.run.vectors import of_100

Told = dict[str, Any]

FIGURES = ("average", "median", "low", "high")
"""What is told of differences. From low to high lie those of 90 of 100 futures."""


def paired(this: Array, other: Array, rules: Array | None = None) -> Told:
    """Return figures of the differences between two runs, with one difference for each future.

    The median is that of the differences. The difference of two medians may be another number,
    because the two runs may have different futures in the middle.

    Parameters
    ----------
    this, other : ndarray, shape (futures,)
        An outcome of both runs.
    rules : ndarray of bool, shape (futures,), optional
        In which futures the regime rules in both runs; None if a run does not know.

    Returns
    -------
    dict
        ``this`` and ``other``, the averages over all futures; `FIGURES` of this run minus the
        other; ``more`` and ``less``, in how many of 100 futures this run has more or less; and,
        with ``_standing`` behind their names, `FIGURES` of the futures in which the regime rules,
        and how many of 100 ``futures`` these are. A figure known in no future is not a number.

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
        "futures_standing": 0.0 if rules is None else of_100(rules),
    }


def _figures(apart: Array) -> dict[str, float]:
    if not len(apart):
        return dict.fromkeys(FIGURES, np.nan)
    low, _, median, _, high = map(float, edges(apart))
    figures = (float(apart.mean()), median, low, high)
    return dict(zip(FIGURES, figures, strict=True))
