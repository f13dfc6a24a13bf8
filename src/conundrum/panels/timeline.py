"""The timeline as a reader operates it: a period by mouse or by keyboard, and a year to read."""

from __future__ import annotations

from functools import partial
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.evidence.record_figure import citation, values
from conundrum.charts.evidence.timeline import timeline_chart
from conundrum.charts.evidence.timeline_rows import FIRST, levels, record
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.panels.steps import steps_of
from conundrum.questions.waiting import After, waiting
from conundrum.shown import timeline as shows
from conundrum.tables import say, whole
from conundrum.widgets import Brush, Slider, Status, html_fold
from conundrum.widgets.record_chart import table_of

READ = 2016
"""The year that is read at first: that of the essay."""

YEARS = (("start", "from"), ("end", "to"), ("year", "read"))
"""The sliders, and under which words each is named and explained."""

KEYS = [
    ("dot ink", say("timeline.seen")),
    ("ring ink", say("timeline.recalled")),
    ("square", say("timeline.eases")),
]


class Timeline(Answered):
    """The whole record on one axis.

    Attributes
    ----------
    start, end, year : Slider
        The first and the last year of the period, and the year to read.
    said : Status
        What the period holds.
    """

    def __init__(self, steps: str = "", after: After = ()) -> None:
        last = record().last
        at_first = {"years": {"start": FIRST, "end": last, "year": READ}}
        super().__init__(shows, at_first, ("nk-shown", "nk-timeline"), offered)
        self.start, self.end, self.year = (self._year(*named) for named in YEARS)
        self.brush = self.entry("brush", Brush(partial(self.act, "brush"), first=FIRST, last=last))
        self.said = self.text("said")
        self.one_year = self.folded(say("timeline.one_year"), _lines)
        self.fold = self.later(html_fold(_table, say("timeline.fold")))
        controls = widgets.Box([self.start, self.end, self.year]).add_class("nk-period")
        led = steps_of(
            steps,
            self.now,
            # The year that is read stays.
            lambda to: self.choose(to["years"]["start"], to["years"]["end"]),
            self._door,
        )
        shut = waiting(
            after,
            *led,
            widgets.HTML(f"<h3>{say('timeline.head')}</h3><p>{say('timeline.about')}</p>"),
            controls,
            self.said,
            self.chart("chart", timeline_chart),
            widgets.HTML(key(KEYS)),
            self.one_year,
            self.fold,
            self.brush,
            title=say("waits.timeline"),
        )
        self.built(*shut)

    def choose(self, start: int, end: int) -> None:
        """Choose a period, first and last year included.

        Raises
        ------
        BadValue
            If a year is not on the timeline, or the last one is before the first.
        """
        start = whole("start", start, FIRST, record().last)
        end = whole("end", end, start, record().last)
        self.set(years={**self.now["years"], "start": start, "end": end})

    def _year(self, name: str, words: str) -> Slider:
        label = say(f"timeline.{words}")
        slider = Slider(
            name=say("timeline.control", control=label),
            label=label,
            unit="year",
            help=say(f"timeline.{words}_help"),
            low=FIRST,
            high=record().last,
            value=FIRST,
        )
        return self.slider(f"years.{name}", slider)


def timeline(*, steps: str = "", after: After = ()) -> Timeline:
    """Show the record from 1993 on, on one timeline: choose a period, read a year.

    Parameters
    ----------
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``01``; none unless given.
    after : str or sequence of str, optional
        Questions or predictions whose answers it tells: it opens once the reader has guessed, or
        asks to see it.

    Returns
    -------
    Timeline
        A widget; `Timeline.choose` sets its period.

    Examples
    --------
    >>> shown = timeline()
    >>> shown.choose(2006, 2017)
    >>> "6 nuclear tests" in shown.said.text
    True
    """
    return Timeline(steps, after)


def offered() -> dict[str, Any]:
    """Return the record, of which any period and any year are told.

    Examples
    --------
    >>> offered()["levels"][0]
    {'year': 1990, 'level': 100.0}
    """
    held = record()
    known = ("year", "panel", "seen", "source")
    used = pd.concat([held.events["source"], held.years["source"]]).unique()
    return {
        "events": values(held.events, *known, "row", "sign", "day", "what"),
        "years": values(held.years, *known, "figure", "value"),
        "sources": {name: citation(held.sources, name) for name in used},
        "levels": values(levels().reset_index(), "year", "level"),
    }


def _lines() -> tuple[Status, dict[str, Status]]:
    told = Status().add_class("nk-year")
    return told, {"one_year": told}


def _table() -> str:
    held = record()
    figures = held.years.assign(day=held.years["year"].astype(str), what=held.years["figure"])
    rows = pd.concat([held.events, figures]).sort_values("year", kind="stable")
    columns = {"day": "When", "panel": "Panel", "what": "What"}
    return table_of(
        rows, columns, held.sources, say("timeline.caption", start=FIRST, end=held.last)
    )
