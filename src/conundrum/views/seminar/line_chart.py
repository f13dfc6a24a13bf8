"""Lines over the years of a game as SVG, and places for the letters beside the lines' ends."""

from typing import Any

from conundrum.charts.style import GRID, PINNED, RULE, RUN
from conundrum.views.seminar import marks
from conundrum.views.seminar.course import A_YEAR
from conundrum.views.seminar.marks import px

TICKS = [5, 10, 20, 25, 50, 100, 200, 500]
"""The possible distances between two marks of an axis."""

LETTERS = 31
"""The distance from one line of letters to the next, in units of the screen."""

Frame = dict[str, Any]
"""The frame of a chart is a dict with seven keys. The keys "left" and "top" say where the chart
begins. The keys "across" and "up" have the width and the height of the chart. The key "first" has
the first year, and "years" says how many years there are. The key "most" has the number at the top
of the chart."""


def x(frame: Frame, year: float) -> float:
    """Return how far to the right in the chart a year is drawn."""
    found: float = frame["left"] + frame["across"] * (year - frame["first"]) / frame["years"]
    return found


def y(frame: Frame, number: float) -> float:
    """Return how far below the top of the picture a number is drawn."""
    found: float = frame["top"] + frame["up"] * (1 - number / frame["most"])
    return found


def path(frame: Frame, line: list[float]) -> str:
    """Return the path of a line in SVG, step by step."""
    points = [
        f"{px(x(frame, frame['first'] + step / A_YEAR))} {px(y(frame, number))}"
        for step, number in enumerate(line)
    ]
    return f"M{'L'.join(points)}"


def axis(most: float) -> list[int]:
    """Return the distance of an axis's marks, and a top that is high enough for a number.

    Examples
    --------
    >>> axis(44), axis(61)
    ([20, 60], [20, 80])
    """
    fits = [tick for tick in TICKS if most <= 4 * tick or tick == TICKS[-1]]
    return [fits[0], fits[0] * max([-int(-most // fits[0]), 1])]


def level(frame: Frame, number: int) -> str:
    """Return a horizontal line of the grid with its number."""
    place, left = y(frame, number), frame["left"]
    line = f'<path d="M{left} {px(place)}h{frame["across"]}" stroke="{GRID}" stroke-width="2"/>'
    return f"{line}{marks.text(left - 12, place + 10, str(number), anchor='end')}"


def last_numbers(frame: Frame, lines: list[list[float]], texts: list[str], gap: float) -> list[str]:
    """Return the last numbers of a game and of the policy of 2016, beside the ends of the lines."""
    ends = [y(frame, line[-1]) for line in lines]
    own, other = spread_letters(ends, LETTERS, frame["top"] + frame["up"])
    beside = x(frame, frame["first"] + (len(lines[0]) - 1) / A_YEAR) + gap
    return [
        marks.text(beside, own + 10, texts[0], RUN, look="font-weight:700"),
        marks.text(beside, other + 10, texts[1], PINNED),
    ]


def fall(frame: Frame, line: list[float], fallen: list[float], size: int = 18) -> str:
    """Return a cross on a line where the regime fell, or nothing if the regime did not fall."""
    steps = [step for step, fell in enumerate(fallen) if fell > 0]
    if len(steps) == 0:
        return ""
    place = x(frame, frame["first"] + steps[0] / A_YEAR)
    return marks.cross(place, y(frame, line[steps[0]]), size)


def bound(frame: Frame, year: int) -> str:
    """Return a vertical line where a round ends."""
    down = px(frame["top"] + frame["up"])
    return (
        f'<path d="M{px(x(frame, year))} {px(frame["top"])}V{down}" stroke="{RULE}" '
        f'stroke-width="2"/>'
    )


def spread_letters(places: list[float], gap: float, lowest: float) -> list[float]:
    """Return the places of letters from top to bottom, so that no letters overlap.

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
