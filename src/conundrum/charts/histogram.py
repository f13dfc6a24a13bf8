"""How many worlds stand where: most of them far from the mean, which is that of hardly any."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Drawn, WideChart
from conundrum.charts.live_chart import skeleton
from conundrum.run.outlook import Outlook
from conundrum.run.story_old import date
from conundrum.run.written_outcome import in_worlds, people
from conundrum.tables.settings import value
from conundrum.tables.words import say

BINS = 6
"""Bins of the chart, from none to the top of the frame of people who have left."""


NEAR = 0.25
"""A world is near the mean if it is no further from it than this share of it."""


class HumpsChart(WideChart):
    """Worlds by the number of people who have left by some October.

    Parameters
    ----------
    outlook : Outlook
        The run.
    year, world : int
        The year, and the world that is marked.
    """

    def __init__(self, outlook: Outlook, year: int, world: int) -> None:
        chart = _draw().properties(
            description=say("humps.described", most=f"{value('outcomes', 'leavers', 'frame'):g}"),
            height=style.HUMPS,
        )
        super().__init__(chart, counts(outlook, year, world))

    def count(self, outlook: Outlook, year: int, world: int) -> None:
        """Count the worlds of another year, or mark another world."""
        self.show(counts(outlook, year, world))


def counts(outlook: Outlook, year: int, world: int) -> dict[str, Any]:
    """Return the worlds in 100 in each bin, those that stand first, with mean and marked world.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> drawn = counts(simulate(), 2036, 1)
    >>> round(sum(drawn["stands"]) + sum(drawn["fell"]))
    100
    """
    step = _october(outlook, year)
    left = outlook["leavers"][step].astype(float) * value("outcomes", "leavers", "per_unit")
    fell = outlook["fallen"][step] > 0
    top = value("outcomes", "leavers", "frame")
    # What lies beyond the frame is counted in the last bin.
    inside = np.minimum(left, top)

    def in_100(some: Any) -> list[float]:
        held = np.histogram(inside[some], bins=BINS, range=(0, top))[0]
        shares: list[float] = (100 * held / outlook.worlds).tolist()
        return shares

    return {
        "stands": in_100(~fell),
        "fell": in_100(fell),
        "mean": float(left.mean()),
        "here": float(inside[world - 1]),
    }


def said(outlook: Outlook, year: int, world: int) -> str:
    """Say where the worlds stand in a year: the mean, how many are near it, and one of them.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> said(simulate(), 2036, 1).startswith("By October 2036 ")
    True
    """
    step = _october(outlook, year)
    left = outlook["leavers"][step].astype(float)
    mean = float(left.mean())
    near = np.abs(left - mean) <= NEAR * mean
    fallen = outlook["fallen"][step]
    medians = {
        side: people(float(np.median(left[held])))
        for side, held in (("stands", fallen == 0), ("fell", fallen > 0))
        if held.any()
    }
    which = "both" if len(medians) > 1 else next(iter(medians))
    return " ".join(
        [
            say("humps.fallen", date=date(outlook, step), worlds=in_worlds(fallen)),
            say(f"humps.{which}", **medians),
            say("humps.mean", mean=people(mean), near=in_worlds(near)),
            say("humps.here", world=str(world), here=people(left[world - 1])),
        ]
    )


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
    stands = bins.mark_rect(color=style.PINNED, opacity=style.BAR, **QUIET).encode(
        x=x, x2="high:Q", y=y, y2=alt.Y2("stands:Q")
    )
    fell = bins.mark_rect(color=style.FELL, opacity=style.BAR, **QUIET).encode(
        x=x, x2="high:Q", y=alt.Y("stands:Q"), y2=alt.Y2("all:Q")
    )
    one = alt.Chart(skeleton(1)).transform_calculate(mean="run.mean", here="run.here")
    mean = one.mark_rule(color=style.INK, strokeDash=style.DASH, strokeWidth=style.LINE, **QUIET)
    here = one.mark_point(
        shape="triangle-down", size=style.DOT * 2, filled=True, color=style.INK, opacity=1, **QUIET
    )
    return alt.layer(
        stands,
        fell,
        mean.encode(x=alt.X("mean:Q")),
        here.encode(x=alt.X("here:Q"), y=alt.value(style.DOT_STROKE * 4)),
    )


def _october(outlook: Outlook, year: int) -> int:
    return int(np.flatnonzero(outlook.years == year + outlook.years[0] % 1)[0])
