"""Follow a course of policies through the model: worlds are drawn, and each step is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from conundrum.model import (
    FLOAT,
    Array,
    Assumptions,
    Beliefs,
    Event,
    Policy,
    draw,
    settle,
    start,
    step,
    strike,
)
from conundrum.model.byte_cache import Remembered
from conundrum.model.state import Plan, State
from conundrum.model.variant import Model, plan_of
from conundrum.run.finite import check_finite, check_links, quiet
from conundrum.run.limits import limit, within
from conundrum.run.outlook import Outlook
from conundrum.tables import record, rows, value, whole

NO_EVENTS: Mapping[int, Event] = MappingProxyType({})


AnyBeliefs = Beliefs | Mapping[str, float] | None
AnyHeld = Assumptions | Mapping[str, float] | None
"""A record, or its fields by name; the usual one if there is none."""


def checked(
    beliefs: AnyBeliefs,
    assumptions: AnyHeld,
    years: float,
    worlds: float,
    seed: float,
) -> tuple[Beliefs, Assumptions, int, int, int]:
    """Return what a run is made with; refuse what is of the wrong kind or out of bounds."""
    return (
        record("beliefs", beliefs, Beliefs),
        record("assumptions", assumptions, Assumptions),
        within("years", years),
        within("worlds", worlds),
        within("seed", seed),
    )


def follow(
    course: Mapping[int, Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    years: int,
    worlds: int,
    seed: int,
    events: Mapping[int, Event] = NO_EVENTS,
    model: Model | None = None,
) -> Outlook:
    """Run a course of policies, as `conundrum.run.simulate` runs it.

    Policies are by the step at which each comes into force, the first at step 0: it is the
    ``policy`` of the outlook. Events strike from outside, by step.
    """
    drawn = draw(assumptions, worlds, seed)
    breakdown_threshold = draw_thresholds(years * limit("steps_a_year", "default"), worlds, seed)
    run = follow_worlds(course, beliefs, assumptions, drawn, breakdown_threshold, events, model)
    return replace(run, seed=seed)


def follow_worlds(
    course: Mapping[int, Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    drawn: Mapping[str, Array],
    breakdown_threshold: Array,
    events: Mapping[int, Event] = NO_EVENTS,
    model: Model | None = None,
) -> Outlook:
    """Run a course of policies in worlds that are given, as `follow` runs it in drawn ones.

    Worlds are what `conundrum.model.assumptions.draw` and `draw_thresholds` give. Refused are
    assumptions held so far out, or links changed so, that an outcome is no finite number, and a
    step that is none of the run.
    """
    plan = plan_of(model)
    for step_given in (*course, *events):
        whole("step of the course", step_given, 0, len(breakdown_threshold))

    def again(world: int, central: Sequence[Sequence[str]]) -> Array:
        """Run a world again and again, each time with some assumptions at their central values."""
        runs = {name: np.repeat(d[world], len(central)) for name, d in drawn.items()}
        for place, names in enumerate(central):
            for name in names:
                runs[name][place] = value("assumptions", name, "central")
        bears = np.repeat(breakdown_threshold[:, [world]], len(central), axis=1)
        return _outcomes(course, beliefs, runs, bears, events, plan)

    with quiet(assumptions, model):
        block = _outcomes(course, beliefs, drawn, breakdown_threshold, events, plan)
        check_links(block, model)
        check_finite(block, assumptions, again)
    arrays = dict(zip((*rows("outcomes"), *plan.own), block, strict=True))
    years = moments(len(breakdown_threshold))
    return Outlook(course[0], beliefs, assumptions, years, arrays, course={**course}, model=model)


def _outcomes(
    course: Mapping[int, Policy],
    beliefs: Beliefs,
    drawn: Mapping[str, Array],
    breakdown_threshold: Array,
    events: Mapping[int, Event],
    plan: Plan,
) -> Array:
    """Return what becomes of every outcome, shape (outcomes, steps + 1, worlds)."""
    a_year = limit("steps_a_year", "default")
    steps, worlds = breakdown_threshold.shape
    # One block, since the system hands out one large piece of memory faster than many small.
    block = np.empty((len(rows("outcomes")) + len(plan.own), steps + 1, worlds), FLOAT)
    for first in range(0, worlds, limit("chunk", "default")):
        part = slice(first, first + limit("chunk", "default"))
        worked_on = {name: d[part] for name, d in drawn.items()}
        now = start(course[0], beliefs, worked_on, plan)
        run(
            now,
            course,
            1 / a_year,
            breakdown_threshold[:, part] * a_year,
            block[:, :, part],
            events,
        )
    return block


def moments(steps: int) -> Array:
    """Return the date of the start and of each step of a run, in calendar years.

    Examples
    --------
    >>> moments(2).tolist()
    [2016.75, 2017.0, 2017.25]
    """
    a_year = limit("steps_a_year", "default")
    return value("limits", "start", "default") + np.arange(steps + 1) / a_year


@Remembered
def draw_thresholds(steps: int, worlds: int, seed: int) -> Array:
    """Draw, for each step and world, the risk of a breakdown that talks bear.

    Draws are exponential, of mean 1, shape (steps, worlds). A longer run begins with the same ones
    as a shorter one.
    """
    return np.random.default_rng([seed, worlds]).standard_exponential((steps, worlds), FLOAT)


def run(
    now: State,
    course: Mapping[int, Policy],
    years: float,
    breakdown_threshold: Array,
    kept: Array,
    events: Mapping[int, Event] = NO_EVENTS,
) -> None:
    """Take the model through its steps and keep every outcome that ``data/outcomes.csv`` lists.

    Each step is ``years`` long, and talks bear ``breakdown_threshold`` as a rate, shape (steps,
    worlds). The state is changed in place; ``kept``, shape (outcomes, steps + 1, worlds), is filled
    with the start and every step after it. An event strikes once the outcomes of its step are kept.
    """
    outcomes = [now[name] for name in (*rows("outcomes"), *now.own)]
    for moment in range(len(breakdown_threshold) + 1):
        if moment:
            step(now, years, breakdown_threshold[moment - 1])
            if moment in course:
                settle(now, course[moment])
        kept[:, moment] = outcomes
        if moment in events:
            strike(now, events[moment])
