"""Draws texts that can be read on top of marks, for charts that name their marks."""

from typing import Any

from conundrum.charts import style
from conundrum.charts.vega import alt

LETTERS: style.Look = {
    "labelFontSize": style.TEXT,
    "titleFontSize": style.TEXT,
    "titleFontWeight": "normal",
    "titleColor": style.FAINT,
    "ticks": False,
    "labelPadding": style.LABEL_PADDING,
}
"""The look of an axis of numbers."""


def haloed(rows: alt.Chart, text: style.Look, colour: Any) -> list[alt.Chart]:
    """Return a text with a halo in the page's colour, so that it can be read on top of marks."""
    halo: style.Look = {
        "color": style.PAGE,
        "stroke": style.PAGE,
        "strokeWidth": style.HALO,
        "strokeJoin": "round",
    }
    return [rows.mark_text(**text, **look, **style.QUIET) for look in (halo, {"color": colour})]


def named(rows: alt.Chart, text: str, place: dict[str, Any], mine: str, **look: Any) -> list[Any]:
    """Return the names of marks with halos; the reader's own are bold and have their own colour.

    ``text`` is the field with the names, ``place`` the encoding of their places, and ``mine`` a
    Vega expression that says whether a name is the reader's. ``look`` says how the text is aligned.
    """
    bold = alt.ExprRef(f"{mine} ? 'bold' : 'normal'")
    ink = alt.ExprRef(f"{mine} ? '{style.RUN}' : '{style.INK}'")
    written = rows.encode(**place, text=f"{text}:N")
    return haloed(written, {"fontWeight": bold, "baseline": "middle", **look}, ink)
