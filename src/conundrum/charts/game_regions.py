"""A map of costs: where the game of the two powers ends, and the box in which it is a dilemma."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.plane_axes import LETTERS
from conundrum.tables import say

ROWS = 24
"""As many rectangles, or lines between them, can be drawn."""

BOLD = 1.35
"""How much wider a bold letter is, with the frame around it."""

LINES = 10
"""Lines that a name may have."""


def regions_chart(chart_data: Data) -> LiveChart:
    """Draw the regions with their names, the box of the dilemma, and a dot where the reader stands.

    ``chart_data`` is what is drawn first, a list a field.
    """
    frame = alt.ViewBackground(stroke=style.FAINT, strokeWidth=style.HAIR)
    regions = live_rows("left", "right", "low", "high", "shade", "box", "name", "tall", most=ROWS)
    scale = alt.Scale(domain=[0, 1], nice=False)
    chart = alt.layer(*_rectangles(regions), _names(regions), _here(), view=frame).encode(
        x=alt.X("x:Q", scale=scale).axis(**_axis(0), title=say("regions.across")),
        y=alt.Y("y:Q", scale=scale).axis(**_axis(1), **style.ON_TOP, title=say("regions.up")),
    )
    described = style.filling(chart, say("regions.drawn"))
    return LiveChart(described, chart_data, place={"width": 340, "height": 380})


def _rectangles(regions: alt.Chart) -> list[alt.Chart]:
    """Shade the regions, draw the lines between them, and the box of the dilemma."""
    place = {"x": "left:Q", "x2": "right:Q", "y": "low:Q", "y2": "high:Q"}
    strength = alt.FillOpacity("shade:Q").scale(domain=[0, 1], range=[0, style.REGION]).legend(None)
    lines = live_rows("line_x", "line_x2", "line_y", "line_y2", most=ROWS).mark_rule(
        color=style.FAINT, strokeWidth=style.HAIR, **style.QUIET
    )
    box = regions.transform_filter("datum.box").mark_rect(
        fillOpacity=0, stroke=style.INK, strokeWidth=style.LINE + 0.4, **style.QUIET
    )
    return [
        regions.mark_rect(fill=style.PINNED, **style.QUIET).encode(**place, fillOpacity=strength),
        lines.encode(x="line_x:Q", x2="line_x2:Q", y="line_y:Q", y2="line_y2:Q"),
        box.encode(**place),
    ]


def _names(regions: alt.Chart) -> alt.Chart:
    """Name the regions: what would leave one has a word a line, runs upwards, or is left out."""
    named = (
        regions.transform_filter("length(datum.name) > 0")
        .transform_calculate(
            x="(datum.left + datum.right) / 2",
            y="(datum.low + datum.high) / 2",
            level=f"{_fits('name')} ? datum.name : {_fits('tall')} ? datum.tall : []",
            line="join(datum.name, datum.box ? ': ' : ' ')",
        )
        .transform_calculate(turn=f"length(datum.level) == 0 && {_UPWARDS} ? 270 : 0")
        .transform_calculate(
            words="length(datum.level) > 0 ? datum.level : datum.turn > 0 ? [datum.line] : ['']"
        )
    )
    return named.mark_text(
        fontSize=style.TEXT,
        color=style.INK,
        fontWeight=alt.ExprRef("datum.box ? 'bold' : 'normal'"),
        lineHeight=style.NAME_LINE,
        baseline="middle",
        dy=alt.ExprRef(f"-{style.NAME_LINE} * (length(datum.words) - 1) / 2"),
        **style.QUIET,
    ).encode(text="words:N", angle=alt.Angle("turn:Q", scale=None))


def _here() -> alt.Chart:
    """Draw a dot where the reader stands; what changes with the sliders is described there."""
    here = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.here[0]", y="run.here[1]", about="run.about"
    )
    return here.mark_point(
        filled=True,
        size=style.HERE,
        color=style.RUN,
        stroke=style.PAGE,
        strokeWidth=style.LINE,
        opacity=1,
        clip=False,
    ).encode(description="about:N")


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


def _axis(side: int) -> style.Look:
    return {
        "values": alt.ExprRef(f"run.ticks[{side}]"),
        "labelExpr": f"format(datum.value * run.tops[{side}], '.0f')",
        "grid": False,
        **LETTERS,
    }
