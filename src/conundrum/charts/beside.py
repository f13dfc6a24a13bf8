"""Two policies in the same small charts, and that of 2016 as a thin line."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.bands import shape
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.small_multiples import (
    COLUMNS,
    EVERY,
    Panel,
    band,
    dated,
    framed,
    side_by_side,
)
from conundrum.model.assumptions import Array
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import in_worlds, show
from conundrum.tables.settings import outcomes, value
from conundrum.tables.words import say

DRAWN = outcomes("beside")
"""The outcomes that are drawn, in reading order."""

RUNS = ("first", "second", "path")

ROOM = style.TEXT / style.PANEL["height"]
"""How much of a panel's height a number needs."""


class BesideChart(LiveChart):
    """The outcomes of two runs and of a third, the path, on the frames of the lab.

    Parameters
    ----------
    runs : tuple of Outlook
        The first, the second and the path; all of one length.
    names : tuple of str
        What the first two are called.
    """

    def __init__(self, runs: tuple[Outlook, Outlook, Outlook], names: tuple[str, str]) -> None:
        years = runs[0].years[::EVERY]
        panels = (_panel(outcome, years) for outcome in DRAWN)
        chart = side_by_side(panels, describe(runs[0], names), data=skeleton(len(years)))
        super().__init__(chart, numbers(*runs), COLUMNS)


def describe(outlook: Outlook, names: tuple[str, str]) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> describe(simulate(), ("cut-off", "opening")).startswith("6 small line charts")
    True
    """
    return say(
        "beside.described",
        count=len(DRAWN),
        end=outlook.end,
        frames=framed(DRAWN),
        first=names[0],
        second=names[1],
    )


def finding(runs: tuple[Outlook, Outlook], names: tuple[str, str]) -> str:
    """Say how the two end."""
    (first, second), fallen = names, [in_worlds(run["fallen"][-1]) for run in runs]
    warheads = [show("warheads", float(np.median(run["warheads"][-1]))) for run in runs]
    return say(
        "beside.head",
        year=str(runs[0].end),
        first=first,
        second=second,
        first_fallen=fallen[0],
        second_fallen=fallen[1],
        first_warheads=warheads[0],
        second_warheads=warheads[1],
    )


def numbers(first: Outlook, second: Outlook, path: Outlook) -> dict[str, Any]:
    """Return what the chart draws, by outcome and run."""
    return {outcome: _numbers(outcome, (first, second, path)) for outcome in DRAWN}


def _numbers(outcome: str, runs: tuple[Outlook, ...]) -> dict[str, Any]:
    shapes = {name: shape(run, outcome) for name, run in zip(RUNS, runs, strict=True)}
    ends = _apart(shapes["first"]["q50"][-1], shapes["second"]["q50"][-1], outcome)
    heights = {f"{name}_end": end for name, end in zip(RUNS[:2], ends, strict=True)}
    return {**shapes, **heights}


def _apart(first: float, second: float, outcome: str) -> tuple[float, float]:
    """Return heights for the two last numbers at which neither covers the other."""
    frame = value("outcomes", outcome, "frame")
    first, second = min(first, frame), min(second, frame)
    room = ROOM * frame
    short = max(0, room - abs(first - second)) / 2
    up = short if first >= second else -short
    # At the floor of the panel there is room upwards only.
    lift = max(0, -min(first + up, second - up))
    return first + up + lift, second - up + lift


def _panel(outcome: str, years: Array) -> alt.LayerChart | alt.FacetChart:
    panel = Panel(outcome, years)
    fields = ("q05", "q50", "q95")
    points = dated(
        years,
        **{f"{run}_{name}": number(f"{outcome}.{run}.{name}") for run in RUNS for name in fields},
    )
    end = points.transform_filter(f"datum.i == {len(years) - 1}")
    looks: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("first", style.RUN, {}),
        ("second", style.PINNED, {"strokeDash": style.DASH}),
    )
    bands, lines, ends = [], [], []
    for run, color, dash in looks:
        bands.append(band(points, panel.x, panel.y, (f"{run}_q05", f"{run}_q95"), color))
        lines.append(panel.line(points, f"{run}_q50", color, **dash))
        last = end.transform_calculate(
            height=f"run.{outcome}.{run}_end", last=f"run.{outcome}.{run}.last"
        )
        ends.append(panel.end_label(last, color))
    look = {"strokeDash": style.DOTS, "strokeWidth": style.FINE}
    path = panel.line(points, "path_q50", style.INK, **look)
    # Whether the regime has fallen in a world is yes or no: there is a count, and no band.
    shown = [] if outcome == "fallen" else bands
    return panel.drawn(*shown, path, *lines, *ends)
