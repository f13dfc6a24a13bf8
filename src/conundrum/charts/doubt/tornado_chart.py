"""A tornado: how far each doubt, moved alone, moves a conclusion's figure."""

from conundrum.charts import style
from conundrum.charts.doubt.rows import live_rows_of
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import Data
from conundrum.tables import say

KEY = [
    ("filled", say("tornado.low")),
    ("second triangle", say("tornado.high")),
    ("thin tick", say("tornado.middle")),
    ("ban", say("tornado.falls")),
]


def tornado_chart(run: Data) -> WideChart:
    """Draw a row for each input with its swing, and where the conclusion falls."""
    rows = live_rows_of("low", "high", most=len(run["says"]))
    drawn = rows.drawn(
        rows.span("low", "high", style.RULE, strokeWidth=style.LINE * 3),
        rows.shared("middle", style.INK, style.FINE),
        rows.shared("limits[0]", style.PINNED),
        rows.shared("limits[1]", style.PINNED),
        rows.dot("low", "circle", style.RUN),
        rows.dot("high", "triangle-up", style.PINNED),
    )
    return WideChart(drawn.properties(description=run["alt_text"]), run, beside=style.MARGIN)
