"""What concert and discord cost in each pair of eyes: two concerts, and the course of 2016."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.analysis.game.payoffs import STANCES, pairs
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import number, skeleton
from conundrum.tables.words import say

MOST = 0.6
"""End of the axis of loss."""

COURSES = {
    course: pairs(STANCES)[course]
    for course in ("press, press", "engage, engage", "as in 2016, as in 2016")
}
"""The two concerts, and the discord of 2016."""

KEY = [
    ("square ink", say("concerts.both_press")),
    ("dot ink", say("concerts.both_engage")),
    ("second triangle", say("concerts.course")),
]

SHAPES = ("square", "circle", "triangle-up")
COLOURS = (style.INK, style.INK, style.PINNED)


def concerts_chart(chart_data: dict[str, Any]) -> WideChart:
    """Draw a row for each pair of eyes, with a mark for each course.

    Parameters
    ----------
    chart_data : dict
        For each mark its ``row``, ``eyes``, ``course`` and ``loss``.
    """
    base = alt.Chart(skeleton(len(chart_data["row"]))).transform_calculate(
        **{name: number(name) for name in ("loss", "course", "eyes", "row")}
    )
    y = alt.Y("row:O").axis(None)
    x = alt.X("loss:Q").scale(domain=[0, MOST]).axis(tickCount=6, title=None)
    course = alt.Scale(domain=list(COURSES), range=list(SHAPES))
    colour = alt.Scale(domain=list(COURSES), range=list(COLOURS))
    lines = base.mark_rule(color=style.GRID, strokeWidth=style.LINE, **style.QUIET).encode(
        x=alt.X("min(loss):Q"), x2="max(loss):Q", y=y
    )
    points = base.mark_point(
        filled=True, size=style.DOT * 2, opacity=1, clip=True, **style.QUIET
    ).encode(
        x=x,
        y=y,
        shape=alt.Shape("course:N").scale(course).legend(None),
        fill=alt.Fill("course:N").scale(colour).legend(None),
    )
    names = base.mark_text(
        align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **style.QUIET
    ).encode(y=y, text="eyes:N")
    chart = alt.layer(lines, points, names).properties(
        height=alt.Step(style.BUBBLE_ROW),
        description=say("concerts.described", most=f"{MOST:g}"),
    )
    return WideChart(chart, chart_data, part=style.BESIDE)
