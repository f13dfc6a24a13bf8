"""Colours, fonts and sizes, for light pages and dark ones.

Colour shows the policy, and shape shows the state. A policy that carries on as in 2016 is grey, one
that cuts off is rust, one that opens is blue, and one that sets conditions is violet. The reader's
own line and dot are ink, as text is. A ring is the policy of 2016 or a regime that has fallen.

Charts and controls name a colour by its role (``INK``, ``PINNED``, …), which is a CSS variable, and
the page decides which colour this is. Line style and place always show the same as colour.
"""

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

LETTERS = ("#1b2733", "#eef2f5")
"""The colour of text, and of what is the reader's own."""

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
"""Each colour by its part, on a light page and on a dark one."""

HUES = (PALETTE["open"][0], LETTERS[0], "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#5f6b76")
"""Hues of a reader's own chart, of Okabe and Ito's; rust stays that of a cut-off."""

PARTS = ("ink", "faint", "rule", "grid", "run", "pinned", "fell", "card", "page")
INK, FAINT, RULE, GRID, RUN, PINNED, FELL, CARD, PAGE = (f"var(--nk-{part})" for part in PARTS)
PRESS, OPEN, BOTH = (f"var(--nk-{part})" for part in ("press", "open", "both"))
"""``RUN`` is what the reader chose or moved; ``PINNED`` the policy of 2016, dashed where it is a
line; ``PRESS``, ``OPEN`` and ``BOTH`` a policy that cuts off, opens, or sets conditions; ``INK``
the record; ``FELL`` futures in which the regime has fallen, which a mark says, and no colour."""

FAMILIES = {"2016": PINNED, "press": PRESS, "engage": OPEN, "both": BOTH}
"""The colour of a named policy, by its family; its name stands beside it."""

FONT = "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', 'Noto Sans CJK SC', sans-serif"
SERIF = "'Source Serif 4', Charter, Georgia, 'Noto Serif', serif"
"""What text is set in, and what headlines and large numbers are; both come with the style sheet."""

FACES = {
    "source-sans-3": ("Source Sans 3", "200 900"),
    "source-serif-4-bold": ("Source Serif 4", "600 700"),
}
"""The files of `fonts/`: the name of each font, and from which weight to which it has letters."""

TEXT, TITLE = 14, 16
"""Sizes of letters in charts, in pixels."""

NARROW_PLACE, LABEL_PADDING = 145, 6
"""Width in pixels of the place that a chart fills below which letters are left out, and what keeps
them from the axis and from one another."""

CROSS, CROSS_LINE, FUTURE = 0.62, 0.24, 0.76
"""Of a hundred futures: size of a cross, width of its lines, and of a dot, as shares of the room of
one future."""

NOTES_ROW, BOTTOM = 5.4, 5.9
"""On which row below five rows of futures notes stand, and where the chart ends."""

THREE_NOTES = 210
"""Width of a chart in pixels below which two notes stand below it in place of three."""

AXIS_ROOM = 30
"""Room for the numbers of an axis, in pixels."""

OUTER_BAND, INNER_BAND, LINE, DASH = 0.2, 0.35, 2.2, (5, 3)
"""Strength of the 90 and 50 % bands, width of lines, and the dashes of the pinned run."""

DOTS, FINE = (2, 2), 1.3
"""Dots and width of a third line, that of a path two runs are set against."""

APART = (OPEN, INK, HUES[2], HUES[3], FAINT)
DASHES = ([1, 0], [9, 4], [2, 2], [14, 4, 2, 4], [5, 3], [14, 3, 2, 3, 2, 3], [2, 7])
"""Hues and dashes of many lines, each told apart by both: after 35 they begin again."""

WIDE, NARROWEST = 680, 120
"""Greatest and least width of a chart of the record, in pixels; else it is as wide as its place."""

