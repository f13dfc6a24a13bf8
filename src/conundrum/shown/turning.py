"""What `nk.prices` shows below: one belief against warheads, and where two policies turn."""

from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.turning import AXES, GROWTH, STEPS, believed, stands, turns
from conundrum.charts.html_table import html_table
from conundrum.charts.prices_chart import TALLEST
from conundrum.charts.turning_chart import PERCENT
from conundrum.shown.cost import Cost
from conundrum.shown.headed import headed
from conundrum.shown.presets import CALLED, POLICIES
from conundrum.shown.spaced import spaced
from conundrum.tables import rounded, rows, say, written

FIRST, OPENING = "2016", "joint opening"
"""By what the others are judged, and what is set against it where the reader looks at it."""

LABELS = {name: row["label"] for name, row in rows("beliefs").items()}

BUTTONS = {say("turning.button") if axis == GROWTH else LABELS[axis]: axis for axis in AXES}
"""What moves, by what its button says."""

MIDDLE, ENDS, NEAR = 0.5, 0.93, 6
"""From the first on what is said of a place stands to its left, and from the second on it reaches
the numbers at the end; the third is how many steps a name is long on a phone."""

LIFT, APART, LOWEST = 7, 9, 3
"""How many warheads a name stands above its line (or below where the line rises by half of that; or
three times as many above the axis, where the number at the reader's beliefs needs room), how many
two names keep apart, and below how many a name would touch the axis."""

Way = dict[str, Any]
"""What is shown: the reader's choice (``chosen``), what moves (``axis``), the policies (``names``:
what is set against that of 2016, that one, and the opening where it is another one), what each
costs at each step (``lines``), its ``warheads``, where the first two turn (``turned``), at which
share the reader's beliefs stand (``at``; None if off the way), and what the two cost ``here``."""


def drawn(chosen: str) -> list[str]:
    """Return the policies of which a line is drawn."""
    own = OPENING if chosen == FIRST else chosen
    return [own, FIRST] if own == OPENING else [own, FIRST, OPENING]


def runs(setting: dict[str, Any]) -> list[list[dict[str, float]]]:
    """Return the policy and the beliefs of each run along the way, line by line."""
    beliefs, axis = setting["beliefs"], setting["axis"]
    return [
        [POLICIES[name], believed(beliefs, axis, step / STEPS)]
        for name in drawn(setting["chosen"])
        for step in range(STEPS + 1)
    ]


def way(setting: dict[str, Any], named: dict[str, Cost], along: list[Cost]) -> Way:
    """Return what is shown, of what named policies cost here, and what some cost at each step."""
    names = drawn(setting["chosen"])
    steps = STEPS + 1
    lines = [along[line * steps : (line + 1) * steps] for line in range(len(names))]
    warheads = [[cost["warheads"] for cost in line] for line in lines]
    at = stands(setting["beliefs"], setting["axis"])
    return {
        "chosen": setting["chosen"],
        "axis": setting["axis"],
        "names": names,
        "lines": lines,
        "warheads": warheads,
        "turned": turns(warheads[0], warheads[1]),
        "at": at,
        "here": [named[name] for name in names[:2]] if at is not None else [],
    }


def parts(shown: Way) -> dict[str, partial[Any]]:
    """Return the parts below."""
    return {
        "turned": partial(head, shown),
        "turning": partial(chart_data, shown),
        "off": partial(off, shown),
    }


def head(shown: Way) -> str:
    """Return the headline as HTML, and how to read the chart."""
    about = say("turning.about_growth" if shown["axis"] == GROWTH else "turning.about")
    chosen = shown["chosen"]
    if chosen == FIRST:
        own = CALLED[shown["names"][0]]
        about = f"{about} {say('turning.itself', first=CALLED[chosen], policy=own)}"
    return headed(headline(shown), about)


def headline(shown: Way) -> str:
    """State on which part of the way the policy leaves fewer warheads than that of 2016."""
    own, first = shown["warheads"][0], shown["warheads"][1]
    fewer = own[0] < first[0]
    once = "until" if fewer else "from"
    all_along = "fewer" if fewer else "more"
    count = len(shown["turned"])
    sentence = "often" if count > 1 else once if count == 1 else all_along
    axis = axis_name(shown["axis"])
    return say(
        f"turning.{sentence}", policy=CALLED[shown["names"][0]], at=turns_at(shown), axis=axis
    )


def place(shown: Way) -> str:
    """Say where the order of warheads turns in the picture below, for whoever reads above it."""
    other = CALLED[shown["names"][0] if shown["chosen"] == FIRST else FIRST]
    if len(shown["turned"]) == 0:
        return say("turning.never", other=other)
    return say("turning.place", other=other, at=turns_at(shown))


