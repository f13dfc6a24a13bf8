"""The map of stances: shaded squares, and crosses strewn over them as regimes fall."""

from __future__ import annotations

import math
from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.charts.plane_words import View, ends, marked, nearest, stance_of
from conundrum.charts.stance_map import QUIET, stances
from conundrum.charts.stance_map_words import written
from conundrum.model.policy import PRESETS
from conundrum.tables.words import say

MARKED = ("2016", "joint cut-off", "joint opening", "shared conditions")
"""Policies that are marked at their own stances."""

EDGE = 1 + 1 / (FINEST - 1)
"""Where the map ends: half a square beyond the furthest stance."""

STREWN = (0.7548776662466927, 0.5698402909980532)
"""From one place of a cross to the next, across and upwards, how much more worlds have to have
fallen before it is drawn, modulo 1: places that are drawn one after the other lie far apart."""

NARROW = 400
"""Width in pixels below which marks are numbered, and named below the map."""

BESIDE = 14
"""Pixels from the middle of a mark to its name."""

LEFT = -0.3
"""West of it a name stands at the right of its mark."""

HIGH, ABOVE, EVEN = 0.8, 25, 12
"""North of it a name stands over the map, so many pixels above its mark, its end even with the
map's; and the number of the reader's pair below its ring."""


class PlaneMap(LiveChart):
    """Squares, crosses, marked policies, and the reader's pair.

    Parameters
    ----------
    view : View
        What is shown first.
    """

    def __init__(self, view: View) -> None:
        drawn = alt.layer(*_squares(), *_crosses(), *_column(), *_marks(), *_own())
        super().__init__(style.filling(drawn, describe()), numbers(view))


def stance_at(share: float, many: int) -> float:
    """Return the stance of a map that is nearest to a place at a share of its width or height.

    Examples
    --------
    >>> stance_at(0.21, 21), stance_at(0.21, 9), stance_at(1, 21)
    (-0.6, -0.5, 1.0)
    """
    place = nearest((2 * share - 1) * EDGE, many)
    return stance_of(min(max(place, 0), many - 1), many)


def describe() -> str:
    """Describe the map for those who do not see it: kind, axes, and where its figures are read.

    Examples
    --------
    >>> describe().startswith("Map of squares over two stances")
    True
    """
    return say("plane.described")


def numbers(view: View) -> dict[str, Any]:
    """Return what the map draws, pair by pair, and where the reader's own is."""
    top = view.top or 1
    own = written(view.mapped, view.own[view.mapped.figure])
    there = (
        written(view.mapped, figures[view.mapped.figure])
        for policy, figures in view.named.items()
        if stances(PRESETS[policy]) == view.at
    )
    return {
        "n": view.many,
        "shade": [
            0 if math.isnan(figure) else round(max(figure, 0) / top, 3) for figure in view.figures
        ],
        "fallen": [round(share, 3) for share in view.fallen],
        "washington": view.at[0],
        "beijing": view.at[1],
        "column": stance_of(view.column, view.many),
        "start": stance_of(ends(view)[0], view.many),
        # A named policy that stands there says it.
        "own": "" if own in there else own,
        "named": marked(view),
        "off": [PRESETS[one].shared_conditions != view.conditions for one in view.named],
    }


def _squares() -> list[alt.Chart]:
    half = "1 / (run.n - 1)"
    squares = (
        alt.Chart(skeleton(FINEST**2))
        .transform_filter("datum.i < run.n * run.n")
        .transform_calculate(
            x=f"-1 + 2 * floor(datum.i / run.n) * {half}",
            y=f"-1 + 2 * (datum.i % run.n) * {half}",
            left=f"max(datum.x - {half}, -{EDGE})",
            right=f"min(datum.x + {half}, {EDGE})",
            low=f"max(datum.y - {half}, -{EDGE})",
            high=f"min(datum.y + {half}, {EDGE})",
            shade=number("shade"),
        )
    )
    place: dict[str, Any] = {
        "x": across("left"),
        "x2": "right:Q",
        "y": upwards("low"),
        "y2": "high:Q",
    }
    strength = alt.FillOpacity("shade:Q", scale=None)
    return [squares.mark_rect(fill=style.PINNED, **QUIET).encode(**place, fillOpacity=strength)]


