"""The diagram of loops: variables and arrows as the links have them, lit by a move of policy."""

from typing import Any

import altair as alt

from conundrum.analysis.propagation import Moved, lit_arrows, shown
from conundrum.charts import style
from conundrum.charts.causal_layout import PLACES, edges, label, last, middle, size
from conundrum.charts.causal_routes import lines, signs
from conundrum.charts.live_chart import LiveChart
from conundrum.model.graph import main_arrows
from conundrum.tables import say

SIGNS = {"+": "+", "-": "\N{MINUS SIGN}", "~": "±"}
DASHES = {"+": [1, 0], "-": [5, 3], "~": [1, 3]}
COLOUR: Any = alt.condition("datum.lit", alt.value(style.RUN), alt.value(style.FAINT))
WIDTH = alt.StrokeWidth("width:Q", scale=None)


def loops_chart(moved: tuple[Moved, ...]) -> LiveChart:
    """Draw the diagram of loops, on which a move of policy lights its path.

    What the move moved is in order, as `conundrum.analysis.propagation.lit` finds it.
    """
    wide, high = size(0), size(1)
    arrows = alt.layer(_lines(), _heads(), _signs())
    faint = arrows.encode(opacity=alt.Opacity("strength:Q", scale=None))
    layers = alt.layer(faint, *_nodes()).encode(
        x=alt.X("x:Q", axis=None).scale(domain=[0, wide], nice=False),
        y=alt.Y("y:Q", axis=None).scale(domain=[high, 0], nice=False),
    )
    chart = layers.properties(description=describe(), width=wide, height=high)
    return LiveChart(chart, chart_data(moved))


def describe() -> str:
    """Describe the diagram for those who do not see it.

    Examples
    --------
    >>> describe().startswith("Diagram of causal loops: 32 variables")
    True
    """
    return say(
        "loops.described",
        variables=len(PLACES),
        columns=1 + last(0),
        controls=sum((column == 0 for column, _ in PLACES.values())),
        arrows=len(main_arrows()),
    )


def chart_data(moved: tuple[Moved, ...]) -> dict[str, Any]:
    """Return what is lit, a list a field."""
    order = list(shown(moved))
    arrows = set(lit_arrows(moved))
    way = {name: "▲" if m.up else "▼" for name, m in shown(moved).items()}
    return {
        "node": [int(name in way) for name in PLACES],
        "order": [f"{order.index(n) + 1} {way[n]}" if n in way else "" for n in PLACES],
        "edge": [int(arrow in arrows) for arrow in main_arrows()],
    }


def _lines() -> alt.Chart:
    points = [
        {"edge": i, "at": at, "x": point.x, "y": point.y, "sign": arrow.sign}
        for i, arrow in enumerate(main_arrows())
        for at, point in enumerate(lines()[arrow])
    ]
    dashes = alt.Scale(domain=list(DASHES), range=list(DASHES.values()))
    return (
        _placed(points, "edge")
        .mark_line(**style.QUIET)
        .encode(
            detail="edge:N",
            order="at:Q",
            strokeDash=alt.StrokeDash("sign:N", legend=None, scale=dashes),
            stroke=COLOUR,
            strokeWidth=WIDTH,
        )
    )


def _heads() -> alt.Chart:
    ends = [{"edge": i, **lines()[arrow][-1]._asdict()} for i, arrow in enumerate(main_arrows())]
    return (
        _placed(ends, "edge")
        .mark_point(shape="triangle", filled=True, size=style.HEAD, **style.QUIET)
        .encode(angle=alt.Angle("angle:Q", scale=None), fill=COLOUR)
    )


def _signs() -> alt.Chart:
    texts = [
        {"edge": i, "x": signs()[arrow][0], "y": signs()[arrow][1], "sign": SIGNS[arrow.sign]}
        for i, arrow in enumerate(main_arrows())
    ]
    return (
        _placed(texts, "edge")
        .mark_text(fontSize=style.SIGN, fontWeight="bold", **style.QUIET)
        .encode(text="sign:N", fill=COLOUR)
    )


def _nodes() -> list[alt.Chart]:
    """Draw the boxes, and in them the order numbers and names."""
    fields = ("x", "y", "left", "right", "top", "low")
    boxes = [
        {"node": i, "name": label(name)}
        | dict(zip(fields, (*middle(name), *edges(name)), strict=True))
        for i, name in enumerate(PLACES)
    ]
    base = _placed(boxes, "node")
    box = base.mark_rect(fill=style.CARD, cornerRadius=style.ROUND, **style.QUIET).encode(
        x="left:Q", x2="right:Q", y="top:Q", y2="low:Q", stroke=COLOUR, strokeWidth=WIDTH
    )
    said = base.transform_calculate(
        says="(run.order[datum.node] ? run.order[datum.node] + '\\n' : '') + datum.name"
    ).transform_calculate(
        first=f"datum.y - {style.LINE_HEIGHT / 2} * (length(split(datum.says, '\\n')) - 1)"
    )
    name = said.mark_text(
        fill=style.INK,
        baseline="middle",
        fontSize=style.TEXT,
        lineBreak="\n",
        lineHeight=style.LINE_HEIGHT,
        **style.QUIET,
    )
    return [box, name.encode(y="first:Q", text="says:N")]


def _placed(values: list[dict[str, Any]], kind: str) -> alt.Chart:
    """Start a layer at fixed places, whose rows know whether they are lit."""
    return alt.Chart(alt.InlineData(values)).transform_calculate(
        lit=f"run.{kind}[datum.{kind}]",
        strength=f"run.{kind}[datum.{kind}] ? 1 : {style.UNLIT}",
        width=f"run.{kind}[datum.{kind}] ? {style.LINE} : {style.THIN}",
    )