def turns_at(shown: Way) -> str:
    """List where the order turns, of 100."""
    return say("number.list").join(written(PERCENT * share) for share in shown["turned"])


def off(shown: Way) -> str:
    """Say that no dot marks the reader's beliefs, if they lie off the way."""
    return say("turning.off") if shown["at"] is None else ""


def axis_name(axis: str) -> str:
    """Name what moves.

    Examples
    --------
    >>> axis_name("bargains_bind")
    '“Bargains bind”'
    """
    growth = axis == GROWTH
    return say("turning.growth") if growth else say("turning.belief", belief=LABELS[axis])


def end_of(axis: str, end: str) -> str:
    """Say what stands at an end of the way, or in its middle.

    Examples
    --------
    >>> end_of("bargains_bind", "high")
    '100: doubled'
    """
    return say(f"turning.growth_{end}" if axis == GROWTH else f"turning.belief_{end}")


def chart_data(shown: Way) -> dict[str, Any]:
    """Return what the chart draws: lines, where they turn, and names."""
    lines = [[_up(number) for number in line] for line in shown["warheads"]]
    own, first = lines[0], lines[1]
    names, turned, at = shown["names"], shown["turned"], shown["at"]
    left = [share >= MIDDLE for share in turned]
    # To the left of a place there are the steps before it, to the right those after it.
    fewer = [(own[0] < first[0]) == (place % 2 == 0) for place in range(len(turned))]
    below = [line[NEAR] - line[0] > LIFT / 2 for line in lines]
    starts = [
        max(line[0] + (-LIFT if under is True else LIFT), 3 * LIFT if line[0] < LIFT else 0)
        for line, under in zip(lines, below, strict=True)
    ]
    beginnings = spaced(starts, APART, LOWEST)
    endings = spaced([line[-1] + LIFT for line in lines], APART, LOWEST)
    turns: list[float] = []
    for share, under, side in zip(turned, fewer, left, strict=True):
        beside = _between(first, share) + (LIFT if under == side else -LIFT)
        reached = endings if share > ENDS else []
        turns.append(_clear(beside, [*beginnings, *reached, *turns]))
    return {
        "own": own,
        "first": first,
        "other": lines[2] if len(lines) > 2 else [],
        "mine": names[0] == shown["chosen"],
        "turn_x": [rounded(PERCENT * share, 1) for share in turned],
        "turn_y": [rounded(_between(first, share), 1) for share in turned],
        "turn": [say("turning.turn", at=written(PERCENT * share)) for share in turned],
        "turn_left": left,
        "turn_name_y": turns,
        "here_x": [rounded(PERCENT * at, 1)] if at is not None else [],
        "here_y": [_up(cost["warheads"]) for cost in shown["here"][:1]],
        "here": [_warheads(cost) for cost in shown["here"][:1]],
        "here_above": [below[0] is True or own[0] < LIFT] if at is not None else [],
        "start_y": beginnings,
        "start": [
            say("turning.name", policy=CALLED[name], warheads=_warheads(line[0]))
            for name, line in zip(names, shown["lines"], strict=True)
        ],
        "end_y": endings,
        "end": [_warheads(line[-1]) for line in shown["lines"]],
        "ways": [end_of(shown["axis"], end) for end in ("low", "middle", "high")],
    }


def table(shown: Way) -> str:
    """Return the same numbers as an HTML table."""
    heads = [say("turning.of_100"), *[CALLED[name] for name in shown["names"]]]
    body = [
        [written(PERCENT * step / STEPS), *[_warheads(line[step]) for line in shown["lines"]]]
        for step in range(STEPS + 1)
    ]
    caption = say("turning.caption", axis=axis_name(shown["axis"]))
    return html_table(say("turning.name_of"), caption, heads, body)


def _warheads(cost: Cost) -> str:
    return written(cost["warheads"])


def _up(warheads: float) -> float:
    return rounded(min(warheads, TALLEST), 1)


def _clear(height: float, taken: list[float]) -> float:
    """Return the height nearest to this one at which a name touches none that is there."""
    tried = [height + side * step for step in range(TALLEST) for side in [1, -1]]
    clear = [
        one
        for one in tried
        if one >= LOWEST and len([there for there in taken if abs(one - there) < APART]) == 0
    ]
    return rounded(clear[0], 1)


def _between(line: list[float], share: float) -> float:
    place = min(int(share * STEPS), STEPS - 1)
    return line[place] + (share * STEPS - place) * (line[place + 1] - line[place])
