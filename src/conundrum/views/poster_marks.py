"""The hundred marks in a row of a poster, and the futures that the marks represent.

One rule chooses a hundred dots for all futures of a run. The futures are put in a row, and the
earlier the regime falls, the earlier a future comes. Futures in which the regime falls in the same
quarter, or never, are in the order of their numbers. Futures at even distances in the row get a
dot, so there are always as many rings as the number beside them says.
"""

from typing import Any

from conundrum.charts.hundred_marks import PLACES
from conundrum.charts.style import FAMILY_COLOURS, RUN
from conundrum.model import FAMILY
from conundrum.run import MILLION, Run, order, sums
from conundrum.run.story import falls
from conundrum.tables import say, written
from conundrum.views.outcomes import fell as fallen

A_MARK = 20_000
"""How many people one little person drawn on a poster represents."""


def warheads(run: Run, step: int) -> list[int]:
    """Return the average of warheads under command and of loose warheads, in whole numbers.

    A regime that rules commands all of its warheads. After a fall, the warheads that are not yet
    secured are loose. The two numbers add up to the average of all warheads.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> warheads(Run(simulate()), 0), sum(warheads(Run(simulate()), 80))
    ([14, 0], 82)
    """
    both = sums(run.at("warheads", step), run.at("fallen", step), 2)
    commanded = int(written(both[0] / run.futures))
    return [commanded, int(written(run.average("warheads", step))) - commanded]


def marks(run: Run, outcome: str, policy: str, seen: bool, future: int | None) -> dict[str, Any]:
    """Return the data for a row of a poster's marks in 2036, in the colour of its policy.

    ``seen`` says whether the row is drawn already. ``future`` is the number of the future whose
    story is told, 0 if no story is told, or None if no future can be chosen yet.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> marks(Run(simulate()), "warheads", "2016", True, None)["first"]
    80
    """
    many = _many(run, outcome) if seen else [0, 0]
    first = min(many[0], PLACES)
    second = min(many[1], PLACES - first)
    about = say(
        f"posters.{outcome}_marks", count=str(first), second=str(second), people=written(A_MARK)
    )
    drawn = {
        "first": first,
        "second": second,
        "waits": not seen,
        "colour": FAMILY_COLOURS[FAMILY[policy]],
        "about": about if seen else say("posters.waits"),
        "names": [],
        "picked": -1,
    }
    if outcome != "fallen" or future is None:
        return drawn
    futures = standing_for(run)
    names = [
        say(
            "posters.fallen_future" if dot < first else "posters.standing_future",
            future=str(stands),
        )
        for dot, stands in enumerate(futures)
    ]
    return {**drawn, "names": names, "picked": futures.index(future) if future in futures else -1}


def standing_for(run: Run) -> list[int]:
    """Return the numbers of the futures that the hundred dots represent, counted from 1.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> fell = [run.number("fallen", run.last, future) for future in standing_for(run)]
    >>> int(sum(fell)) == fallen(run, run.last)
    True
    """
    return run.once("dots", lambda: _standing_for(run))


def dots_of_future(run: Run, future: int, step: int) -> dict[str, Any]:
    """Return the dots of all futures at a step, with a frame around one future's dot.

    Among the dots in the same state at that step, it is the dot nearest to this future in the row.
    """
    count = fallen(run, step)
    dot = _row(run).index(future - 1) * PLACES // run.futures
    fell = run.number("fallen", step, future) > 0
    first = 0 if fell else count
    last = count - 1 if fell else PLACES - 1
    return {
        "first": count,
        "second": 0,
        "waits": False,
        "colour": RUN,
        "about": say("posters.framed_marks", count=str(count)),
        "names": [],
        "picked": min(max(dot, first), last),
    }


def _many(run: Run, outcome: str) -> list[int]:
    """Return how many marks have the first shape, and how many have the second shape."""
    if outcome == "fallen":
        return [fallen(run, run.last), 0]
    left = outcome == "leavers"
    people = run.average("leavers", run.last) * MILLION
    return [int(written(people / A_MARK)), 0] if left else warheads(run, run.last)


def _row(run: Run) -> list[int]:
    """Return the numbers of all futures, counted from 0, in the order of the row of dots."""
    return order([fell if fell >= 0 else run.last + 1 for fell in falls(run)])


def _standing_for(run: Run) -> list[int]:
    row = _row(run)
    # Each dot represents an equal part of all futures, and shows the future in the middle of this
    # part. Only the first dot and the last dot represent the first and the last future of the row.
    places = [-(-(2 * dot + 1) * run.futures // (2 * PLACES)) - 1 for dot in range(PLACES)]
    return [row[place] + 1 for place in [0, *places[1:-1], run.futures - 1]]
