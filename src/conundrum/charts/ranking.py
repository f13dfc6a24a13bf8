"""Named policies by what they cost in someone's eyes: a bar each, and how sure the order is."""

from __future__ import annotations

from html import escape
from typing import Any, ClassVar

import altair as alt
import pandas as pd

from conundrum.analysis.tradeoffs.decision import ERRORS
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET
from conundrum.charts.html_table import html_table
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.model.policy import PRESETS, called
from conundrum.tables.words import say, written

MOST = 0.6
"""End of the axis of loss."""


class RankingChart(LiveChart):
    """A bar for each named policy, in the order in which they are ranked.

    Parameters
    ----------
    ranked : pandas.DataFrame
        Named policies, as `conundrum.analysis.tradeoffs.decision.rank` makes it.
    """

    place: ClassVar = {"width": 340, "height": 300}

    def __init__(self, ranked: pd.DataFrame) -> None:
        fields = {name: number(name) for name in ("name", "loss", "low", "high", "says")}
        base = alt.Chart(skeleton(len(PRESETS))).transform_calculate(**fields)
        y = alt.Y("i:O").axis(None)
        x = alt.X("loss:Q").scale(domain=[0, MOST]).axis(tickCount=6, title=None)
        best = alt.ExprRef(f"datum.i == 0 ? '{style.INK}' : '{style.PINNED}'")
        bars = base.mark_bar(color=best, height=style.LINE * 4, clip=True, **QUIET)
        whiskers = base.mark_rule(color=style.INK, strokeWidth=style.FINE, clip=True, **QUIET)
        names = base.mark_text(
            align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **QUIET
        )
        chart = alt.layer(
            bars.encode(x=x, y=y),
            whiskers.encode(x=alt.X("low:Q"), x2="high:Q", y=y),
            names.encode(y=y, text="says:N"),
        )
        about = say("ranking.described", count=len(PRESETS), most=f"{MOST:g}")
        super().__init__(style.filling(chart, about), numbers(ranked))

    def draw(self, ranked: pd.DataFrame) -> None:
        """Draw another order."""
        self.show(numbers(ranked))


def numbers(ranked: pd.DataFrame) -> dict[str, Any]:
    """Return what the chart draws."""
    loss, error = ranked["loss"], ERRORS * ranked["error"]
    return {
        "loss": loss.round(4).tolist(),
        "low": (loss - error).clip(lower=0).round(4).tolist(),
        "high": (loss + error).round(4).tolist(),
        "name": [called(str(name)) for name in ranked.index],
        "says": [
            say("ranking.bar", policy=called(str(name)), loss=written(lost, 2))
            for name, lost in loss.items()
        ],
    }


def finding(ranked: pd.DataFrame, eyes: str | None) -> str:
    """Return, as HTML, which named policy loses least in someone's eyes, and how to read that.

    Parameters
    ----------
    ranked : DataFrame
        As the chart has it.
    eyes : str or None
        Whose weights they are; those of nobody else are the reader's own.
    """
    first, second = ranked.iloc[0], ranked.iloc[1]
    title = say(
        f"ranking.head_{'close' if second['close'] else 'clear'}",
        whose=say("weighed.of", power=eyes) if eyes else say("weighed.own"),
        first=called(str(first.name)),
        second=called(str(second.name)),
    )
    return f"<h3>{escape(title)}</h3><p>{escape(say('ranking.about'))}</p>"


def sentences(ranked: pd.DataFrame, count: int, worlds: int, best: str) -> str:
    """Say which named policy comes first, how close the call is, and what is best of all tried.

    Parameters
    ----------
    ranked : DataFrame
        As the chart has it.
    count, worlds : int
        How many policies were tried, and in how many worlds each.
    best : str
        The best of them, in words.
    """
    first, second = ranked.iloc[0], ranked.iloc[1]
    return say(
        "ranking.close" if second["close"] else "ranking.clear",
        first=called(str(first.name)),
        loss=written(first["loss"], 2),
        second=called(str(second.name)),
        gap=written(second["gap"], 3),
        error=written(ERRORS * second["error"], 3),
        count=written(count),
        worlds=str(worlds),
        policy=best,
    )


def ranking_table(ranked: pd.DataFrame) -> str:
    """Return the numbers of the chart as an HTML table."""
    rows = [
        (
            called(str(name)),
            written(row["loss"], 2),
            written(row["gap"], 3),
            written(ERRORS * row["error"], 3),
        )
        for name, row in ranked.iterrows()
    ]
    heads = [say(f"ranking.{head}") for head in ("policy", "loss", "behind", "error")]
    return html_table(say("ranking.name"), say("ranking.caption"), heads, rows)
