"""The model set against the years the essay could not see, with the beliefs as sliders."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import ipywidgets as widgets

from conundrum.charts.counts import counts_chart
from conundrum.charts.evidence.record_figure import cited, values
from conundrum.charts.figure_marks import figure_marks
from conundrum.charts.forecast import forecast_chart, placed
from conundrum.charts.key import key
from conundrum.model import PRESETS
from conundrum.panels.answered import Believed
from conundrum.panels.slider_rows import IN_SIGHT, box, heading, room
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL
from conundrum.run.hindcast import stances
from conundrum.shown import forecast as shows
from conundrum.tables import say
from conundrum.tables.published import over, published
from conundrum.widgets.record_chart import links

COURSES = {say("driving.record"): "record", say("driving.first"): "2016"}
"""What drives the model: settings chosen with hindsight, or those of 2016 throughout."""

OFFERED = (
    *("series", "by", "unit", "year", "when", "at", "x", "low", "middle", "high"),
    *("seen", "source"),
)
"""What is needed of each figure of the record."""

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
]

RECALLED = ("ring ink", say("legend.recalled"))
"""What the key says of a figure that was not seen in a document."""


class Forecast(Believed):
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

    def __init__(self, after: After = ()) -> None:
        at_first = {"course": "record", "beliefs": CENTRAL}
        super().__init__(shows, at_first, ("nk-lab",), offered)
        self.sliders = self.shares("beliefs", IN_SIGHT)
        driven = self.choices_of({name: {"course": course} for name, course in COURSES.items()})
        self.courses = driven.buttons
        recalled = [] if (published()["seen"] == "seen").all() else [RECALLED]
        scored = box(
            "nk-scored",
            self.html("head"),
            box("nk-figures", self.chart("marks", figure_marks)),
            widgets.HTML(key(SIDES)),
        )
        stage = box(
            "nk-stage",
            self.chart("chart", forecast_chart),
            widgets.HTML(key(BANDS + RECORD + recalled)),
            self.html("counts_head"),
            box("nk-counts", self.chart("counts", counts_chart)),
            widgets.HTML(key(BANDS + RECORD)),
            self.text("counts_told"),
            self.html("against"),
            self.text("counted", "nk-weighed"),
            self.text("said"),
            self.table(),
        )
        rooms = box(
            "nk-rooms",
            heading(say("driving.heading")),
            box("nk-presets", *self.courses.values()),
            room("Beliefs", self.sliders),
            box("nk-bar", *self.buttons_of({"central": say("driving.central")}).values()),
        )
        right = box("nk-right", scored, stage)
        self.built(*waiting(after, rooms, right, title=say("waits.forecast")))

    def drive(self, course: str) -> None:
        """Drive the model by what the two powers did, or by the policy of 2016."""
        self.set(course=course)

    def _moved(self, record: str, name: str, value: float) -> None:
        super()._moved(record, name, value)
        # A belief that moves takes away what was refused beside another.
        self._hush([record])


def offered() -> dict[str, Any]:
    """Return the record, and what may drive a run that is set against it.

    Examples
    --------
    >>> [len(course) > 1 for course in offered()["courses"].values()]
    [True, False]
    """
    lines, sources = published(), cited("output_growth", "china_trade", "arrivals", "warheads")
    named = [links(row, sources) for row in lines.to_dict("records")]
    driven = {"record": stances(), "2016": {0: PRESETS["2016"]}}
    return {
        "courses": {
            name: [[step, asdict(policy)] for step, policy in course.items()]
            for name, course in driven.items()
        },
        "lines": values(placed(lines).assign(source=named), *OFFERED),
        "end": over(lines),
    }


def forecast(after: After = ()) -> Forecast:
    """Set the model against the record of the years after the essay: four series, with bands.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

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
    return Forecast(after)
