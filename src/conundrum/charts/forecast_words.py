"""A run and the record, compared: the same as the chart in words, and as the rows of a table."""

from __future__ import annotations

import numpy as np
import pandas as pd

from conundrum.charts.evidence.record_figure import Citations
from conundrum.charts.forecast import LAST, PANELS
from conundrum.run.hindcast import hits
from conundrum.run.outlook import Outlook, in_worlds
from conundrum.tables.evidence import table
from conundrum.tables.published import rival_count

COLUMNS = {
    "year": "Year",
    "series": "Series",
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
    >>> from conundrum.run.hindcast import compare, replay
    >>> counted(compare(replay(worlds=50))).startswith("Output: ")
    True
    """
    return " ".join(
        f"{PANELS[str(series)][2]}: {row['in_90']} of {row['years']} in the wide band, "
        f"{row['in_50']} in the dark one."
        for series, row in hits(compared).iterrows()
    )


def said(compared: pd.DataFrame, outlook: Outlook) -> str:
    """Say how far apart the two end, what the other count makes of it, and whether it stands.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, replay
    >>> run = replay(worlds=50)
    >>> said(compare(run), run).endswith("in the record it stands.")
    True
    """
    return f"{_last(compared)} {_rivals(compared)} {_standing(outlook)}"


def lines(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the table, in words where a number alone would not do.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, replay
    >>> lines(compare(replay(worlds=50)))["record"].iloc[-1]
    '50 to 90'
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
        # The table of the record keeps the first source apart from the others.
        source=compared["source"].str.split(";").str[0],
        also=compared["source"].str.partition(";")[2].replace("", None),
    )


def sources() -> Citations:
    """Return the citations of the tables that hold the record, by id."""
    cited: Citations = {}
    for name in ("output_growth", "china_trade", "arrivals", "warheads"):
        cited |= table(name).attrs["sources"]
    return cited


def _last(compared: pd.DataFrame) -> str:
    """Say how far apart the two are in the last year of each series."""
    last = compared.groupby("series", sort=False).tail(1)
    said = (
        f"{PANELS[row['series']][2].lower()} {row['q50']:,.0f} and "
        f"{_range(row['low'], row['high'])}"
        for _, row in last.iterrows()
    )
    return f"Median world and record in the last year that is recorded: {'; '.join(said)}."


def _rivals(compared: pd.DataFrame) -> str:
    """Say how the other count of warheads compares."""
    lines = compared[compared["series"] == "warheads"].merge(rival_count(), on="year")
    inside = lines["central"].astype(float).between(lines["q05"], lines["q95"]).sum()
    return (
        f"By the count of the FAS warheads would be in the wide band in {inside} of {len(lines)}."
    )


def _standing(outlook: Outlook) -> str:
    end = int(np.searchsorted(outlook.years, LAST))
    stands = 1 - outlook["fallen"][end]
    return (
        f"At the end of {LAST - 1} the regime stands in {in_worlds(stands)} worlds; in the record "
        "it stands."
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
