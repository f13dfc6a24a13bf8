"""Lines over the years of a game, as SVG, and the places of the letters beside their ends."""

from typing import Any

from conundrum.charts.style import RULE
from conundrum.views.seminar import marks
from conundrum.views.seminar.course import A_YEAR
from conundrum.views.seminar.marks import at

LETTERS = 31
"""The distance from one line of letters to the next, in units of the screen."""

Frame = dict[str, Any]
"""The frame of a chart, by key: `left` and `top`, where the chart begins; `across` and `up`, the
width and height of the chart; `first`, the first year; `years`, how many years there are; and
`most`, the number at the top of the chart."""


def x(frame: Frame, year: float) -> float:
    """Return how far to the right in the chart a year is drawn."""
    found: float = frame["left"] + frame["across"] * (year - frame["first"]) / frame["years"]
    return found


def y(frame: Frame, number: float) -> float:
    """Return how far down the chart a number is drawn."""
    found: float = frame["top"] + frame["up"] * (1 - number / frame["most"])
    return found


def path(frame: Frame, line: list[float]) -> str:
    """Return the path of a line in SVG, step by step."""
    points = [
        f"{at(x(frame, frame['first'] + step / A_YEAR))} {at(y(frame, number))}"
        for step, number in enumerate(line)
    ]
    return f"M{'L'.join(points)}"


def end_of(frame: Frame, line: list[float]) -> float:
    """Return the place of the last step of a line, from left to right."""
    return x(frame, frame["first"] + (len(line) - 1) / A_YEAR)


def fall(frame: Frame, line: list[float], fallen: list[float], size: int = 18) -> str:
    """Return a cross where the regime fell on a line, or nothing if the regime did not fall."""
    steps = [step for step, fell in enumerate(fallen) if fell > 0]
    if len(steps) == 0:
        return ""
    place = x(frame, frame["first"] + steps[0] / A_YEAR)
    return marks.cross(place, y(frame, line[steps[0]]), size)


def bound(frame: Frame, year: int) -> str:
    """Return a vertical line where a round ends."""
    down = at(frame["top"] + frame["up"])
    return (
        f'<path d="M{at(x(frame, year))} {at(frame["top"])}V{down}" stroke="{RULE}" '
        f'stroke-width="2"/>'
    )


def spread_letters(places: list[float], gap: float, lowest: float) -> list[float]:
    """Return places of letters from top to bottom, moved so that no letters overlap.

    No place is below ``lowest``, as long as there is room above.

    Examples
    --------
    >>> spread_letters([100.0, 110.0, 300.0], 30, 310.0), spread_letters([290.0, 300.0], 31, 310.0)
    ([100.0, 130.0, 300.0], [279.0, 310.0])
    """
    order = sorted(range(len(places)), key=lambda place: places[place])
    put = [places[place] for place in order]
    for n in range(1, len(put)):
        put[n] = max([put[n], put[n - 1] + gap])
    for back in range(len(put)):
        n = len(put) - 1 - back
        put[n] = min([put[n], lowest if back == 0 else put[n + 1] - gap])
    found = list(places)
    for n, place in enumerate(order):
        found[place] = put[n]
    return found
