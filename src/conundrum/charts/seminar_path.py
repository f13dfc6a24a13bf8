"""The path that a table took: its future's line, and the line that it is judged against."""

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.small_multiples import (
    COLUMNS,
    EVERY,
    Panel,
    at_dates,
    band_layers,
    counted_in,
    fitted,
    framed,
    side_by_side,
)
from conundrum.model import Array
from conundrum.run import QUANTILES, Outlook, at_its_line, two_figures
from conundrum.tables import rows, say, value, written_out
from conundrum.tables.used_in import outcomes

DRAWN = outcomes("seminar")
"""The outcomes that are drawn, in the order of reading."""

CLOSER = 3
"""Digits more of a line where its axis is fitted to what happened: no step of it is then seen."""


class TakenChart(LiveChart):
    """One future's line up to the last round that is over, and a thin line between rounds.

    Parameters
    ----------
    run : dict
        What `chart_data` returns.
    years : ndarray, shape (steps,)
        The date of each step, in calendar years.
    bounds : list of float
        The dates at which rounds end.
    bands : bool
        Whether the bands of all futures are drawn, too, which is told.
    """

    def __init__(self, run: Data, years: Array, bounds: list[float], bands: bool) -> None:
        drawn = years[::EVERY]
        frames = {outcome: run[outcome]["frame"] for outcome in DRAWN if bands}
        panels = (_panel(outcome, drawn, bounds, frames.get(outcome)) for outcome in DRAWN)
        alt_text = say(
            "seminar.path_judged" if bands else "seminar.path",
            count=len(DRAWN),
            start=int(years[0]),
            end=int(years[-1]),
            frames=framed(DRAWN, frames),
        )
        super().__init__(side_by_side(panels, alt_text), run, COLUMNS)


def chart_data(outlook: Outlook, future: int, until: int, baseline: Outlook, bands: bool) -> Data:
    """Return what the chart draws.

    The table's future, counted from 0, is drawn up to the step ``until``, and set against the run
    of the baseline; ``bands`` says whether those of all futures are drawn, too.
    """
    return {outcome: _line(outlook, outcome, future, until, baseline, bands) for outcome in DRAWN}


def _digits(outcome: str) -> int:
    return int(rows("outcomes")[outcome]["digits"]) + 1


def _line(
    outlook: Outlook, outcome: str, future: int, until: int, baseline: Outlook, bands: bool
) -> Data:
    scale = value("outcomes", outcome, "per_unit")
    digits = _digits(outcome) + CLOSER * bands
    points = len(outlook.years[::EVERY])
    runs = {"line": outlook, "kept": baseline}
    lines = {name: run[outcome][::EVERY, future] for name, run in runs.items()}
    if bands:
        edges = outlook.quantiles(outcome, EVERY)
        lines |= dict(zip(QUANTILES, edges, strict=True))
    beyond = [None] * (points - until // EVERY - 1)
    drawn = {
        name: np.round(line[: until // EVERY + 1].astype(float) * scale, digits).tolist() + beyond
        for name, line in lines.items()
    }
    nothing = {name: [None] * points for name in QUANTILES}
    last = float(outlook[outcome][until, future]) * scale
    ends: Data = {"end": until // EVERY, "last": at_its_line(outcome, last)}
    if bands:
        # The board's axes stay from round to round; the debrief looks closely at what happened.
        near = (point for name in ("line", "kept", "q25", "q75") for point in drawn[name])
        ends["frame"] = frame = fitted(near, 10.0 ** -_digits(outcome))
        times = counted_in(outcome, frame[1])[1]
        if times > 1:
            people = two_figures(float(outlook[outcome][until, future]))
            ends["last"] = written_out(people * scale * times)
    return {**nothing, **drawn, **ends}


def _panel(
    outcome: str, years: Array, bounds: list[float], frame: tuple[float, float] | None
) -> alt.LayerChart | alt.FacetChart:
    panel = Panel(outcome, years, frame)
    panel.x = panel.x.axis(**at_dates([float(years[0]), *bounds, float(years[-1])]))
    points = panel.points(*QUANTILES, "line", "kept", of=outcome)
    last = points.transform_filter(f"datum.point == run.{outcome}.end").transform_calculate(
        height=f"min(datum.line, {panel.top})", last=f"run.{outcome}.last"
    )
    between = alt.Chart(alt.InlineData([{"year": bound} for bound in bounds])).mark_rule(
        color=style.FAINT, strokeWidth=style.HAIR, aria=False
    )
    return panel.drawn(
        between.encode(x=panel.x),
        *band_layers(points, panel.x, panel.y),
        panel.line(points, "kept", style.PINNED, strokeDash=style.DASH),
        panel.line(points, "line", style.RUN),
        panel.end_label(last),
    )
