"""A map of costs: where the game of the two powers ends, and the box in which it is a dilemma."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np

from conundrum.analysis.game.agreement import Pair
from conundrum.analysis.game.regions import Region
from conundrum.charts import style
from conundrum.charts.doubt.rows import begun
from conundrum.charts.game_regions_words import View, describe, ended, sides
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.tables.words import say

ROWS = 24
"""As many rectangles, or lines between them, can be drawn."""

LINES = 10
"""Lines that a name may have."""

APART = 0.06
"""Numbers on an axis stand apart by at least this share of it."""


class RegionsChart(LiveChart):
    """The regions with their names, the box of the dilemma, and a dot where the reader stands.

    Parameters
    ----------
    view : View
        What is shown first.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        frame = alt.ViewBackground(stroke=style.FAINT, strokeWidth=style.HAIR)
        chart = alt.layer(*_layers(), view=frame)
        super().__init__(style.filling(chart, describe(view)), numbers(view))

    def draw(self, view: View) -> None:
        """Draw other regions, or another point in them."""
        if view.regions == self._view.regions and view.tops == self._view.tops:
            self.show(numbers(view))
        else:
            self.start_from(numbers(view), describe(view))
        self._view = view


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field; places are shares of the two axes."""
    tops, drawn = view.tops, _in_sight(view)
    named: set[object] = set()
    labels = []
    for one in drawn:
        lines = [] if one.end in named else begun(ended(one.end.meets, "\n")).split("\n")
        # The largest of a kind has the name.
        named.add(one.end)
        labels.append([say("regions.name"), *lines] if one.end.better else lines)
    edges = zip(*((*one.across, *one.up) for one in drawn), strict=True)
    borders = list(zip(*_between(drawn), strict=True)) or [()] * 4
    return {
        **dict(zip(("left", "right", "low", "high"), edges, strict=False)),
        **dict(zip(("line_x", "line_x2", "line_y", "line_y2"), map(list, borders), strict=True)),
        "shade": [_shade(one.end.meets) for one in drawn],
        "box": [bool(one.end.better) for one in drawn],
        "name": labels,
        "tall": [" ".join(lines).split() for lines in labels],
        "ticks": [_ticks(view, side) for side in (0, 1)],
        "tops": [100 * top for top in tops],
        "here": [at / top for at, top in zip(view.here, tops, strict=True)],
    }


def _in_sight(view: View) -> list[Region]:
    """Return what is seen of the regions, as shares of the axes, the largest first."""
    seen = [
        Region(
            (one.across[0] / view.tops[0], min(one.across[1] / view.tops[0], 1)),
            (one.up[0] / view.tops[1], min(one.up[1] / view.tops[1], 1)),
            one.end,
        )
        for one in view.regions
        if one.across[0] < view.tops[0] and one.up[0] < view.tops[1]
    ]
    return sorted(seen, key=lambda one: -np.prod(np.diff(sides(one))))


def _between(drawn: list[Region]) -> list[tuple[float, float, float, float]]:
    """Return the lines between rectangles in which the game ends in different ways."""
    found = []
    for one, other in itertools.permutations(drawn, 2):
        if one.end == other.end:
            continue
        start, stop = max(one.across[0], other.across[0]), min(one.across[1], other.across[1])
        below, above = max(one.up[0], other.up[0]), min(one.up[1], other.up[1])
        if start == stop == one.across[1] and below < above:
            found.append((stop, stop, below, above))
        if below == above == one.up[1] and start < stop:
            found.append((start, stop, above, above))
    return found


def _shade(meets: Sequence[Pair]) -> float:
    """Return how many of the two powers do not engage, on average over where it ends, halved."""
    stays = [sum(name != "engage" for name in pair) / 2 for pair in meets]
    return sum(stays) / len(stays) if stays else 0


def _ticks(view: View, side: int) -> list[float]:
    """Return where numbers stand on an axis, as shares of it: its ends, and the edges between."""
    top = view.tops[side]
    edges = sorted({edge / top for one in view.regions for edge in sides(one)[side] if edge < top})
    kept = [0.0]
    for edge in edges[1:]:
        if edge - kept[-1] >= APART and 1 - edge >= APART:
            kept.append(edge)
    return [*kept, 1.0]


def _layers() -> list[alt.Chart]:
    fields = ("left", "right", "low", "high", "shade", "box", "name", "tall")
    base = (
        alt.Chart(skeleton(ROWS))
        .transform_filter("datum.i < length(run.left)")
        .transform_calculate(**{name: number(name) for name in fields})
    )
    quiet: dict[str, Any] = {"aria": False}

    scale = alt.Scale(domain=[0, 1], nice=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale).axis(**_axis(0), title=say("regions.across"))

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(scale).axis(**_axis(1), **_ON_TOP)

    place = {"x": x("left"), "x2": "right:Q", "y": y("low"), "y2": "high:Q"}
    strength = alt.FillOpacity("shade:Q").scale(domain=[0, 1], range=[0, style.REGION]).legend(None)
    fill = base.mark_rect(fill=style.PINNED, **quiet)
    edges = ("line_x", "line_x2", "line_y", "line_y2")
    line = (
        alt.Chart(skeleton(ROWS))
        .transform_filter("datum.i < length(run.line_x)")
        .transform_calculate(**{name: number(name) for name in edges})
        .mark_rule(color=style.FAINT, strokeWidth=style.HAIR, **quiet)
    )
    box = base.transform_filter("datum.box").mark_rect(
        fillOpacity=0, stroke=style.INK, strokeWidth=style.LINE + 0.4, **quiet
    )
    # A name that would leave its region has a word a line, or is left to the table.
    named = base.transform_filter("length(datum.name) > 0").transform_calculate(
        across="(datum.left + datum.right) / 2",
        up="(datum.low + datum.high) / 2",
        words=f"{_fits('name')} ? datum.name : {_fits('tall')} ? datum.tall : ['']",
    )
    names = named.mark_text(
        fontSize=style.TEXT,
        color=style.INK,
        fontWeight=alt.ExprRef("datum.box ? 'bold' : 'normal'"),
        lineHeight=style.NAME_LINE,
        baseline="middle",
        dy=alt.ExprRef(f"-{style.NAME_LINE} * (length(datum.words) - 1) / 2"),
        **quiet,
    )
    here = base.transform_filter("datum.i == 0").transform_calculate(
        here_x="run.here[0]", here_y="run.here[1]"
    )
    dot = here.mark_point(
        filled=True,
        size=style.HERE,
        color=style.RUN,
        stroke=style.PAGE,
        strokeWidth=style.LINE,
        opacity=1,
        clip=False,
        **quiet,
    )
    return [
        fill.encode(**place, fillOpacity=strength),
        line.encode(x=x("line_x"), x2="line_x2:Q", y=y("line_y"), y2="line_y2:Q"),
        box.encode(**place),
        names.encode(x=x("across"), y=y("up"), text="words:N"),
        dot.encode(x=x("here_x"), y=y("here_y")),
    ]


def _fits(name: str) -> str:
    """Return the expression for whether the lines of a name have room in their region."""
    lengths = ", ".join(f"length(datum.{name}[{line}] || '')" for line in range(LINES))
    across = f"{style.LETTER} * max({lengths}) < (datum.right - datum.left) * width"
    up = f"{style.NAME_LINE} * (length(datum.{name}) + 1) < (datum.high - datum.low) * height"
    return f"({across} && {up})"


_ON_TOP: dict[str, Any] = {
    "title": say("regions.up"),
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleBaseline": "bottom",
    "titleX": 0,
    "titleY": -8,
}
"""What has the name of an upright axis lie over it."""


def _axis(side: int) -> dict[str, Any]:
    return {
        "values": alt.ExprRef(f"run.ticks[{side}]"),
        "labelExpr": f"format(datum.value * run.tops[{side}], '.0f')",
        "grid": False,
        "ticks": False,
        "labelFontSize": style.TEXT,
        "titleFontSize": style.TEXT,
        "titleFontWeight": "normal",
        "titleColor": style.FAINT,
        "labelPadding": style.LABEL_PADDING,
    }
