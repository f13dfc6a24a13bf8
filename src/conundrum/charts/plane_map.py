"""The map of stances: shaded squares, and crosses strewn over them as regimes fall."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart
from conundrum.charts.plane_axes import EDGE, across, shaded, squares, upwards
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
    shades = shaded(squares("run.n", EDGE), fill=style.PINNED)
    drawn = alt.layer(shades, _crosses(), *_column(), *marks(), *own())
    drawn = drawn.encode(x=across(), y=upwards())
    return LiveChart(
        style.filling(drawn, say("plane.described")), shown, place={"width": 340, "height": 360}
    )


def _crosses() -> alt.Chart:
    """Draw as large a share of the crosses around a place as of worlds have fallen there."""
    last = FINEST - 1
    near = "floor(datum.{} * (run.n - 1) / {} + 0.5)"
    beside, above = near.format("column", last), near.format("row", last)
    crosses = (
        alt.Chart(alt.sequence(FINEST**2, as_="i"))
        .transform_calculate(
            column=f"floor(datum.i / {FINEST})",
            row=f"datum.i % {FINEST}",
            x=f"-1 + 2 * datum.column / {last}",
            y=f"-1 + 2 * datum.row / {last}",
            fallen=f"run.fallen[{beside} * run.n + {above}]",
            after=f"(0.5 + {STREWN[0]} * datum.column + {STREWN[1]} * datum.row) % 1",
        )
        .transform_filter(f"datum.fallen > datum.after && !{under_a_name()}")
    )
    room = f"min(width, height) / {FINEST}"
    return crosses.mark_point(
        shape=style.TIMES,
        filled=True,
        color=style.FELL,
        size=alt.ExprRef(f"pow({style.STREWN} * {room}, 2)"),
        stroke=style.PAGE,
        strokeWidth=alt.ExprRef(f"{style.STREWN_HALO} * {room}"),
        opacity=1,
        **style.QUIET,
    )


def _column() -> list[alt.Chart]:
    """Draw the column that stands beside the map, and the way that the title speaks of."""
    line = alt.Chart(alt.InlineData([{"low": -EDGE, "high": EDGE}])).transform_calculate(
        x="run.column", start="run.start", end="1"
    )
    look: dict[str, Any] = {"color": style.RUN, **style.QUIET}
    way = {"y": "start:Q", "y2": "end:Q"}
    halo = line.mark_rule(color=style.PAGE, strokeWidth=3 * style.LINE, **style.QUIET)
    tip = line.mark_point(
        shape="triangle-up", filled=True, size=style.HERE, opacity=1, stroke=style.PAGE, **look
    )
    return [
        line.mark_rule(strokeWidth=style.FINE, **look).encode(y="low:Q", y2="high:Q"),
        halo.encode(**way),
        line.mark_rule(strokeWidth=1.4 * style.LINE, **look).encode(**way),
        tip.encode(y="end:Q"),
    ]
