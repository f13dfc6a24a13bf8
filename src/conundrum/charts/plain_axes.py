"""Axes without lines or ticks, and names on marks."""

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.plane_axes import haloed

LETTERS: dict[str, Any] = {
    "labelFontSize": style.TEXT,
    "titleFontSize": style.TEXT,
    "titleFontWeight": "normal",
    "titleColor": style.FAINT,
    "ticks": False,
    "labelPadding": style.LABEL_PADDING,
}
"""How the numbers and the name of an axis look."""


def named(rows: alt.Chart, text: str, place: dict[str, Any], mine: str, **look: Any) -> list[Any]:
    """Write names on marks, each on a ground of its own, those of the reader in their colour.

    Parameters
    ----------
    rows : altair.Chart
        What is named.
    text : str
        The field that says it.
    place : dict
        The encoding of where it stands.
    mine : str
        The expression for whether it is the reader's.
    **look
        How the text is aligned.
    """
    bold = alt.ExprRef(f"{mine} ? 'bold' : 'normal'")
    ink = alt.ExprRef(f"{mine} ? '{style.RUN}' : '{style.INK}'")
    written = rows.encode(**place, text=f"{text}:N")
    return haloed(written, {"fontWeight": bold, "baseline": "middle", **look}, ink)
