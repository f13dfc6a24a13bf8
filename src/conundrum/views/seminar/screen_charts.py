"""The charts on the screen: how far apart the two powers are, and how many warheads there are."""

from typing import Any

from conundrum.charts.style import INK, PAGE, RULE, RUN
from conundrum.run import show
from conundrum.tables import say, written, written_out
from conundrum.views.seminar import line_chart, marks
from conundrum.views.seminar.course import steps
from conundrum.views.seminar.marks import px
from conundrum.views.seminar.rounds import Game, begins
from conundrum.views.seminar.seats import (
    POWERS,
    SHARED,
    about,
    control_label,
    controls,
)

WIDE = 1184
"""How wide the charts on the screen are, in SVG units. The screen is 1,280 units wide, margins
included."""

SCALE, ACROSS, ROW, DISC = 380, 750, 93, 27
"""The width of the names of controls, the length of a scale, the height of a row, and the radius of
a disc."""

STRONG = "font-weight:700;font-size:32px"

LEFT, RIGHT, TOP, BELOW = 52, 90, 16, 44
"""The margins of the chart of warheads, in which the numbers of the axis, the last numbers and the
years are."""

YEAR, RINGS, CLOSER, FARTHEST = 92, 26, 0.9, 0.6
"""The width of a year, and the distance between two rings. If there are too many rings, the
distance between rings is multiplied by the third number until the last ring is near enough to its
year. The fourth number says how far a ring may be from its year, as a share of a round."""


def gaps(over: dict[str, Any]) -> str:
    """Return a chart of how far apart the powers are: a scale for each control, with two discs."""
    found = set_by(over)
    rows = [_scale(line, 66 + ROW * place) for place, line in enumerate(found)]
    shared = say("in_room.lower", number=share(over["policy"][SHARED]))
    # The scale's own numbers are below the last discs, where there is no other number.
    bottom = ROW * len(found) + 30
    ends = [
        marks.text(SCALE + ACROSS * end / 100, bottom, str(end), anchor="middle")
        for end in [0, 100]
    ]
    said = [
        say(
            "in_room.gap",
            field=line["field"],
            first=share(line["first"]),
            other=share(line["other"]),
        )
        for line in found
    ]
    drawn = [*rows, marks.text(0, bottom, shared), *ends]
    return marks.svg(WIDE, bottom + 8, "".join(drawn), " ".join([*said, shared]))


def share(number: float) -> str:
    """Write a share in per cent, without the sign for per cent.

    Examples
    --------
    >>> share(0.125), share(0.9)
    ('12.5', '90')
    """
    return written_out(100 * number)


