"""Panels outside the edition: each in a page to frame, and as a module for other hosts."""

import csv
from functools import cache
from html import escape
from math import ceil
from pathlib import Path

from conundrum.tables import say

PAGE = """\
<!doctype html>
<html lang="en" data-alone>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="../_static/live/mark.svg">
<script>
const dark = matchMedia("(prefers-color-scheme: dark)");
const turn = () => {{ document.documentElement.dataset.theme = dark.matches ? "dark" : "light"; }};
dark.addEventListener("change", turn);
turn();
// Whoever frames this page is told how high it is.
const page = document.documentElement;
const tell = () => parent.postMessage({{ conundrum: "{name}", height: page.offsetHeight }}, "*");
new ResizeObserver(tell).observe(page);
</script>
<link rel="stylesheet" href="../_static/live/edition.css">
<link rel="stylesheet" href="../_static/live/panels.css">
<link rel="stylesheet" href="../_static/live/embed.css">
<script defer src="../_static/live/host.js"></script>
</head>
<body>
{panel}
<p class="nk-home"><a href="../{page}" target="_top">{source}</a></p>
</body>
</html>
"""
MODULE = """\
// A panel of the edition as an anywidget front end, which marimo and MyST take as well.
const live = new URL("../_static/live/", import.meta.url);
// Panels of one page share one host, whichever of them comes first.
function brought() {{
  globalThis.conundrumHost ??= new Promise((resolve, reject) => {{
    const put = (tag, about) =>
      document.head.append(Object.assign(document.createElement(tag), about));
    for (const name of ["edition", "panels"]) {{
      put("link", {{ rel: "stylesheet", href: `${{live}}${{name}}.css` }});
    }}
    put("script", {{ src: `${{live}}host.js`, onload: resolve, onerror: reject }});
  }});
  return globalThis.conundrumHost;
}}
export default {{
  initialize: brought,
  async render({{ el }}) {{
    await brought();
    await globalThis.conundrum.show(el, "{state}", "{widget}");
  }},
}};
"""
LINE = (
    '<iframe src="{base}embed/{name}.html" title="{title}" width="100%" height="{height}"></iframe>'
)
HEIGHTS = Path(__file__).with_name("heights.csv")
"""How high each panel is in a frame `WIDE` wide, by `tests/browser/edition/heights.py`."""
WIDE, STEP, UNMEASURED = 800, 20, 700
"""In pixels: the width of a column of text, what heights are rounded up to, and a new panel's."""


def line(base: str, name: str, title: str) -> str:
    """Return the line that frames a panel in another page.

    Examples
    --------
    >>> line("https://ada.github.io/c/", "00-lab", "The lab")[:52]
    '<iframe src="https://ada.github.io/c/embed/00-lab.ht'
    """
    height = heights().get(name, UNMEASURED)
    return LINE.format(base=base, name=name, title=escape(title), height=height)


@cache
def heights() -> dict[str, int]:
    """Return how high each panel is, by its name, in pixels.

    Examples
    --------
    >>> heights()["n00-lab"] > 500
    True
    """
    with HEIGHTS.open(encoding="utf-8", newline="") as file:
        return {row["name"]: int(row["height"]) for row in csv.DictReader(file)}


def round_up(height: float) -> int:
    """Round a height up to whole steps.

    Examples
    --------
    >>> round_up(701)
    720
    """
    return STEP * ceil(height / STEP)


def page(name: str, title: str, panel: str, source: str) -> str:
    """Return the page of one panel.

    Parameters
    ----------
    name : str
        Of its address.
    title : str
    panel : str
        Its place, as HTML.
    source : str
        The page that it comes from.
    """
    said = escape(say("edition.source", title=title))
    return PAGE.format(name=name, title=escape(title), panel=panel, page=source, source=said)


def module(state: str, widget: str) -> str:
    """Return the module of one panel: what its page loads, and its name there."""
    return MODULE.format(state=state, widget=widget)
