"""Draws the small chart of an outcome as SVG, and writes the number above the chart.

The chart fills the room that it has. So the page stretches the drawing, but neither the width of
its lines nor the letters.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts.card import card_of
from conundrum.charts.style import DASH, FAINT, GRID, INNER_BAND, LINE, OUTER_BAND, PINNED, RUN
from conundrum.run import OUTCOMES, PEOPLE, WHILE_IT_RULES, Run, show, unit_beside, written_average
from conundrum.tables import begun, say, written
from conundrum.views.outcomes import edges
from conundrum.views.pinned import title

WIDE, HIGH = 260, 150
"""How wide and how tall a small chart is on paper, in pixels."""

FINE = 10
"""One pixel on paper is this many units of the drawing."""

LEFT, TOP, ACROSS, UP = 0.16, 0.06, 0.81, 0.76
"""The place of the drawing in the chart, and the drawing's width and height, as shares of the
chart's size."""

WIDTH, HEIGHT = int(FINE * ACROSS * WIDE), int(FINE * UP * HIGH)
"""The width and the height of the drawing, in the drawing's own units."""

DOT = 9
"""How wide the dot at the end of the line is, in pixels."""

BANDS = [
    (low, high, f'Z" fill="{RUN}" fill-opacity="{strength}"/>')
    for low, high, strength in [("q05", "q95", OUTER_BAND), ("q25", "q75", INNER_BAND)]
]
"""The two edges of each band, and the SVG that fills the band."""

DASHED, LINED, ENDED = (
    f'" fill="none" stroke="{colour}" stroke-width="{FINE * width:g}"{more}/>'
    for colour, width, more in [
        (PINNED, LINE, f' stroke-dasharray="{FINE * DASH[0]} {FINE * DASH[1]}"'),
        (RUN, LINE, ""),
        (RUN, DOT, ' stroke-linecap="round"'),
    ]
)
"""The SVG styles of three marks: the pinned run's line, the run's own line, and the dot at the end
of the run's line."""

BEGINS = (
    f'<svg class="nk-drawn" role="img" width="{WIDE}" height="{HIGH}" font-size="12.5" '
    f'fill="{FAINT}" aria-label="'
)
PLACE = (
    f'<svg x="{LEFT:.0%}" y="{TOP:.0%}" width="{ACROSS:.0%}" height="{UP:.0%}" overflow="visible" '
    f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none">'
)
LEVELS = "".join(
    f'<path class="nk-hair" d="M0 {int(HEIGHT * share)}H{WIDTH}" stroke="{GRID}" '
    f'stroke-width="{FINE}"/>'
    for share in (0, 0.5, 1)
)
HEIGHTS = [f"{100 * (TOP + UP * share) + 3:.0f}%" for share in (0, 0.5, 1)]
"""How far down the chart the numbers beside the grid lines are."""

ENDS = [(f"{LEFT:.0%}", "start"), (f"{LEFT + ACROSS / 2:.1%}", "middle"), ("98%", "end")]
"""Where across the chart each year is written, and how the text of the year is aligned."""


def outcome_parts(run: Run, pinned: Run, outcomes: list[str]) -> dict[str, partial[Any]]:
    """Return the card and the chart of each outcome, compared with the pinned run."""
    return {
        f"{part}.{outcome}": partial(shows, run, pinned, outcome)
        for outcome in outcomes
        for part, shows in [("card", card), ("chart", small_chart)]
    }


def card(run: Run, pinned: Run, outcome: str) -> str:
    """Return an outcome's number at the end as HTML, beside the number of the pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(Run(simulate()), Run(simulate()), "warheads")[:47]
    '<h4>Warheads</h4><p class="nk-number"><b>82</b>'
    """
    ours, theirs = [written_average(one, outcome, one.last) for one in (run, pinned)]
    label = OUTCOMES[outcome]["label"]
    return card_of(label, ours, unit_beside(outcome), title(pinned, run), theirs)


