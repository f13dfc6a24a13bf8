"""Small charts of the outcomes of a run: the median world, half of the worlds, nine in ten."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.assumptions import Array
from conundrum.charts import style
from conundrum.charts.live import LiveChart, number, skeleton
from conundrum.outlook import QUANTILES, Outlook, show
from conundrum.tables import rows, value

SHOWN = ("warheads", "leavers", "hunger", "output", "hostility", "fallen")
"""The outcomes that have a chart, in reading order."""

COLUMNS = 3
EVERY = 2
"""Steps from one drawn point to the next: half a year."""


class BandsChart(LiveChart):
    """The outcomes of a run beside those of a pinned one, on fixed scales.

    Parameters
    ----------
    outlook, pinned : Outlook
        The run to show, and the one to compare it with; both of the same length.
    """

    def __init__(self, outlook: Outlook, pinned: Outlook) -> None:
        self._pinned = _medians(pinned)
        panels = [_panel(outcome, outlook.years[::EVERY]) for outcome in SHOWN]
        chart = alt.concat(
            *panels,
            columns=COLUMNS,
            bounds="flush",
            spacing=style.PANEL_GAP,
            data=skeleton(_points(outlook)),
        ).properties(description=describe(outlook))
        super().__init__(chart, self._numbers(outlook), COLUMNS)

    def compare(self, outlook: Outlook) -> None:
        """Draw another run in place of the one shown."""
        self.show(self._numbers(outlook))

    def _numbers(self, outlook: Outlook) -> dict[str, Any]:
        return {
            outcome: _shape(outlook, outcome) | {"pinned": self._pinned[outcome]}
            for outcome in SHOWN
        }


def describe(outlook: Outlook) -> str:
    """Describe the chart for those who do not see it: kind, axes, range, and where to read more.

    Examples
    --------
    >>> from conundrum.simulate import simulate
    >>> describe(simulate()).startswith("6 small line charts")
    True
    """
    panels = "; ".join(
        f"{rows('outcomes')[outcome]['label'].lower()}, from 0 to "
        f"{value('outcomes', outcome, 'frame'):g} ({rows('outcomes')[outcome]['shown_in']})"
        for outcome in SHOWN
    )
    return (
        f"{len(SHOWN)} small line charts over the years 2016 to {outlook.end}: {panels}. Each has "
        "the median world as a line, a band for half of the worlds and one for nine in ten, and "
        "the pinned run as a dashed line. The text and the table below say the same in numbers."
    )


def _points(outlook: Outlook) -> int:
    return len(outlook.years[::EVERY])


def _panel(outcome: str, years: Array) -> alt.LayerChart:
    about = rows("outcomes")[outcome]
    # The skeleton has no years: a row's year follows from its number.
    year = f"{years[0]} + datum.i * {years[1] - years[0]}"
    x = alt.X("year:Q", scale=alt.Scale(domain=[years[0], years[-1]], nice=False)).axis(
        format="d", tickCount=3, grid=False
    )
    frame = value("outcomes", outcome, "frame")
    y_axis = alt.Axis(
        tickCount=4, minExtent=style.AXIS_ROOM, maxExtent=style.AXIS_ROOM, labelLimit=style.AXIS_ROOM
    )
    y = {"scale": alt.Scale(domain=[0, frame]), "axis": y_axis}
    base = alt.Chart().transform_calculate(
        year=year,
        pinned=number(f"{outcome}.pinned"),
        **{name: number(f"{outcome}.{name}") for name in QUANTILES},
    )

    def band(low: str, high: str, strength: float) -> alt.Chart:
        area = base.mark_area(color=style.RUN, opacity=strength, clip=True, aria=False)
        return area.encode(x=x, y=alt.Y(f"{low}:Q", **y), y2=f"{high}:Q")

    dashed = base.mark_line(
        color=style.PINNED, strokeWidth=style.LINE, strokeDash=style.DASH, clip=True, aria=False
    ).encode(x=x, y=alt.Y("pinned:Q", **y))
    line = base.mark_line(color=style.RUN, strokeWidth=style.LINE, clip=True, aria=False).encode(
        x=x, y=alt.Y("q50:Q", **y)
    )
    last = base.transform_filter(f"datum.i == {len(years) - 1}").transform_calculate(
        says=f"run.{outcome}.last", height=f"min(datum.q50, {frame})"
    )
    value_label = last.mark_text(
        align="left", dx=4, color=style.INK, fontSize=style.TEXT, fontWeight="bold", aria=False
    ).encode(x=x, y=alt.Y("height:Q", **y), text="says:N")
    above = last.transform_calculate(says=f"run.{outcome}.above").mark_text(
        align="right", baseline="top", y=2, color=style.FAINT, fontSize=style.TEXT, aria=False
    ).encode(x=x, text="says:N")
    layers = [line, dashed, value_label, above]
    if outcome != "fallen":
        layers = [
            band("q05", "q95", style.OUTER_BAND),
            band("q25", "q75", style.INNER_BAND),
            *layers,
        ]
    title = alt.TitleParams(about["label"], subtitle=about["shown_in"])
    return alt.layer(*layers).properties(title=title, **style.PANEL)


def _medians(outlook: Outlook) -> dict[str, list[float]]:
    return {outcome: _shape(outlook, outcome)["q50"] for outcome in SHOWN}


def _shape(outlook: Outlook, outcome: str) -> dict[str, Any]:
    """Return the arrays of one outcome, in the unit it is shown in, and its notes."""
    scale = value("outcomes", outcome, "per_unit")
    if outcome == "fallen":
        share = outlook["fallen"][::EVERY].mean(axis=1)
        edges = np.tile(share, (len(QUANTILES), 1)) * scale
    else:
        edges = outlook.quantiles(outcome, EVERY) * scale
    digits = int(rows("outcomes")[outcome]["digits"]) + 1
    arrays = {
        name: np.round(edge, digits).tolist()
        for name, edge in zip(QUANTILES, edges.astype(float), strict=True)
    }
    frame = value("outcomes", outcome, "frame")
    highest = max(arrays["q95"])
    above = f"band up to {show(outcome, highest)}" if highest > frame else ""
    return arrays | {"last": show(outcome, arrays["q50"][-1]), "above": above}
