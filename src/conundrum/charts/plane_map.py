"""The map of stances: shaded squares, and crosses strewn over them as regimes fall."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.plane_axes import EDGE, across, upwards
from conundrum.charts.plane_marks import marks, own, under_a_name
from conundrum.tables.words import say

STREWN = (0.7548776662466927, 0.5698402909980532)
"""From one place of a cross to the next, across and upwards, how much more worlds have to have
fallen before it is drawn, modulo 1: places that are drawn one after the other lie far apart."""


def plane_map(shown: dict[str, Any]) -> LiveChart:
    """Draw squares, crosses, marked policies, and the reader's pair.

    Parameters
    ----------
    shown : dict
        What is drawn first.
    """
    drawn = alt.layer(*_squares(), *_crosses(), *_column(), *marks(), *own())
    return LiveChart(
        style.filling(drawn, say("plane.described")), shown, place={"width": 340, "height": 360}
    )


def _squares() -> list[alt.Chart]:
    half = "1 / (run.n - 1)"
    squares = (
        alt.Chart(skeleton(FINEST**2))
        .transform_filter("datum.i < run.n * run.n")
        .transform_calculate(
            x=f"-1 + 2 * floor(datum.i / run.n) * {half}",
            y=f"-1 + 2 * (datum.i % run.n) * {half}",
            left=f"max(datum.x - {half}, -{EDGE})",
            right=f"min(datum.x + {half}, {EDGE})",
            low=f"max(datum.y - {half}, -{EDGE})",
            high=f"min(datum.y + {half}, {EDGE})",
            shade=number("shade"),
        )
    )
    place: dict[str, Any] = {
        "x": across("left"),
        "x2": "right:Q",
        "y": upwards("low"),
        "y2": "high:Q",
    }
    strength = alt.FillOpacity("shade:Q", scale=None)
    return [
        squares.mark_rect(fill=style.PINNED, **style.QUIET).encode(**place, fillOpacity=strength)
    ]


def _crosses() -> list[alt.Chart]:
    """Draw as large a share of the crosses around a place as of worlds have fallen there."""
    last = FINEST - 1
    near = (f"floor(datum.{side} * (run.n - 1) / {last} + 0.5)" for side in ("column", "row"))
    crosses = (
        alt.Chart(skeleton(FINEST**2))
        .transform_calculate(
            column=f"floor(datum.i / {FINEST})",
            row=f"datum.i % {FINEST}",
            x=f"-1 + 2 * datum.column / {last}",
            y=f"-1 + 2 * datum.row / {last}",
            fallen=f"run.fallen[{next(near)} * run.n + {next(near)}]",
            after=f"(0.5 + {STREWN[0]} * datum.column + {STREWN[1]} * datum.row) % 1",
        )
        .transform_filter(f"datum.fallen > datum.after && !{under_a_name()}")
    )
    room = f"min(width, height) / {FINEST}"
    halo = alt.ExprRef(f"{style.STREWN_HALO} * {room}")
    look: dict[str, Any] = {"stroke": style.PAGE, "strokeWidth": halo, "opacity": 1}
    size = alt.ExprRef(f"pow({style.STREWN} * {room}, 2)")
    drawn = crosses.mark_point(
        shape=style.TIMES, filled=True, color=style.FELL, size=size, **look, **style.QUIET
    )
    return [drawn.encode(x=across("x"), y=upwards("y"))]


def _column() -> list[alt.Chart]:
    """Draw the column that stands beside the map, and the way that the title speaks of."""
    line = alt.Chart(alt.InlineData([{"low": -EDGE, "high": EDGE}])).transform_calculate(
        x="run.column", start="run.start", end="1"
    )
    look: dict[str, Any] = {"color": style.RUN, **style.QUIET}
    way = {"x": across("x"), "y": upwards("start"), "y2": "end:Q"}
    tip = line.mark_point(
        shape="triangle-up", filled=True, size=style.HERE, opacity=1, stroke=style.PAGE, **look
    )
    halo = line.mark_rule(color=style.PAGE, strokeWidth=3 * style.LINE, **style.QUIET)
    return [
        line.mark_rule(strokeWidth=style.FINE, **look).encode(
            x=across("x"), y=upwards("low"), y2="high:Q"
        ),
        halo.encode(**way),
        line.mark_rule(strokeWidth=1.4 * style.LINE, **look).encode(**way),
        tip.encode(x=across("x"), y=upwards("end")),
    ]
