"""What `nk.lever` shows for growth (D4): three policies, if growth tames or arms the regime.

The lines are in this order: the opening, the policy of 2016, and the opening step by step.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.tradeoffs.turning import turns
from conundrum.charts.html_table import html_table
from conundrum.run import OUTCOMES
from conundrum.tables import say, written
from conundrum.views.headings import heading
from conundrum.views.lever import (
    Point,
    Setting,
    between,
    dot,
    number,
    place_of,
    polyline,
    reminder,
    tick,
    unit,
    write_drawing,
)
from conundrum.views.presets import CALLED

DRAWN = ["joint opening", "2016", "step by step"]
"""The policies of the chart, in the order of their lines."""

LOOKS = ["nk-opens", "nk-keeps", "nk-opens nk-tied"]
"""The style class of each line."""

REACH = [0.42, 0.55, 0.55]
"""On a phone, the name of each line ends this far across the chart, as a share of its width."""

LAST = 2
"""The place, in the list of lines, of the line for the policy "step by step"."""

GRID = [0, 50, 100]

Given = dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return an empty list, because the panel's data has all curves."""
    return []


def view(setting: Setting, results: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel, or no part while the panel's curves have not arrived."""
    given = setting["choices"]
    if "stops" not in given:
        return {}
    place = setting["switch"]["place"]
    lines = given["stops"][place]
    position = setting["lever"]["at"]
    here = [between(line, position) for line in lines]
    return {
        "head": partial(head, lines),
        "title.warheads": partial(title, given),
        "curve.warheads": partial(curve, given, lines),
        "dot.warheads": partial(dot, given, here[LAST], "warheads", position),
        "said": partial(sentence, given, here, position, place),
        "table": partial(table_html, given, lines),
    }


def warheads(line: list[Point]) -> list[float]:
    """Return the number of warheads at each point of a line."""
    return [point["warheads"] for point in line]


def head(lines: list[list[Point]]) -> str:
    """Return a heading as HTML, on whether policies of engagement always leave fewer warheads."""
    opening, course, tied = [warheads(line) for line in lines]
    if crosses(tied, course):
        return heading(say("growth.tied_unless"))
    return heading(
        say("growth.tied"), say("growth.unless" if crosses(opening, course) else "growth.always")
    )


def crosses(line: list[float], course: list[float]) -> bool:
    """Return whether a line crosses the line of the policy of 2016."""
    return len(turns(line, course)) > 0


def title(given: Given) -> str:
    """Return the title above the lines as HTML: what the numbers beside the lines count."""
    name = escape(OUTCOMES["warheads"]["label"])
    about = say("growth.unit", unit=unit(given, "warheads"))
    return f"<h4><b>{name}</b> {escape(about)}</h4>"


def curve(given: Given, lines: list[list[Point]]) -> str:
    """Return the three lines as HTML, with their names."""
    top = given["tops"]["warheads"]
    shares = [[many / top for many in warheads(line)] for line in lines]
    drawn = [polyline(line, look) for line, look in zip(shares, LOOKS, strict=True)]
    named = [name(lines, place, top) for place in range(len(lines))]
    marks = [tick("warheads", value, top) for value in GRID]
    about = say("growth.described", lines=say("number.parts").join(ends(lines)))
    svg = f'<svg viewBox="0 0 100 100" preserveAspectRatio="none">{"".join(drawn)}</svg>'
    return write_drawing(about, [*marks, svg, *named])


def name(lines: list[list[Point]], place: int, top: float) -> str:
    """Return the name of a line as HTML, with the numbers at the two ends of the line.

    The name begins at the left and is above its line, as high as the line is at the name's end.
    That is high enough, because all lines rise. If a line begins lowest, its name is below it.
    """
    starts = [line[0]["warheads"] for line in lines]
    below = starts[place] == min(starts)
    high = starts[place] if below else between(lines[place], REACH[place])["warheads"]
    look = f"{LOOKS[place]} nk-below" if below else LOOKS[place]
    text = escape(name_with_ends(lines[place], place))
    return f'<b class="{look}" style="--y: {written(high / top, 4)}">{text}</b>'


def name_with_ends(line: list[Point], place: int) -> str:
    """Return the name of a policy, with the numbers of warheads at the ends of its line."""
    low, high = [number("warheads", point) for point in [line[0], line[-1]]]
    return say("growth.line", policy=CALLED[DRAWN[place]], low=low, high=high)


def ends(lines: list[list[Point]]) -> list[str]:
    """Return the name of each policy, with the numbers of warheads at the ends of its line."""
    return [name_with_ends(line, place) for place, line in enumerate(lines)]


def before(given: Given) -> str:
    """Return the picture before the guess as HTML, with only the policy of 2016."""
    course, top = given["stops"][0][1], given["tops"]["warheads"]
    marks = [tick("warheads", value, top) for value in GRID]
    line = polyline([many / top for many in warheads(course)], LOOKS[1])
    svg = f'<svg viewBox="0 0 100 100" preserveAspectRatio="none">{line}</svg>'
    unknown = f"?<small>{escape(CALLED[DRAWN[LAST]])}</small>"
    asked = f'<b class="nk-unknown" style="{place_of(0.3, 0.3)}">{unknown}</b>'
    about = say("growth.described", lines=name_with_ends(course, 1))
    drawn = write_drawing(about, [*marks, svg, name(given["stops"][0], 1, top), asked])
    ends = "".join([f"<span>{escape(given['about'][end])}</span>" for end in ["low", "high"]])
    head = heading(say("growth.before"))
    return f'{head}{title(given)}{drawn}<p class="nk-ends">{ends}</p>'


def sentence(given: Given, here: list[Point], position: float, place: int) -> str:
    """Say how many warheads each policy leaves at the lever's setting."""
    opening, course, tied = [number("warheads", point) for point in here]
    where = written(100 * position)
    counted = say("growth.said", at=where, opening=opening, course=course, tied=tied)
    return f"{counted}{reminder(given, place)}"


def table_html(given: Given, lines: list[list[Point]]) -> str:
    """Return the numbers of all lines as an HTML table."""
    steps = len(lines[0]) - 1
    body = [
        [written(100 * step / steps), *[number("warheads", line[step]) for line in lines]]
        for step in range(steps + 1)
    ]
    heads = [given["about"]["name"], *[CALLED[policy] for policy in DRAWN]]
    caption = say("growth.caption", futures=given["futures"])
    return html_table(say("lever.name"), caption, heads, body)
