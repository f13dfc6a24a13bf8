"""A map of games: which one is played, and where neither power would move, over two dimensions."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import number, skeleton
from conundrum.tables.words import say

ACROSS, DOWN = 11, 5
"""Columns and rows of the map."""


def games_chart(numbers: dict[str, Any]) -> WideChart:
    """Draw a cell for each pair of values, with letters for the game and for its equilibrium.

    Parameters
    ----------
    numbers : dict
        What is drawn first, a list a field.
    """
    chart = alt.layer(*_layers(), data=skeleton(ACROSS * DOWN)).properties(
        height=style.CELL_ROW * (DOWN + 1),
        description=say("games_map.described", across=ACROSS, down=DOWN),
    )
    return WideChart(chart, numbers, part=style.BESIDE)


def _layers() -> list[alt.Chart]:
    names = ("game", "meet", "fill", "strength", "x_label", "y_label")
    base = (
        alt.Chart(skeleton(ACROSS * DOWN))
        .transform_calculate(**{name: number(name) for name in names})
        .transform_calculate(
            across=f"datum.i % {ACROSS}",
            up=f"floor(datum.i / {ACROSS})",
            left=f"datum.i % {ACROSS} - 0.47",
            right=f"datum.i % {ACROSS} + 0.47",
            low=f"floor(datum.i / {ACROSS}) - 0.46",
            high=f"floor(datum.i / {ACROSS}) + 0.46",
            here_x="run.here[0]",
            here_y="run.here[1]",
            name_x="run.names[0]",
            name_y="run.names[1]",
        )
    )
    scale_x = alt.Scale(domain=[-0.9, ACROSS - 0.5], nice=False, zero=False)
    scale_y = alt.Scale(domain=[-1.3, DOWN], nice=False, zero=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale_x).axis(None)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(scale_y).axis(None)

    cells = base.mark_rect(**style.QUIET).encode(
        x=x("left"),
        x2="right:Q",
        y=y("low"),
        y2="high:Q",
        fill=alt.Fill("fill:N").scale(None),
        fillOpacity=alt.FillOpacity("strength:Q").scale(None),
    )
    text = {"color": style.INK, "fontSize": style.TEXT, **style.QUIET}
    first = base.transform_filter("datum.i == 0")
    return [
        cells,
        *(
            base.mark_text(dy=dy, **text).encode(x=x("across"), y=y("up"), text=f"{field}:N")
            for field, dy in (("game", -style.LABEL_GAP), ("meet", style.LABEL_GAP))
        ),
        base.transform_filter(f"datum.i < {ACROSS}")
        .mark_text(**text)
        .encode(x=x("i"), y=alt.datum(-0.75), text="x_label:N"),
        base.transform_filter(f"datum.i < {DOWN}")
        .mark_text(align="right", **text)
        .encode(x=alt.datum(-0.55), y=y("i"), text="y_label:N"),
        first.mark_text(align="left", **text).encode(
            x=alt.datum(-0.5), y=alt.datum(-1.15), text="name_x:N"
        ),
        first.mark_text(align="left", **text).encode(
            x=alt.datum(-0.9), y=alt.datum(DOWN - 0.2), text="name_y:N"
        ),
        first.mark_point(
            shape="circle",
            filled=False,
            size=style.RING,
            stroke=style.INK,
            strokeWidth=style.LINE,
            opacity=1,
            **style.QUIET,
        ).encode(x=x("here_x"), y=y("here_y")),
    ]
