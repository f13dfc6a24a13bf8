"""Two policies in the same small charts, and that of 2016 as a thin line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.small_multiples import (
    COLUMNS,
    Panel,
    band,
    dated,
    framed,
    side_by_side,
)
from conundrum.model.assumptions import Array
from conundrum.tables.used_in import outcomes
from conundrum.tables.words import say

DRAWN = outcomes("beside")
"""The outcomes that are drawn, in reading order."""

RUNS = ("first", "second", "path")


def beside_chart(chart_data: dict[str, Any], names: Sequence[str], years: Array) -> LiveChart:
    """Draw the outcomes of two runs and of a third, the path, on the frames of the lab.

    Parameters
    ----------
    chart_data : dict
        What it draws, by outcome and by a name of `RUNS`.
    names : sequence of str
        What the first two are called.
    years : ndarray, shape (points,)
        The date of each point.
    """
    panels = (_panel(outcome, years) for outcome in DRAWN)
    about = say(
        "beside.described",
        count=len(DRAWN),
        end=int(years[-1]),
        frames=framed(DRAWN),
        first=names[0],
        second=names[1],
    )
    chart = side_by_side(panels, about, data=skeleton(len(years)))
    return LiveChart(chart, chart_data, COLUMNS)


def _panel(outcome: str, years: Array) -> alt.LayerChart | alt.FacetChart:
    panel = Panel(outcome, years)
    fields = ("q05", "q50", "q95")
    points = dated(years, alt.Chart()).transform_calculate(
        **{f"{run}_{name}": number(f"{outcome}.{run}.{name}") for run in RUNS for name in fields},
    )
    end = points.transform_filter(f"datum.i == {len(years) - 1}")
    looks: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("first", style.RUN, {}),
        ("second", style.PINNED, {"strokeDash": style.DASH}),
    )
    bands, lines, ends = [], [], []
    for run, color, dash in looks:
        bands.append(band(points, panel.x, panel.y, (f"{run}_q05", f"{run}_q95"), color))
        lines.append(panel.line(points, f"{run}_q50", color, **dash))
        last = end.transform_calculate(
            height=f"run.{outcome}.{run}_end", last=f"run.{outcome}.{run}.last"
        )
        ends.append(panel.end_label(last, color))
    look = {"strokeDash": style.DOTS, "strokeWidth": style.FINE}
    path = panel.line(points, "path_q50", style.INK, **look)
    # Whether the regime has fallen in a world is yes or no: there is a count, and no band.
    shown = [] if outcome == "fallen" else bands
    return panel.drawn(*shown, path, *lines, *ends)
