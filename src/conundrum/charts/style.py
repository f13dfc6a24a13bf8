"""The colours, fonts and sizes of the charts, on light pages and on dark pages.

Colour shows the policy, and shape shows the state. A policy that carries on as in 2016 is grey, one
that cuts off is rust, one that opens is blue, and one that sets conditions is violet. The reader's
own line and dot are ink, as text is. A ring is the policy of 2016 or a regime that has fallen.

Charts and controls name a colour by its role (``INK``, ``PINNED``, …). The role is a CSS variable,
and the page decides which colour it is. What colour shows is always shown by line style or place,
too.
"""

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

LETTERS = ("#1b2733", "#eef2f5")
"""The colour of text and of the reader's marks, on a light page and on a dark page."""

PALETTE = {
    "page": ("#ffffff", "#121518"),
    "ink": LETTERS,
    "faint": ("#4d5b68", "#b3bec8"),
    "rule": ("#c9d2da", "#46525d"),
    "grid": ("#e6eaee", "#333d47"),
    "card": ("#f4f6f8", "#1b2025"),
    "run": LETTERS,
    "fell": LETTERS,
    "pinned": ("#5b6875", "#a3afba"),
    "press": ("#b8430a", "#ff8d57"),
    "open": ("#0069a8", "#62b8f0"),
    "both": ("#6b4a9b", "#b8a0e0"),
    "link": ("#0069a8", "#62b8f0"),
    "alert": ("#a3260b", "#ff9a85"),
}
"""The colours by role. Each role of a colour has one colour for a light page and another for a dark
page."""

HUES = (PALETTE["open"][0], LETTERS[0], "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#5f6b76")
"""The colours of a reader's own charts; most colours are from Okabe and Ito's palette.

Rust is not among them, because it always means a cut-off.
"""

PARTS = ("ink", "faint", "rule", "grid", "run", "pinned", "fell", "card", "page")
INK, FAINT, RULE, GRID, RUN, PINNED, FELL, CARD, PAGE = (f"var(--nk-{part})" for part in PARTS)
PRESS, OPEN, BOTH = (f"var(--nk-{part})" for part in ("press", "open", "both"))
"""Colours by their roles.

``RUN`` is for what the reader chose or moved, and ``PINNED`` for the policy of 2016, whose line is
dashed. ``PRESS``, ``OPEN`` and ``BOTH`` are for a policy that cuts off, opens, or sets conditions.
``INK`` is for the record. ``FELL`` is for futures in which the regime has fallen. It is ink, too,
because such futures have a mark of their own and no colour.
"""

FAMILY_COLOURS = {"2016": PINNED, "press": PRESS, "engage": OPEN, "both": BOTH}
"""The colour of each family of named policies. Wherever a policy has a colour, the policy's name
stands beside it."""

FONT = "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', 'Noto Sans CJK SC', sans-serif"
SERIF = "'Source Serif 4', Charter, Georgia, 'Noto Serif', serif"
"""The fonts of ordinary text, and of headlines and large numbers. The style sheet contains the font
files."""

FACES = {
    "source-sans-3": ("Source Sans 3", "200 900"),
    "source-serif-4-bold": ("Source Serif 4", "600 700"),
}
"""The files of the folder "fonts", each with the name of its font and the range of its weights."""

TEXT, TITLE = 14, 16
"""How large letters in charts are, in pixels."""

LABEL_PADDING = 6
"""The space between two labels of an axis, and between the labels and the axis, in pixels."""

AXIS_ROOM = 30
"""How much room the numbers beside an axis need, in pixels."""

OUTER_BAND, INNER_BAND, LINE, DASH = 0.2, 0.35, 2.2, (5, 3)
"""How opaque the bands of 90% and 50% of the futures are. How wide lines are, and how the pinned
run's line is dashed."""

DOTS, FINE = (2, 2), 1.3
"""The dots of a dotted line, and the width of a fine line."""

APART = (OPEN, INK, HUES[2], HUES[3], FAINT)
DASHES = ([1, 0], [9, 4], [2, 2], [14, 4, 2, 4], [5, 3], [14, 3, 2, 3, 2, 3], [2, 7])
"""The colours and dashes that distinguish lines in one chart. The colours and dashes can be
combined in 35 ways, so 35 lines can be told apart."""

WIDE, NARROWEST = 680, 120
"""The greatest and the smallest width of a chart of the historical record, in pixels.

Between them, a chart is as wide as its place.
"""

MARGIN, BESIDE, BESIDE_NAMES = 20, 70, 120
"""How much space lies around and beside the plot in a chart of the historical record, in pixels.

The space is for nothing, for the numbers of an axis, or for names at the left or right.
"""

