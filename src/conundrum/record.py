"""The record: what the two powers did from late 2016 on, and the model set against what followed.

The model's numbers rest on evidence up to 2016; nothing here is used to set them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from conundrum.assumptions import Array, Assumptions, Beliefs
from conundrum.bounds import BadValue, instance
from conundrum.evidence import table
from conundrum.outlook import QUANTILES, Outlook
from conundrum.policy import CONTROLS, Policy
from conundrum.simulate import follow, limit, within
from conundrum.tables import rows, value

FIRST = 2017
"""The first whole year after the essay."""

PERCENT, MIDDLE = 100, 0.5
"""In a hundred, and the middle of a year."""

Series = dict[int, tuple[float, float]]
"""By year, the lowest and the highest published figure; often the same."""


def stances() -> dict[int, Policy]:
    """Return what the two powers did, as settings of the controls by step.

    Returns
    -------
    dict of int to Policy
        Keys count quarters from October 2016. Reasons and sources are in ``data/stances.csv``.

    Examples
    --------
    >>> stances()[0] == Policy()
    True
    """
    start = value("limits", "start", "default")
    course = {}
    for begins in rows("stances"):
        day = date.fromisoformat(begins)
        quarters = (day.year + (day.month - 1) / 12 - start) * limit("steps_a_year", "default")
        settings = {control: value("stances", begins, control) for control in CONTROLS}
        course[round(quarters)] = Policy(**settings)
    return course


def replay(
    beliefs: Beliefs | None = None,
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
) -> Outlook:
    """Run the model under what the two powers did from October 2016 to 2026.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> int(replay(worlds=50).years[-1])
    2026
    """
    beliefs = instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs)
    worlds, seed = within("worlds", worlds), within("seed", seed)
    return follow(stances(), beliefs, Assumptions(), 10, worlds, seed)


def compare(outlook: Outlook) -> pd.DataFrame:
    """Set a run against the record, year by year.

    Parameters
    ----------
    outlook : Outlook
        Such as `replay` makes.

    Returns
    -------
    DataFrame
        A row for each year and series: year, series, unit, q05, q25, q50, q75, q95 (the model),
        low, high (the record), error (median less the middle of the record), in_50, in_90
        (whether the band and the record's range overlap).

    Raises
    ------
    BadValue
        If it is no run, or one that ends before the record does.

    Examples
    --------
    >>> sorted(set(compare(replay(worlds=50))["series"]))
    ['arrivals', 'output', 'sales to China', 'warheads']
    """
    series = (
        ("output", "2016 = 100", _output, _recorded_output()),
        ("sales to China", "2016 = 100", _sales, _recorded_sales()),
        ("arrivals", "people", _arrivals, _recorded_arrivals()),
        ("warheads", "warheads in January", _warheads, _recorded_warheads()),
    )
    # What a year added is known only when it is over.
    over = 1 + max(year for *_, recorded in series for year in recorded)
    if instance("outlook", outlook, Outlook).end < over:
        raise BadValue("end of the run", outlook.end, f"{over} or later")
    return pd.concat([_part(outlook, *one) for one in series], ignore_index=True)


def _part(
    outlook: Outlook,
    series: str,
    unit: str,
    modelled: Callable[[Outlook, int], Array],
    recorded: Series,
) -> pd.DataFrame:
    """Set one series against the record."""
    lines = []
    for year, (low, high) in recorded.items():
        edges = np.quantile(modelled(outlook, year), list(QUANTILES.values()))
        q05, q25, q50, q75, q95 = edges.astype(float)
        lines.append(
            {"year": year, "series": series, "unit": unit}
            | dict(zip(QUANTILES, edges.astype(float), strict=True))
            | {"low": low, "high": high, "error": q50 - (low + high) / 2}
            | {"in_50": q25 <= high and low <= q75, "in_90": q05 <= high and low <= q95}
        )
    return pd.DataFrame(lines)


def _at(outlook: Outlook, outcome: str, year: float) -> Array:
    """Return an outcome on the quarter of a date."""
    return outlook[outcome][np.searchsorted(outlook.years, year)]


def _output(outlook: Outlook, year: int) -> Array:
    return PERCENT * _at(outlook, "output", year + MIDDLE)


def _sales(outlook: Outlook, year: int) -> Array:
    trade = 1 - _at(outlook, "pressure", year + MIDDLE)
    trade_2016 = 1 - outlook["pressure"][0]
    return _output(outlook, year) * trade / trade_2016


def _arrivals(outlook: Outlook, year: int) -> Array:
    return _at(outlook, "leavers", year + 1) - _at(outlook, "leavers", year)


def _warheads(outlook: Outlook, year: int) -> Array:
    return _at(outlook, "warheads", year)


def _recorded_output() -> Series:
    level = table("output_growth").set_index("year")["level"]
    return _points(PERCENT * level / level[FIRST - 1])


def _recorded_sales() -> Series:
    trade = table("china_trade").query("flow == 'imports' and series == 'customs'")
    value_of = trade.set_index("year")["value"].dropna()
    return _points(PERCENT * value_of / value_of[FIRST - 1])


def _recorded_arrivals() -> Series:
    arrivals = table("arrivals").dropna(subset="start_year")
    return _points(arrivals.set_index("start_year")["arrivals"])


def _recorded_warheads() -> Series:
    """Take the widest range that the institute gives, whatever it counts that year."""
    figures = table("warheads").query("estimator == 'SIPRI' and year >= @FIRST")
    ranges = figures.assign(
        low=figures[["low", "central", "high"]].min(axis=1),
        high=figures[["low", "central", "high"]].max(axis=1),
    ).groupby("year")
    return _ranges(ranges["low"].min(), ranges["high"].max())


def _points(figures: pd.Series) -> Series:
    """Take the years from `FIRST` on."""
    later = figures.loc[FIRST:]
    return _ranges(later, later)


def _ranges(low: pd.Series, high: pd.Series) -> Series:
    years = low.index.to_numpy(int)
    return dict(zip(years.tolist(), zip(low, high, strict=True), strict=True))
