"""What is marked on the map of stances: named policies, and the reader's own pair."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.plane_axes import EDGE, haloed
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
        off="run.off[datum.i]",
        says=f"width < {NARROW} ? '' : run.named[datum.i]",
        count="datum.i + 1",
    )
    ink = alt.ExprRef(f"datum.off ? '{style.PAGE}' : '{style.INK}'")
    page = alt.ExprRef(f"datum.off ? '{style.INK}' : '{style.PAGE}'")
    dot = placed.mark_point(
        filled=True,
        fill=ink,
        stroke=page,
        strokeWidth=style.LINE,
        size=alt.ExprRef(f"width < {NARROW} ? {style.NUMBERED} : {style.HERE * 0.6}"),
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
    name: dict[str, Any] = {
        "align": alt.ExprRef(f"datum.x < {LEFT} ? 'left' : 'right'"),
        "dx": alt.ExprRef(f"(datum.x < {LEFT} ? 1 : -1) * (datum.y > {HIGH} ? -{EVEN} : {BESIDE})"),
        "dy": alt.ExprRef(f"datum.y > {HIGH} ? -{ABOVE} : 0"),
        "baseline": "middle",
        "fontSize": style.TEXT,
        "fontWeight": "bold",
    }
    return [
        *haloed(placed.encode(text="says:N"), name, style.INK),
        dot,
        numeral.encode(text="count:Q"),
    ]


def own() -> list[alt.Chart]:
    """Draw a ring around the reader's pair, with its number."""
    pair = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.washington", y="run.beijing", says="run.own"
    )
    look = {"shape": "circle", "filled": False, "size": style.RING / 2, "opacity": 1, **style.QUIET}
    text: dict[str, Any] = {
        "dy": alt.ExprRef(f"run.beijing > {HIGH} ? 22 : -22"),
        "baseline": "middle",
        "fontSize": style.TITLE,
        "fontWeight": "bold",
    }
    return [
        pair.mark_point(color=style.PAGE, strokeWidth=3 * style.LINE, **look),
        pair.mark_point(color=style.RUN, strokeWidth=1.3 * style.LINE, **look),
        *haloed(pair.encode(text="says:N"), text, style.RUN),
    ]


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
