"""The timeline as a reader operates it: a period by mouse or by keyboard, and a year to read."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.evidence.period import sentence
from conundrum.charts.evidence.record_figure import citation, values
from conundrum.charts.evidence.timeline import TimelineChart
from conundrum.charts.evidence.timeline_rows import FIRST, in_year, levels, record
from conundrum.charts.key import key
from conundrum.page.door import Door
from conundrum.panels.steps import steps_of
from conundrum.tables.bounds import whole
from conundrum.tables.words import say
from conundrum.widgets.brush import Brush
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.fold import Fold, Folded, html_fold
from conundrum.widgets.record_chart import table_of
from conundrum.widgets.still import Panel

READ = 2016
"""The year that is read at first: that of the essay."""

KEYS = [
    ("dot ink", say("timeline.seen")),
    ("ring ink", say("timeline.recalled")),
    ("square", say("timeline.eases")),
]


class Timeline(Panel, widgets.VBox):
    """The whole record on one axis.

    Attributes
    ----------
    start, end, year : Slider
        The first and the last year of the period, and the year to read.
    """

    def __init__(self, steps: str = "") -> None:
        self.start = _years(say("timeline.from"), FIRST, say("timeline.from_help"))
        last = record().last
        self.end = _years(say("timeline.to"), last, say("timeline.to_help"))
        self.year = _years(say("timeline.read"), READ, say("timeline.read_help"))
        self.brush = Brush(self.choose, self._look, first=FIRST, last=last)
        self.chart = TimelineChart(FIRST, last, READ)
        self.said, self.told = Status(), Status()
        self.told.add_class("nk-year")
        parts = {"chart": self.chart, "said": self.said}
        self._door = Door(self._setting(), parts, (), "timeline")
        self._door.hear("years", {"start": self.start, "end": self.end, "year": self.year})
        self._door.ask("brush", self.brush)
        self._door.offer(offered)
        self.one_year = Fold(say("timeline.one_year"), self._one_year)
        self.fold = html_fold(_table, say("timeline.fold"))
        for fold in (self.one_year, self.fold):
            self._door.later(fold.make)
        controls = widgets.Box([self.start, self.end, self.year])
        controls.add_class("nk-period")
        led = steps_of(
            steps,
            self._setting()["years"],
            lambda years, fields: {**years, **fields},
            lambda years: {"years": years},
            lambda years: self.choose(years["start"], years["end"]),
            door=self._door,
        )
        super().__init__(
            [
                style_sheet(),
                *led,
                widgets.HTML(f"<h3>{say('timeline.head')}</h3><p>{say('timeline.about')}</p>"),
                controls,
                self.said,
                self.chart,
                widgets.HTML(key(KEYS)),
                self.one_year,
                self.fold,
                self.brush,
                self._door,
            ]
        )
        for name in ("nk-shown", "nk-timeline"):
            self.add_class(name)
        for slider in (self.start, self.end, self.year):
            slider.observe(self._moved, "value")
        self._tell()

    def choose(self, start: int, end: int) -> None:
        """Choose a period, first and last year included.

        Raises
        ------
        BadValue
            If a year is not on the timeline, or the last one is before the first.
        """
        start = whole("start", start, FIRST, record().last)
        end = whole("end", end, start, record().last)
        self._moving = True
        self.start.value, self.end.value = start, end
        self._moving = False
        self._tell()

    _moving = False

    def _moved(self, change: Any) -> None:
        if self._moving:
            return
        self._moving = True
        slider = change["owner"]
        # Half a year counts as the next one, as in the page.
        slider.value = int(slider.value + 0.5)
        # A first year after the last one takes the last one with it, and the other way round.
        if slider is self.start:
            self.end.value = max(self.start.value, self.end.value)
        elif slider is self.end:
            self.start.value = min(self.start.value, self.end.value)
        self._moving = False
        self._tell()

    def _look(self, year: int) -> None:
        self.year.value = year

    def _setting(self) -> dict[str, Any]:
        years = {"start": self.start, "end": self.end, "year": self.year}
        return {"years": {name: int(slider.value) for name, slider in years.items()}}

    def _tell(self) -> None:
        if not self._door.told(self._setting()):
            self._follow()

    def _follow(self) -> None:
        years = self._setting()["years"]
        self.chart.choose(**years)
        self.said.text = sentence(years["start"], years["end"])
        self.one_year.refresh()

    def _one_year(self) -> Folded:
        def fill() -> None:
            if not self._door.answered:
                self.told.text = in_year(int(self.year.value))

        self._door.show("one_year", self.told, self.one_year.head)
        return self.told, fill


def timeline(*, steps: str = "") -> Timeline:
    """Show the record from 1993 on, on one timeline: choose a period, read a year.

    Parameters
    ----------
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``01``; none unless given.

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
    return Timeline(steps)


def offered() -> dict[str, Any]:
    """Return what a page needs to tell any period and any year by itself.

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


def _years(label: str, value: int, says: str) -> Slider:
    return Slider(
        name=say("timeline.control", control=label),
        label=label,
        unit="year",
        help=says,
        low=FIRST,
        high=record().last,
        value=value,
    )


def _table() -> str:
    held = record()
    figures = held.years.assign(day=held.years["year"].astype(str), what=held.years["figure"])
    rows = pd.concat([held.events, figures]).sort_values("year", kind="stable")
    columns = {"day": "When", "panel": "Panel", "what": "What"}
    return table_of(
        rows, columns, held.sources, say("timeline.caption", start=FIRST, end=held.last)
    )
