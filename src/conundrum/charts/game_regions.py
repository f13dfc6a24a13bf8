"""A map of costs: where the game of the two powers ends, and the box in which it is a dilemma."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.plain_axes import LETTERS
from conundrum.tables.words import say

ROWS = 24
"""As many rectangles, or lines between them, can be drawn."""

BOLD = 1.35
"""How much wider a bold letter is, with the frame around it."""

LINES = 10
"""Lines that a name may have."""


def regions_chart(numbers: dict[str, Any]) -> LiveChart:
    """Draw the regions with their names, the box of the dilemma, and a dot where the reader stands.

    Parameters
    ----------
    numbers : dict
        What is drawn first, a list a field.
    """
    frame = alt.ViewBackground(stroke=style.FAINT, strokeWidth=style.HAIR)
    chart = alt.layer(*_layers(), view=frame)
    return LiveChart(
        style.filling(chart, say("regions.drawn")), numbers, place={"width": 340, "height": 380}
    )


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
        return (
            alt.Y(f"{field}:Q")
            .scale(scale)
            .axis(**_axis(1), **style.ON_TOP, title=say("regions.up"))
        )

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
    # A name that would leave its region has a word a line, runs upwards, or is left to the table.
    named = base.transform_filter("length(datum.name) > 0").transform_calculate(
        across="(datum.left + datum.right) / 2",
        up="(datum.low + datum.high) / 2",
        level=f"{_fits('name')} ? datum.name : {_fits('tall')} ? datum.tall : []",
        line="join(datum.name, datum.box ? ': ' : ' ')",
    )
    named = named.transform_calculate(
        turn=f"length(datum.level) == 0 && {_UPWARDS} ? 270 : 0"
    ).transform_calculate(
        words="length(datum.level) > 0 ? datum.level : datum.turn > 0 ? [datum.line] : ['']"
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
        here_x="run.here[0]", here_y="run.here[1]", about="run.about"
    )
    # What changes with the sliders is not in the description of the chart, which does not.
    dot = here.mark_point(
        filled=True,
        size=style.HERE,
        color=style.RUN,
        stroke=style.PAGE,
        strokeWidth=style.LINE,
        opacity=1,
        clip=False,
    )
    return [
        fill.encode(**place, fillOpacity=strength),
        line.encode(x=x("line_x"), x2="line_x2:Q", y=y("line_y"), y2="line_y2:Q"),
        box.encode(**place),
        names.encode(
            x=x("across"), y=y("up"), text="words:N", angle=alt.Angle("turn:Q").scale(None)
        ),
        dot.encode(x=x("here_x"), y=y("here_y"), description="about:N"),
    ]


_UPWARDS = (
    f"{style.LETTER} * length(datum.line) < (datum.high - datum.low) * height"
    f" && {style.NAME_LINE} < (datum.right - datum.left) * width"
)
"""The expression for whether a name on one line has room upwards."""


def _fits(name: str) -> str:
    """Return the expression for whether the lines of a name have room in their region."""
    lengths = ", ".join(f"length(datum.{name}[{line}] || '')" for line in range(LINES))
    letter = f"{style.LETTER} * (datum.box ? {BOLD} : 1)"
    across = f"{letter} * max({lengths}) < (datum.right - datum.left) * width"
    up = f"{style.NAME_LINE} * (length(datum.{name}) + 1) < (datum.high - datum.low) * height"
    return f"({across} && {up})"


def _axis(side: int) -> dict[str, Any]:
    return {
        "values": alt.ExprRef(f"run.ticks[{side}]"),
        "labelExpr": f"format(datum.value * run.tops[{side}], '.0f')",
        "grid": False,
        **LETTERS,
    }