MARGIN, BESIDE, BESIDE_NAMES = 20, 70, 120
"""What such a chart leaves beside its plot, in pixels: with nothing there, with the numbers of an
axis, and with names at its left or right."""

NAMES_ROOM = 80
"""Room for the names of rows at the left of a chart of the record, in pixels."""

STRIP, ROW, TALL = 44, 15, 220
"""Heights of a panel of the timeline, of one row of events in it, and of a single chart."""

ESTIMATES = 60
"""Height of the panel of one estimator of the arsenal."""

AGAINST, AGAINST_SPACE = 168, 46
"""Height of a panel in which a run is set against the record, and room between two: a title keeps
off the numbers of the axis above it."""

PANEL_SPACE = 28
"""Room between two panels of the timeline, for its name and its count."""

DOT, DOT_STROKE, OFF, VEIL, HAIR = 46, 1.5, 0.25, 0.08, 1
"""Area and outline of a dot, strength of what is not chosen and of a shade, thin lines."""

MARKED = 95
"""Area of a mark that stands for one figure of the record."""

SQUARE, SPECK = 330, 12
"""Height of the chart of goals, and area of one policy of many."""


NARROW, SMALL_BUBBLE = 400, 350
"""Width below which a chart of the record is narrow, and its bubbles there."""

BAR = 0.65
"""Strength of a dot of many."""

BUBBLE, BUBBLE_ROW, BUBBLE_LINE = 900, 48, 0.68
"""Area of the largest bubble, the height of a row of bubbles, and how far a line goes down it."""


HALO = 4
"""Width of the ground around letters that lie on marks, in pixels."""

HERE = 150
"""Area of the dot where the reader stands."""

TIMES = "M-1-.6L-.6-1L0-.4L.6-1L1-.6L.4 0L1 .6L.6 1L0 .4L-.6 1L-1 .6L-.4 0Z"
"""The outline of a cross, so that it can be filled and have a halo."""

Look = dict[str, Any]
"""How a mark, a text, an axis or a scale looks, by the names that Altair has for it."""

QUIET: Look = {"aria": False}
"""Marks say nothing to a screen reader one by one: description, text and table do."""

ON_TOP: Look = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleBaseline": "bottom",
    "titleX": 0,
    "titleY": -8,
}
"""What has the name of an upright axis lie over it."""


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
    # Paper is always light, even if the screen is dark.
    dark_page = f'@media screen{{body[data-jp-theme-light="false"]{{{_colours(1)}}}}}'
    return before(dark_page + rules)


def before(rules: str) -> str:
    """Return a style sheet with these rules, and with the colours and fonts that they name.

    Examples
    --------
    >>> "--nk-ink:#1b2733;" in before("p{color:var(--nk-ink)}")
    True
    """
    return f"{_faces()}:root{{{_colours(0)}--nk-font:{FONT};--nk-serif:{SERIF};}}{rules}"


def dark() -> str:
    """Return the rule of a page that is dark if the reader's computer is, and light on paper.

    Examples
    --------
    >>> dark()[:57]
    '@media screen and (prefers-color-scheme:dark){:root{color'
    """
    colours = f"color-scheme:dark;{_colours(1)}"
    return f"@media screen and (prefers-color-scheme:dark){{:root{{{colours}}}}}"


def _colours(page: int) -> str:
    """Return the colours of a light page, the first, or of a dark one."""
    return "".join(f"--nk-{part}:{pair[page]};" for part, pair in PALETTE.items())


def _faces() -> str:
    """Return CSS that contains the fonts, because a page of Jupyter could not load a file."""
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
    """Return a text in which each colour name has its light colour as a fallback.

    Examples
    --------
    >>> alone(f'<path fill="{RUN}"/>')
    '<path fill="var(--nk-run, #1b2733)"/>'
    """
    return re.sub(
        r"var\(--nk-(\w+)\)", lambda part: f"var(--nk-{part[1]}, {PALETTE[part[1]][0]})", html
    )
