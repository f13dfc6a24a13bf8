"""The data for an outcome's chart: the average, and the bands for 50 and for 90 of 100 futures."""

from html import escape
from typing import Any

from conundrum.charts.html_table import marked_up
from conundrum.run import (
    OUTCOMES,
    QUANTILES,
    Run,
    at_its_line,
    count_of_100,
    of_100,
    quantiles,
    show,
    unit_of,
)
from conundrum.run.beginning import average_at, hunger_at_first
from conundrum.tables import rounded, say

EVERY = 2
"""How many steps of the model lie between two points of a chart's line: half a year."""

BANDS = {name: share for name, share in QUANTILES.items() if name != "q50"}
"""The edges of the two bands, as quantiles. The median is left out, because the line shows the
average."""


def fell(run: Run, step: int) -> int:
    """Return in how many of 100 futures the regime has fallen, as a whole number for readers."""
    return count_of_100(of_100(run.at("fallen", step)))


def shape(run: Run, outcome: str) -> dict[str, Any]:
    """Return the line and the bands of an outcome in the shown unit, and the texts of its chart."""
    return run.once(f"shape of {outcome}", lambda: _shape(run, outcome))


def edges(run: Run, outcome: str) -> dict[str, list[float]]:
    """Return the mean and the edges of the bands every half year, in the shown unit."""
    return run.once(f"edges of {outcome}", lambda: _edges(run, outcome))


def head(outcome: str) -> str:
    """Return an outcome's name as HTML, with its unit unless name and unit are the same."""
    about, unit = OUTCOMES[outcome], unit_of(outcome)
    name = escape(about["label"])
    return marked_up(name if unit == about["inside"] else f"{name}<br>{escape(unit)}")


def _shape(run: Run, outcome: str) -> dict[str, Any]:
    about = OUTCOMES[outcome]
    exact = edges(run, outcome)
    drawn = {
        name: [rounded(number, about["digits"] + 1) for number in edge]
        for name, edge in exact.items()
    }
    highest = max(exact["q95"])
    above = say("chart.above", number=show(outcome, highest)) if highest > about["frame"] else ""
    # The sentences count futures with the same function. So the chart and the sentences round
    # halves in the same way.
    last = of_100(run.at("fallen", run.last)) if outcome == "fallen" else exact["mean"][-1]
    return {**drawn, "last": at_its_line(outcome, last), "above": above}


def _edges(run: Run, outcome: str) -> dict[str, list[float]]:
    steps = [half * EVERY for half in range(run.last // EVERY + 1)]
    line = [average_at(run, outcome, step) for step in steps]
    scale, shares = OUTCOMES[outcome]["per_unit"], list(BANDS.values())
    found: dict[str, list[float]] = {"mean": line, **{name: [] for name in BANDS}}
    for step in steps:
        first = outcome == "hunger" and step == 0
        ends = (
            quantiles(hunger_at_first(run), shares)
            if first is True
            else run.quantiles(outcome, step, shares)
        )
        for name, number in zip(BANDS, ends, strict=True):
            found[name].append(number * scale)
    return found
