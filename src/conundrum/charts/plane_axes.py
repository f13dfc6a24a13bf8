"""What planes share: axes, squares, and texts that can be read over what lies below."""

from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.charts.live_chart import live_rows
from conundrum.tables import say

EDGE = 1 + 1 / (FINEST - 1)
"""Where the map ends: half a square beyond the furthest stance."""

AXIS: style.Look = {
    "values": [-1, 0, 1],
    "grid": False,
    "titleColor": style.INK,
    "titleFontSize": style.TITLE,
}
"""How an axis of stances looks."""

LETTERS: style.Look = {
    "labelFontSize": style.TEXT,
    "titleFontSize": style.TEXT,
    "titleFontWeight": "normal",
    "titleColor": style.FAINT,
    "ticks": False,
    "labelPadding": style.LABEL_PADDING,
}
"""How the numbers and the name of an axis of numbers look."""


def squares(many: str, edge: float, *fields: str) -> alt.Chart:
    """Return a row for each pair of so many stances a power, with its square and some fields."""
    half = f"1 / ({many} - 1)"
    return live_rows("shade", *fields, each="pair", most=FINEST**2).transform_calculate(
        x=f"-1 + 2 * floor(datum.pair / {many}) * {half}",
        y=f"-1 + 2 * (datum.pair % {many}) * {half}",
        left=f"max(datum.x - {half}, -{edge})",
        right=f"min(datum.x + {half}, {edge})",
        low=f"max(datum.y - {half}, -{edge})",
        high=f"min(datum.y + {half}, {edge})",
    )


def shaded(rows: alt.Chart, **look: Any) -> alt.Chart:
    """Draw the squares of a map, each as strong as its ``shade``."""
    return rows.mark_rect(**look, **style.QUIET).encode(
        x="left:Q",
        x2="right:Q",
        y="low:Q",
        y2="high:Q",
        fillOpacity=alt.FillOpacity("shade:Q", scale=None),
    )


def haloed(rows: alt.Chart, text: style.Look, colour: Any) -> list[alt.Chart]:
    """Write a text over what lies below it: first its halo in the page's colour, then the text."""
    halo: style.Look = {
        "color": style.PAGE,
        "stroke": style.PAGE,
        "strokeWidth": style.HALO,
        "strokeJoin": "round",
    }
    return [rows.mark_text(**text, **look, **style.QUIET) for look in (halo, {"color": colour})]


def named(rows: alt.Chart, text: str, place: dict[str, Any], mine: str, **look: Any) -> list[Any]:
    """Write names on marks, each on a ground of its own, those of the reader in their colour.

    ``text`` is the field that says them, ``place`` the encoding of where they stand, and ``mine``
    the expression for whether one is the reader's; ``look`` is how the text is aligned.
    """
    bold = alt.ExprRef(f"{mine} ? 'bold' : 'normal'")
    ink = alt.ExprRef(f"{mine} ? '{style.RUN}' : '{style.INK}'")
    written = rows.encode(**place, text=f"{text}:N")
    return haloed(written, {"fontWeight": bold, "baseline": "middle", **look}, ink)


def across() -> alt.X:
    """Return the axis of Washington's stances."""
    labels = _labels(f"'{say('plane.half')}'")
    axis = alt.Axis(labelExpr=labels, labelFlush=True, ticks=False, **AXIS, title="Washington")
    return alt.X("x:Q", axis=axis).scale(domain=[-EDGE, EDGE], nice=False)


def upwards(labels: str = "true") -> alt.Y:
    """Return the axis of Beijing's stances, with labels where an expression holds."""
    half = "['{}', '{}']".format(say("plane.half_first"), say("plane.half_then"))
    told = f"{labels} ? {_labels(half)} : ''"
    look = AXIS | style.ON_TOP
    axis = alt.Axis(labelExpr=told, labelBaseline="middle", ticks=False, **look, title="Beijing")
    return alt.Y("y:Q", axis=axis).scale(domain=[-EDGE, EDGE], nice=False)


def _labels(half: str) -> str:
    engages, presses = say("plane.engages"), say("plane.presses")
    return f"(datum.value < 0 ? '{engages}' : datum.value > 0 ? '{presses}' : {half})"
