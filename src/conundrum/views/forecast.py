"""What the panel "forecast" shows: a run beside the record of the years since the essay.

Output and warheads are drawn as SVG, with two ranges of the model, its average, a naive line, and
each published figure. Nine of ten futures are in the light range, and half are in the dark range.
"""

from functools import partial
from html import escape
from math import ceil
from typing import Any, TypedDict

from conundrum.charts.style import FAINT, GRID, INK, PAGE
from conundrum.run import Run, mean, quantiles
from conundrum.run.against_record import missed, modelled, set_against
from conundrum.tables import say, written
from conundrum.views.forecast_table import Lines, table_html
from conundrum.views.headings import heading

SERIES = ["output", "warheads"]
"""The series that are drawn."""

FRAMES = {"output": [70, 125], "warheads": [0, 160]}
"""The lowest and the highest number on each axis. If a figure is above the usual top of the axis,
the axis ends at the next multiple of ten."""

TICKS = {"output": [75, 25], "warheads": [0, 50]}
"""The first label of each axis, and the distance between two labels."""

BEGIN, FIRST, STEP = 2016.5, 2017, 3
"""When the time axis begins, which year has the first label, and how many years lie between two
labels."""

HIGH, FOOT = 230, 26
"""How tall a picture is, and how much room the years below the picture have, in pixels."""

EDGES = [0.05, 0.25, 0.75, 0.95]
"""The quantiles at the four edges of the two ranges, a light range and inside it a dark range."""

EVERY, BEYOND = 2, 0.75
"""How many quarters lie between two points of the model's line, and how many years the line goes on
after the last figure."""

UP, DOWN = "M0 -7 7 5H-7Z", "M-7 -5H7L0 7Z"
"""The mark of a figure above the light range, and the mark of a figure below the light range."""

LETTERS = f'font-size="15" stroke="{PAGE}" stroke-width="4" paint-order="stroke"'

TEN = 10

Axis = dict[str, Any]
"""A series with the top of its axis, and the year at whose start the record ends."""


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    beliefs : dict
        The beliefs under which the policies of 2016 to 2025 are run.
    choices : dict
        The published figures and the ``course`` of the policies, once they have arrived.
    """

    beliefs: dict[str, float]
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the run of what the two powers really did, which the panel's data says."""
    given = setting["choices"]
    if "course" not in given:
        return []
    return [{"course": given["course"], "beliefs": setting["beliefs"]}]


