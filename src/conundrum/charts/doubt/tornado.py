"""A tornado: one assumption at a time from end to end, the widest swing on top."""

from __future__ import annotations

from typing import Any

from conundrum.charts import style
from conundrum.charts.doubt.rows import LiveRows
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.tables.words import say

KEY = [
    ("filled", say("tornado.low")),
    ("second triangle", say("tornado.high")),
    ("thin tick", say("tornado.middle")),
    ("ban", say("tornado.falls")),
]


class TornadoChart(WideChart):
    """A row for each input with its swing, and where the conclusion falls.

    Parameters
    ----------
    run : dict
        The first numbers.
    """

    def __init__(self, run: dict[str, Any]) -> None:
        rows = LiveRows(("low", "high"), len(run["says"]))
        drawn = rows.drawn(
            rows.span("low", "high", style.RULE, strokeWidth=style.LINE * 3),
            rows.shared("middle", style.INK, style.FINE),
            rows.shared("limits[0]", style.PINNED),
            rows.shared("limits[1]", style.PINNED),
            rows.dot("low", "circle", style.RUN),
            rows.dot("high", "triangle-up", style.PINNED),
        )
        super().__init__(drawn.properties(description=run["alt_text"]), run)
