"""Where all worlds of a run stand: the people who have left, in worlds of both kinds."""

from typing import Any

from conundrum.charts.histogram import BINS
from conundrum.run import Run, Vector, counts, in_worlds, mean, median, people, where
from conundrum.run.story import date
from conundrum.run.vectors import within
from conundrum.shown.gauge import Entry, of_outcome
from conundrum.shown.outcomes import fell
from conundrum.tables import say, value

NEAR = 0.25
"""A world is near the mean if it is no further from it than this share of it."""

SCALE, FRAME = (value("outcomes", "leavers", field) for field in ("per_unit", "frame"))
"""What people are multiplied by in the chart, and where it ends."""


def chart_data(run: Run, step: int, world: int) -> dict[str, Any]:
    """Return the worlds in 100 in each bin, those that stand first, with mean and marked world.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> drawn = chart_data(Run(simulate()), 80, 1)
    >>> round(sum(drawn["stands"]) + sum(drawn["fell"]))
    100
    """
    left, fallen = run.at("leavers", step), run.at("fallen", step)
    return {
        "stands": _in_100(where(left, fallen, False), run.worlds),
        "fell": _in_100(where(left, fallen, True), run.worlds),
        "mean": mean(left) * SCALE,
        "here": min(run.in_unit("leavers", step, world), FRAME),
    }


def summary(run: Run, step: int, world: int) -> str:
    """Say where the worlds stand: both kinds, the mean, how many are near it, and one of them.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> summary(Run(simulate()), 80, 1).startswith("By October 2036 ")
    True
    """
    left = run.at("leavers", step)
    middle = mean(left)
    near = within(left, middle - NEAR * middle, middle + NEAR * middle)
    sentences = [
        *both_kinds(run, step),
        say("humps.mean", mean=people(middle), near=in_worlds(near)),
        say("humps.here", world=str(world), here=people(run.number("leavers", step, world))),
    ]
    return " ".join(sentences)


def numbers(run: Run, step: int, world: int) -> list[Entry]:
    """Return the same as numbers: worlds that have fallen, and people who have left."""
    down, middle = fell(run, step), mean(run.at("leavers", step))
    here = run.number("leavers", step, world)
    mine = say("gauge.left", of=say("gauge.world", world=str(world)))
    return [
        of_outcome("fallen", str(down), down),
        of_outcome("leavers", people(middle), middle, say("gauge.left", of=say("gauge.mean"))),
        of_outcome("leavers", people(here), here, mine),
    ]


def both_kinds(run: Run, step: int) -> list[str]:
    """Say in how many worlds the regime has fallen, and what holds in the middle of each kind."""
    middle = middles(run, step)
    both = "both" if middle["fell"] != "" else "stands"
    which = both if middle["stands"] != "" else "fell"
    return [
        say("humps.fallen", date=date(run, step), worlds=in_worlds(run.at("fallen", step))),
        say(f"humps.{which}", stands=middle["stands"], fell=middle["fell"]),
    ]


def middles(run: Run, step: int) -> dict[str, str]:
    """Write the people who have left in the median world: of all, and of each kind; "" for none."""
    left, down = run.at("leavers", step), run.at("fallen", step)
    sides = {"median": left, "stands": where(left, down, False), "fell": where(left, down, True)}
    return {side: people(median(some)) if len(some) > 0 else "" for side, some in sides.items()}


def _in_100(left: Vector, worlds: int) -> list[float]:
    return [100 * many / worlds for many in counts(left, FRAME / SCALE, BINS)]
