"""What was published on the years after the essay, in the units in which a run is set against it.

Nothing here is used to set the model's numbers.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from conundrum.tables.evidence import table

FIRST = 2017
"""The first whole year after the essay."""

PERCENT = 100


def published() -> pd.DataFrame:
    """Return every published figure that a run can be set against.

    Returns
    -------
    DataFrame
        A row for each series and year: series, unit, year, low, high (often the same), seen
        (``recalled`` if any figure behind the row is), source (ids, joined by a semicolon).

    Examples
    --------
    >>> known = published().set_index(["series", "year"])
    >>> int(known.loc[("arrivals", 2021), "low"])
    63
    """
    made: tuple[tuple[str, str, Callable[[], pd.DataFrame]], ...] = (
        ("output", "2016 = 100", _output),
        ("sales to China", "2016 = 100", _sales),
        ("arrivals", "people", _arrivals),
        ("warheads", "warheads in January", _warheads),
    )
    parts = [figures().assign(series=series, unit=unit) for series, unit, figures in made]
    columns = ["series", "unit", "year", "low", "high", "seen", "source"]
    return pd.concat(parts, ignore_index=True)[columns]


def rival_count() -> pd.DataFrame:
    """Return the arsenal as the Federation of American Scientists counts it: year, central, seen.

    Examples
    --------
    >>> int(rival_count()["central"].iloc[-1])
    50
    """
    figures = table("warheads").query("estimator == 'FAS' and year >= @FIRST")
    return figures[["year", "central", "seen", "source"]].reset_index(drop=True)


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
    """Take the widest range that the institute gives, whatever it counts that year."""
    figures = table("warheads").query("estimator == 'SIPRI' and year >= @FIRST")
    ends = figures[["low", "central", "high"]]
    lines = figures.assign(low=ends.min(axis=1), high=ends.max(axis=1)).groupby("year")
    return lines.agg(
        low=("low", "min"),
        high=("high", "max"),
        seen=("seen", "min"),  # "recalled" comes before "seen"
        source=("source", lambda ids: ";".join(dict.fromkeys(ids))),
    ).reset_index()


def _points(figures: pd.DataFrame, field: str, of_2016: bool = False) -> pd.DataFrame:
    """Take the years from `FIRST` on, as they are or against 2016."""
    there = figures.dropna(subset=field).set_index("year")
    shown = there[field].astype(float)
    if of_2016:
        shown = PERCENT * shown / shown[FIRST - 1]
    lines = there.assign(low=shown, high=shown).loc[FIRST:]
    return lines.reset_index()[["year", "low", "high", "seen", "source"]]
