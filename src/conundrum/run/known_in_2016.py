"""The ranges that some assumptions would have had in 2016, without what later years have shown."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from conundrum.model import FLOAT, Array
from conundrum.run.ranges import moved
from conundrum.tables import rows, value

Ranges = Mapping[str, Mapping[str, list[float]]]
"""The "own" and the "other" range of each assumption. A range is a list of its low end, its centre
and its high end."""

ENDS = ("low", "central", "high")


def earlier() -> dict[str, dict[str, list[float]]]:
    """Return the ranges in ``data/known_in_2016.csv`` that differ from those of the model.

    Examples
    --------
    >>> earlier()["trade_loss"]
    {'own': [0.05, 0.15, 0.3], 'other': [0.04, 0.23, 0.35]}
    """
    both = {
        name: {"own": _ends("assumptions", name), "other": _ends("known_in_2016", name)}
        for name in rows("known_in_2016")
    }
    return {name: ranges for name, ranges in both.items() if ranges["own"] != ranges["other"]}


def in_ranges(drawn: Mapping[str, Array], ranges: Ranges) -> dict[str, Array]:
    """Return the random values of all futures, after some assumptions were moved to other ranges.

    Examples
    --------
    >>> from conundrum.model import Assumptions, draw
    >>> drawn = in_ranges(draw(Assumptions(), 1000, 2016), earlier())
    >>> bool(0.9 < drawn["leak"].max() <= 1)
    True
    """
    return {**drawn, **{name: _drawn(drawn[name], **both) for name, both in ranges.items()}}


def _drawn(own_draws: Array, own: list[float], other: list[float]) -> Array:
    made: Any = [moved(float(number), own, other) for number in own_draws]
    return np.array(made, FLOAT)


def _ends(table: str, name: str) -> list[float]:
    return [value(table, name, end) for end in ENDS]
