"""Computes a figure from a table of the historical record, for an exercise that asks for it."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from conundrum.tables.bounds import BadValue, known
from conundrum.tables.evidence import table

TAKEN: dict[str, Callable[[Any], Any]] = {
    "sum": pd.Series.sum,
    "mean": pd.Series.mean,
    "median": pd.Series.median,
    "largest": pd.Series.max,
    "rows": len,
}
"""The figures that can be computed from a column of a table, such as the sum or the mean."""

PERCENT = 100


def counted(spec: Mapping[str, Any]) -> float:
    """Return a figure from a table of the historical record, or the change of the figure.

    Parameters
    ----------
    spec : mapping
        ``table``, its name; ``field``, a column of numbers; ``where``, which rows count: for each
        field a value, or the first and the last value of a range (for a date, years); ``take``,
        one of `TAKEN`, the sum unless given. If the figure is a change in per cent, ``since`` says
        from which rows it is counted, in the form of ``where``.

    Returns
    -------
    float
        In the unit of the field, or in per cent.

    Raises
    ------
    BadValue
        If a table, field or figure is unknown, or no row fits.

    Examples
    --------
    >>> counted({"table": "nuclear_tests", "field": "test", "take": "largest"})
    6.0
    """
    figure = _figure(spec, spec.get("where", {}))
    if "since" not in spec:
        return figure
    return PERCENT * (figure / _figure(spec, spec["since"]) - 1)


def _figure(spec: Mapping[str, Any], where: Mapping[str, Any]) -> float:
    rows = table(spec["table"])
    for field, wanted in where.items():
        column = rows[known("field", field, list(rows.columns))]
        if pd.api.types.is_datetime64_any_dtype(column):
            column = column.dt.year
        first, last = wanted if isinstance(wanted, list) else (wanted, wanted)
        rows = rows[(column >= first) & (column <= last)]
    if rows.empty:
        raise BadValue("where", where, f"met by some rows of {spec['table']}")
    column = rows[known("field", spec["field"], list(rows.columns))]
    return float(TAKEN[known("take", spec.get("take", "sum"), TAKEN)](column.dropna()))
