"""Two prices: people who leave against warheads, the frontier's two lines, and your policy."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.prices_words import MILLION, TALLEST, WIDEST, View, describe, people
from conundrum.model.policy import PRESETS
from conundrum.tables.words import say, written

APART = 6.6
"""How many warheads the names of two marks keep apart: a line of letters."""

LOWEST = 3
"""Lower, a name would touch the axis."""

OVER = 22
"""How many warheads a name stands above its mark where lines run close to the mark."""

NARROW = 480
"""Width in pixels below which a name stands without its numbers."""


class PricesChart(LiveChart):
    """Policies as dots, the two lines, and the reader's policy with what beliefs do to it.

    Parameters
    ----------
    view : View
        What is shown first.
    """

    def __init__(self, view: View) -> None:
        drawn = alt.layer(*_layers(len(view.table)))
        super().__init__(style.filling(drawn, describe(view)), numbers(view))

    def draw(self, view: View) -> None:
        """Draw other policies, or look at another of them."""
        self.start_from(numbers(view), describe(view))


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field."""
    table = view.table
    lines = {
        f"{name}_{axis}": values
        for name, edge in zip(("without", "shared"), view.edges, strict=True)
        for axis, values in zip("xy", _places(edge["leavers"], edge["warheads"]), strict=True)
    }
    x, y = _places(table["leavers"], table["warheads"])
    at = list(table.index).index(view.chosen)
    ends = [(x[at], min(price[1], TALLEST)) for price in (view.arms, view.tames)]
    tied = min(view.tied[0] / MILLION, WIDEST), min(view.tied[1], TALLEST)
    named = [(x[place], y[place], *_name(view, place)) for place in range(len(PRESETS))]
    named += [
        (*end, say(f"prices.{which}", warheads=written(price[1])), "", True)
        for end, which, price in zip(ends, ("arms", "tames"), (view.arms, view.tames), strict=True)
    ]
    named.append((*tied, say("prices.tied", warheads=written(view.tied[1])), "", True))
    return {
        **lines,
        "x": x,
        "y": y,
        "chosen": at,
        "bar": [round(end[1], 1) for end in ends],
        "tied": [round(place, 3) for place in tied],
        "name_x": [round(one[0], 3) for one in named],
        # At the right the lines run close below the marks.
        "name_y": _apart([one[1] + (OVER if one[0] >= WIDEST / 2 else 0) for one in named]),
        "name": [one[2] for one in named],
        "short": [one[3] or one[2] for one in named],
        "mine": [one[4] for one in named],
    }


def _places(leavers: pd.Series, warheads: pd.Series) -> tuple[list[float], list[float]]:
    across = (leavers / MILLION).clip(upper=WIDEST).round(3).tolist()
    return across, warheads.clip(upper=TALLEST).round(1).tolist()


def _name(view: View, place: int) -> tuple[str, str, bool]:
    row = view.table.iloc[place]
    warheads = written(float(row["warheads"]))
    name = str(view.table.index[place])
    called = say("pinned.first") if place == 0 else name
    costs = {"policy": called, "leavers": people(float(row["leavers"])), "warheads": warheads}
    return say("prices.name", **costs), say("prices.short", **costs), name == view.chosen


def _apart(heights: list[float]) -> list[float]:
    """Return how high names stand, in the same order, so that no two touch.

    Examples
    --------
    >>> _apart([50, 2, 51, 120])
    [47.2, 3.0, 53.8, 120.0]
    """
    order = sorted(range(len(heights)), key=heights.__getitem__)
    groups: list[list[float]] = []
    for place in order:
        # Names that would touch stand around the middle of where each of them would.
        group = [heights[place]]
        while groups and _low(group) - _low(groups[-1]) < APART * len(groups[-1]):
            group = groups.pop() + group
        groups.append(group)
    spread = [_low(group) + APART * step for group in groups for step in range(len(group))]
    return [round(spread[order.index(place)], 2) for place in range(len(heights))]


def _low(group: list[float]) -> float:
    """Return where the lowest of some names stands that keep a line apart."""
    return max(LOWEST, sum(group) / len(group) - APART * (len(group) - 1) / 2)


