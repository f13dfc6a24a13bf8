"""Prepares dates, values and names of sources from the historical record for charts."""

from typing import Any, TypeAlias

import pandas as pd

from conundrum.tables import table

Citations: TypeAlias = dict[str, dict[str, Any]]
Row: TypeAlias = dict[str, Any]
TABLES = (
    *("resolutions", "us_measures", "diplomacy", "nuclear_tests"),
    *("missile_launches", "china_trade", "output_growth", "arrivals"),
)
"""The tables of the historical record that get new rows every few years."""


def moment(day: pd.Timestamp) -> float:
    """Return a day as a number of years, with a fraction.

    Examples
    --------
    >>> moment(pd.Timestamp("2016-07-01"))
    2016.499
    """
    return round(day.year + (day.day_of_year - 1) / 365, 3)


def day(date: pd.Timestamp, precision: str = "day") -> str:
    """Return a date in words, as precisely as it is known: to the day, the month or the year.

    Examples
    --------
    >>> day(pd.Timestamp("2016-09-09")), day(pd.Timestamp("2016-09-09"), "month")
    ('9 September 2016', 'September 2016')
    """
    words = {"day": f"{date.day} {date:%B %Y}", "month": f"{date:%B %Y}", "year": f"{date:%Y}"}
    return words[precision]


def last_year() -> int:
    """Return the last year for which the historical record has an event or a figure."""
    held = [table(name) for name in TABLES]
    dates = [pd.to_datetime(one["date"]).dt.year for one in held if "date" in one]
    figures = [one[field] for one in held for field in ("year", "end_year") if field in one]
    return int(max(years.max() for years in (*dates, *figures)))


def values(frame: pd.DataFrame, *fields: str) -> list[Row]:
    """Return some columns of a table as rows for a chart; an empty cell becomes None.

    Examples
    --------
    >>> values(pd.DataFrame({"a": [1, None], "b": ["x", "y"]}), "a")
    [{'a': 1.0}, {'a': None}]
    """
    chosen = frame[list(fields)].astype(object)
    return chosen.where(chosen.notna(), None).to_dict("records")  # type: ignore[return-value]


def cited(*tables: str) -> Citations:
    """Return the sources that some tables cite, by the id of the source."""
    return {key: source for name in tables for key, source in table(name).attrs["sources"].items()}
