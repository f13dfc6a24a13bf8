"""What concert and discord cost in each pair of eyes: two concerts, and the course of 2016."""

import altair as alt

from conundrum.analysis.game.payoffs import STANCES, pairs
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import Data, live_rows
from conundrum.charts.loss_axis import MOST, loss_axis
from conundrum.tables import say

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


def concerts_chart(chart_data: Data) -> WideChart:
    """Draw a row for each pair of eyes, with a mark for each course.

    The data has for each mark its ``row``, ``eyes``, ``course`` and ``loss``.
    """
    losses = live_rows("loss", "course", "eyes", "row", each="mark", rows=len(chart_data["row"]))
    shape = alt.Scale(domain=list(COURSES), range=["square", "circle", "triangle-up"])
    colour = alt.Scale(domain=list(COURSES), range=[style.INK, style.INK, style.PINNED])
    lines = losses.mark_rule(color=style.GRID, strokeWidth=style.LINE, **style.QUIET).encode(
        x="min(loss):Q", x2="max(loss):Q"
    )
    points = losses.mark_point(
        filled=True, size=style.DOT * 2, opacity=1, clip=True, **style.QUIET
    ).encode(
        x=loss_axis(),
        shape=alt.Shape("course:N").scale(shape).legend(None),
        fill=alt.Fill("course:N").scale(colour).legend(None),
    )
    names = losses.mark_text(
        align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **style.QUIET
    ).encode(text="eyes:N")
    chart = alt.layer(lines, points, names).encode(y=alt.Y("row:O").axis(None))
    about = say("concerts.described", most=f"{100 * MOST:g}")
    chart = chart.properties(height=alt.Step(style.BUBBLE_ROW), description=about)
    return WideChart(chart, chart_data, beside=style.MARGIN)
