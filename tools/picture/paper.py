"""The paper that a still is drawn on: letters, marks and lines as SVG, on a ground of its own.

The page behind a still may be light or dark, and no style sheet reaches into the picture. So it
has a light ground of its own, on which the colours of a light page can be read.
"""

import re
import textwrap
from html import escape

from conundrum.charts import style

WIDTH, MARGIN = 360, 10
"""Of a still, in pixels: a phone shows it nearly whole."""

TEXT, LINE = 15, 20
"""Size of letters and from one line to the next: a sixth of both may be lost on a phone."""

LONGEST = 38
"""How many letters of a title a line has room for."""


def letters(x: float, y: float, text: str, at: str = "start", *, strong: bool = False) -> str:
    """Write a line of text that starts, ends or has its middle at x.

    Examples
    --------
    >>> letters(10, 20, "R & D")
    '<text x="10" y="20" fill="var(--nk-faint)">R &amp; D</text>'
    """
    anchor = "" if at == "start" else f' text-anchor="{at}"'
    look = f'fill="{style.INK}" font-weight="650"' if strong else f'fill="{style.FAINT}"'
    return f'<text x="{x:g}" y="{y:g}"{anchor} {look}>{escape(text)}</text>'


def dot(x: float, y: float, radius: float) -> str:
    """Draw a dot in the colour of what is not the reader's.

    Examples
    --------
    >>> dot(1, 2.5, 3)
    '<circle cx="1" cy="2.5" r="3" fill="var(--nk-pinned)"/>'
    """
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{style.PINNED}"/>'


def ring(x: float, y: float) -> str:
    """Draw the ring that marks the policy of 2016.

    Examples
    --------
    >>> ring(1, 2).startswith('<circle cx="1" cy="2" r="6"')
    True
    """
    look = f'fill="{style.CARD}" stroke="{style.PINNED}" stroke-width="3"'
    return f'<circle cx="{x:g}" cy="{y:g}" r="6" {look}/>'


def lines(path: str, colour: str = style.RULE, dash: str = "") -> str:
    """Draw lines along a path.

    Examples
    --------
    >>> lines("M0 0H9")
    '<path d="M0 0H9" fill="none" stroke="var(--nk-rule)"/>'
    """
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{path}" fill="none" stroke="{colour}"{dashed}/>'


def box(x: float, y: float, width: float, height: float, text: str = "") -> str:
    """Draw an empty box, with a name in its middle if it has one.

    Examples
    --------
    >>> box(0, 0, 20, 10).count("<")
    1
    """
    edge = f'fill="{style.PAGE}" stroke="{style.PINNED}"'
    named = letters(x + width / 2, y + height / 2 + TEXT / 3, text, "middle") if text else ""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" {edge}/>{named}'


def paper(title: str, height: float, drawn: str) -> str:
    """Return a still as SVG: its title, and below it what is drawn from 0 to a height.

    Examples
    --------
    >>> paper("It stands", 20, "").count("<text")
    1
    """
    heads = textwrap.wrap(title, LONGEST)
    top = MARGIN + LINE * len(heads)
    named = "".join(
        letters(MARGIN, MARGIN + LINE * line - LINE / 4, text, strong=True)
        for line, text in enumerate(heads, start=1)
    )
    tall = top + height + MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{tall:g}" '
        f'viewBox="0 0 {WIDTH} {tall:g}" font-family="{style.FONT}" font-size="{TEXT}">'
        f'<rect width="{WIDTH}" height="{tall:g}" rx="6" fill="{style.CARD}"/>{named}'
        f'<g transform="translate(0 {top})">{drawn}</g></svg>'
    )
    return re.sub(r"var\(--nk-(\w+)\)", lambda part: style.PALETTE[part[1]][0], svg)