def _crosses() -> list[alt.Chart]:
    """Draw as large a share of the crosses around a place as of worlds have fallen there."""
    last = FINEST - 1
    near = (f"floor(datum.{side} * (run.n - 1) / {last} + 0.5)" for side in ("column", "row"))
    crosses = (
        alt.Chart(skeleton(FINEST**2))
        .transform_calculate(
            column=f"floor(datum.i / {FINEST})",
            row=f"datum.i % {FINEST}",
            x=f"-1 + 2 * datum.column / {last}",
            y=f"-1 + 2 * datum.row / {last}",
            fallen=f"run.fallen[{next(near)} * run.n + {next(near)}]",
            after=f"(0.5 + {STREWN[0]} * datum.column + {STREWN[1]} * datum.row) % 1",
        )
        .transform_filter(f"datum.fallen > datum.after && !{_under_a_name()}")
    )
    room = f"min(width, height) / {FINEST}"
    halo = alt.ExprRef(f"{style.STREWN_HALO} * {room}")
    look: dict[str, Any] = {"stroke": style.PAGE, "strokeWidth": halo, "opacity": 1}
    size = alt.ExprRef(f"pow({style.STREWN} * {room}, 2)")
    drawn = crosses.mark_point(
        shape=style.TIMES, filled=True, color=style.FELL, size=size, **look, **QUIET
    )
    return [drawn.encode(x=across("x"), y=upwards("y"))]


def _under_a_name() -> str:
    """Return the expression for whether a name stands at a place, where marks have names."""
    stands = []
    for i, policy in enumerate(MARKED):
        x, y = stances(PRESETS[policy])
        if y > HIGH:
            continue
        long = f"{2 * EDGE} / width * ({style.LETTER} * length(run.named[{i}]) + {2 * BESIDE})"
        ends = (f"{x}", f"{x} + {long}") if x < LEFT else (f"{x} - {long}", f"{x}")
        stands.append(
            f"(abs(datum.y - {y}) < {style.NAME_LINE} * {EDGE} / height"
            f" && datum.x > {ends[0]} && datum.x < {ends[1]})"
        )
    return f"(width >= {NARROW} && ({' || '.join(stands)}))"


def _column() -> list[alt.Chart]:
    """Draw the column that stands beside the map, and the way that the title speaks of."""
    line = alt.Chart(alt.InlineData([{"low": -EDGE, "high": EDGE}])).transform_calculate(
        x="run.column", start="run.start", end="1"
    )
    look: dict[str, Any] = {"color": style.RUN, **QUIET}
    way = {"x": across("x"), "y": upwards("start"), "y2": "end:Q"}
    tip = line.mark_point(
        shape="triangle-up", filled=True, size=style.HERE, opacity=1, stroke=style.PAGE, **look
    )
    halo = line.mark_rule(color=style.PAGE, strokeWidth=3 * style.LINE, **QUIET)
    return [
        line.mark_rule(strokeWidth=style.FINE, **look).encode(
            x=across("x"), y=upwards("low"), y2="high:Q"
        ),
        halo.encode(**way),
        line.mark_rule(strokeWidth=1.4 * style.LINE, **look).encode(**way),
        tip.encode(x=across("x"), y=upwards("end")),
    ]


