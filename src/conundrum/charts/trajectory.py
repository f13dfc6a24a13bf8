"""One world's lines over the bands of all worlds, and where its regime falls."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data, values
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.small_multiples import (
    COLUMNS,
    EVERY,
    Panel,
    band_layers,
    framed,
    side_by_side,
)
from conundrum.model import Array
from conundrum.run.follow import moments
from conundrum.tables import say, value
from conundrum.tables.used_in import outcomes

DRAWN = outcomes("world")
"""The outcomes that are drawn, in the order in which a story tells them."""


def one_world_chart(bands: Mapping[str, Mapping[str, list[float]]], chart_data: Data) -> LiveChart:
    """Draw one world of a run, over the bands of all its worlds.

    ``bands`` has the edges of each outcome's bands by name, half a year after half a year; the data
    has for each outcome the ``line`` of the world, what stands at its ``last`` point, and when its
    regime ``fell``.
    """
    points = len(bands[DRAWN[0]]["q50"])
    years = moments((points - 1) * EVERY)[::EVERY]
    panels = (_panel(outcome, edges, years) for outcome, edges in bands.items())
    about = say("world.described", count=len(bands), end=int(years[-1]), frames=framed(DRAWN))
    return LiveChart(side_by_side(panels, about), chart_data, COLUMNS)


def _panel(
    outcome: str, edges: Mapping[str, list[float]], years: Array
) -> alt.LayerChart | alt.FacetChart:
    frame = value("outcomes", outcome, "frame")
    panel = Panel(outcome, years)
    bands = pd.DataFrame(edges).round(3).assign(year=years)
    points = panel.points("line", of=outcome)
    last = panel.last(points, height=f"min(datum.line, {frame})", last=f"run.{outcome}.last")
    fall = last.transform_calculate(year="run.fell").mark_rule(
        color=style.INK, strokeDash=style.DOTS, strokeWidth=style.FINE, clip=True, aria=False
    )
    return panel.drawn(
        *band_layers(alt.Chart(data(values(bands, *bands))), panel.x, panel.y),
        fall.encode(x=panel.x),
        panel.line(points, "line", style.PINNED),
        panel.end_label(last),
    )
