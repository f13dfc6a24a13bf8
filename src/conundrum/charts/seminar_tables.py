"""Several tables as points: how far the two powers were in concert, and how unstable it became."""

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart, data
from conundrum.tables import say

MOST = 100
"""End of the axis of instability."""

NAME = 150
"""The longest name that is drawn, in pixels."""


def tables_chart(points: pd.DataFrame) -> WideChart:
    """Draw a point for each table, with its name, and for what it is judged against (H16).

    Parameters
    ----------
    points : pandas.DataFrame
        A row a table, named by the index, with ``concert`` and ``instability``; ``kept`` marks
        those of the policy of 2016.
    """
    count = int((~points["kept"].astype(bool)).sum())
    alt_text = say("seminar.described", count=count, most=MOST)
    rows = [
        {
            **{"table": name, "kept": bool(row.kept), "at": at},
            **{"concert": float(row.concert), "instability": row.instability},
        }
        for (name, row), at in zip(points.iterrows(), _apart(points), strict=True)
    ]
    x = (
        alt.X("concert:Q")
        .scale(domain=[0, 1], nice=False)
        .axis(title=say("seminar.across"), titleColor=style.FAINT)
    )
    y = (
        alt.Y("instability:Q")
        .scale(domain=[0, MOST], nice=False)
        .axis(title=say("seminar.up"), titleColor=style.FAINT)
    )
    base = alt.Chart(data(rows))
    shape = alt.condition("datum.kept", alt.value("square"), alt.value("circle"))
    colour = alt.condition("datum.kept", alt.value(style.PINNED), alt.value(style.RUN))
    dots = base.mark_point(filled=True, size=style.DOT * 2, opacity=1, **style.QUIET)
    # A name stands on the side of its dot where there is room.
    said: style.Look = {
        "color": style.INK,
        "fontSize": style.TEXT,
        "limit": NAME,
        **style.QUIET,
    }
    left = base.transform_filter("datum.concert <= 0.6").mark_text(align="left", dx=9, **said)
    right = base.transform_filter("datum.concert > 0.6").mark_text(align="right", dx=-9, **said)
    place = {"x": x, "y": alt.Y("at:Q"), "text": "table:N"}
    chart = alt.layer(
        dots.encode(x=x, y=y, shape=shape, color=colour),
        left.encode(**place),
        right.encode(**place),
    ).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart)


def _apart(points: pd.DataFrame) -> list[float]:
    """Return how high each name stands, so that those of neighbours do not touch."""
    heights = points["instability"].astype(float).tolist()
    gap, last = style.LABEL_GAP * MOST / style.WIDE * 4, -float(MOST)
    for place in sorted(range(len(heights)), key=heights.__getitem__):
        heights[place] = last = max(heights[place], last + gap)
    return heights
