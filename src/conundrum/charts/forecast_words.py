"""A run and the record, compared: the same as the chart in words, and as the rows of a table."""

from __future__ import annotations

import numpy as np
import pandas as pd

from conundrum.charts.evidence.record_figure import Citations
from conundrum.charts.forecast import PANELS
from conundrum.charts.html_table import html_table
from conundrum.run.hindcast import hits
from conundrum.run.outlook import Outlook, in_worlds
from conundrum.tables.evidence import table
from conundrum.tables.published import over

COLUMNS = {
    "year": "Year",
    "series": "Series",
    "by": "Estimate by",
    "unit": "Unit",
    "q50": "Median world",
    "half": "Half of the worlds",
    "nine": "Nine in ten",
    "record": "Record",
    "hit": "Record lies in",
}


def counted(compared: pd.DataFrame) -> str:
    """Say how often the record lies in the bands, series by series.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> counted(compare(hindcast(worlds=50))).startswith("Output: ")
    True
    """
    return " ".join(
        f"{PANELS[str(series)][2]}: {row['in_90']} of {row['figures']} in the wide band, "
        f"{row['in_50']} in the dark one."
        for series, row in hits(compared).iterrows()
    )


def against(compared: pd.DataFrame) -> str:
    """Return the count of hits against each estimator, as a table in HTML.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> "SIPRI" in against(compare(hindcast(worlds=50)))
    True
    """
    heads = ["Estimate by", "Figures", "Dark band", "Wide band", "Wide band holds the middle"]
    cells = [
        (str(by), *(str(row[field]) for field in ("figures", "in_50", "in_90", "centred")))
        for by, row in hits(compared, "by").iterrows()
    ]
    caption = "Warheads: how many figures of each estimator the bands meet"
    return html_table("Hits against each estimator", caption, heads, cells)


def said(compared: pd.DataFrame, outlook: Outlook) -> str:
    """Say how far apart the two end, what each estimator makes of it, and whether it stands.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> run = hindcast(worlds=50)
    >>> said(compare(run), run).endswith("in the record it stands.")
    True
    """
    return f"{_last(compared)} {_by_each(compared)} {_standing(outlook, over(compared))}"


def lines(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the table, in words where a number alone would not do.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> lines(compare(hindcast(worlds=50))).query("by == 'KIDA'")["record"].iloc[-1]
    '127 to 150'
    """
    ends = [
        [_range(low, high) for low, high in zip(compared[a], compared[b], strict=True)]
        for a, b in (("q25", "q75"), ("q05", "q95"), ("low", "high"))
    ]
    where = np.select(
        [compared["in_50"], compared["in_90"]], ["both bands", "the wide band"], "neither"
    )
    return compared.assign(
        half=ends[0],
        nine=ends[1],
        record=ends[2],
        hit=where,
        q50=[f"{median:,.0f}" for median in compared["q50"]],
        also=compared["also"].replace("", None),
    )


def sources() -> Citations:
    """Return the citations of the tables that hold the record, by id."""
    cited: Citations = {}
    for name in ("output_growth", "china_trade", "arrivals", "warheads"):
        cited |= table(name).attrs["sources"]
    return cited


def _last(compared: pd.DataFrame) -> str:
    """Say how far apart the two are in the last year of each series."""
    groups = (
        held[held["year"] == held["year"].max()]
        for _, held in compared.groupby("series", sort=False)
    )
    said = (
        f"{PANELS[last['series'].iloc[-1]][2].lower()} {last['q50'].iloc[-1]:,.0f} and "
        f"{_range(last['low'].min(), last['high'].max())}"
        for last in groups
    )
    return f"Median world and record in the last year that is recorded: {'; '.join(said)}."


def _by_each(compared: pd.DataFrame) -> str:
    """Say how many figures of each estimator lie in the wide band."""
    each = (
        f"{by} {row['in_90']} of {row['figures']}" for by, row in hits(compared, "by").iterrows()
    )
    return f"Warheads in the wide band, by estimator: {', '.join(each)}."


def _standing(outlook: Outlook, end: int) -> str:
    stands = 1 - outlook["fallen"][int(np.searchsorted(outlook.years, end))]
    return (
        f"At the end of {end - 1} the regime stands in {in_worlds(stands)} worlds; in the record "
        "it stands."
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
