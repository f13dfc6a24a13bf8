"""The chart that shows a guess, for predictions that have no picture of a panel."""

from collections.abc import Mapping
from typing import Any

from conundrum.analysis.run_statistic import run
from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.prediction import ahead
from conundrum.run import Run
from conundrum.views.two_kinds import describe_kinds
from conundrum.widgets.record_chart import RecordChart


def prediction_chart(question: Mapping[str, Any], guess: float | None) -> RecordChart:
    """Return the chart of a prediction, with the texts and the table beside the chart."""
    return RecordChart(figure_of(question, guess))


def figure_of(question: Mapping[str, Any], guess: float | None) -> Figure:
    """Return the chart of a prediction, with the guess if the guess is a number."""
    given = {} if guess is None else {"guess": guess}
    if "run" in question:
        asked = question["run"]
        outlook = Run(run(asked["of"]))
        step = outlook.step(asked["year"]) if "year" in asked else outlook.last
        return ahead(
            asked, **given, kinds=" ".join(describe_kinds(outlook, [asked["outcome"]], step))
        )
    return CHARTS[question["chart"]](**given)
