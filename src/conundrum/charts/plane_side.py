"""One column of the map of stances, beside it on the same axis: a figure, and futures that fall."""

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.plane_axes import haloed, upwards
from conundrum.tables import say

WIDE = 270
"""Width in pixels from which the chart stands below the map, and has labels of its own."""

NEAR = 0.17
"""A number that would stand outside the chart, or over another one, stands on the other side."""

APART = 0.15
"""How far a stance is from the reader's own that has numbers beside it, too."""


def plane_side(shown: Data) -> LiveChart:
    """Draw the mapped figure as a line, fallen futures as crosses, and the reader's policy."""
    column = live_rows("line", "fallen", each="stance", most=FINEST).transform_calculate(
        y="-1 + 2 * datum.stance / (run.n - 1)"
    )
    drawn = alt.layer(_line(column), _crosses(column), *_own(), *_numbers()).encode(
        x=_of_hundred(), y=upwards(f"width > {WIDE}")
    )
    return LiveChart(
        style.filling(drawn, say("plane.side_described")),
        shown,
        place={"width": 340, "height": 340},
    )


def _line(column: alt.Chart) -> alt.Chart:
    line = column.transform_filter("!run.alone && isValid(datum.line)")
    return line.mark_line(color=style.INK, strokeWidth=style.LINE, **style.QUIET).encode(
        x="line:Q", order="stance:O"
    )


def _crosses(column: alt.Chart) -> alt.Chart:
    """Draw a cross at every other stance of a fine map: more would run into a line.

    The reader's own stands for its neighbour.
    """
    apart = column.transform_filter(
        f"(run.n < {FINEST} || datum.stance % 2 == 0)"
        " && abs(datum.y - run.beijing) * (run.n - 1) > 1.9"
    )
    return _cross(apart)


def _cross(rows: alt.Chart) -> alt.Chart:
    return rows.mark_point(
        shape=style.TIMES,
        filled=True,
        size=style.SMALL_CROSS,
        opacity=1,
        color=style.FELL,
        stroke=style.PAGE,
        strokeWidth=style.HAIR,
        **style.QUIET,
    ).encode(x="fallen:Q")


def _own() -> list[alt.Chart]:
    own = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.at[0]", fallen="run.at[1]", y="run.beijing"
    )
    dot = own.transform_filter("!run.alone && isValid(datum.x)").mark_point(
        filled=True,
        size=style.HERE * 0.7,
        color=style.RUN,
        stroke=style.PAGE,
        opacity=1,
        strokeWidth=style.LINE,
        **style.QUIET,
    )
    return [_cross(own), dot]


def _numbers() -> list[alt.Chart]:
    """Write the numbers of the reader's policy, and those of the title that lie far from it."""
    told = (
        live_rows("at", "says", each="number", rows=6)
        .transform_calculate(
            x="datum.at",
            y="datum.number < 2 ? run.beijing : datum.number < 4 ? 1 : run.start",
            other="run.at[datum.number % 2 ? datum.number - 1 : datum.number + 1]",
            # On the side that is away from the other number, if there is room.
            right=f"datum.x < {NEAR} || (datum.x < 1 - {NEAR} && datum.x >= datum.other)",
        )
        .transform_filter(
            "isValid(datum.x) && (datum.number % 2 || !run.alone)"
            f" && (datum.number < 2 || abs(datum.y - run.beijing) > {APART})"
        )
    )
    text: style.Look = {
        "align": alt.ExprRef("datum.right ? 'left' : 'right'"),
        "dx": alt.ExprRef("datum.right ? 10 : -10"),
        "baseline": "middle",
        "fontSize": style.TEXT,
        "fontWeight": "bold",
    }
    colour = (
        f"datum.number % 2 ? '{style.FELL}' : datum.number == 0 ? '{style.RUN}' : '{style.INK}'"
    )
    return haloed(told.encode(text="says:N"), text, alt.ExprRef(colour))


def _of_hundred() -> alt.X:
    scale = alt.Scale(domain=[0, 1], nice=False)
    return alt.X("x:Q", scale=scale).axis(
        values=[0, 0.5, 1],
        labelExpr="format(100 * datum.value, '.0f')",
        ticks=False,
        labelFlush=True,
        title=say("plane.of_hundred"),
        titleColor=style.INK,
        titleFontSize=style.TITLE,
    )
