"""How many worlds stand where: most of them far from the mean, which is that of hardly any."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart, data
from conundrum.charts.live_chart import Data, live_rows
from conundrum.tables import say, value

BINS = 6
"""Bins of the chart, from none to the top of the frame of people who have left."""


def humps_chart(chart_data: Data) -> WideChart:
    """Draw worlds by the number of people who have left by some October.

    The data has the worlds in 100 in each bin, those that ``stands`` and those that ``fell``; the
    ``mean``; and where the marked world is, ``here``.
    """
    wide = value("outcomes", "leavers", "frame") / BINS
    across = alt.Axis(grid=False, tickCount=6, title=say("humps.across"), titleColor=style.INK)
    x = alt.X("low:Q", axis=across).scale(domain=[0, wide * BINS], nice=False)
    y = alt.Y("none:Q").axis(tickCount=4)
    bins = live_rows("stands", "fell", each="bin", rows=BINS).transform_calculate(
        low=f"datum.bin * {wide}",
        high=f"(datum.bin + 1) * {wide}",
        none="0",
        all="datum.stands + datum.fell",
    )
    stands = bins.mark_rect(color=style.PINNED, opacity=style.BAR, **style.QUIET)
    fell = bins.mark_rect(color=style.FELL, opacity=style.BAR, **style.QUIET)
    one = alt.Chart(data([{}])).transform_calculate(mean="run.mean", here="run.here")
    mean = one.mark_rule(
        color=style.INK, strokeDash=style.DASH, strokeWidth=style.LINE, **style.QUIET
    )
    here = one.mark_point(
        shape="triangle-down",
        size=style.DOT * 2,
        filled=True,
        color=style.INK,
        opacity=1,
        **style.QUIET,
    )
    chart = alt.layer(
        stands.encode(x=x, x2="high:Q", y=y, y2="stands:Q"),
        fell.encode(x=x, x2="high:Q", y="stands:Q", y2="all:Q"),
        mean.encode(x="mean:Q"),
        here.encode(x="here:Q", y=alt.value(style.DOT_STROKE * 4)),
    )
    about = say("humps.described", most=f"{wide * BINS:g}")
    return WideChart(chart.properties(description=about, height=style.HUMPS), chart_data)