def _layers(count: int) -> list[alt.Chart]:
    scale_x = alt.Scale(domain=[0, WIDEST], nice=False)
    scale_y = alt.Scale(domain=[0, TALLEST + 5], nice=False)
    letters: dict[str, Any] = {
        "labelFontSize": style.TEXT,
        "titleFontSize": style.TEXT,
        "titleFontWeight": "normal",
        "titleColor": style.FAINT,
        "ticks": False,
        "labelPadding": style.LABEL_PADDING,
    }

    def x(field: str) -> alt.X:
        axis = alt.Axis(
            values=[0, 0.5, 1, 1.5], grid=False, format="~g", title=say("prices.across"), **letters
        )
        return alt.X(f"{field}:Q").scale(scale_x).axis(axis)

    def y(field: str) -> alt.Y:
        above: dict[str, Any] = {
            "titleAngle": 0,
            "titleAlign": "left",
            "titleAnchor": "end",
            "titleBaseline": "bottom",
            "titleX": 0,
            "titleY": -8,
        }
        axis = alt.Axis(values=[0, 50, 100], title=say("prices.up"), **letters, **above)
        return alt.Y(f"{field}:Q").scale(scale_y).axis(axis)

    def rows(*fields: str, length: int = count, of: str = "x") -> alt.Chart:
        chosen = alt.Chart(skeleton(length)).transform_filter(f"datum.i < length(run.{of})")
        return chosen.transform_calculate(**{name: number(name) for name in fields})

    def line(name: str, **look: Any) -> alt.Chart:
        of = f"{name}_x"
        drawn = rows(of, f"{name}_y", of=of).mark_line(
            color=style.INK, interpolate="step-after", **look, **QUIET
        )
        return drawn.encode(x=x(of), y=y(f"{name}_y"), order="i:O")

    points = rows("x", "y")
    known = len(PRESETS)
    look: dict[str, Any] = {"filled": True, "opacity": 1, "strokeWidth": style.LINE, **QUIET}
    cloud = points.transform_filter(f"datum.i >= {known}").mark_point(
        filled=True, size=style.SPECK, color=style.PINNED, opacity=style.BAR, **QUIET
    )
    named = points.transform_filter(f"datum.i < {known} && datum.i != run.chosen")
    first = named.transform_filter("datum.i == 0").mark_point(
        **look | {"size": style.HERE * 0.6, "color": style.PAGE, "stroke": style.PINNED}
    )
    others = named.transform_filter("datum.i > 0").mark_point(
        **look | {"size": style.HERE * 0.7, "color": style.INK, "stroke": style.PAGE}
    )
    yours = points.transform_filter("datum.i == run.chosen").transform_calculate(
        low="run.bar[1]", high="run.bar[0]", tied_x="run.tied[0]", tied_y="run.tied[1]"
    )
    bar = yours.mark_rule(color=style.RUN, strokeWidth=style.LINE, **QUIET).encode(
        x=x("x"), y=y("low"), y2="high:Q"
    )
    ends = [
        yours.mark_tick(
            orient="horizontal", color=style.RUN, thickness=style.LINE, size=style.ROW, **QUIET
        ).encode(x=x("x"), y=y(end))
        for end in ("low", "high")
    ]
    dot = yours.mark_point(**look | {"size": style.HERE, "color": style.RUN, "stroke": style.PAGE})
    ring = yours.mark_point(**look | {"size": style.HERE, "color": style.PAGE, "stroke": style.RUN})
    return [
        cloud.encode(x=x("x"), y=y("y")),
        line("without", strokeWidth=style.LINE, strokeDash=style.DOTS),
        line("shared", strokeWidth=style.LINE),
        *(mark.encode(x=x("x"), y=y("y")) for mark in (others, first)),
        bar,
        *ends,
        ring.encode(x=x("tied_x"), y=y("tied_y")),
        dot.encode(x=x("x"), y=y("y")),
        *_names(
            rows("name_x", "name_y", "name", "short", "mine", length=known + 3, of="name"), x, y
        ),
    ]


_NAMED = ("name_x", "name_y", "name", "short", "mine")


def _names(rows: alt.Chart, x: Any, y: Any) -> list[alt.Chart]:
    """Write names beside marks, on the side where there is room, each on a ground of its own."""
    drawn: list[alt.Chart] = []
    for align, gap, where in (("left", 12, "<"), ("right", -12, ">=")):
        side = rows.transform_filter(f"datum.name_x {where} {WIDEST / 2}").transform_calculate(
            says=f"width < {NARROW} ? datum.short : datum.name"
        )
        text = {"align": align, "dx": gap, "fontSize": style.TEXT, "baseline": "middle", **QUIET}
        halo = {"color": style.PAGE, "stroke": style.PAGE, "strokeWidth": style.ROUND}
        ink = {
            "color": alt.ExprRef(f"datum.mine ? '{style.RUN}' : '{style.INK}'"),
            "fontWeight": alt.ExprRef("datum.mine ? 'bold' : 'normal'"),
        }
        drawn += [
            side.mark_text(**text | look).encode(x=x("name_x"), y=y("name_y"), text="says:N")
            for look in (halo, ink)
        ]
    return drawn
