"""The model set against the years the essay could not see, with the beliefs as sliders."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.analysis.run_statistic import run
from conundrum.charts.forecast import ForecastChart
from conundrum.charts.forecast_words import COLUMNS, against, counted, lines, said, sources
from conundrum.charts.key import key
from conundrum.model.assumptions import Beliefs
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.run.hindcast import compare
from conundrum.run.outlook import Outlook
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import html_fold
from conundrum.widgets.record_chart import table_of
from conundrum.widgets.still import Panel

COURSES = {"What the two powers did": "record", "The policy of 2016, kept": "2016"}
"""What drives the model: settings chosen with hindsight, or those of 2016 throughout."""

KEY = [
    ("line", "median world"),
    ("band", "half of the worlds"),
    ("wide band", "nine in ten"),
    ("dot ink", "record, in the wide band"),
    ("second diamond", "record, outside it"),
    ("ring ink", "recalled, not seen in a document"),
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
        self._compared = compare(self._run())
        self._title, self._against = widgets.HTML(), widgets.HTML()
        self._chart = ForecastChart(self._compared)
        self._said, self._told = Status(), Status(look="nk-weighed")
        self.fold = html_fold(self._table)
        again = button("Central beliefs", lambda: self._believe(Beliefs(), ""))
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        driven = box("nk-presets", *self.courses.values())
        shown = (
            self._title,
            self._chart,
            widgets.HTML(key(KEY)),
            self._told,
            self._said,
            self._against,
            self.fold,
        )
        super().__init__(
            [
                style_sheet(),
                box(
                    "nk-rooms",
                    heading("What drives the model"),
                    driven,
                    rooms,
                    box("nk-bar", again),
                ),
                box("nk-stage", *shown),
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

    def _tell(self) -> None:
        outlook = self._run()
        self._compared = compared = compare(outlook)
        self._chart.draw(compared)
        self._choices.mark(self._course)
        inside, whole = int(compared["in_90"].sum()), len(compared)
        self._title.value = (
            f"<h3>{inside} of {whole} figures of the record lie in the band of nine in ten worlds; "
            f"nine in ten of them would be {0.9 * whole:.0f}</h3>"
        )
        self._against.value = against(compared)
        self._told.text, self._said.text = counted(compared), said(compared, outlook)
        self.fold.refresh()

    def _table(self) -> str:
        caption = "The model and the record, figure by figure"
        return table_of(lines(self._compared), COLUMNS, sources(), caption)


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
