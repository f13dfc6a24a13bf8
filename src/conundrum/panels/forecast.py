"""The model set against the years the essay could not see, with the beliefs as sliders."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.run_statistic import run
from conundrum.charts import forecast_words as words
from conundrum.charts.counts import EVERY_YEAR, LATE, CountsChart, told
from conundrum.charts.evidence.record_figure import values
from conundrum.charts.figure_marks import FigureMarks
from conundrum.charts.forecast import ForecastChart, numbers, panels, placed
from conundrum.charts.key import key
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.run.hindcast import compare, stances
from conundrum.run.outlook import Outlook
from conundrum.tables.published import over, published
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.record_chart import links, table_of
from conundrum.widgets.still import Panel

COURSES = {say("driving.record"): "record", say("driving.first"): "2016"}
"""What drives the model: settings chosen with hindsight, or those of 2016 throughout."""

AGAIN = say("driving.central")

OFFERED = ("series", "by", "unit", "year", "at", "x", "low", "middle", "high", "seen", "source")
"""What a page is given of each figure of the record."""

SIDES = [
    ("filled", say("forecast.in_band")),
    ("triangle", say("forecast.key_above")),
    ("pointer", say("forecast.key_below")),
]

BANDS = [
    ("line", say("forecast.middle")),
    ("band", say("legend.half")),
    ("wide band", say("legend.most")),
]

RECORD = [
    ("dot ink", say("forecast.in_wide")),
    ("triangle", say("forecast.key_above")),
    ("pointer", say("forecast.key_below")),
    ("ring ink", say("legend.recalled")),
]


class Forecast(Panel):
    """Bands of the model over the years after the essay, and the record on them.

    Attributes
    ----------
    courses : dict
        By what drives the model, the button that chooses it.
    sliders : dict
        By belief.
    beliefs : Beliefs
        As they stand.
    """

    def __init__(self) -> None:
        self.beliefs, self._course = Beliefs(), "record"
        self._believed = ShareSliders(BELIEFS, lambda: self.beliefs, self._believe)
        self.sliders = self._believed.sliders
        self._choices = Choices(COURSES, self.drive)
        self.courses = self._choices.buttons
        again = button(AGAIN, lambda: self._believe(Beliefs(), ""))
        compared = compare(self._run())
        run = numbers(compared)
        self._marks, self._counts = FigureMarks(compared, run), CountsChart(compared, run)
        self._chart = ForecastChart(compared)
        self._title, self._against, self._counted = (widgets.HTML() for _ in range(3))
        self._said, self._told = Status(), Status(look="nk-weighed")
        self._counts_told = Status()
        parts: dict[str, widgets.Widget] = {"head": self._title, "marks": self._marks}
        parts |= {"chart": self._chart, "counts": self._counts, "counted": self._told}
        parts |= {"said": self._said, "against": self._against}
        parts |= {"counts_head": self._counted, "counts_told": self._counts_told}
        self._door = Door(self._setting(), parts, (), "forecast")
        self._door.hear("beliefs", self.sliders)
        self._door.choose(
            self.courses, {name: {"course": course} for name, course in COURSES.items()}
        )
        self._door.act({AGAIN: again})
        self._door.offer(offered)
        self.fold = told_fold(self._door, self._table)
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        driven = box("nk-presets", *self.courses.values())
        scored = box(
            "nk-scored", self._title, box("nk-figures", self._marks), widgets.HTML(key(SIDES))
        )
        shown = (
            self._chart,
            widgets.HTML(key(BANDS + RECORD)),
            self._counted,
            box("nk-counts", self._counts),
            widgets.HTML(key(BANDS + RECORD[:-1])),
            self._counts_told,
            self._against,
            self._told,
            self._said,
            self.fold,
            self._door,
        )
        driving = (heading(say("driving.heading")), driven, rooms, box("nk-bar", again))
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", *driving),
                box("nk-right", scored, box("nk-stage", *shown)),
            ]
        )
        self.add_class("nk-lab")
        self._tell()

    def drive(self, course: str) -> None:
        """Drive the model by what the two powers did, or by the policy of 2016."""
        self._course = course
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._believed.fill()
        self._tell()

    def _run(self) -> Outlook:
        driven = {"course": "record"} if self._course == "record" else {}
        return run({**driven, **vars(self.beliefs)})

    def _setting(self) -> dict[str, Any]:
        return {"course": self._course, "beliefs": asdict(self.beliefs)}

    def _tell(self) -> None:
        self._choices.mark(self._course)
        if not self._door.told(self._setting()):
            self._follow()
        self.fold.refresh()

    def _follow(self) -> None:
        outlook = self._run()
        compared = compare(outlook)
        drawn = numbers(compared)
        for chart in (self._marks, self._chart, self._counts):
            chart.show(drawn)
        self._title.value = words.head(compared)
        self._counted.value = words.counted_head(compared)
        self._counts_told.text = told(compared)
        self._against.value = words.against(compared)
        self._told.text = words.counted(compared)
        self._said.text = words.said(compared, outlook)

    def _table(self) -> str:
        lines = words.lines(compare(self._run()))
        return table_of(lines, words.COLUMNS, words.sources(), say("forecast_table.caption"))


def offered() -> dict[str, Any]:
    """Return what a page needs to set a run against the record, and what may drive that run.

    Examples
    --------
    >>> [len(course) > 1 for course in offered()["courses"].values()]
    [True, False]
    """
    lines = published()
    driven = {"record": stances(), "2016": {0: PRESETS["2016"]}}
    cited = words.sources()
    sources = [links(row, cited) for row in lines.to_dict("records")]
    return {
        "courses": {
            name: [(step, asdict(policy)) for step, policy in course.items()]
            for name, course in driven.items()
        },
        "lines": values(placed(lines).assign(source=sources), *OFFERED),
        "panels": panels(lines),
        "end": over(lines),
        "late": LATE,
        "yearly": EVERY_YEAR,
    }


def forecast() -> Forecast:
    """Set the model against the record of the years after the essay: four series, with bands.

    Returns
    -------
    Forecast
        A widget; `Forecast.drive` chooses what drives the model.

    Examples
    --------
    >>> shown = forecast()
    >>> shown.sliders["pressure_compels"].value = 0
    >>> shown.beliefs.pressure_compels
    0.0
    """
    return Forecast()
