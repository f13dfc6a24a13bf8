"""Small charts of what happened in a game, for the debrief on the screen."""

from typing import Any

from conundrum.charts.style import PINNED
from conundrum.run import OUTCOMES, at_its_line
from conundrum.tables import say
from conundrum.views.seminar import line_chart, marks
from conundrum.views.seminar.goal_words import measure
from conundrum.views.seminar.rounds import START, Game, begins

DRAWN = ["hunger", "leavers", "warheads"]
"""The outcomes that have a chart in the debrief. Outcomes that are about people come before all
other outcomes."""

SEEN = 0.25
"""The axis shows at least this part of a change that is worth telling: see `telling` in
``data/outcomes.csv``."""

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BELOW = 372, 320, 44, 104, 20, 44
"""The size of the chart of one outcome, and its margins, in units of the screen."""


def path_chart(game: Game, story: dict[str, Any], outcome: str) -> str:
    """Return a chart of an outcome, in a game and in the same future under the policy of 2016."""
    ours, theirs = story["line"][outcome], story["kept"][outcome]
    about = OUTCOMES[outcome]
    # The axis is so high that a line looks flat if hardly anything happened.
    most = max([*ours, *theirs, SEEN * about["telling"] / about["per_unit"]])
    frame = {
        **{"left": LEFT, "top": TOP, "across": WIDTH - LEFT - RIGHT, "up": HEIGHT - TOP - BELOW},
        **{"first": START, "years": game["rounds"] * game["rules"]["years"], "most": most},
    }
    ends = [begins(game, number + 1) for number in range(1, game["rounds"] + 1)]
    numbers = [
        at_its_line(outcome, number * float(about["per_unit"]))
        for number in [ours[0], ours[-1], theirs[-1]]
    ]
    ground = line_chart.y(frame, 0)
    drawn = [
        f'<path d="M{LEFT} {marks.px(ground)}h{frame["across"]}" stroke="{PINNED}" '
        f'stroke-width="2"/>',
        *[line_chart.bound(frame, year) for year in ends],
        marks.reference_line(line_chart.path(frame, theirs)),
        marks.own(line_chart.path(frame, ours)),
        line_chart.fall(frame, theirs, story["kept"]["fallen"]),
        line_chart.fall(frame, ours, story["line"]["fallen"]),
        marks.text(LEFT - 8, line_chart.y(frame, ours[0]) + 10, numbers[0], anchor="end"),
        *line_chart.last_numbers(frame, [ours, theirs], numbers[1:], 10),
        marks.text(LEFT, HEIGHT - 6, str(START)),
        marks.text(line_chart.x(frame, ends[-1]), HEIGHT - 6, str(ends[-1]), anchor="end"),
    ]
    says = say(
        "in_debrief.chart",
        outcome=measure(outcome),
        first=START,
        start=numbers[0],
        year=story["year"],
        now=numbers[1],
        was=numbers[2],
    )
    chart = marks.svg(WIDTH, HEIGHT, "".join(drawn), says)
    return f"<div><h3>{measure(outcome)}</h3>{chart}</div>"
