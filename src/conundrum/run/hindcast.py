"""The record: what the two powers did from late 2016 on, and the model set against what followed.

The model's numbers rest on evidence up to 2016; nothing here is used to set them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from conundrum.model.assumptions import Array, Assumptions, Beliefs
from conundrum.model.policy import Policy, policy_in
from conundrum.run.limits import limit, within
from conundrum.run.outlook import QUANTILES, Outlook
from conundrum.run.simulate import follow
from conundrum.tables.bounds import BadValue, instance
from conundrum.tables.published import PERCENT, over, published
from conundrum.tables.settings import rows, value

MIDDLE = 0.5
"""The middle of a year."""


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
        course[round(quarters)] = policy_in("stances", begins)
    return course


def hindcast(
    beliefs: Beliefs | None = None,
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
) -> Outlook:
    """Run the model under what the two powers did from October 2016 on, until the record is over.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> hindcast(worlds=50).end == over(published())
    True
    """
    beliefs = instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs)
    worlds, seed = within("worlds", worlds), within("seed", seed)
    years = over(published()) - int(value("limits", "start", "default"))
    return follow(stances(), beliefs, Assumptions(), years, worlds, seed)


def compare(outlook: Outlook) -> pd.DataFrame:
    """Set a run against the record, year by year.

    Parameters
    ----------
    outlook : Outlook
        Such as `hindcast` makes; one that reaches the end of the record.

    Returns
    -------
    DataFrame
        A row for each year and series: year, series, unit, q05, q25, q50, q75, q95 (the model),
        low, high, seen, source (the record), error (median less the middle of the record), in_50,
        in_90 (whether the band and the record's range overlap).

    Raises
    ------
    BadValue
        If it is no run, or one that ends before the record does.

    Examples
    --------
    >>> sorted(set(compare(hindcast(worlds=50))["series"]))
    ['arrivals', 'output', 'sales to China', 'warheads']
    """
    lines = published()
    end = over(lines)
    if instance("outlook", outlook, Outlook).end < end:
        raise BadValue("end of the run", outlook.end, f"{end} or later")
    edges = [
        np.quantile(MODELLED[series](outlook, year), list(QUANTILES.values()))
        for series, year in zip(lines["series"], lines["year"], strict=True)
    ]
    lines[list(QUANTILES)] = np.array(edges, float)
    low, high = lines["low"], lines["high"]
    return lines.assign(
        error=lines["q50"] - (low + high) / 2,
        in_50=(lines["q25"] <= high) & (low <= lines["q75"]),
        in_90=(lines["q05"] <= high) & (low <= lines["q95"]),
    )


def hits(compared: pd.DataFrame) -> pd.DataFrame:
    """Count how often the record lies in the bands.

    Parameters
    ----------
    compared : DataFrame
        As `compare` makes it.

    Returns
    -------
    DataFrame
        By series: years, in_50, in_90.

    Examples
    --------
    >>> hits(compare(hindcast(worlds=50))).columns.tolist()
    ['years', 'in_50', 'in_90']
    """
    by = compared.groupby("series", sort=False)
    return by.agg(years=("year", "size"), in_50=("in_50", "sum"), in_90=("in_90", "sum"))


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


MODELLED: dict[str, Callable[[Outlook, int], Array]] = {
    "output": _output,
    "sales to China": _sales,
    "arrivals": _arrivals,
    "warheads": _warheads,
}
"""What of a run stands for each published series, by year."""
