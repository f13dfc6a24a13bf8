"""One world's lines over the bands of all worlds, and where its regime falls."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.charts import scoreboard, style
from conundrum.charts.html_table import html_table
from conundrum.charts.live_chart import LiveChart, number
from conundrum.charts.small_multiples import COLUMNS, EVERY, Panel, framed, side_by_side
from conundrum.run.limits import limit
from conundrum.run.outlook import QUANTILES, Outlook
from conundrum.run.story_old import falls
from conundrum.run.written_outcome import at_its_line, show
from conundrum.tables.settings import outcomes, rows, value
from conundrum.tables.words import say

DRAWN = outcomes("world")
"""The outcomes that are drawn, in the order in which a story tells them."""


class OneWorldChart(LiveChart):
    """One world of a run, over the bands of all its worlds.

    Parameters
    ----------
    outlook : Outlook
        The run.
    world : int
        The world's number, counted from 1.
    """

    def __init__(self, outlook: Outlook, world: int) -> None:
        self._outlook = outlook
        panels = (_panel(outlook, outcome) for outcome in DRAWN)
        chart = side_by_side(panels, describe(outlook))
        super().__init__(chart, lines(outlook, world), COLUMNS)

    def step(self, world: int) -> None:
        """Draw another world; only its lines travel."""
        self.show(lines(self._outlook, world))


def describe(outlook: Outlook) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> describe(simulate()).startswith("6 small line charts of one world")
    True
    """
    return say("world.described", count=len(DRAWN), end=outlook.end, frames=framed(DRAWN))


def lines(outlook: Outlook, world: int) -> dict[str, Any]:
    """Return what the chart draws of a world: a line an outcome, and when its regime falls."""
    fell = int(falls(outlook)[world - 1])
    drawn: dict[str, Any] = {}
    for outcome in DRAWN:
        told = _told(outlook, outcome, world, fell)
        digits = int(rows("outcomes")[outcome]["digits"]) + 2
        line = [None if np.isnan(point) else round(point, digits) for point in told[::EVERY]]
        drawn[outcome] = {
            "line": line,
            "last": "" if np.isnan(told[-1]) else at_its_line(outcome, told[-1]),
        }
    # Outside the axis the upright line is clipped away.
    return {**drawn, "fell": float(outlook.years[fell]) if fell >= 0 else 0}


def world_table(outlook: Outlook, world: int) -> str:
    """Return the numbers of one world as an HTML table, a row each October."""
    fell = int(falls(outlook)[world - 1])
    told = {outcome: _told(outlook, outcome, world, fell) for outcome in DRAWN}
    years = [
        (
            int(outlook.years[step]),
            *(_show(outcome, told[outcome][step]) for outcome in DRAWN),
            say("world.fallen" if 0 <= fell <= step else "world.stands"),
        )
        for step in range(0, len(outlook.years), limit("steps_a_year", "default"))
    ]
    heads = (say("table.year"), *map(scoreboard.head, DRAWN), say("world.regime"))
    return html_table(say("world.name"), say("world.caption", world=str(world)), heads, years)


def _told(outlook: Outlook, outcome: str, world: int, fell: int) -> Any:
    """Return an outcome of a world, as it is shown; a fallen regime has no hostility."""
    told = outlook[outcome][:, world - 1].astype(float) * value("outcomes", outcome, "per_unit")
    if outcome == "hostility" and fell >= 0:
        told[fell:] = np.nan
    return told


def _show(outcome: str, number: float) -> str:
    return "" if np.isnan(number) else show(outcome, number)


def _panel(outlook: Outlook, outcome: str) -> alt.LayerChart | alt.FacetChart:
    years = outlook.years[::EVERY]
    scale, frame = value("outcomes", outcome, "per_unit"), value("outcomes", outcome, "frame")
    panel = Panel(outcome, years)
    edges = np.round(outlook.quantiles(outcome, EVERY).astype(float) * scale, 3)
    rows_of = [
        {"i": i, "year": float(year)} | dict(zip(QUANTILES, map(float, edges[:, i]), strict=True))
        for i, year in enumerate(years)
    ]
    points = alt.Chart(alt.InlineData(values=rows_of)).transform_calculate(
        line=number(f"{outcome}.line")
    )
    last = points.transform_filter(f"datum.i == {len(years) - 1}").transform_calculate(
        height=f"min(datum.line, {frame})", last=f"run.{outcome}.last"
    )
    fall = last.transform_calculate(year="run.fell").mark_rule(
        color=style.INK, strokeDash=style.DOTS, strokeWidth=style.FINE, clip=True, aria=False
    )
    return panel.drawn(
        *panel.bands(points),
        fall.encode(x=panel.x),
        panel.line(points, "line", style.PINNED),
        panel.end_label(last),
    )
