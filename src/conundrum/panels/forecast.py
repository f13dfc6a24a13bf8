"""The model set against the years the essay could not see, with the beliefs as sliders."""

from dataclasses import asdict
from typing import Any

from conundrum.charts.counts import counts_chart
from conundrum.charts.evidence.record_figure import cited, values
from conundrum.charts.figure_marks import figure_marks
from conundrum.charts.forecast import forecast_chart, placed
from conundrum.charts.key import key
from conundrum.model import PRESETS
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import IN_SIGHT, box, heading, room
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL
from conundrum.run.hindcast import stances
from conundrum.run.known_in_2016 import earlier
from conundrum.shown import forecast as shows
from conundrum.tables import say
from conundrum.tables.published import over, published
from conundrum.widgets.record_chart import links

COURSES = {say("driving.record"): "record", say("driving.first"): "2016"}
"""What drives the model: settings chosen with hindsight, or those of 2016 throughout."""

OFFERED = (
    *("series", "by", "unit", "year", "when", "at", "x", "low", "middle", "high", "naive"),
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
    ("dots yours", say("forecast.earlier")),
    ("dashes", say("forecast.naive")),
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
        "earlier": earlier(),
        "lines": values(placed(lines).assign(source=named), *OFFERED),
        "end": over(lines),
    }


def forecast(after: After = ()) -> Answered:
    """Set the model against the record of the years after the essay: four series, with bands.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget; a button for each of `COURSES` chooses what drives the model.

    Examples
    --------
    >>> shown = forecast()
    >>> shown.sliders["pressure_compels"].value = 0
    >>> shown.beliefs.pressure_compels
    0.0
    """
    made = Answered(shows, {"course": "record", "beliefs": CENTRAL}, ("nk-lab",), offered)
    sliders = made.shares("beliefs", IN_SIGHT)
    driven = made.choices_of({name: {"course": course} for name, course in COURSES.items()})
    recalled = [] if (published()["seen"] == "seen").all() else [RECALLED]
    return made.laid(
        box(
            "nk-rooms",
            heading(say("driving.heading")),
            box("nk-presets", *driven.values()),
            room("Beliefs", sliders),
            box("nk-bar", *made.buttons_of({"central": say("driving.central")}).values()),
        ),
        box(
            "nk-right",
            box(
                "nk-scored",
                made.html("head"),
                box("nk-figures", made.chart("marks", figure_marks)),
                key(SIDES),
            ),
            box(
                "nk-stage",
                made.text("scored"),
                made.html("scores"),
                made.chart("chart", forecast_chart),
                key(BANDS + RECORD + recalled),
                made.html("counts_head"),
                box("nk-counts", made.chart("counts", counts_chart)),
                key(BANDS + RECORD),
                made.text("counts_told"),
                made.html("against"),
                made.text("said"),
                made.table(),
            ),
        ),
        after=after,
    )
