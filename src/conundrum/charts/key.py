"""The key to the marks of a chart."""

import re
from collections.abc import Sequence
from html import escape, unescape

from conundrum.charts.key_marks import MARKS


def key(keys: Sequence[tuple[str, str]]) -> str:
    """Return the key to the marks as HTML: the name of each, and what it stands for.

    Examples
    --------
    >>> key([("line", "median world")]).endswith("</svg>median world</span></div>")
    True
    """
    spans = "".join(f"<span>{_drawn(mark)}{escape(text)}</span>" for mark, text in keys)
    return f'<div class="nk-legend">{spans}</div>'


def keys_of(html: str) -> list[tuple[str, str]]:
    """Return what stands in the keys of some HTML: each mark as SVG, and what it stands for.

    Examples
    --------
    >>> [text for _, text in keys_of(2 * key([("line", "median world")]))]
    ['median world']
    """
    keys = "".join(re.findall(r'(?s)<div class="nk-legend">(.*?)</div>', html))
    found = re.findall(r"(?s)(<svg\b.*?</svg>)(.*?)</span>", keys)
    return [(mark, unescape(text)) for mark, text in dict.fromkeys(found)]


def _drawn(mark: str) -> str:
    width, height = (26, 10) if mark.startswith("long") else (14, 12)
    return f'<svg width="{width}" height="{height}" aria-hidden="true">{MARKS[mark]}</svg>'
