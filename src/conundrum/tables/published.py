"""Published figures about the years after the essay, in the same units as the numbers of a run.

Some numbers of the model rest on figures of these years. The column ``after_2016`` of
``data/assumptions.csv`` says which.
"""

from calendar import month_name
from collections.abc import Callable
from functools import cache
from math import ceil

import pandas as pd

from conundrum.tables.evidence import table
from conundrum.tables.settings import value

FIRST = 2017
"""The first whole year after the essay."""

PERCENT = 100
MIDDLE = 0.5
"""The middle of a year."""

LINE = ("begins", "from", "a_year")
"""A straight-line forecast has three numbers: its first value, its first date, and its rise in a
year."""

NOT_WEAPONS = ("material for", "projection")
"""In the table of warheads, these kinds of counts do not count existing warheads."""


def published() -> pd.DataFrame:
    """Return every published figure that can be compared with a run.

    Each row has series, by (the estimator, if there are several), unit, year, when (the date in
    words: the year, perhaps with a month), at (the date as a number of years), low, middle, high
    (often all three are equal), naive (the value of the straight line of ``data/naive_lines.csv``
    at that date), seen, source, also (further sources).

    Examples
    --------
    >>> known = published().set_index(["series", "year"])
    >>> int(known.loc[("arrivals", 2021), "low"])
    63
    """
    return _lines().copy()


@cache
def _lines() -> pd.DataFrame:
    made: tuple[tuple[str, str, Callable[[], pd.DataFrame]], ...] = (
        ("output", "where 2016 is 100", _output),
        ("sales to China", "where 2016 is 100", _sales),
        ("arrivals", "people", _arrivals),
        ("warheads", "warheads", _warheads),
    )
    parts = [figures().assign(series=series, unit=unit) for series, unit, figures in made]
    known = ["year", "when", "at", "low", "middle", "high", "naive", "seen", "source", "also"]
    lines = pd.concat(parts, ignore_index=True)
    lines = lines.assign(naive=[*map(naive, lines["series"], lines["at"])])
    return lines[["series", "by", "unit", *known]].fillna({"also": ""})


def naive(series: str, at: float) -> float:
    """Return the value of the straight-line forecast of a series at a date.

    Examples
    --------
    >>> naive("warheads", 2016.75), naive("warheads", 2026.75), naive("output", 2025.5)
    (12.0, 52.0, 100.0)
    """
    begins, from_, a_year = (value("naive_lines", series, part) for part in LINE)
    return begins + a_year * (at - from_)


def over(lines: pd.DataFrame) -> int:
    """Return the first year for which there is no published figure.

    Examples
    --------
    >>> over(pd.DataFrame({"at": [2017.5, 2018.5]}))
    2019
    """
    return ceil(lines["at"].max())


def border_shut() -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the day when Pyongyang closed its border and the day when it began to reopen it.

    Examples
    --------
    >>> [day.year for day in border_shut()]
    [2020, 2023]
    """
    events = table("years_after_2016").drop_duplicates("topic").set_index("topic")["date"]
    return events["Border closure"], events["Border reopens in steps"]


def estimates() -> pd.DataFrame:
    """Return the table of warheads, with the date and the range of each estimate as numbers.

    It adds the columns at (the date as a number of years), bottom, middle and top. A range without
    a lower end begins at 0. The middle is the published centre, or else half-way.

    Examples
    --------
    >>> stated = estimates().query("estimator == 'KIDA' and year == 2025")
    >>> stated[["bottom", "middle", "top"]].to_numpy().tolist()
    [[127.0, 138.5, 150.0]]
    """
    rows = table("warheads")
    given = rows[["low", "central", "high"]].astype(float)
    bottom = given["low"].fillna(given["central"]).fillna(0)
    top = given["high"].fillna(given["central"])
    return rows.assign(
        at=rows["year"] + ((rows["month"].astype(float) - 1) / 12).fillna(MIDDLE),
        bottom=bottom,
        middle=given["central"].fillna((bottom + top) / 2),
        top=top,
    )


def weapons() -> pd.DataFrame:
    """Return estimates of existing weapons, but no projections and no estimates of material.

    Examples
    --------
    >>> bool((weapons()["counts"] == "projection").any())
    False
    """
    rows = estimates()
    return rows[~rows["counts"].isin(NOT_WEAPONS)]


def dated(figures: pd.DataFrame) -> pd.Series:
    """Return the dates of estimates in words: the year, and the month if the month is known.

    Examples
    --------
    >>> dated(estimates()).tolist()[0]
    'January 2013'
    """
    months = figures["month"].map(month_name.__getitem__, na_action="ignore")
    return months.add(" ").fillna("") + figures["year"].astype(str)


def _output() -> pd.DataFrame:
    level = table("output_growth")
    return _points(level, "level", of_2016=True)


def _sales() -> pd.DataFrame:
    trade = table("china_trade").query("flow == 'imports' and series == 'customs'")
    return _points(trade, "value", of_2016=True)


def _arrivals() -> pd.DataFrame:
    arrivals = table("arrivals").dropna(subset="start_year")
    return _points(arrivals.rename(columns={"end_year": "year"}), "arrivals")


def _warheads() -> pd.DataFrame:
    """Return the counts of existing warheads that experts published, one figure in each row."""
    figures = weapons().query("year >= @FIRST")
    return figures.assign(
        low=figures["bottom"],
        high=figures["top"],
        by=figures["estimator"],
        when=dated(figures),
    )


def _points(figures: pd.DataFrame, field: str, of_2016: bool = False) -> pd.DataFrame:
    """Return the values of a series from its first year on, in its unit or relative to 2016."""
    there = figures.dropna(subset=field).set_index("year")
    shown = there[field].astype(float)
    if of_2016:
        shown = PERCENT * shown / shown[FIRST - 1]
    lines = there.assign(low=shown, middle=shown, high=shown, by="").loc[FIRST:].reset_index()
    return lines.assign(when=lines["year"].astype(str), at=lines["year"] + MIDDLE)