def view(setting: Setting, results: list[Run | None]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    run = results[0] if len(results) > 0 else None
    if run is None:
        return {}
    given = setting["choices"]
    lines = set_against(run, given["lines"])
    return {
        "head": partial(head, lines),
        "table": partial(table_html, lines),
        **{one: partial(drawing, axis_of(one, lines, given["end"]), run, lines) for one in SERIES},
    }


def axis_of(series: str, lines: Lines, end: int) -> Axis:
    """Return the axes of a series; the vertical axis reaches at least to the highest figure.

    Examples
    --------
    >>> axis_of("warheads", [{"series": "warheads", "at": 2025.0, "high": 236}], 2026)["top"]
    240
    """
    highest = max([line["high"] for line in of(lines, series)])
    return {"series": series, "end": end, "top": max(FRAMES[series][1], TEN * ceil(highest / TEN))}


def of(lines: Lines, series: str) -> Lines:
    """Return the figures of a series, sorted by date."""
    own = [line for line in lines if line["series"] == series]
    return sorted(own, key=lambda line: line["at"])


def head(lines: Lines) -> str:
    """Return the finding as HTML: how far the model and the straight lines are from the record."""
    said: dict[str, str] = {}
    for series in SERIES:
        own = of(lines, series)
        said[series] = written(missed(own, "mean"))
        said[f"{series}_naive"] = written(missed(own, "naive"))
    return heading(say("forecast.head", **said))


def drawing(axis: Axis, run: Run, lines: Lines) -> str:
    """Return a series as HTML: name, picture, and how many figures lie in the light range."""
    own = of(lines, axis["series"])
    told = say(
        f"forecast.told_{axis['series']}",
        inside=str(len([1 for line in own if line["side"] == 0])),
        figures=str(len(own)),
    )
    until = own[-1]["at"] + BEYOND
    dates = [run.year(step) for step in range(0, run.last + 1, EVERY)]
    inner = [
        *modelled_ranges(axis, run, [date for date in dates if date <= until]),
        naive_line(axis, [[line["at"], line["naive"]] for line in own]),
        *[figure(axis, line) for line in own],
    ]
    return f"{picture(axis, inner, told)}<p>{escape(told)}</p>"


def hidden(axis: Axis, naive: list[list[float]], guesses: list[float]) -> str:
    """Return the picture before the guess, with the straight-line forecast and possible answers."""
    answers = [
        f'<text x="100%" y="{down(axis, guess, 5)}" text-anchor="end" {LETTERS} fill="{INK}">'
        f"{say('forecast.guess', guess=written(guess))}</text>"
        for guess in guesses
    ]
    flat = (
        f'<text x="{across(axis, naive[0][0] + 1)}%" y="{down(axis, naive[0][1], -8)}" {LETTERS} '
        f'fill="{INK}">{say("forecast.flat")}</text>'
    )
    return picture(axis, [naive_line(axis, naive), flat, *answers], say("forecast.hidden"))


def picture(axis: Axis, inner: list[str], told: str) -> str:
    """Return the name of a series, and its picture with both axes, as HTML."""
    name = say(f"forecast.{axis['series']}")
    about = escape(say("forecast.described", name=name, told=told))
    first, step = TICKS[axis["series"]]
    heights = [
        f'<rect y="{down(axis, number, 0)}" width="100%" height="1" fill="{GRID}"/>'
        f'<text y="{down(axis, number, -4)}" {LETTERS} fill="{FAINT}">{number}</text>'
        for number in range(first, axis["top"] + 1, step)
    ]
    years = [
        f'<text x="{across(axis, year + 0.5)}%" y="{HIGH + FOOT - 6}" text-anchor="middle" '
        f'{LETTERS} fill="{INK}">{year}</text>'
        for year in range(FIRST, axis["end"] + 1, STEP)
    ]
    return (
        f'<h4>{escape(name)}</h4><svg class="nk-band" role="img" aria-label="{about}" '
        f'width="100%" height="{HIGH + FOOT}">{"".join([*heights, *inner, *years])}</svg>'
    )


def modelled_ranges(axis: Axis, run: Run, dates: list[float]) -> list[str]:
    """Return the model's two ranges as areas, and the model's average as a line, as SVG."""
    drawn = [modelled(run, axis["series"], date) for date in dates]
    edges = [quantiles(one, EDGES) for one in drawn]
    average = line_through(axis, dates, [mean(one) for one in drawn])
    light = area(axis, dates, [[edge[0], edge[3]] for edge in edges])
    dark = area(axis, dates, [[edge[1], edge[2]] for edge in edges])
    return [
        f'<svg width="100%" height="{HIGH}" viewBox="0 0 100 {HIGH}" preserveAspectRatio="none">',
        f'<polygon class="nk-light" points="{light}"/><polygon class="nk-dark" points="{dark}"/>',
        f'<polyline class="nk-mean" points="{average}"/></svg>',
    ]


def area(axis: Axis, dates: list[float], edges: list[list[float]]) -> str:
    """Return the points of the outline of the area between two lines."""
    there = line_through(axis, dates, [edge[1] for edge in edges])
    back = [edge[0] for edge in reversed(edges)]
    return f"{there} {line_through(axis, list(reversed(dates)), back)}"


def line_through(axis: Axis, dates: list[float], numbers: list[float]) -> str:
    """Return the points of a line in a drawing with a width of 100 and the picture's height.

    Examples
    --------
    >>> axis = {"series": "output", "end": 2026, "top": 125}
    >>> line_through(axis, [2016.5, 2027], [125, 70])
    '0.00,0.0 100.00,230.0'
    """
    places = [
        f"{across(axis, date)},{down(axis, number, 0)}"
        for date, number in zip(dates, numbers, strict=True)
    ]
    return " ".join(places)


def naive_line(axis: Axis, dated: list[list[float]]) -> str:
    """Return a series' straight-line forecast as a dashed line from the first to the last date."""
    first, last = dated[0], dated[-1]
    return (
        f'<line class="nk-naive" x1="{across(axis, first[0])}%" y1="{down(axis, first[1], 0)}" '
        f'x2="{across(axis, last[0])}%" y2="{down(axis, last[1], 0)}"/>'
    )


def figure(axis: Axis, line: dict[str, Any]) -> str:
    """Return the mark of a published figure: a dot in the light range, or a triangle outside it."""
    low, middle, high = [down(axis, line[end], 0) for end in ("low", "middle", "high")]
    mark = '<circle r="5"/>'
    if line["side"] != 0:
        mark = f'<path d="{UP if line["side"] > 0 else DOWN}"/>'
    return (
        f'<svg x="{across(axis, line["x"])}%" overflow="visible" fill="{INK}">'
        f'<path d="M0 {low}V{high}" stroke="{INK}" stroke-width="2"/>'
        f'<svg y="{middle}" overflow="visible">{mark}</svg></svg>'
    )


def across(axis: Axis, date: float) -> str:
    """Return how far across the picture a date is, in per cent of the picture's width."""
    return written(100 * (date - BEGIN) / (axis["end"] + 1 - BEGIN), 2)


def down(axis: Axis, number: float, lower: float) -> str:
    """Return how far down the picture a number is drawn, in pixels, moved by "more" pixels."""
    bottom, top = FRAMES[axis["series"]][0], axis["top"]
    return written(HIGH * (top - min(max(number, bottom), top)) / (top - bottom) + lower, 1)
