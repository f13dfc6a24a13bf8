"""Writes the key to the marks of a chart."""

from collections.abc import Sequence
from html import escape

from conundrum.charts.key_marks import MARKS


def key(keys: Sequence[tuple[str, str]]) -> str:
    """Return a chart's key as HTML. Each entry has a label, and the name of a symbol in "MARKS".

    Examples
    --------
    >>> key([("line", "average")]).endswith("</svg>average</span></div>")
    True
    """
    spans = "".join(f"<span>{_drawn(mark)}{escape(text)}</span>" for mark, text in keys)
    return f'<div class="nk-legend">{spans}</div>'


def _drawn(mark: str) -> str:
    width, height = (26, 10) if mark.startswith("long") else (14, 12)
    return f'<svg width="{width}" height="{height}" aria-hidden="true">{MARKS[mark]}</svg>'