def small_chart(run: Run, pinned: Run, outcome: str) -> str:
    """Return the chart of one outcome: two bands, the average, and the pinned run's average.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> small_chart(Run(simulate()), Run(simulate()), "fallen").count("<path")
    6
    """
    edge, theirs = edges(run, outcome), edges(pinned, outcome)["mean"]
    top = OUTCOMES[outcome]["frame"]
    line = places(edge["mean"], top)
    drawn = [
        *[_band(edge, top, band) for band in BANDS if has_bands(outcome)],
        f'<path class="nk-dashed" d="M{"L".join(places(theirs, top))}{DASHED}',
        f'<path class="nk-line" d="M{"L".join(line)}{LINED}',
        f'<path class="nk-end" d="M{line[-1]}h0{ENDED}',
    ]
    letters = [*_numbers(outcome, top), *_years(run), *_above(edge, outcome, top)]
    about = escape(described(run, pinned, outcome))
    return f'{BEGINS}{about}">{PLACE}{LEVELS}{"".join(drawn)}</svg>{"".join(letters)}</svg>'


def has_bands(outcome: str) -> bool:
    """Return whether an outcome's chart has bands.

    The chart of "fallen" has none, and neither has an outcome that a fall of the regime sets to 0.
    """
    return outcome != "fallen" and outcome not in WHILE_IT_RULES


def places(edge: list[float], top: float) -> list[str]:
    """Return the points of a band's edge; a point above the chart is drawn at the chart's top.

    Examples
    --------
    >>> places([0, 100, 250], 200)
    ['0 1140', '1053 570', '2106 0']
    """
    last = len(edge) - 1
    return [
        f"{int(WIDTH * at / last)} {int(HEIGHT - HEIGHT * min(number, top) / top)}"
        for at, number in enumerate(edge)
    ]


def described(run: Run, pinned: Run, outcome: str) -> str:
    """Say in one sentence what the chart shows."""
    return say(
        "chart.shows",
        outcome=OUTCOMES[outcome]["label"],
        first=str(int(run.year(0))),
        last=str(int(run.year(run.last))),
        start=show(outcome, edges(run, outcome)["mean"][0]),
        end=written_average(run, outcome, run.last),
        unit=unit_beside(outcome),
        pinned=title(pinned, run),
        other=written_average(pinned, outcome, pinned.last),
    )


def _band(edge: dict[str, list[float]], top: float, band: tuple[str, str, str]) -> str:
    there, back = places(edge[band[0]], top), places(edge[band[1]], top)
    return f'<path d="M{"L".join([*there, *reversed(back)])}{band[2]}'


def _numbers(outcome: str, top: float) -> list[str]:
    """Return the three numbers beside the chart's grid lines: at the top, at the middle, and 0."""
    millions = OUTCOMES[outcome]["model_unit"] == PEOPLE
    return [
        f'<text x="{ENDS[0][0]}" dx="-6" y="{HEIGHTS[place]}" text-anchor="end">'
        f"{_short(number, millions)}</text>"
        for place, number in enumerate([top, top / 2, 0])
    ]


def _short(number: float, millions: bool) -> str:
    if number == 0 or not millions:
        return written(number)
    return say("chart.short", number=written(number, 1).replace(".0", ""))


def _years(run: Run) -> list[str]:
    steps = [0, run.last // 2, run.last]
    return [
        f'<text x="{ENDS[place][0]}" y="98%" text-anchor="{ENDS[place][1]}">'
        f"{int(run.year(step))}</text>"
        for place, step in enumerate(steps)
    ]


def _above(edge: dict[str, list[float]], outcome: str, top: float) -> list[str]:
    """Return a note on how far the bands reach, if the bands go beyond the chart."""
    highest = max(edge["q95"])
    if not has_bands(outcome) or highest <= top:
        return []
    said = begun(say("chart.above", number=show(outcome, highest)))
    return [f'<text x="97%" y="15%" text-anchor="end">{escape(said)}</text>']
