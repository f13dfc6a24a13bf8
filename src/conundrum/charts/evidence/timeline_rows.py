"""The record from 1993 on: dated events, yearly figures, in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from conundrum.charts.evidence.record_figure import Citations
from conundrum.tables.evidence import table
from conundrum.tables.words import say

FIRST = 1993
"""The year of the first resolution and of the first talks."""

TABLES = (
    *("resolutions", "us_measures", "diplomacy", "nuclear_tests"),
    *("missile_launches", "china_trade", "output_growth", "arrivals"),
)


@dataclass(frozen=True)
class Record:
    """Everything that the timeline shows.

    Parameters
    ----------
    events : pandas.DataFrame
        ``panel``, ``row``, ``date``, ``day`` (in words), ``what``, ``figure``, ``sign`` (1 adds
        to pressure or is an agreement, 0 is mixed or a statement, -1 eases it or is a breakdown or
        a veto), ``seen``, ``source``.
    years : pandas.DataFrame
        ``panel``, ``year``, ``figure``, ``value``, ``seen``, ``source``.
    sources : dict
        The citations, by id.
    last : int
        The last year of which anything is held.
    """

    events: pd.DataFrame
    years: pd.DataFrame
    sources: Citations
    last: int


@cache
def record() -> Record:
    """Put the tables together, in order of time."""
    events = pd.concat([_resolutions(), _us_measures(), _talks(), _tests()])
    events["year"] = events["date"].dt.year
    events = events.query("@FIRST <= year").sort_values("date", kind="stable")
    years = pd.concat([_launches(), _trade(), _output(), _arrivals()])
    years = years.query("@FIRST <= year").reset_index(drop=True)
    sources: Citations = {}
    for name in TABLES:
        sources |= table(name).attrs["sources"]
    last = max(int(part["year"].max()) for part in (events, years))
    return Record(events.reset_index(drop=True), years, sources, last)


def levels() -> pd.Series:
    """Return the level of output in each year that has one.

    Examples
    --------
    >>> float(levels()[1991])
    95.6
    """
    return table("output_growth").set_index("year")["level"].dropna()


def _day(date: pd.Timestamp, precision: str = "day") -> str:
    words = {"day": f"{date.day} {date:%B %Y}", "month": f"{date:%B %Y}", "year": f"{date:%Y}"}
    return words[precision]


def _event(row: dict[Any, Any], panel: str, kind: str, what: str, **more: Any) -> dict[str, Any]:
    return {
        "panel": panel,
        "row": kind,
        "date": row["date"],
        "day": _day(row["date"], row.get("precision", "day")),
        "what": what,
        "figure": "",
        "sign": 1,
        "seen": row["seen"],
        "source": row["source"],
        **more,
    }


def _resolutions() -> pd.DataFrame:
    rows = []
    for row in table("resolutions").to_dict("records"):
        told = {str(field): str(text) for field, text in row.items()}
        counts = say("timeline.votes", **told)
        sentence = "timeline.adopted" if row["adopted"] else "timeline.vetoed"
        what = say(sentence, votes=counts, **told)
        sign = 1 if row["adopted"] else -1
        rows.append(_event(row, "Pressure", "Council", what, figure=counts, sign=sign))
    return pd.DataFrame(rows)


def _us_measures() -> pd.DataFrame:
    signs = {"tighten": 1, "mixed": 0, "ease": -1}
    return pd.DataFrame(
        [
            _event(
                row,
                "Pressure",
                "Washington",
                say("timeline.washington", measure=row["measure"], direction=row["direction"]),
                figure=row["direction"],
                sign=signs[row["direction"]],
            )
            for row in table("us_measures").to_dict("records")
        ]
    )


def _talks() -> pd.DataFrame:
    return pd.DataFrame(
        [
            _event(
                row,
                "Talks",
                row["kind"],
                row["event"],
                sign={"breakdown": -1, "statement": 0}.get(row["kind"], 1),
            )
            for row in table("diplomacy").to_dict("records")
        ]
    )


def _tests() -> pd.DataFrame:
    return pd.DataFrame(
        [
            _event(
                row,
                "Nuclear tests",
                "test",
                say("timeline.test", test=row["test"], magnitude=row["magnitude"]),
                figure=say("timeline.magnitude", magnitude=row["magnitude"]),
                value=row["magnitude"],
            )
            for row in table("nuclear_tests").to_dict("records")
        ]
    )


def _yearly(panel: str, frame: pd.DataFrame, form: str) -> pd.DataFrame:
    kept = frame[["year", "value", "seen", "source"]].copy()
    kept["figure"] = [form.format(value) for value in kept["value"]]
    return kept.assign(panel=panel)


def _launches() -> pd.DataFrame:
    rows = table("missile_launches").rename(columns={"launches": "value"})
    return _yearly("Launches", rows, "{:d} missiles")


def _trade() -> pd.DataFrame:
    rows = table("china_trade").query("series == 'customs' and flow == 'total'")
    return _yearly("Trade with China", rows, "{:,.0f} million dollars")


def _output() -> pd.DataFrame:
    rows = table("output_growth").rename(columns={"growth": "value"})
    return _yearly("Output", rows, "{:+.1f} %")


def _arrivals() -> pd.DataFrame:
    rows = table("arrivals").dropna(subset="start_year")
    return _yearly(
        "Arrivals", rows.rename(columns={"end_year": "year", "arrivals": "value"}), "{:,d} people"
    )