def set_by(over: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what the two powers set in a round: each control, with two shares.

    A control that the game got later comes last. If only one power has it, it is left out.
    """
    first, other = POWERS
    pairs = zip(controls(first), controls(other), strict=False)
    return [
        {
            "field": control_label(one),
            "first": _share_of(over, first, one),
            "other": _share_of(over, other, two),
        }
        for one, two in pairs
    ]


def _share_of(over: dict[str, Any], power: str, control: str) -> float:
    found: float = over["proposed"][power] if control == SHARED else over["policy"][control]
    return found


def _scale(line: dict[str, Any], y: float) -> str:
    """Draw a scale with two powers' discs and numbers, which must not overlap."""
    first, other = SCALE + ACROSS * line["first"], SCALE + ACROSS * line["other"]
    way = 1 if first > other else -1
    if abs(first - other) < 2 * DISC:
        # Two discs that would hide each other are drawn side by side on the scale.
        middle = min([max([(first + other) / 2, SCALE + DISC]), SCALE + ACROSS - DISC])
        first, other = middle + way * DISC, middle - way * DISC
    crowded = abs(first - other) < 3 * DISC
    one, two = POWERS
    parts = [
        marks.text(0, y + 12, line["field"], INK, "start", STRONG),
        f'<path d="M{SCALE} {px(y)}h{ACROSS}" stroke="{RULE}" stroke-width="3"/>',
        f'<path d="M{px(first)} {px(y)}H{px(other)}" stroke="{RUN}" stroke-width="9"/>',
        _disc(one, share(line["first"]), [first, y], way if crowded else 0, [RUN, PAGE]),
        _disc(two, share(line["other"]), [other, y], -way if crowded else 0, [PAGE, RUN]),
    ]
    return "".join(parts)


def _disc(power: str, number: str, place: list[float], side: int, colours: list[str]) -> str:
    """Draw the disc of a power, whose number moves to one side if the two discs are close."""
    x, y = place
    fill, ink = colours
    anchor = "start" if side > 0 else "end" if side < 0 else "middle"
    parts = [
        f'<circle cx="{px(x)}" cy="{px(y)}" r="{DISC}" fill="{fill}" stroke="{RUN}" '
        f'stroke-width="5"/>',
        marks.text(x, y + 10, about(power)["letter"], ink, "middle", "font-weight:700"),
        marks.text(x - side * DISC / 2, y - 38, number, INK, anchor, STRONG),
    ]
    return "".join(parts)


def warheads(game: Game, story: dict[str, Any], width: float, height: float) -> str:
    """Return a chart of warheads in a game's future, and under the policy of 2016.

    Each guess is a ring left of the year that it was for.
    """
    ours, theirs = story["line"]["warheads"], story["kept"]["warheads"]
    bounds = [begins(game, number) for number in range(1, game["rounds"] + 2)]
    guesses = [_guesses(game, place) for place in range(len(bounds))]
    step, top = axis(story, guesses)
    frame = {
        "left": LEFT,
        "top": TOP,
        "first": bounds[0],
        "years": bounds[-1] - bounds[0],
        "rounds": game["rounds"],
        "most": top,
        "across": width - LEFT - RIGHT,
        "up": height - TOP - BELOW,
    }
    done = len(game["played"])
    last = [show("warheads", line[-1]) for line in [ours, theirs]]
    parts = [
        *[line_chart.level(frame, heads) for heads in range(0, top + 1, step)],
        *_years(frame, bounds, height),
        marks.reference_line(line_chart.path(frame, theirs)),
        marks.own(line_chart.path(frame, ours)),
        *[ring for place, by in enumerate(guesses) for ring in _swarm(frame, bounds[place], by)],
        *[
            line_chart.fall(frame, story[line]["warheads"], story[line]["fallen"], 20)
            for line in ["kept", "line"]
        ],
        *[
            marks.disc(
                line_chart.x(frame, begins(game, end + 1)),
                line_chart.y(frame, ours[steps(game, end)]),
            )
            for end in range(1, done + 1)
        ],
        *(line_chart.last_numbers(frame, [ours, theirs], last, 24) if done > 0 else []),
    ]
    said = say(
        "in_room.chart",
        start=written(ours[0]),
        year=story["year"],
        taken=written(ours[-1]),
        kept=written(theirs[-1]),
    )
    return marks.svg(width, height, "".join(parts), said)


def _guesses(game: Game, place: int) -> list[int]:
    """Return the guesses of all seats for the end of a round, in order."""
    number = str(place)
    return sorted(game["guesses"][number].values()) if number in game["guesses"] else []


def axis(story: dict[str, Any], guesses: list[list[int]]) -> list[int]:
    """Return how many warheads lie between two marks of the axis, and where the axis ends.

    The axis does not reach a very high guess, because such an axis would make both lines flat.

    Examples
    --------
    >>> lines = {"line": {"warheads": [13, 35]}, "kept": {"warheads": [13, 44]}}
    >>> axis(lines, []), axis(lines, [[300]])
    ([20, 60], [25, 100])
    """
    lines = max([*story["line"]["warheads"], *story["kept"]["warheads"]])
    most = max([lines, *[min([heads, 2 * lines]) for by in guesses for heads in by]])
    return line_chart.axis(most)


def above_scale(game: Game, story: dict[str, Any]) -> bool:
    """Say whether a guess is so high that the ring of the guess is at the top of the scale."""
    guesses = [_guesses(game, place) for place in range(game["rounds"] + 1)]
    top = axis(story, guesses)[1]
    return any(heads > top for by in guesses for heads in by)


def _years(frame: dict[str, Any], bounds: list[int], height: float) -> list[str]:
    """Return a line at the end of each round, and below the chart the years that have room."""
    every = -int(-YEAR * (len(bounds) - 1) // frame["across"])
    lines = [line_chart.bound(frame, year) for year in bounds[1:]]
    last = len(bounds) - 1
    years = [
        marks.text(line_chart.x(frame, year), height - 6, str(year), anchor="middle")
        for place, year in enumerate(bounds)
        if (last - place) % every == 0
    ]
    return [*lines, *years]


def _swarm(frame: dict[str, Any], year: int, guesses: list[int]) -> list[str]:
    """Return rings to the left of a year, each as near to the year as the other rings allow.

    Rings overlap if many equal ones would reach far into the round. If the axis does not reach a
    guess, its ring is at the top and has an arrow.
    """
    most = FARTHEST * frame["across"] / frame["rounds"]
    gap: float = RINGS
    put = _put(frame, year, guesses, gap)
    while len(put) > 0 and line_chart.x(frame, year) - min([one[0] for one in put]) > most:
        gap = gap * CLOSER
        put = _put(frame, year, guesses, gap)
    return [
        marks.ring(one[0], one[1], heads > frame["most"])
        for one, heads in zip(put, guesses, strict=True)
    ]


def _put(frame: dict[str, Any], year: int, guesses: list[int], gap: float) -> list[list[float]]:
    """Return places for rings, with a given distance between two rings."""
    put: list[list[float]] = []
    for heads in guesses:
        y = line_chart.y(frame, min([heads, frame["most"]]))
        x = line_chart.x(frame, year) - RINGS - 3
        while any((x - one[0]) ** 2 + (y - one[1]) ** 2 < gap**2 for one in put):
            x = x - gap
        put.append([x, y])
    return put
