"""The timeline as a reader operates it: a period by mouse or by keyboard, and a year to read."""

from __future__ import annotations

from typing import Any

import anywidget
import ipywidgets as widgets
import pandas as pd
import traitlets

from conundrum.charts.evidence.period import sentence
from conundrum.charts.evidence.timeline import TimelineChart
from conundrum.charts.evidence.timeline_rows import FIRST, in_year, record
from conundrum.charts.key import key
from conundrum.tables.bounds import whole
from conundrum.widgets.controls import Slider, Status, script, style_sheet
from conundrum.widgets.failure_watch import Heard
from conundrum.widgets.fold import Fold, html_fold
from conundrum.widgets.record_chart import table_of
from conundrum.widgets.still import Panel

READ = 2016
"""The year that is read at first: that of the essay."""

KEYS = [
    ("filled", "seen in a document"),
    ("open", "recalled"),
    ("square", "this colour: eases, breaks down, is vetoed, or shrinks"),
]


class Brush(Heard, anywidget.AnyWidget):
    """What the mouse chooses on the chart: a period by dragging, a year by a click."""

    _esm = script("brush")

    first = traitlets.Int().tag(sync=True)
    last = traitlets.Int().tag(sync=True)
    period = traitlets.List(traitlets.Int()).tag(sync=True)
    read = traitlets.Int(READ).tag(sync=True)


class Timeline(Panel, widgets.VBox):
    """The whole record on one axis.

    Attributes
    ----------
    start, end, year : Slider
        The first and the last year of the period, and the year to read.
    """

    def __init__(self) -> None:
        self.start = _years("From", FIRST, "First year of the period.")
        last = record().last
        self.end = _years("To", last, "Last year of the period.")
        self.year = _years("Read one year", READ, "Its events and figures stand below.")
        self.brush = Brush(first=FIRST, last=last, period=[FIRST, last])
        self.chart = TimelineChart(FIRST, last, READ)
        self.said, self.told = Status(), Status()
        self.told.add_class("nk-year")
        self.one_year = Fold("What the record holds on one year", lambda: (self.told, self._read))
        self.fold = html_fold(_table, "Every fact as a table")
        controls = widgets.Box([self.start, self.end, self.year])
        controls.add_class("nk-period")
        super().__init__(
            [
                style_sheet(),
                widgets.HTML(
                    "<h3>While pressure grew, so did the programme</h3>"
                    "<p>Drag across the chart to choose a period, or set it here.</p>"
                ),
                controls,
                self.said,
                self.chart,
                widgets.HTML(key(KEYS)),
                self.one_year,
                self.fold,
                self.brush,
            ]
        )
        for name in ("nk-shown", "nk-timeline"):
            self.add_class(name)
        for slider in (self.start, self.end, self.year):
            slider.observe(self._moved, "value")
        self.brush.observe(lambda change: self.choose(*change["new"]), "period")
        self.brush.observe(lambda change: setattr(self.year, "value", change["new"]), "read")
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
        slider.value = round(slider.value)
        # A first year after the last one takes the last one with it, and the other way round.
        if slider is self.start:
            self.end.value = max(self.start.value, self.end.value)
        elif slider is self.end:
            self.start.value = min(self.start.value, self.end.value)
        self._moving = False
        self._tell()

    def _tell(self) -> None:
        start, end, year = (int(slider.value) for slider in (self.start, self.end, self.year))
        self.chart.choose(start, end, year)
        self.said.text = sentence(start, end)
        self.one_year.refresh()

    def _read(self) -> None:
        self.told.text = in_year(int(self.year.value))


def timeline() -> Timeline:
    """Show the record from 1993 on, on one timeline: choose a period, read a year.

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
    return Timeline()


def _years(label: str, value: int, says: str) -> Slider:
    return Slider(
        name=f"Timeline: {label}",
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
    return table_of(rows, columns, held.sources, f"The record, {FIRST} to {held.last}")
