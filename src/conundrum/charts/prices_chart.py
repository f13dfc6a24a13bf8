"""Two prices: people who leave against warheads, the frontier's two lines, and your policy."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import plain_axes, style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.model.policy import PRESETS
from conundrum.tables.words import say

WIDEST, TALLEST = 1.7, 125
"""Ends of the axes, in million people and in warheads; what lies beyond is drawn at the end."""

NARROW = 480
"""Width in pixels below which a name stands without its numbers."""

COLUMN, NARROW_COLUMN = 0.87, 0.62
"""Where names stand in a column, in million people: so far right are no dots."""

NAMES = ("name_x", "name_y", "name", "short", "mine", "mark_y", "aside")
"""What is known of a name."""


def prices_chart(chart_data: dict[str, Any]) -> LiveChart:
    """Draw policies as dots, the two lines, and the reader's policy with what beliefs do to it.

    Parameters
    ----------
    chart_data : dict
        Marks and names, as `conundrum.shown.prices_marks.chart_data` returns them.
    """
    described = say("prices.described", widest=f"{WIDEST:g}", tallest=str(TALLEST))
    drawn = alt.layer(*_layers(len(chart_data["x"])))
    return LiveChart(
        style.filling(drawn, described), chart_data, place={"width": 340, "height": 400}
    )


def _x(field: str) -> alt.X:
    axis = alt.Axis(
        values=[0, 0.5, 1, 1.5],
        grid=False,
        format="~g",
        title=say("prices.across"),
        **plain_axes.LETTERS,
    )
    return alt.X(f"{field}:Q").scale(domain=[0, WIDEST], nice=False).axis(axis)


def _y(field: str) -> alt.Y:
    look = plain_axes.LETTERS | style.ON_TOP
    axis = alt.Axis(values=[0, 50, 100], title=say("prices.up"), **look)
    return alt.Y(f"{field}:Q").scale(domain=[0, TALLEST + 5], nice=False).axis(axis)


def _rows(*fields: str, length: int, of: str) -> alt.Chart:
    chosen = alt.Chart(skeleton(length)).transform_filter(f"datum.i < length(run.{of})")
    return chosen.transform_calculate(**{name: number(name) for name in fields})


def _layers(count: int) -> list[alt.Chart]:
    known, here = len(PRESETS), {"x": _x("x"), "y": _y("y")}
    points = _rows("x", "y", length=count, of="x")
    named = points.transform_filter(f"datum.i < {known} && datum.i != run.chosen")
    look: dict[str, Any] = {"filled": True, "opacity": 1, "strokeWidth": style.LINE, **style.QUIET}
    cloud = points.transform_filter(f"datum.i >= {known}").mark_point(
        filled=True, size=style.SPECK, color=style.PINNED, opacity=style.BAR, **style.QUIET
    )
    first = named.transform_filter("datum.i == 0").mark_point(
        **look | {"size": style.HERE * 0.6, "color": style.PAGE, "stroke": style.PINNED}
    )
    others = named.transform_filter("datum.i > 0").mark_point(
        **look | {"size": style.HERE * 0.7, "color": style.INK, "stroke": style.PAGE}
    )
    return [
        cloud.encode(**here),
        _line("without", count, strokeDash=style.DOTS),
        _line("shared", count),
        _leads(known + 3),
        *(mark.encode(**here) for mark in (others, first)),
        *_yours(points, look),
        *_names(known + 3),
    ]


def _line(name: str, count: int, **look: Any) -> alt.Chart:
    of = f"{name}_x"
    drawn = _rows(of, f"{name}_y", length=count, of=of).mark_line(
        color=style.INK, interpolate="step-after", strokeWidth=style.LINE, **look, **style.QUIET
    )
    return drawn.encode(x=_x(of), y=_y(f"{name}_y"), order="i:O")


def _yours(points: alt.Chart, look: dict[str, Any]) -> list[alt.Chart]:
    """Draw the reader's policy, the bar of what beliefs do to it, and the same policy, tied."""
    yours = points.transform_filter("datum.i == run.chosen").transform_calculate(
        low="run.bar[1]", high="run.bar[0]", tied_x="run.tied[0]", tied_y="run.tied[1]"
    )
    bar = yours.mark_rule(color=style.RUN, strokeWidth=style.LINE, **style.QUIET)
    end: dict[str, Any] = {"orient": "horizontal", "thickness": style.LINE, "size": style.ROW}
    ring = yours.mark_point(**look | {"size": style.HERE, "color": style.PAGE, "stroke": style.RUN})
    dot = yours.mark_point(**look | {"size": style.HERE, "color": style.RUN, "stroke": style.PAGE})
    return [
        bar.encode(x=_x("x"), y=_y("low"), y2="high:Q"),
        *(
            yours.mark_tick(color=style.RUN, **end, **style.QUIET).encode(x=_x("x"), y=_y(at))
            for at in ("low", "high")
        ),
        ring.encode(x=_x("tied_x"), y=_y("tied_y")),
        dot.encode(x=_x("x"), y=_y("y")),
    ]


def _rows_of_names(count: int) -> alt.Chart:
    return _rows(*NAMES, length=count, of="name").transform_calculate(
        says=f"width < {NARROW} ? datum.short : datum.name",
        column=f"width < {NARROW} ? {NARROW_COLUMN} : {COLUMN}",
    )


def _leads(count: int) -> alt.Chart:
    """Lead from marks to names that stand away from them."""
    away = _rows_of_names(count).transform_calculate(
        ends="datum.aside ? datum.column : datum.name_x"
    )
    ink = alt.ExprRef(f"datum.mine ? '{style.RUN}' : '{style.FAINT}'")
    return away.mark_rule(color=ink, strokeWidth=style.HAIR, **style.QUIET).encode(
        x=_x("name_x"), y=_y("mark_y"), x2="ends:Q", y2="name_y:Q"
    )


def _names(count: int) -> list[alt.Chart]:
    """Write names, in the column or beside their marks, on the side where there is room."""
    rows = _rows_of_names(count)
    drawn: list[alt.Chart] = []
    for at, align, gap, where in (
        ("column", "left", 4, "datum.aside"),
        ("name_x", "left", 12, f"!datum.aside && datum.name_x < {WIDEST / 2}"),
        ("name_x", "right", -12, f"!datum.aside && datum.name_x >= {WIDEST / 2}"),
    ):
        place = {"x": _x(at), "y": _y("name_y")}
        side = rows.transform_filter(where)
        drawn += plain_axes.named(side, "says", place, "datum.mine", align=align, dx=gap)
    return drawn