def _marks() -> list[alt.Chart]:
    """Draw a dot for each policy of the map and a ring for one off it, named or numbered."""
    places = [
        {"i": i, "x": x, "y": y}
        for i, (x, y) in enumerate(stances(PRESETS[policy]) for policy in MARKED)
    ]
    marks = alt.Chart(alt.InlineData(places)).transform_calculate(
        off=number("off"), says=f"width < {NARROW} ? '' : {number('named')}", count="datum.i + 1"
    )
    ink, page = (
        alt.ExprRef(f"datum.off ? '{off}' : '{on}'")
        for off, on in ((style.PAGE, style.INK), (style.INK, style.PAGE))
    )
    size = alt.ExprRef(f"width < {NARROW} ? {style.NUMBERED} : {style.HERE * 0.6}")
    dot = marks.mark_point(
        filled=True, fill=ink, stroke=page, strokeWidth=style.LINE, size=size, opacity=1, **QUIET
    )
    numeral = marks.mark_text(
        color=page,
        fontSize=alt.ExprRef(f"width < {NARROW} ? {style.TEXT} : 0"),
        fontWeight="bold",
        baseline="middle",
        **QUIET,
    )
    text: dict[str, Any] = {
        "align": alt.ExprRef(f"datum.x < {LEFT} ? 'left' : 'right'"),
        "dx": alt.ExprRef(f"(datum.x < {LEFT} ? 1 : -1) * (datum.y > {HIGH} ? -{EVEN} : {BESIDE})"),
        "dy": alt.ExprRef(f"datum.y > {HIGH} ? -{ABOVE} : 0"),
        "baseline": "middle",
        "fontSize": style.TEXT,
        "fontWeight": "bold",
    }
    return [
        *(
            drawn.encode(x=across("x"), y=upwards("y"), text="says:N")
            for drawn in haloed(marks, text, style.INK)
        ),
        dot.encode(x=across("x"), y=upwards("y")),
        numeral.encode(x=across("x"), y=upwards("y"), text="count:Q"),
    ]


def _own() -> list[alt.Chart]:
    own = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.washington", y="run.beijing", says="run.own"
    )
    rings = [
        own.mark_point(
            shape="circle",
            filled=False,
            size=style.RING / 2,
            color=colour,
            opacity=1,
            strokeWidth=width,
            **QUIET,
        ).encode(x=across("x"), y=upwards("y"))
        for colour, width in ((style.PAGE, 3 * style.LINE), (style.RUN, 1.3 * style.LINE))
    ]
    text: dict[str, Any] = {
        "dy": alt.ExprRef(f"run.beijing > {HIGH} ? 22 : -22"),
        "baseline": "middle",
        "fontSize": style.TITLE,
        "fontWeight": "bold",
    }
    written = [
        drawn.encode(x=across("x"), y=upwards("y"), text="says:N")
        for drawn in haloed(own, text, style.RUN)
    ]
    return [*rings, *written]


def haloed(rows: alt.Chart, text: dict[str, Any], colour: Any) -> list[alt.Chart]:
    """Write a text over what lies below it: first its halo in the page's colour, then the text."""
    halo: dict[str, Any] = {
        "color": style.PAGE,
        "stroke": style.PAGE,
        "strokeWidth": style.ROUND,
        "strokeJoin": "round",
    }
    return [rows.mark_text(**text, **look, **QUIET) for look in (halo, {"color": colour})]


def across(field: str) -> alt.X:
    """Return the place of a stance of Washington."""
    axis = alt.Axis(
        labelExpr=_labels(f"'{say('plane.half')}'"), labelFlush=True, **_AXIS, title="Washington"
    )
    return alt.X(f"{field}:Q", axis=axis).scale(domain=[-EDGE, EDGE], nice=False)


def upwards(field: str, labels: str = "true") -> alt.Y:
    """Return the place of a stance of Beijing, with labels where an expression holds."""
    half = "['{}', '{}']".format(say("plane.half_first"), say("plane.half_then"))
    told = f"{labels} ? {_labels(half)} : ''"
    axis = alt.Axis(
        labelExpr=told, labelBaseline="middle", **_AXIS, **style.ON_TOP, title="Beijing"
    )
    return alt.Y(f"{field}:Q", axis=axis).scale(domain=[-EDGE, EDGE], nice=False)


def _labels(half: str) -> str:
    engages, presses = say("plane.engages"), say("plane.presses")
    return f"(datum.value < 0 ? '{engages}' : datum.value > 0 ? '{presses}' : {half})"


_AXIS: dict[str, Any] = {
    "values": [-1, 0, 1],
    "grid": False,
    "ticks": False,
    "titleColor": style.INK,
    "titleFontSize": style.TITLE,
}
