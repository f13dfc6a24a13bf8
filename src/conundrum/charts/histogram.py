"""How many worlds stand where: most of them far from the mean, which is that of hardly any."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import Drawn, WideChart
from conundrum.charts.live_chart import skeleton
from conundrum.tables.settings import value
from conundrum.tables.words import say

BINS = 6
"""Bins of the chart, from none to the top of the frame of people who have left."""


def humps_chart(chart_data: dict[str, Any]) -> WideChart:
    """Draw worlds by the number of people who have left by some October.

    Parameters
    ----------
    chart_data : dict
        The worlds in 100 in each bin, those that ``stands`` and those that ``fell``, the ``mean``,
        and where the marked world is: ``here``.
    """
    chart = _draw().properties(
        description=say("humps.described", most=f"{value('outcomes', 'leavers', 'frame'):g}"),
        height=style.HUMPS,
    )
    return WideChart(chart, chart_data)


def _draw() -> Drawn:
    wide = value("outcomes", "leavers", "frame") / BINS
    x = alt.X("low:Q").scale(domain=[0, wide * BINS], nice=False)
    x = x.axis(grid=False, tickCount=6, title=say("humps.across"), titleColor=style.INK)
    y = alt.Y("from:Q").axis(tickCount=4)
    bins = alt.Chart(skeleton(BINS)).transform_calculate(
        low=f"datum.i * {wide}",
        high=f"(datum.i + 1) * {wide}",
        **{"from": "0", "stands": "run.stands[datum.i]"},
        all="run.stands[datum.i] + run.fell[datum.i]",
    )
    stands = bins.mark_rect(color=style.PINNED, opacity=style.BAR, **style.QUIET).encode(
        x=x, x2="high:Q", y=y, y2=alt.Y2("stands:Q")
    )
    fell = bins.mark_rect(color=style.FELL, opacity=style.BAR, **style.QUIET).encode(
        x=x, x2="high:Q", y=alt.Y("stands:Q"), y2=alt.Y2("all:Q")
    )
    one = alt.Chart(skeleton(1)).transform_calculate(mean="run.mean", here="run.here")
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
    return alt.layer(
        stands,
        fell,
        mean.encode(x=alt.X("mean:Q")),
        here.encode(x=alt.X("here:Q"), y=alt.value(style.DOT_STROKE * 4)),
    )
