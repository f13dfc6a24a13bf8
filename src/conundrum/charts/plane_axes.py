"""What charts share whose names lie on marks: letters, and texts that can be read over them."""

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
"""How the numbers and the name of an axis of numbers look."""


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
