"""Draws the map of stances as HTML: shaded squares, a line, words, and the reader's dot."""

from html import escape

from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.model import stances
from conundrum.tables import rounded, say, written
from conundrum.views.presets import FIRST
from conundrum.views.stance_map import Cells, share_of, value_at, write

LEAST_SHADED, MOST_SHADED = 15, 75
"""A square has no shade if instability is at most the first number, and the strongest shade if it
is at least the second number."""

SHADES, FULLEST = 30, 0.8
"""How many shades the map has, and how strong the strongest shade is. Letters stay readable on
it."""

Points = list[tuple[float, float]]

CORNERS: dict[str, dict[str, float]] = {
    "china": {"us": -1, "china": 1},
    "press": {"us": 1, "china": 1},
    "engage": {"us": -1, "china": -1},
    "us": {"us": 1, "china": -1},
}
"""The pair of stances at each corner of the map. If only one power uses pressure, the corner has
the power's name."""

HALF = 50
"""On the map's line, the regime has fallen in this many of 100 futures."""

LOOKS = {
    "china": "nk-at-china",
    "press": "nk-at-press",
    "engage": "nk-at-engage",
    "us": "nk-at-us",
    "us_engages": "nk-below nk-low",
    "us_presses": "nk-below nk-high",
    "china_engages": "nk-left nk-low",
    "china_presses": "nk-left nk-high",
}
"""The style classes of the words in the corners of the map and at the ends of its axes."""

AXES = ("us_engages", "us_presses", "china_engages", "china_presses")
"""The names, in "data/words", of the words at the ends of the map's axes."""


def map_of(cells: Cells, figure: str, first: dict[str, float]) -> str:
    """Return the map as HTML; the colour of a square shows one number of its pair of stances.

    The map of an early year has no line of falls.
    """
    points = [] if figure == "instability_early" else halfway(cells["fallen"])
    corners = {
        name: say(f"clash.{name}_at", figure=write(figure, value_at(cells, figure, pair)))
        for name, pair in CORNERS.items()
    }
    of_2016 = say("clash.first_at", figure=write(figure, first[figure]))
    about = say("clash.described", corners=say("number.list").join([*corners.values(), of_2016]))
    return drawn(f"{shaded(cells[figure])}{line(points)}", corners, of_2016, about, points)


def empty() -> str:
    """Return the map before the guess, as HTML."""
    corners = {name: say(f"clash.{name}") for name in CORNERS}
    squares = f'<path d="M0 0h{FINEST}v{FINEST}h-{FINEST}z" opacity="0.05"/>'
    return drawn(squares, corners, say("clash.first"), say("clash.empty"), [])


def drawn(svg: str, corners: dict[str, str], first: str, about: str, points: Points) -> str:
    """Return a map as HTML, with words at its corners, a line, and a mark for 2016's policy."""
    names = "".join(
        [f'<span class="{LOOKS[name]}">{escape(text)}</span>' for name, text in corners.items()]
    )
    ring = f'<i class="nk-first" style="{placed(stances(FIRST))}"><span>{escape(first)}</span></i>'
    line_name = "".join(
        [
            f'<span class="nk-at-line" style="--up: {written(1 - up / FINEST, 3)}">'
            f"{escape(say('clash.line'))}</span>"
            for _, up in points[:1]
        ]
    )
    axes = "".join(
        [f'<span class="{LOOKS[end]}">{escape(say(f"clash.{end}"))}</span>' for end in AXES]
    )
    squares = f'<svg viewBox="0 0 {FINEST} {FINEST}" preserveAspectRatio="none">{svg}</svg>'
    inside = f"{squares}{names}{line_name}{ring}{axes}"
    return f'<div role="img" aria-label="{escape(about)}">{inside}</div>'


def dot(pair: dict[str, float]) -> str:
    """Return the reader's dot at a pair of stances, as HTML.

    Examples
    --------
    >>> dot({"us": 0, "china": 1})
    '<i class="nk-dot" style="--across: 0.500; --up: 0.976"></i>'
    """
    return f'<i class="nk-dot" style="{placed(pair)}"></i>'


def placed(pair: dict[str, float]) -> str:
    """Return the place of a pair of stances as a CSS style, measured from the lower left corner."""
    across, up = [written(share_of(pair[power]), 3) for power in ["us", "china"]]
    return f"--across: {across}; --up: {up}"


def shaded(figures: list[float]) -> str:
    """Return the squares of the map as SVG, with a path for each shade.

    Examples
    --------
    >>> shaded([15, 75])
    '<path d="M0 20h1v1h-1z" opacity="0.000"/><path d="M0 19h1v1h-1z" opacity="0.800"/>'
    """
    found = [shade(figure) for figure in figures]
    return "".join(
        [
            f'<path d="{squares(found, step)}" opacity="{written(FULLEST * step / SHADES, 3)}"/>'
            for step in range(SHADES + 1)
            if step in found
        ]
    )


def shade(figure: float) -> int:
    """Return which shade a figure has; a larger number means a stronger shade.

    Examples
    --------
    >>> shade(15), shade(45), shade(80)
    (0, 15, 30)
    """
    share = (figure - LEAST_SHADED) / (MOST_SHADED - LEAST_SHADED)
    return int(min(max(rounded(SHADES * share, 0), 0), SHADES))


def squares(found: list[int], step: int) -> str:
    """Return the squares of one shade as the data of an SVG path."""
    return "".join(
        [
            f"M{place // FINEST} {FINEST - 1 - place % FINEST}h1v1h-1z"
            for place, one in enumerate(found)
            if one == step
        ]
    )


def line(points: Points) -> str:
    """Return as SVG the line above which the regime falls in most futures, with a halo."""
    if len(points) == 0:
        return ""
    path = " ".join([f"{written(across, 2)},{written(down, 2)}" for across, down in points])
    return f'<polyline class="nk-halo" points="{path}"/><polyline points="{path}"/>'


def halfway(fallen: list[float]) -> Points:
    """Return the line's points, one for each column, measured from the map's upper left corner.

    Examples
    --------
    >>> halfway([0, *[100] * 20] * 21)[0]
    (0.5, 20.0)
    """
    columns = [fallen[FINEST * across : FINEST * across + FINEST] for across in range(FINEST)]
    return [(across + 0.5, FINEST - up(column)) for across, column in enumerate(columns)]


def up(column: list[float]) -> float:
    """Return how many squares up a column the regime falls in half of all futures."""
    place = min([place for place, count in enumerate(column) if count >= HALF])
    below, above = column[place - 1], column[place]
    return place - 0.5 + (HALF - below) / (above - below)
