"""What is marked on the map of stances: named policies, and the reader's own pair."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import number
from conundrum.charts.plane_axes import EDGE, across, haloed, upwards
from conundrum.model.policy import PRESETS
from conundrum.model.stance import stances

MARKED = ("2016", "joint cut-off", "joint opening", "shared conditions")
"""Policies that are marked at their own stances."""

NARROW = 400
"""Width in pixels below which marks are numbered, and named below the map."""

PLACES = [stances(vars(PRESETS[policy])) for policy in MARKED]
"""Where they stand."""

BESIDE = 14
"""Pixels from the middle of a mark to its name."""

LEFT = -0.3
"""West of it a name stands at the right of its mark."""

HIGH, ABOVE, EVEN = 0.8, 25, 12
"""North of it a name stands over the map, so many pixels above its mark, its end even with the
map's; and the number of the reader's pair below its ring."""


def marks() -> list[alt.Chart]:
    """Draw a dot for each policy of the map and a ring for one off it, named or numbered."""
    places = [{"i": i, "x": at["us"], "y": at["china"]} for i, at in enumerate(PLACES)]
    placed = alt.Chart(alt.InlineData(places)).transform_calculate(
        off=number("off"), says=f"width < {NARROW} ? '' : {number('named')}", count="datum.i + 1"
    )
    ink, page = (
        alt.ExprRef(f"datum.off ? '{off}' : '{on}'")
        for off, on in ((style.PAGE, style.INK), (style.INK, style.PAGE))
    )
    size = alt.ExprRef(f"width < {NARROW} ? {style.NUMBERED} : {style.HERE * 0.6}")
    dot = placed.mark_point(
        filled=True,
        fill=ink,
        stroke=page,
        strokeWidth=style.LINE,
        size=size,
        opacity=1,
        **style.QUIET,
    )
    numeral = placed.mark_text(
        color=page,
        fontSize=alt.ExprRef(f"width < {NARROW} ? {style.TEXT} : 0"),
        fontWeight="bold",
        baseline="middle",
        **style.QUIET,
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
            for drawn in haloed(placed, text, style.INK)
        ),
        dot.encode(x=across("x"), y=upwards("y")),
        numeral.encode(x=across("x"), y=upwards("y"), text="count:Q"),
    ]


def own() -> list[alt.Chart]:
    """Draw a ring around the reader's pair, with its number."""
    pair = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.washington", y="run.beijing", says="run.own"
    )
    rings = [
        pair.mark_point(
            shape="circle",
            filled=False,
            size=style.RING / 2,
            color=colour,
            opacity=1,
            strokeWidth=width,
            **style.QUIET,
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
        for drawn in haloed(pair, text, style.RUN)
    ]
    return [*rings, *written]


def under_a_name() -> str:
    """Return the expression for whether a name stands at a place, where marks have names."""
    stands = []
    for i, at in enumerate(PLACES):
        x, y = at["us"], at["china"]
        if y > HIGH:
            continue
        long = f"{2 * EDGE} / width * ({style.LETTER} * length(run.named[{i}]) + {2 * BESIDE})"
        ends = (f"{x}", f"{x} + {long}") if x < LEFT else (f"{x} - {long}", f"{x}")
        stands.append(
            f"(abs(datum.y - {y}) < {style.NAME_LINE} * {EDGE} / height"
            f" && datum.x > {ends[0]} && datum.x < {ends[1]})"
        )
    return f"(width >= {NARROW} && ({' || '.join(stands)}))"
