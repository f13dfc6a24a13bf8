"""The hundred marks of a row of a poster, and for which futures its dots stand.

A hundred dots stand for all futures of a run by one rule. The futures stand in a row, those first
in which the regime falls first, and those in which it falls in the same quarter, or never, by their
number. Every so many of them is drawn, so that there are always as many rings as the number beside
them says; the first dot is the first future of the row, and the last dot the last.
"""

from typing import Any

from conundrum.charts.hundred_marks import PLACES
from conundrum.charts.style import FAMILIES, RUN
from conundrum.model import FAMILY
from conundrum.run import MILLION, Run, average_of, order, sums
from conundrum.run.story import falls
from conundrum.shown.outcomes import fell as fallen
from conundrum.tables import say, written

A_MARK = 20_000
"""People for whom one figure stands."""


def warheads(run: Run, step: int) -> list[int]:
    """Return how many warheads are under command and how many loose, on average, as written.

    A regime that stands commands all of its own; once it has fallen, those not yet secured are
    loose. Both add up to the average of all that there are.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> warheads(Run(simulate()), 0), sum(warheads(Run(simulate()), 80))
    ([14, 0], 82)
    """
    both = sums(run.at("warheads", step), run.at("fallen", step), 2)
    commanded = int(written(both[0] / run.futures))
    return [commanded, int(written(average_of(run, "warheads", step))) - commanded]


def marks(run: Run, outcome: str, policy: str, seen: bool, future: int | None) -> dict[str, Any]:
    """Return what the marks of a poster's row show in 2036, in the colour of its policy.

    ``seen`` says whether the row is drawn, or still waits. ``future`` is the number of the future
    that is told, 0 for none; None if none can be chosen yet.

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
        "colour": FAMILIES[FAMILY[policy]],
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
    """Return the numbers of the futures for which the hundred dots stand, counted from 1.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> fell = [run.number("fallen", run.last, future) for future in standing_for(run)]
    >>> int(sum(fell)) == fallen(run, run.last)
    True
    """
    return run.kept("dots", lambda: _standing_for(run))


def framed(run: Run, future: int, step: int) -> dict[str, Any]:
    """Return the dots at a step, with a frame around the one that stands for a future.

    It is the nearest in the row of those that are then as the future is.
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
    """Return how many marks have the first shape, and how many the second."""
    if outcome == "fallen":
        return [fallen(run, run.last), 0]
    left = outcome == "leavers"
    people = average_of(run, "leavers", run.last) * MILLION
    return [int(written(people / A_MARK)), 0] if left else warheads(run, run.last)


def _row(run: Run) -> list[int]:
    """Return the places of all futures in the row in which they stand."""
    return order([fell if fell >= 0 else run.last + 1 for fell in falls(run)])


def _standing_for(run: Run) -> list[int]:
    row = _row(run)
    # With which future a share of so many dots and a half is reached, from where it is rounded up.
    places = [-(-(2 * dot + 1) * run.futures // (2 * PLACES)) - 1 for dot in range(PLACES)]
    return [row[place] + 1 for place in [0, *places[1:-1], run.futures - 1]]
