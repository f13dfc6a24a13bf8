"""The rows of a table that an origin names: of one that is read, or of one that is made."""

from functools import cache
from typing import Any

import pandas as pd

import conundrum as nk
from tools.origin.findings import TABLES
from tools.origin.language import Unclear


def column(table: str, field: str, where: str) -> "pd.Series[Any]":
    """Return a column of a table, in the rows that fit.

    Raises
    ------
    Unclear
        If there is no such table or field.

    Examples
    --------
    >>> column("nuclear_tests", "magnitude", "date 2006").tolist()
    [4.3]
    """
    try:
        rows = _rows(table)
        for part in filter(None, map(str.strip, where.split(","))):
            rows = rows[_fits(rows, part)]
        found = rows[field]
    except (KeyError, nk.BadValue) as error:
        raise Unclear(f"{table} {field} {where!r}: {error}") from None
    return found


@cache
def _rows(table: str) -> pd.DataFrame:
    return TABLES[table]() if table in TABLES else nk.table(table)


def _fits(rows: pd.DataFrame, part: str) -> Any:
    name, _, wanted = part.partition(" ")
    if name == "in":
        key = rows.columns[0]
        return rows[key].isin(nk.table(wanted)[key])
    held: Any = rows[name]
    if pd.api.types.is_datetime64_any_dtype(held):
        if wanted.count("-") == 2:
            return held == pd.Timestamp(wanted)
        held = held.dt.year
    if pd.api.types.is_bool_dtype(held):
        return held == (wanted == "true")
    return _in_range(held, wanted) if pd.api.types.is_numeric_dtype(held) else _text(held, wanted)


def _in_range(held: Any, wanted: str) -> Any:
    first, _, last = wanted.partition("..")
    return (held >= float(first)) & (held <= float(last or first))


def _text(held: Any, wanted: str) -> Any:
    if wanted.startswith("has "):
        return held.str.contains(wanted.removeprefix("has "), regex=False, na=False)
    if wanted.startswith("not ") and not (held == wanted).any():
        return held != wanted.removeprefix("not ")
    return held == wanted
