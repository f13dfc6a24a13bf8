"""The map of stances: shaded squares, crosses as regimes fall, policies, the reader's pair."""

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.plane_axes import EDGE, across, haloed, shaded, squares, upwards
from conundrum.model import PRESETS, stances
from conundrum.tables import say

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

STREWN = (0.7548776662466927, 0.5698402909980532)
"""From one place of a cross to the next, across and upwards, how much more futures have to have
fallen before it is drawn, modulo 1: places that are drawn one after the other lie far apart."""


def plane_map(shown: Data) -> LiveChart:
    """Draw squares, crosses, marked policies, and the reader's pair."""
    shades = shaded(squares("run.n", EDGE), fill=style.PINNED)
    drawn = alt.layer(shades, _crosses(), *_column(), *_marks(), *_own()).encode(
        x=across(), y=upwards()
    )
    return LiveChart(
        style.filling(drawn, say("plane.described")), shown, place={"width": 340, "height": 360}
    )


def _crosses() -> alt.Chart:
    """Draw as large a share of the crosses around a place as of futures have fallen there."""
    last = FINEST - 1
    near = "floor(datum.{} * (run.n - 1) / {} + 0.5)"
    beside, above = near.format("column", last), near.format("row", last)
    crosses = (
        alt.Chart(alt.sequence(FINEST**2, as_="place"))
        .transform_calculate(
            column=f"floor(datum.place / {FINEST})",
            row=f"datum.place % {FINEST}",
            x=f"-1 + 2 * datum.column / {last}",
            y=f"-1 + 2 * datum.row / {last}",
            fallen=f"run.fallen[{beside} * run.n + {above}]",
            after=f"(0.5 + {STREWN[0]} * datum.column + {STREWN[1]} * datum.row) % 1",
        )
        .transform_filter(f"datum.fallen > datum.after && !{_under_a_name()}")
    )
    room = f"min(width, height) / {FINEST}"
    return crosses.mark_point(
        shape=style.TIMES,
        filled=True,
        color=style.FELL,
        size=alt.ExprRef(f"pow({style.STREWN} * {room}, 2)"),
        stroke=style.PAGE,
        strokeWidth=alt.ExprRef(f"{style.STREWN_HALO} * {room}"),
        opacity=1,
        **style.QUIET,
    )


def _column() -> list[alt.Chart]:
    """Draw the column that stands beside the map, and the way that the title speaks of."""
    line = alt.Chart(alt.InlineData([{"low": -EDGE, "high": EDGE}])).transform_calculate(
        x="run.column", start="run.start", end="1"
    )
    look: style.Look = {"color": style.RUN, **style.QUIET}
    way = {"y": "start:Q", "y2": "end:Q"}
    halo = line.mark_rule(color=style.PAGE, strokeWidth=3 * style.LINE, **style.QUIET)
    tip = line.mark_point(
        shape="triangle-up", filled=True, size=style.HERE, opacity=1, stroke=style.PAGE, **look
    )
    return [
        line.mark_rule(strokeWidth=style.FINE, **look).encode(y="low:Q", y2="high:Q"),
        halo.encode(**way),
        line.mark_rule(strokeWidth=1.4 * style.LINE, **look).encode(**way),
        tip.encode(y="end:Q"),
    ]


def _marks() -> list[alt.Chart]:
    """Draw a dot for each policy of the map and a ring for one off it, named or numbered."""
    places = [{"policy": i, "x": at["us"], "y": at["china"]} for i, at in enumerate(PLACES)]
    placed = alt.Chart(alt.InlineData(places)).transform_calculate(
        off="run.off[datum.policy]",
        says=f"width < {NARROW} ? '' : run.named[datum.policy]",
        count="datum.policy + 1",
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
    name: style.Look = {
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


def _own() -> list[alt.Chart]:
    """Draw a ring around the reader's pair, with its number."""
    pair = alt.Chart(alt.InlineData([{}])).transform_calculate(
        x="run.washington", y="run.beijing", says="run.own"
    )
    look = {"shape": "circle", "filled": False, "size": style.RING / 2, "opacity": 1, **style.QUIET}
    text: style.Look = {
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


def _under_a_name() -> str:
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
