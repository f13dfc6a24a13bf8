"""Named policies by what they cost in someone's eyes: a bar each, and how sure the order is."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, WideChart
from conundrum.charts.live_chart import number, skeleton
from conundrum.model.policy import PRESETS

MOST = 0.6
"""End of the axis of loss."""


class RankingChart(WideChart):
    """A bar for each named policy, in the order in which they are ranked.

    Parameters
    ----------
    ranked : pandas.DataFrame
        Named policies, as `conundrum.analysis.tradeoffs.decision.rank` makes it.
    """

    def __init__(self, ranked: pd.DataFrame) -> None:
        fields = {name: number(name) for name in ("name", "loss", "low", "high", "says")}
        base = alt.Chart(skeleton(len(PRESETS))).transform_calculate(**fields)
        y = alt.Y("i:O").axis(None)
        x = alt.X("loss:Q").scale(domain=[0, MOST]).axis(tickCount=6, title=None)
        bars = base.mark_bar(color=style.RUN, height=style.LINE * 4, clip=True, **QUIET)
        whiskers = base.mark_rule(color=style.INK, clip=True, **QUIET)
        names = base.mark_text(
            align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **QUIET
        )
        chart = alt.layer(
            bars.encode(x=x, y=y),
            whiskers.encode(x=alt.X("low:Q"), x2="high:Q", y=y),
            names.encode(y=y, text="says:N"),
        ).properties(
            height=alt.Step(style.BUBBLE_ROW),
            description=(
                f"Bar chart of {len(PRESETS)} named policies, the least costly first, by the loss "
                f"in the chosen eyes, from 0 to {MOST:g}. A thin line shows how far another draw "
                "of worlds might move a bar. The text says the same in numbers."
            ),
        )
        super().__init__(chart, _numbers(ranked))

    def draw(self, ranked: pd.DataFrame) -> None:
        """Draw another order."""
        self.show(_numbers(ranked))


def _numbers(ranked: pd.DataFrame) -> dict[str, Any]:
    loss, error = ranked["loss"], 2 * ranked["error"]
    return {
        "loss": loss.round(4).tolist(),
        "low": (loss - error).clip(lower=0).round(4).tolist(),
        "high": (loss + error).round(4).tolist(),
        "name": ranked.index.tolist(),
        "says": [f"{name}: {lost:.2f}" for name, lost in loss.items()],
    }
