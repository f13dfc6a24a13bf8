"""Small charts of the outcomes of a run: the median world, half of the worlds, nine in ten."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.small_multiples import (
    COLUMNS,
    EVERY,
    TEXT,
    Panel,
    dated,
    framed,
    side_by_side,
)
from conundrum.model.assumptions import Array
from conundrum.run.outlook import QUANTILES, Outlook, show
from conundrum.tables.settings import outcomes, rows, value
from conundrum.tables.words import say

SHOWN = outcomes("lab")
"""The outcomes that the lab shows, in reading order."""


class BandsChart(LiveChart):
    """The outcomes of a run beside those of a pinned one, on fixed scales.

    Parameters
    ----------
    outlook, pinned : Outlook
        The run to show, and the one to compare it with; both of the same length.
    shown : tuple of str, optional
        The outcomes to show, a small chart each.
    columns : int, optional
        How many stand side by side where there is room.
    """

    def __init__(
        self,
        outlook: Outlook,
        pinned: Outlook,
        shown: tuple[str, ...] = SHOWN,
        columns: int = COLUMNS,
    ) -> None:
        self._shown = shown
        self._pin(pinned)
        panels = [_panel(outcome, outlook.years[::EVERY]) for outcome in shown]
        points = skeleton(len(outlook.years[::EVERY]))
        chart = side_by_side(panels, describe(outlook, shown), columns, points)
        super().__init__(chart, self._numbers(outlook), columns)

    def compare(self, outlook: Outlook, pinned: Outlook | None = None) -> None:
        """Draw another run in place of the one shown, and if told, of the pinned one."""
        if pinned is not None and pinned is not self._pinned:
            self._pin(pinned)
        self.show(self._numbers(outlook))

    def _pin(self, pinned: Outlook) -> None:
        self._pinned = pinned
        self._dashed = {outcome: shape(pinned, outcome)["q50"] for outcome in self._shown}

    def _numbers(self, outlook: Outlook) -> dict[str, Any]:
        return {
            outcome: shape(outlook, outcome) | {"pinned": self._dashed[outcome]}
            for outcome in self._shown
        }


def describe(outlook: Outlook, shown: tuple[str, ...] = SHOWN) -> str:
    """Describe the chart for those who do not see it: kind, axes, range, and where to read more.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> describe(simulate()).startswith("6 small line charts")
    True
    """
    charts = "small line charts" if len(shown) > 1 else "small line chart"
    return (
        f"{len(shown)} {charts} over the years 2016 to {outlook.end}: {framed(shown)}. Each has "
        "the median world as a line, a band for half of the worlds and one for nine in ten, and "
        "the pinned run as a dashed line. The text and the table below say the same in numbers."
    )


def _panel(outcome: str, years: Array) -> alt.LayerChart | alt.FacetChart:
    """Draw one small chart: bands, the median line, the pinned line, the last value, a note."""
    frame = value("outcomes", outcome, "frame")
    panel = Panel(outcome, years)

    points = dated(
        years,
        pinned=number(f"{outcome}.pinned"),
        **{name: number(f"{outcome}.{name}") for name in QUANTILES},
    )
    last = points.transform_filter(f"datum.i == {len(years) - 1}").transform_calculate(
        height=f"min(datum.q50, {frame})",
        last=f"run.{outcome}.last",
        above=f"run.{outcome}.above",
    )
    line = panel.line(points, "q50", style.RUN)
    pinned = panel.line(points, "pinned", style.PINNED, strokeDash=style.DASH)
    note = last.mark_text(align="right", baseline="top", y=2, color=style.FAINT, **TEXT)
    note = note.encode(x=panel.x, text="above:N")
    # Whether the regime has fallen in a world is yes or no: there is a count, and no band.
    areas = [] if outcome == "fallen" else panel.bands(points)
    return panel.drawn(*areas, line, pinned, panel.end_label(last), note)


def shape(outlook: Outlook, outcome: str) -> dict[str, Any]:
    """Return the arrays of one outcome, in the unit it is shown in, and its notes.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> list(shape(simulate(), "warheads"))
    ['q05', 'q25', 'q50', 'q75', 'q95', 'last', 'above']
    """
    scale = value("outcomes", outcome, "per_unit")
    if outcome == "fallen":
        share = outlook["fallen"][::EVERY].mean(axis=1)
        edges = np.tile(share, (len(QUANTILES), 1))
    else:
        edges = outlook.quantiles(outcome, EVERY)
    digits = int(rows("outcomes")[outcome]["digits"]) + 1
    exact = dict(zip(QUANTILES, edges.astype(float) * scale, strict=True))
    arrays = {name: np.round(edge, digits).tolist() for name, edge in exact.items()}
    frame = value("outcomes", outcome, "frame")
    highest = max(exact["q95"])
    above = say("chart.above", number=show(outcome, highest)) if highest > frame else ""
    return arrays | {"last": show(outcome, exact["q50"][-1]), "above": above}
