"""Combines drawings into one SVG picture, with a title above and a citation below."""

import re
from collections.abc import Sequence
from html import escape, unescape
from textwrap import wrap

from conundrum.charts.style import PALETTE, in_light

WIDTH, MARGIN, LINE = 920, 20, 17
"""The width of a saved figure, its margin, and the height of a line of its text, in pixels."""

LETTERS = 130
"""How many letters fit on a line of text."""

GAP = 6
"""How many pixels lie between a symbol of the chart's key and the symbol's label."""

SHARPER = 2
"""A PNG file is this many times as wide and as high as the SVG picture, in pixels."""

SIZE = re.compile(r'<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"')


def figure(
    title: str,
    drawings: Sequence[tuple[str, str]],
    foot: Sequence[str],
    keys: Sequence[tuple[str, str]] = (),
) -> str:
    """Return drawings as one SVG picture: each below its name, side by side if there is room.

    Each drawing has a name, of one or several lines, and an SVG, which may use the colour names of
    a page. The title states the finding; a line of a name that repeats the title is left out.
    Below the drawings come the keys, each with its mark as SVG and its meaning. Last comes the
    foot, which says how the figure was made.

    Examples
    --------
    >>> drawn = figure("It fell", [("Aid", '<svg width="20" height="9"/>')], ["A run."])
    >>> drawn.count("<svg"), "A run." in drawn, "var(" in drawn
    (2, True, False)
    """
    placed: list[str] = []
    across, down, lowest = float(MARGIN), float(MARGIN), float(MARGIN)

    def put(text: str, look: str = "") -> None:
        nonlocal down
        for line in wrap(text, LETTERS) or [""]:
            down += LINE
            placed.append(f'<text x="{MARGIN}" y="{down:g}" {look}>{escape(line)}</text>')

    put(title, 'font-weight="bold" font-size="14"')
    down += LINE
    for name, drawing in drawings:
        size = SIZE.search(drawing)
        wide, high = (float(side) for side in size.groups()) if size else (WIDTH, 0)
        if across > MARGIN and across + wide > WIDTH - MARGIN:
            across, down = MARGIN, lowest
        letters = max(1, int(LETTERS * wide / WIDTH))
        said = [line for line in name.splitlines() if line != title]
        lines = [part for line in said for part in wrap(line, letters)]
        for place, line in enumerate(lines, 1):
            placed.append(f'<text x="{across:g}" y="{down + place * LINE:g}">{escape(line)}</text>')
        top = down + LINE * len(lines) + LINE / 2
        placed.append(drawing.replace("<svg", f'<svg x="{across:g}" y="{top:g}"', 1))
        lowest, across = max(lowest, top + high + LINE), across + wide + MARGIN
    down, across = max(lowest, down), MARGIN
    for mark, meaning in keys:
        size = SIZE.search(mark)
        wide = float(size[1]) + GAP if size else 0
        room = wide + WIDTH / LETTERS * len(meaning)
        if across > MARGIN and across + room > WIDTH - MARGIN:
            across, down = MARGIN, down + LINE
        placed.append(mark.replace("<svg", f'<svg x="{across:g}" y="{down:g}"', 1))
        placed.append(f'<text x="{across + wide:g}" y="{down + 10:g}">{escape(meaning)}</text>')
        across += room + MARGIN
    down += LINE if keys else 0
    for text in foot:
        put(text, f'fill="{PALETTE["faint"][0]}"')
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{down + MARGIN:g}" '
        f'font-family="sans-serif" font-size="12" fill="{PALETTE["ink"][0]}">'
        f"<title>{escape(title)}</title><desc>{escape(' '.join(foot))}</desc>"
        f'<rect width="100%" height="100%" fill="{PALETTE["page"][0]}"/>{"".join(placed)}</svg>'
    )
    return in_light(whole)


def as_png(svg: str) -> bytes:
    """Return an SVG as a PNG."""
    # The converter is imported inside the function, because the import takes a second and only
    # saving needs it.
    import vl_convert  # noqa: PLC0415

    drawn: bytes = vl_convert.svg_to_png(svg, scale=SHARPER)
    return drawn


def keys_of(html: str) -> list[tuple[str, str]]:
    """Return the symbol (as SVG) and the label of each entry in the chart keys of some HTML.

    Examples
    --------
    >>> from conundrum.charts.key import key
    >>> [text for _, text in keys_of(2 * key([("line", "average")]))]
    ['average']
    """
    keys = "".join(re.findall(r'(?s)<div class="nk-legend">(.*?)</div>', html))
    found = re.findall(r"(?s)(<svg\b.*?</svg>)(.*?)</span>", keys)
    return [(mark, unescape(text)) for mark, text in dict.fromkeys(found)]
