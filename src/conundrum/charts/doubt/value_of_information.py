"""Which single fact it would be worth most to know before choosing."""

from __future__ import annotations

from typing import Any

from conundrum.charts import style
from conundrum.charts.doubt.rows import LiveRows
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.tables.words import say

MOST = 6
"""As many facts are drawn at most."""

KEY = [("bar", say("worth.knowing")), ("tick", say("worth.chance"))]


class WorthChart(WideChart):
    """A bar for the expected value of knowing each thing alone, and a tick for that by chance.

    Parameters
    ----------
    run : dict
        The first numbers.
    """

    def __init__(self, run: dict[str, Any]) -> None:
        rows = LiveRows(("value", "noise"), MOST)
        drawn = rows.drawn(rows.bar("value"), rows.tick("noise", style.INK))
        super().__init__(drawn.properties(description=run["alt_text"]), run)