NAMES_ROOM = 80
"""How wide the room for the names of rows is, to the left of a chart of the historical record, in
pixels."""

TALL = 220
"""The height of a single chart."""

ESTIMATES = 60
"""The height of the small chart that shows one estimator's counts of warheads."""

PANEL_SPACE = 28
"""The space above a small chart, in which the chart's name is written."""

DOT, DOT_STROKE, HAIR = 46, 1.5, 1
"""The area and the outline of a dot in a chart, and the width of thin lines."""

NARROW, SMALL_BUBBLE = 400, 350
"""A chart of the historical record is narrow below this width. The second value is the area of the
largest bubble in a narrow chart."""

BAR = 0.65
"""How opaque a dot is if there are many dots."""

BUBBLE, BUBBLE_ROW, BUBBLE_LINE = 900, 48, 0.68
"""The area of the largest bubble, the height of a row of bubbles, and how far down the line in a
row goes."""


HALO = 4
"""Letters on top of marks have a halo, which is this many pixels wide."""

TIMES = "M-1-.6L-.6-1L0-.4L.6-1L1-.6L.4 0L1 .6L.6 1L0 .4L-.6 1L-1 .6L-.4 0Z"
"""The outline of a cross. The cross is drawn as an outline, so that the cross can be filled and can
have a halo."""

Look = dict[str, Any]
"""The look of a mark, a text, an axis or a scale, as Altair's arguments."""

QUIET: Look = {"aria": False}
"""Hides the single marks of a chart from a screen reader, which reads the chart's description
instead."""


def config() -> dict[str, Any]:
    """Return the Vega-Lite configuration that every chart shares."""
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            "labelColor": INK,
            "labelFontSize": TEXT,
            "titleFontSize": TEXT,
            "domain": False,
            "tickColor": GRID,
            "gridColor": GRID,
            "title": None,
        },
        "axisX": {"labelSeparation": LABEL_PADDING},
        "text": {"fontSize": TEXT},
        "title": {
            "anchor": "start",
            "font": SERIF,
            "color": INK,
            "fontSize": TITLE,
            "subtitleColor": FAINT,
            "subtitleFontSize": TEXT,
            "offset": 8,
        },
    }


def css() -> str:
    """Return the style sheet of the controls and of the text around the charts, with its fonts."""
    rules = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    # A printed page is always light, even if the screen is dark.
    dark_page = f'@media screen{{body[data-jp-theme-light="false"]{{{_colours(1)}}}}}'
    return before(dark_page + rules)


def before(rules: str) -> str:
    """Return a style sheet: first colours and fonts, and then the given rules that use them.

    Examples
    --------
    >>> "--nk-ink:#1b2733;" in before("p{color:var(--nk-ink)}")
    True
    """
    return f"{_faces()}:root{{{_colours(0)}--nk-font:{FONT};--nk-serif:{SERIF};}}{rules}"


def dark() -> str:
    """Return the CSS rule that makes a page dark on screen if the reader's computer is set to dark.

    Examples
    --------
    >>> dark()[:57]
    '@media screen and (prefers-color-scheme:dark){:root{color'
    """
    colours = f"color-scheme:dark;{_colours(1)}"
    return f"@media screen and (prefers-color-scheme:dark){{:root{{{colours}}}}}"


def _colours(page: int) -> str:
    """Return CSS with the colours of a light page (for 0) or of a dark page (for 1)."""
    return "".join(f"--nk-{part}:{pair[page]};" for part, pair in PALETTE.items())


def _faces() -> str:
    """Return CSS that contains the fonts, because a page of Jupyter could not load a font file."""
    folder = Path(__file__).with_name("fonts")
    held = {
        file: b64encode((folder / f"{file}.woff2").read_bytes()).decode("ascii") for file in FACES
    }
    return "".join(
        f"@font-face{{font-family:'{name}';font-weight:{weights};"
        f"src:url(data:font/woff2;base64,{held[file]}) format('woff2')}}"
        for file, (name, weights) in FACES.items()
    )


def in_light(text: str) -> str:
    """Return a text in which each colour name is replaced by its colour on a light page.

    Examples
    --------
    >>> in_light(f'<path fill="{RUN}"/>')
    '<path fill="#1b2733"/>'
    """
    return re.sub(r"var\(--nk-(\w+)[^)]*\)", lambda part: PALETTE[part[1]][0], text)


def alone(html: str) -> str:
    """Return a text in which each colour name falls back to its colour on a light page.

    Examples
    --------
    >>> alone(f'<path fill="{RUN}"/>')
    '<path fill="var(--nk-run, #1b2733)"/>'
    """
    return re.sub(
        r"var\(--nk-(\w+)\)", lambda part: f"var(--nk-{part[1]}, {PALETTE[part[1]][0]})", html
    )
