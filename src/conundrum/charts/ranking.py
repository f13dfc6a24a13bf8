"""Named policies by what they cost in someone's eyes: a bar each, and how sure the order is."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.loss_axis import MOST, loss_axis
from conundrum.model import PRESETS
from conundrum.tables import say


def ranking_chart(chart_data: Data) -> LiveChart:
    """Draw a bar for each named policy, in the order in which they are ranked.

    The data has for each bar its ``name``, the ``family`` whose colour it has, its ``loss``, the
    ``low`` and ``high`` end of its line, and what it ``says``.
    """
    fields = ("name", "family", "loss", "low", "high", "says")
    base = live_rows(*fields, each="place", rows=len(PRESETS))
    y = alt.Y("place:O").axis(None)
    colours = alt.Scale(domain=[*style.FAMILIES], range=[*style.FAMILIES.values()])
    family = alt.Color("family:N", legend=None, scale=colours)
    bars = base.mark_bar(height=style.LINE * 4, **style.QUIET).encode(color=family)
    whiskers = base.mark_rule(color=style.INK, strokeWidth=style.FINE, **style.QUIET)
    names = base.mark_text(
        align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **style.QUIET
    )
    chart = alt.layer(
        bars.encode(x=loss_axis("extent(run.high)[1]"), y=y),
        whiskers.encode(x=alt.X("low:Q"), x2="high:Q", y=y),
        names.encode(y=y, text="says:N"),
    )
    about = say("ranking.described", count=len(PRESETS), most=f"{100 * MOST:g}")
    return LiveChart(style.filling(chart, about), chart_data, place={"width": 340, "height": 300})
