"""The units of the columns in tables that have a row for each outcome."""

from collections.abc import Iterable

from conundrum.run.paired import FIGURES
from conundrum.run.run_arrays import QUANTILES
from conundrum.tables import say

OF_ITS_ROW = (
    *("value", "mean"),
    *("start", "end", "this", "other", *FIGURES),
)
"""Columns of numbers whose unit is given in the same row, in the column "unit"."""

OWN = {
    "time": "column.time",
    "year": "column.year",
    "years": "column.years",
    **dict.fromkeys(QUANTILES, "column.ruled"),
    "low": "column.ninety",
    "high": "column.ninety",
    "average_standing": "column.standing",
    "median_standing": "column.standing",
    "low_standing": "column.ninety_standing",
    "high_standing": "column.ninety_standing",
    "more": "failing.of_100",
    "less": "failing.of_100",
    "futures_standing": "column.futures_standing",
}
"""The keys of the sentences in "data/words" that name units, for columns whose rows do not give a
unit."""


def column_units(columns: Iterable[str]) -> dict[str, str]:
    """Return the unit of each column; a column of words has no unit.

    Examples
    --------
    >>> column_units(["outcome", "years", "value"])
    {'outcome': '', 'years': 'years', 'value': 'as the column unit says'}
    """
    sentences = dict.fromkeys(OF_ITS_ROW, "column.of_its_row") | OWN
    return {name: say(sentences[name]) if name in sentences else "" for name in columns}
