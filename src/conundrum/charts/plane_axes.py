"""The axes of the plane of stances, and texts that can be read over what lies below them."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import style
from conundrum.tables.words import say

EDGE = 1 + 1 / (FINEST - 1)
"""Where the map ends: half a square beyond the furthest stance."""


def haloed(rows: alt.Chart, text: dict[str, Any], colour: Any) -> list[alt.Chart]:
    """Write a text over what lies below it: first its halo in the page's colour, then the text."""
    halo: dict[str, Any] = {
        "color": style.PAGE,
        "stroke": style.PAGE,
        "strokeWidth": style.ROUND,
        "strokeJoin": "round",
    }
    return [rows.mark_text(**text, **look, **style.QUIET) for look in (halo, {"color": colour})]


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
