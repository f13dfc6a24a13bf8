"""A run and the record, compared: the same as the chart in words, and as the rows of a table."""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd

from conundrum.charts.counts import finding
from conundrum.charts.evidence.record_figure import Citations
from conundrum.charts.forecast import PANELS
from conundrum.charts.html_table import html_table
from conundrum.run.hindcast import hits
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import in_worlds
from conundrum.tables.evidence import table
from conundrum.tables.published import over
from conundrum.tables.words import say, written

COLUMNS = {
    field: say(f"forecast_table.{field}")
    for field in ("year", "series", "by", "unit", "median", "half", "nine", "record", "hit")
}
"""Which fields of the rows the table shows, and under which heading."""

HITS = ("figures", "in_50", "in_90", "centred")


def counted(compared: pd.DataFrame) -> str:
    """Say how often the record lies in the bands, series by series.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> counted(compare(hindcast(worlds=50))).startswith("Output: ")
    True
    """
    return " ".join(
        say(
            "forecast.series",
            series=PANELS[str(series)][2],
            figures=str(row["figures"]),
            wide=str(row["in_90"]),
            narrow=str(row["in_50"]),
        )
        for series, row in hits(compared).iterrows()
    )


def head(compared: pd.DataFrame) -> str:
    """Say how many figures lie in the wide band, how many should, and on which side others lie.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> " figures of the record lie in " in head(compare(hindcast(worlds=50)))
    True
    """
    inside, above, below = (int((compared["side"] == side).sum()) for side in (0, 1, -1))
    figures = len(compared)
    found = say(
        "forecast.head",
        inside=written(inside),
        figures=written(figures),
        expected=written(0.9 * figures),
    )
    missed = say("forecast.missed", above=written(above), below=written(below))
    return f"<h3>{escape(found)}</h3><p>{escape(missed)}</p>"


def counted_head(compared: pd.DataFrame) -> str:
    """Say what the counts of warheads show, as HTML.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> counted_head(compare(hindcast(worlds=50)))[:14]
    '<h3>Since 2024'
    """
    return f"<h3>{escape(finding(compared))}</h3><p>{escape(say('counts.about'))}</p>"


def against(compared: pd.DataFrame) -> str:
    """Return the count of hits against each estimator, as a table in HTML.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> "SIPRI" in against(compare(hindcast(worlds=50)))
    True
    """
    heads = [say(f"forecast_hits.{field}") for field in ("by", *HITS)]
    cells = [
        (str(by), *(str(row[field]) for field in HITS))
        for by, row in hits(compared, "by").iterrows()
    ]
    return html_table(say("forecast_hits.name"), say("forecast_hits.caption"), heads, cells)


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
    names = [say(f"forecast.{where}") for where in ("both", "wide", "over", "under")]
    kinds = [compared["in_50"], compared["in_90"], compared["side"] > 0]
    where = np.select(kinds, names[:-1], names[-1])
    return compared.assign(
        half=ends[0],
        nine=ends[1],
        record=ends[2],
        hit=where,
        median=[written(median) for median in compared["q50"]],
    )


def sources() -> Citations:
    """Return the citations of the tables that hold the record, by id."""
    cited: Citations = {}
    for name in ("output_growth", "china_trade", "arrivals", "warheads"):
        cited |= table(name).attrs["sources"]
    return cited


def _last(compared: pd.DataFrame) -> str:
    """Say how far apart the two are in the last year of each series."""
    said = {}
    for series, (key, *_) in PANELS.items():
        held = compared[compared["series"] == series]
        last = held[held["year"] == held["year"].max()]
        said[key] = written(last["q50"].iloc[-1])
        said[f"{key}_record"] = _range(last["low"].min(), last["high"].max())
    return say("forecast.last", **said)


def _by_each(compared: pd.DataFrame) -> str:
    """Say how many figures of each estimator lie in the wide band."""
    each = (
        say("forecast.estimator", by=str(by), inside=str(row["in_90"]), figures=str(row["figures"]))
        for by, row in hits(compared, "by").iterrows()
    )
    return say("forecast.by_each", estimators=say("number.list").join(each))


def _standing(outlook: Outlook, end: int) -> str:
    stands = 1 - outlook["fallen"][int(np.searchsorted(outlook.years, end))]
    return say("forecast.standing", year=str(end - 1), worlds=in_worlds(stands))


def _range(low: float, high: float) -> str:
    ends = {"low": written(low), "high": written(high)}
    return ends["low"] if low == high else say("forecast.range", **ends)
