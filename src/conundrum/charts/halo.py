"""Text that can be read on top of the marks of a chart, because the letters have a halo."""

from typing import Any

from conundrum.charts import style
from conundrum.charts.vega import alt


def haloed(rows: alt.Chart, text: style.Look, colour: Any) -> list[alt.Chart]:
    """Return a text with a halo in the page's colour, so that marks do not hide the text."""
    halo: style.Look = {
        "color": style.PAGE,
        "stroke": style.PAGE,
        "strokeWidth": style.HALO,
        "strokeJoin": "round",
    }
    return [rows.mark_text(**text, **look, **style.QUIET) for look in (halo, {"color": colour})]
