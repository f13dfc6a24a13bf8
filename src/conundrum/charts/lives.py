"""The life of one future under one policy, as one shape.

Above the line stand its warheads, below it the people who have left. The line ends in a cross where
the regime falls; from there on nobody commands the warheads, and they are paler.
"""

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.small_multiples import AREA, dated, few_years
from conundrum.model import Array
from conundrum.run.follow import moments
from conundrum.tables import say, value

MOST_WARHEADS = 150
"""Warheads at the upper edge of a life; no future of the three policies has as many."""

MOST_LEFT = value("outcomes", "leavers", "frame")
"""People who have left at its lower edge, in millions."""


def life_chart(policy: str, chart_data: Data) -> LiveChart:
    """Draw the life of a future; before one is drawn, an empty frame.

    The data has at each step how high the life reaches ``up`` and ``down``, in shares of the frame;
    the step at which the regime ``fell``, -1 for none, and that at which its line ``ends``.
    """
    years = moments(len(chart_data["up"]) - 1)
    about = say(
        "endings.described",
        policy=policy,
        end=int(years[-1]),
        warheads=MOST_WARHEADS,
        leavers=f"{MOST_LEFT:g}",
    )
    return LiveChart(style.filling(_drawn(years), about), chart_data)


def _drawn(years: Array) -> alt.LayerChart | alt.FacetChart:
    edges = f"datum.value > 0 ? '{MOST_WARHEADS}' : datum.value < 0 ? '{MOST_LEFT:g}' : '0'"

    def y(field: str) -> alt.Y:
        axis = alt.Axis(
            values=[-1, 0, 1],
            labelExpr=edges,
            ticks=False,
            labelPadding=style.LABEL_PADDING,
        )
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[-1, 1], nice=False), axis=axis)

    rows = live_rows("up", "down", each="point", rows=len(years))
    points = dated(years, rows).transform_calculate(level="0")
    held = points.transform_filter("datum.point <= run.ends")
    loose = points.transform_filter("run.fell >= 0 && datum.point >= run.fell")
    fall = points.transform_filter("datum.point == run.fell")
    below = points.mark_area(color=style.RUN, opacity=style.INNER_BAND, **AREA)
    return alt.layer(
        held.mark_area(color=style.RUN, **AREA).encode(y=y("up"), y2=alt.datum(0)),
        loose.mark_area(color=style.RUN, opacity=style.INNER_BAND, **AREA).encode(
            y=y("up"), y2=alt.datum(0)
        ),
        below.encode(y=y("down"), y2=alt.datum(0)),
        held.mark_line(color=style.INK, strokeWidth=style.LINE, aria=False).encode(y=y("level")),
        fall.mark_point(
            shape="M-1-1L1 1M-1 1L1-1",
            stroke=style.FELL,
            strokeWidth=style.FALL_LINE,
            size=style.FALL,
            opacity=1,
            clip=False,
            aria=False,
        ).encode(y=y("level")),
    ).encode(x=few_years(years))
