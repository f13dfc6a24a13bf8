"""The chart of all conclusions on one scale, on which one doubt is marked in every row."""

from typing import Any

import altair as alt
import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.charts import style
from conundrum.charts.doubt.pushes import MOVED, short
from conundrum.charts.evidence.record_figure import QUIET, data
from conundrum.charts.live_chart import LiveChart
from conundrum.tables import say

END, FARTHEST = 1.7, 1.64
"""Where the scale ends, and where whatever lies beyond is drawn; at 1 a conclusion falls."""

ROOM = 0.6
"""From here on a name stands before its mark, since behind it there is no room."""

NARROW = 480
"""Width in pixels below which a row has its names above and below its marks."""


def pushes_chart(table: pd.DataFrame, chosen: str) -> LiveChart:
    """Draw a row for each conclusion that moves, a tick for each doubt, and a dot for one's own.

    `pushed` makes the table; ``chosen`` is the reader's doubt.
    """
    moved = table.loc[:, table.max() >= MOVED]
    about = say("pushes.described", rows=str(moved.shape[1]))
    drawn = style.filling(alt.layer(*_layers(moved)), about)
    return LiveChart(drawn, {"chosen": chosen}, place={"width": 340, "height": 640})


def _layers(drawn: pd.DataFrame) -> list[alt.Chart]:
    count, narrow = drawn.shape[1], f"width < {NARROW}"
    marks = [
        {"row": row, "doubt": doubt, "push": round(min(push, FARTHEST), 4)}
        for row, (_, column) in enumerate(drawn.items())
        for doubt, push in column.items()
    ]
    names = [
        {
            "row": row,
            "name": conclusions()[str(name)].short,
            "furthest": short(str(column.idxmax())),
            "doubt": str(column.idxmax()),
            "push": round(float(min(column.max(), 1)), 4),
            "fell": bool(column.max() >= 1),
        }
        for row, (name, column) in enumerate(drawn.items())
    ]
    left = {"expr": f"{narrow} ? 6 : {style.NAMES_LEFT}"}
    scale = alt.Scale(domain=[0, END], range=[left, {"expr": "width"}], nice=False)
    axis = alt.Axis(
        orient="top",
        values=[0, 0.5, 1],
        grid=False,
        ticks=False,
        labelExpr=f"{[say(f'pushes.{at}') for at in ('start', 'half', 'fall')]}[datum.value * 2]",
        labelFontSize=style.TEXT,
        labelPadding=style.LABEL_PADDING,
    )

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale).axis(axis)

    def y(field: str) -> alt.Y:
        rows = alt.Scale(domain=[count, 0], nice=False, zero=False)
        return alt.Y(f"{field}:Q").scale(rows).axis(None)

    ends = alt.Chart(data([{"start": 1, "end": END, "top": 0, "bottom": count, "zero": 0}]))
    beyond = ends.mark_rect(color=style.GRID, opacity=0.6, **QUIET).encode(
        x=x("start"), x2="end:Q", y=y("top"), y2="bottom:Q"
    )
    limit = ends.mark_rule(color=style.INK, strokeWidth=style.LINE, **QUIET).encode(
        x=x("start"), y=y("top"), y2="bottom:Q"
    )
    place = {"at": f"datum.row + ({narrow} ? 0.52 : 0.5)"}
    every = alt.Chart(data(marks)).transform_calculate(**place)
    named = alt.Chart(data(names)).transform_calculate(
        **place,
        above=f"datum.row + ({narrow} ? 0.2 : 0.5)",
        below=f"datum.row + ({narrow} ? 0.82 : 0.5)",
        end=f"{END}",
        zero="0",
    )
    line = named.mark_rule(color=style.RULE, strokeWidth=style.HAIR, **QUIET).encode(
        x=x("zero"), x2="end:Q", y=y("at")
    )
    others = every.transform_filter("datum.doubt != run.chosen")
    ticks = others.transform_filter("datum.push < 1").mark_tick(
        orient="vertical", color=style.PINNED, thickness=style.FINE, size=style.ROW, **QUIET
    )
    look: style.Look = {
        "size": style.HERE,
        "strokeWidth": style.DOT_STROKE,
        "filled": True,
        "opacity": 1,
        "stroke": style.PAGE,
        **QUIET,
    }
    over = others.transform_filter("datum.push >= 1").mark_point(color=style.INK, **look)
    chosen = every.transform_filter("datum.doubt == run.chosen")
    chosen = chosen.mark_point(color=style.RUN, **look)
    text: style.Look = {"fontSize": style.TEXT, "baseline": "middle", **QUIET}
    heads = named.mark_text(
        **text | {"fontSize": style.TITLE}, align="left", fontWeight="bold", color=style.INK, x=0
    ).encode(y=y("above"), text="name:N")
    return [
        *(beyond, line, limit),
        *(mark.encode(x=x("push"), y=y("at")) for mark in (ticks, over)),
        heads,
        *_furthest(named, text, x, y, narrow),
        chosen.encode(x=x("push"), y=y("at")),
    ]


def _furthest(
    named: alt.Chart, text: dict[str, Any], x: Any, y: Any, narrow: str
) -> list[alt.Chart]:
    """Name what pushes a conclusion furthest: beside its mark, or on a line of its own."""
    mine = "datum.doubt == run.chosen"
    places = (
        ("left", "datum.push", 10, f"!({narrow}) && datum.push < {ROOM}"),
        ("right", "datum.push", -10, f"!({narrow}) && datum.push >= {ROOM}"),
        ("right", f"{END}", 0, narrow),
    )
    drawn: list[alt.Chart] = []
    for align, spot, gap, here in places:
        shown = named.transform_calculate(spot=spot).transform_filter(here)
        halo = {"color": style.PAGE, "stroke": style.PAGE, "strokeWidth": style.HALO}
        ink = {
            "color": alt.ExprRef(f"{mine} ? '{style.RUN}' : '{style.INK}'"),
            "fontWeight": alt.ExprRef(f"datum.fell || {mine} ? 'bold' : 'normal'"),
        }
        drawn += [
            shown.mark_text(**text | look | {"align": align, "dx": gap}).encode(
                x=x("spot"), y=y("below"), text="furthest:N"
            )
            for look in (halo, ink)
        ]
    return drawn
