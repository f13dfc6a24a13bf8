"""The model set against the years the essay could not see, with the beliefs as sliders."""

from __future__ import annotations

import ipywidgets as widgets
import numpy as np
import pandas as pd

from conundrum.assumptions import Beliefs
from conundrum.charts.forecast import PANELS, ForecastChart
from conundrum.choices import Choices, button
from conundrum.controls import Status, style_sheet
from conundrum.evidence import table
from conundrum.fold import Fold, Folded
from conundrum.lab.parts import BELIEFS, ShareSliders, box, heading
from conundrum.measure import run
from conundrum.outlook import Outlook, in_worlds
from conundrum.published import rival_count
from conundrum.record import compare, hits
from conundrum.shown import key, table_of

COURSES = {"What the two powers did": "record", "The policy of 2016, kept": "2016"}
"""What drives the model: settings chosen with hindsight, or those of 2016 throughout."""

YEARS = range(2017, 2026)

KEY = [
    ("line", "median world"),
    ("band", "half of the worlds"),
    ("wide band", "nine in ten"),
    ("dot ink", "record, in the wide band"),
    ("second diamond", "record, outside it"),
    ("ring ink", "recalled, not seen in a document"),
    ("triangle faint", "FAS, the other count of warheads"),
]

COLUMNS = {
    "year": "Year",
    "series": "Series",
    "unit": "Unit",
    "q50": "Median world",
    "half": "Half of the worlds",
    "nine": "Nine in ten",
    "record": "Record",
    "hit": "Record lies in",
}


class Forecast(widgets.Box):
    """Bands of the model from 2017 to 2025, and the record on them.

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
        self._title = widgets.HTML()
        self._chart = ForecastChart(self._compared)
        self._said, self._told = Status(), Status(look="nk-weighed")
        self.fold = Fold("The same numbers as a table", self._table)
        again = button("Central beliefs", lambda: self._believe(Beliefs(), ""))
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        driven = box("nk-presets", *self.courses.values())
        shown = (self._title, self._chart, widgets.HTML(key(KEY)), self._told, self._said, self.fold)
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", heading("What drives the model"), driven, rooms, box("nk-bar", again)),
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
            f"with bands that were right it would be about {0.9 * whole:.0f}</h3>"
        )
        counted = hits(compared)
        self._told.text = " ".join(
            f"{PANELS[series][2]}: {row['in_90']} of {row['years']} in the wide band, "
            f"{row['in_50']} in the dark one."
            for series, row in counted.iterrows()
        )
        self._said.text = f"{_last(compared)} {_rivals(compared)} {_standing(outlook)}"
        self.fold.refresh()

    def _table(self) -> Folded:
        shown = widgets.HTML()

        def fill() -> None:
            shown.value = table_of(
                _lines(self._compared), COLUMNS, _sources(), "The model and the record, year by year"
            )

        return shown, fill


def forecast() -> Forecast:
    """Set the model against the record of 2017 to 2025: four series, with bands.

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


def _last(compared: pd.DataFrame) -> str:
    """Say how far apart the two are in the last year of each series."""
    last = compared.groupby("series", sort=False).tail(1)
    said = (
        f"{PANELS[row['series']][2].lower()} {row['q50']:,.0f} and {_range(row['low'], row['high'])}"
        for _, row in last.iterrows()
    )
    return f"Median world and record in the last year that is recorded: {'; '.join(said)}."


def _rivals(compared: pd.DataFrame) -> str:
    """Say how the other count of warheads compares."""
    lines = compared[compared["series"] == "warheads"].merge(rival_count(), on="year")
    inside = lines["central"].astype(float).between(lines["q05"], lines["q95"]).sum()
    return f"By the count of the FAS warheads would be in the wide band in {inside} of {len(lines)}."


def _standing(outlook: Outlook) -> str:
    end = int(np.searchsorted(outlook.years, YEARS.stop))
    stands = 1 - outlook["fallen"][end]
    return (
        f"At the end of {YEARS[-1]} the regime stands in {in_worlds(stands)} worlds; in the record "
        "it stands."
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _lines(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the table, in words where a number alone would not do."""
    ends = [
        [_range(low, high) for low, high in zip(compared[a], compared[b], strict=True)]
        for a, b in (("q25", "q75"), ("q05", "q95"), ("low", "high"))
    ]
    where = np.select(
        [compared["in_50"], compared["in_90"]], ["both bands", "the wide band"], "neither"
    )
    return compared.assign(
        half=ends[0],
        nine=ends[1],
        record=ends[2],
        hit=where,
        q50=[f"{median:,.0f}" for median in compared["q50"]],
        # The table of the record keeps the first source apart from the others.
        source=compared["source"].str.split(";").str[0],
        also=compared["source"].str.partition(";")[2].replace("", None),
    )


def _sources() -> dict[str, dict[str, object]]:
    sources: dict[str, dict[str, object]] = {}
    for name in ("output_growth", "china_trade", "arrivals", "warheads"):
        sources |= table(name).attrs["sources"]
    return sources
