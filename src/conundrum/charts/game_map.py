"""A map of games: which one is played, and where neither power would move, over two dimensions."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import Data, live_rows
from conundrum.tables import say

ACROSS, DOWN = 11, 5
"""Columns and rows of the map."""

TEXT: style.Look = {"color": style.INK, "fontSize": style.TEXT, **style.QUIET}


def games_chart(chart_data: Data) -> WideChart:
    """Draw a cell for each pair of values, with letters for the game and for its equilibrium.

    ``chart_data`` is what is drawn first, a list a field.
    """
    x = alt.X("column:Q").scale(domain=[-0.9, ACROSS - 0.5], nice=False, zero=False).axis(None)
    y = alt.Y("row:Q").scale(domain=[-1.3, DOWN], nice=False, zero=False).axis(None)
    chart = alt.layer(*_cells(), *_axes(), _here()).encode(x=x, y=y)
    chart = chart.properties(
        height=style.CELL_ROW * (DOWN + 1),
        description=say("games_map.described", across=ACROSS, down=DOWN),
    )
    return WideChart(chart, chart_data)


def _cells() -> list[alt.Chart]:
    cells = live_rows("game", "meet", "fill", "strength", each="cell", rows=ACROSS * DOWN)
    cells = cells.transform_calculate(
        column=f"datum.cell % {ACROSS}",
        row=f"floor(datum.cell / {ACROSS})",
        left="datum.column - 0.47",
        right="datum.column + 0.47",
        low="datum.row - 0.46",
        high="datum.row + 0.46",
    )
    filled = cells.mark_rect(**style.QUIET).encode(
        x="left:Q",
        x2="right:Q",
        y="low:Q",
        y2="high:Q",
        fill=alt.Fill("fill:N", scale=None),
        fillOpacity=alt.FillOpacity("strength:Q", scale=None),
    )
    return [
        filled,
        cells.mark_text(dy=-style.LABEL_GAP, **TEXT).encode(text="game:N"),
        cells.mark_text(dy=style.LABEL_GAP, **TEXT).encode(text="meet:N"),
    ]


def _axes() -> list[alt.Chart]:
    """Write the values along both axes, and what the axes are called."""
    beside = live_rows("x_label", each="column", rows=ACROSS).transform_calculate(row="-0.75")
    upwards = live_rows("y_label", each="row", rows=DOWN).transform_calculate(column="-0.55")
    names = live_rows("names", each="axis", rows=2).transform_calculate(
        column="datum.axis == 0 ? -0.5 : -0.9", row=f"datum.axis == 0 ? -1.15 : {DOWN - 0.2}"
    )
    return [
        beside.mark_text(**TEXT).encode(text="x_label:N"),
        upwards.mark_text(align="right", **TEXT).encode(text="y_label:N"),
        names.mark_text(align="left", **TEXT).encode(text="names:N"),
    ]


def _here() -> alt.Chart:
    """Draw a ring where the reader stands."""
    here = alt.Chart(alt.InlineData([{}])).transform_calculate(
        column="run.here[0]", row="run.here[1]"
    )
    return here.mark_point(
        shape="circle",
        filled=False,
        size=style.RING,
        stroke=style.INK,
        strokeWidth=style.LINE,
        opacity=1,
        **style.QUIET,
    )
