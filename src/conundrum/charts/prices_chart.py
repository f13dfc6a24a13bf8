"""Two prices: people who leave against warheads, the frontier's two lines, and your policy."""

from typing import Any

import altair as alt

from conundrum.charts import plane_axes, style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.model import PRESETS
from conundrum.tables import say

WIDEST, TALLEST = 1.7, 125
"""Ends of the axes, in million people and in warheads; what lies beyond is drawn at the end."""

NARROW = 480
"""Width in pixels below which a name stands without its numbers."""

COLUMN, NARROW_COLUMN = 0.87, 0.62
"""Where names stand in a column, in million people: so far right are no dots."""

ACROSS = alt.Axis(
    values=[0, 0.5, 1, 1.5],
    title=say("prices.across"),
    **plane_axes.LETTERS | {"grid": False, "format": "~g"},
)
UP = alt.Axis(values=[0, 50, 100], title=say("prices.up"), **plane_axes.LETTERS | style.ON_TOP)
"""The axes of people who have left and, for the chart of a belief as well, of warheads."""


def prices_chart(chart_data: Data) -> LiveChart:
    """Draw policies as dots, the two lines, and the reader's policy with what beliefs do to it.

    `conundrum.shown.prices_marks.chart_data` returns its marks and names.
    """
    most = len(chart_data["x"])
    points, names = live_rows("x", "y", each="policy", most=most), _names()
    layers = [
        points.transform_filter(f"datum.policy >= {len(PRESETS)}").mark_point(
            filled=True, size=style.SPECK, color=style.PINNED, opacity=style.BAR, **style.QUIET
        ),
        _line("without", most, strokeDash=style.DOTS),
        _line("shared", most),
        _leads(names),
        *_named(points),
        *_yours(points),
        *_written(names),
    ]
    described = say("prices.described", widest=f"{WIDEST:g}", tallest=str(TALLEST))
    drawn = alt.layer(*layers).encode(
        x=alt.X("x:Q", axis=ACROSS).scale(domain=[0, WIDEST], nice=False),
        y=alt.Y("y:Q", axis=UP).scale(domain=[0, TALLEST + 5], nice=False),
    )
    return LiveChart(
        style.filling(drawn, described), chart_data, place={"width": 340, "height": 400}
    )


def _dot(rows: alt.Chart, colour: str, edge: str, size: float = style.HERE) -> alt.Chart:
    look: style.Look = {"filled": True, "opacity": 1, "strokeWidth": style.LINE, **style.QUIET}
    return rows.mark_point(color=colour, stroke=edge, size=size, **look)


def _named(points: alt.Chart) -> list[alt.Chart]:
    """Draw the named policies that are not the reader's; that of 2016, the first, is open."""
    named = points.transform_filter(f"datum.policy < {len(PRESETS)} && datum.policy != run.chosen")
    first = named.transform_filter("datum.policy == 0")
    others = named.transform_filter("datum.policy > 0")
    return [
        _dot(others, style.INK, style.PAGE, style.HERE * 0.7),
        _dot(first, style.PAGE, style.PINNED, style.HERE * 0.6),
    ]


def _line(name: str, most: int, **look: Any) -> alt.Chart:
    x, y = f"{name}_x", f"{name}_y"
    drawn = live_rows(x, y, each="point", most=most).mark_line(
        color=style.INK, interpolate="step-after", strokeWidth=style.LINE, **look, **style.QUIET
    )
    return drawn.encode(x=f"{x}:Q", y=f"{y}:Q", order="point:O")


def _yours(points: alt.Chart) -> list[alt.Chart]:
    """Draw the reader's policy, the bar of what beliefs do to it, and the same policy, tied."""
    yours = points.transform_filter("datum.policy == run.chosen").transform_calculate(
        low="run.bar[1]", high="run.bar[0]", tied_x="run.tied[0]", tied_y="run.tied[1]"
    )
    bar = yours.mark_rule(color=style.RUN, strokeWidth=style.LINE, **style.QUIET)
    end: style.Look = {"orient": "horizontal", "thickness": style.LINE, "size": style.ROW}
    ends = yours.mark_tick(color=style.RUN, **end, **style.QUIET)
    return [
        bar.encode(y="low:Q", y2="high:Q"),
        ends.encode(y="low:Q"),
        ends.encode(y="high:Q"),
        _dot(yours, style.PAGE, style.RUN).encode(x="tied_x:Q", y="tied_y:Q"),
        _dot(yours, style.RUN, style.PAGE),
    ]


def _names() -> alt.Chart:
    """Return a row for each name; a name in the column begins where that stands."""
    return live_rows(
        "name", "name_x", "name_y", "short", "mine", "mark_y", "aside", most=len(PRESETS) + 3
    ).transform_calculate(
        says=f"width < {NARROW} ? datum.short : datum.name",
        column=f"width < {NARROW} ? {NARROW_COLUMN} : {COLUMN}",
    )


def _leads(names: alt.Chart) -> alt.Chart:
    """Lead from marks to names that stand away from them."""
    away = names.transform_calculate(ends="datum.aside ? datum.column : datum.name_x")
    ink = alt.ExprRef(f"datum.mine ? '{style.RUN}' : '{style.FAINT}'")
    return away.mark_rule(color=ink, strokeWidth=style.HAIR, **style.QUIET).encode(
        x="name_x:Q", y="mark_y:Q", x2="ends:Q", y2="name_y:Q"
    )


def _written(names: alt.Chart) -> list[alt.Chart]:
    """Write names, in the column or beside their marks, on the side where there is room."""
    sides = (
        ("column", "left", 4, "datum.aside"),
        ("name_x", "left", 12, f"!datum.aside && datum.name_x < {WIDEST / 2}"),
        ("name_x", "right", -12, f"!datum.aside && datum.name_x >= {WIDEST / 2}"),
    )
    return [
        layer
        for at, align, gap, where in sides
        for layer in plane_axes.named(
            names.transform_filter(where),
            "says",
            {"x": f"{at}:Q", "y": "name_y:Q"},
            "datum.mine",
            align=align,
            dx=gap,
        )
    ]
