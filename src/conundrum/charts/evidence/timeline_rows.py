"""The record from 1993 on: dated events, yearly figures, in order of time."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pandas as pd

from conundrum.charts.evidence.record_figure import Citations, Row, cited, values
from conundrum.tables import say, singular, table

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
    every = pd.concat(_events(*held) for held in EVENTS).sort_values("date", kind="stable")
    events = every.assign(year=every["date"].dt.year).query("@FIRST <= year")
    years = _figures().query("@FIRST <= year").reset_index(drop=True)
    last = max(int(part["year"].max()) for part in (events, years))
    return Record(events.reset_index(drop=True), years, cited(*TABLES), last)


def levels() -> pd.Series:
    """Return the level of output in each year that has one.

    Examples
    --------
    >>> float(levels()[1991])
    95.6
    """
    return table("output_growth").set_index("year")["level"].dropna()


def day(date: pd.Timestamp, precision: str = "day") -> str:
    """Write a date as finely as it is known: to the day, the month or the year."""
    words = {"day": f"{date.day} {date:%B %Y}", "month": f"{date:%B %Y}", "year": f"{date:%Y}"}
    return words[precision]


def _resolution(row: Row) -> Row:
    counts = say("timeline.votes", **row)
    fate, sign = ("adopted", 1) if row["adopted"] else ("vetoed", -1)
    what = say(f"timeline.{fate}", votes=counts, **row)
    return {"row": "Council", "what": what, "figure": counts, "sign": sign}


def _us_measure(row: Row) -> Row:
    way = row["direction"]
    sign = {"tighten": 1, "mixed": 0, "ease": -1}[way]
    what = say("timeline.washington", **row)
    return {"row": "Washington", "what": what, "figure": way, "sign": sign}


def _talk(row: Row) -> Row:
    sign = {"breakdown": -1, "statement": 0}.get(row["kind"], 1)
    return {"row": row["kind"], "what": row["event"], "sign": sign}


def _test(row: Row) -> Row:
    size = row["magnitude"]
    figure = say("timeline.magnitude", magnitude=size)
    return {"row": "test", "what": say("timeline.test", **row), "figure": figure, "value": size}


EVENTS: tuple[tuple[str, str, Callable[[Row], Row]], ...] = (
    ("Pressure", "resolutions", _resolution),
    ("Pressure", "us_measures", _us_measure),
    ("Talks", "diplomacy", _talk),
    ("Nuclear tests", "nuclear_tests", _test),
)
"""The panels of dated events: the table of each, and how one of its rows is told."""


def _events(panel: str, name: str, tell: Callable[[Row], Row]) -> pd.DataFrame:
    held = table(name)
    return pd.DataFrame(
        {
            "panel": panel,
            "date": row["date"],
            "day": day(row["date"], row.get("precision", "day")),
            "figure": "",
            "sign": 1,
            "seen": row["seen"],
            "source": row["source"],
            **tell(row),
        }
        for row in values(held, *held)
    )


def _figures() -> pd.DataFrame:
    trade = table("china_trade").query("series == 'customs' and flow == 'total'")
    arrived = table("arrivals").dropna(subset="start_year").rename(columns={"end_year": "year"})
    return pd.concat(
        [
            _yearly("Launches", table("missile_launches"), "launches", "{:d} missiles"),
            _yearly("Trade with China", trade, "value", "{:,.0f} million dollars by customs"),
            _yearly("Output", table("output_growth"), "growth", "{:+.1f}%"),
            _yearly("Arrivals", arrived, "arrivals", "{:,d} people"),
        ]
    )


def _yearly(panel: str, held: pd.DataFrame, field: str, form: str) -> pd.DataFrame:
    figures = held[["year", field, "seen", "source"]].rename(columns={field: "value"})
    return figures.assign(
        figure=[singular(form.format(value)) for value in figures["value"]], panel=panel
    )
