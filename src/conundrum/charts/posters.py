"""Three policies in a hundred worlds each, as posters: falls, people who have left, warheads.

A hundred dots stand for all worlds of a run by one rule. The worlds stand in a row, those first in
which the regime falls first, and those in which it falls in the same quarter, or never, by their
number. Every so many of them is drawn, so that there are always as many crosses as the number
beside them says; the first dot is the first world of the row, and the last dot the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from conundrum.charts.hundred_dots import count
from conundrum.charts.hundred_marks import PLACES
from conundrum.run.outlook import Outlook
from conundrum.run.story import falls
from conundrum.run.written_outcome import of_100
from conundrum.tables.words import say, written

POSTERS = ("2016", "joint cut-off", "joint opening")
"""The policies, in order."""

KINDS = {"fallen": "worlds", "leavers": "people", "warheads": "warheads"}
"""The rows of a poster: an outcome, and what its marks are."""

A_MARK = 20_000
"""People for whom one figure stands."""

Runs = Mapping[str, Outlook]


def standing_for(outlook: Outlook) -> list[int]:
    """Return the numbers of the worlds for which the hundred dots stand, counted from 1.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = simulate()
    >>> fallen = [run["fallen"][-1][world - 1] for world in standing_for(run)]
    >>> int(sum(fallen)) == count(of_100(run["fallen"][-1]))
    True
    """
    row, worlds = _row(outlook), outlook.worlds
    # With which world a share of so many dots and a half is reached, from where it is rounded up.
    places = [-(-(2 * dot + 1) * worlds // (2 * PLACES)) - 1 for dot in range(PLACES)]
    return [int(row[place]) + 1 for place in (0, *places[1:-1], worlds - 1)]


def ringed(outlook: Outlook, world: int) -> dict[str, Any]:
    """Return the dots at the end of a run, with a ring around the one that stands for a world.

    It is the nearest in the row of those that end as the world does.

    Parameters
    ----------
    outlook : Outlook
        The run.
    world : int
        The world's number, counted from 1.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> drawn = ringed(simulate(), 1)
    >>> (drawn["ringed"] < drawn["first"]) == bool(simulate()["fallen"][-1, 0])
    True
    """
    drawn = marks(outlook, "fallen", -1, ours=True)
    dot = int(np.flatnonzero(_row(outlook) == world - 1)[0]) * PLACES // outlook.worlds
    fell = outlook["fallen"][-1, world - 1] > 0
    ends = (0, drawn["first"] - 1) if fell else (drawn["first"], PLACES - 1)
    about = say("posters.ringed_marks", count=f"{drawn['first']}")
    return {**drawn, "about": about, "ringed": min(max(dot, ends[0]), ends[1])}


def _row(outlook: Outlook) -> Any:
    """Return the places of all worlds in the row in which they stand."""
    fell = falls(outlook)
    return np.argsort(np.where(fell < 0, len(outlook.years), fell), kind="stable")


def step_of(outlook: Outlook, year: float) -> int:
    """Return the step of a run that ends in October of a year; half a year counts as the next.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> step_of(simulate(), 2026), step_of(simulate(), 2035.5)
    (40, 80)
    """
    first = float(outlook.years[0])
    return round((int(year + 0.5) - int(first)) / float(outlook.years[1] - first))


def mean_left(outlook: Outlook, step: int) -> float:
    """Return how many people have left, in the mean of all worlds."""
    return float(outlook["leavers"][step].astype(float).mean())


def middle_warheads(outlook: Outlook, step: int) -> float:
    """Return the warheads of the median world."""
    return float(np.median(outlook["warheads"][step]))


def fallen(outlook: Outlook, step: int) -> int:
    """Return in how many of a hundred worlds the regime has fallen, as it is written and drawn."""
    return count(of_100(outlook["fallen"][step]))


def best(runs: Runs, measured: Callable[[Outlook, int], float], step: int) -> str:
    """Name the policy with the least of something; the first of several."""
    return min(runs, key=lambda policy: measured(runs[policy], step))


def beats(run: Outlook, other: Outlook, step: int) -> bool:
    """Return whether a run is better than another one in every row of its poster."""
    rows = (lambda one, at: of_100(one["fallen"][at]), mean_left, middle_warheads)
    return all(measured(run, step) < measured(other, step) for measured in rows)


def marks(
    outlook: Outlook, outcome: str, step: int, ours: bool, ringed: int | None = None
) -> dict[str, Any]:
    """Return what the marks of a poster's row show.

    Parameters
    ----------
    outlook : Outlook
        The run.
    outcome : str
        One of `KINDS`.
    step : int
        When.
    ours : bool
        Whether it is the policy that the reader chose.
    ringed : int, optional
        The number of the world that is ringed, 0 for none; if it is left out, no world can be
        chosen yet.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> marks(simulate(), "warheads", 0, ours=False)["first"]
    13
    """
    first = {
        "fallen": lambda: fallen(outlook, step),
        "leavers": lambda: int(written(mean_left(outlook, step) / A_MARK)),
        "warheads": lambda: int(written(middle_warheads(outlook, step))),
    }[outcome]()
    first = min(first, PLACES)
    about = say(f"posters.{outcome}_marks", count=f"{first}", people=written(A_MARK))
    drawn: dict[str, Any] = {"first": first, "ours": ours, "about": about}
    if outcome != "fallen" or ringed is None:
        return {**drawn, "names": [], "ringed": -1}
    worlds = standing_for(outlook)
    names = [
        say("posters.fallen_world" if dot < first else "posters.standing_world", world=str(world))
        for dot, world in enumerate(worlds)
    ]
    return {**drawn, "names": names, "ringed": worlds.index(ringed) if ringed in worlds else -1}
