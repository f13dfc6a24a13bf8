"""One belief against warheads: a line for each policy, and a ring where two change places."""

from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.turning import STEPS
from conundrum.charts import plane_axes, style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.prices_chart import TALLEST, UP
from conundrum.tables import say

PERCENT = 100

AWAY = 16
"""How far a name stands from its mark, in pixels."""

LINES = 3
"""As many policies are drawn."""

MINE = "run.mine"
"""Whether what is set against the policy of 2016 is the reader's choice."""


ACROSS = alt.Axis(
    values=[0, PERCENT / 2, PERCENT],
    grid=False,
    labelExpr=f"run.ways[datum.value / {PERCENT / 2:g}]",
    labelFlush=True,
    title=None,
    **plane_axes.LETTERS,
)


def turning_chart(chart_data: Data) -> LiveChart:
    """Draw the warheads of the reader's policy and of that of 2016 as a belief moves.

    `conundrum.shown.turning.chart_data` returns its lines and names.
    """
    described = say("turning.described", tallest=str(TALLEST))
    drawn = style.filling(alt.layer(*_layers()), described)
    return LiveChart(drawn, chart_data, place={"width": 340, "height": 320})


def _layers() -> list[alt.Chart]:
    colour = alt.ExprRef(f"{MINE} ? '{style.RUN}' : '{style.INK}'")
    turned = live_rows("turn_x", "turn_y", "turn", "turn_left", "turn_name_y", most=STEPS)
    here = live_rows("here_x", "here_y", "here", "here_above", most=1)
    look: style.Look = {"filled": True, "size": style.HERE, "opacity": 1, **style.QUIET}
    ring = turned.mark_point(color=style.PAGE, stroke=style.INK, strokeWidth=style.LINE, **look)
    dot = here.mark_point(color=colour, stroke=style.PAGE, strokeWidth=style.DOT_STROKE, **look)
    x = alt.X("step:Q", axis=ACROSS).scale(domain=[0, PERCENT], nice=False)
    y = alt.Y("first:Q", axis=UP).scale(domain=[0, TALLEST + 5], nice=False)
    at, turn = {"x": "here_x:Q", "y": "here_y:Q"}, {"x": "turn_x:Q", "y": "turn_y:Q"}
    return [
        _line("first", color=style.PINNED, strokeDash=style.DASH).encode(x=x, y=y),
        _line("other", color=style.INK, strokeWidth=style.FINE).encode(x="step:Q", y="other:Q"),
        _line("own", color=colour).encode(x="step:Q", y="own:Q"),
        *_ends(),
        ring.encode(**turn),
        dot.encode(**at),
        *_here(here, at),
        *_turns(turned),
    ]


def _line(field: str, **look: Any) -> alt.Chart:
    points = live_rows(field, each="point", most=STEPS + 1)
    along = points.transform_calculate(step=f"datum.point * {PERCENT / STEPS:g}")
    line = along.mark_line(**{"strokeWidth": style.LINE} | look, **style.QUIET)
    return line.encode(order="point:O")


def _ends() -> list[alt.Chart]:
    """Name each line at its beginning, and write its number at its end."""
    drawn: list[alt.Chart] = []
    for field, at, align in (("start", 0, "left"), ("end", PERCENT, "right")):
        rows = live_rows(field, f"{field}_y", each="line", most=LINES)
        rows = rows.transform_calculate(at=f"{at}")
        place = {"x": "at:Q", "y": f"{field}_y:Q"}
        drawn += plane_axes.named(rows, field, place, f"{MINE} && datum.line == 0", align=align)
    return drawn


def _here(here: alt.Chart, place: dict[str, Any]) -> list[alt.Chart]:
    """Write the number at the reader's beliefs on the side of the line where its name is not."""
    return [
        layer
        for dy, above in ((-AWAY, "datum.here_above"), (AWAY, "!datum.here_above"))
        for layer in plane_axes.named(here.transform_filter(above), "here", place, MINE, dy=dy)
    ]


def _turns(turned: alt.Chart) -> list[alt.Chart]:
    """Say where the lines change places, beside what else is named there."""
    place = {"x": "turn_x:Q", "y": "turn_name_y:Q"}
    return [
        layer
        for align, left in (("right", "datum.turn_left"), ("left", "!datum.turn_left"))
        for layer in plane_axes.named(
            turned.transform_filter(left), "turn", place, "false", align=align
        )
    ]
