"""Run a policy through the model in many worlds at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, overload

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
from conundrum.run.given_policy import AnyCourse, brought, course_of
from conundrum.run.limits import limit, within
from conundrum.run.outlook import Outlook
from conundrum.tables import instance, listed, rows, say, value, whole

NO_EVENTS: Mapping[int, Event] = MappingProxyType({})


@overload
def simulate(
    policy: AnyCourse | None = None,
    beliefs: Beliefs | None = None,
    assumptions: Assumptions | None = None,
    years: float = limit("years", "default"),
    worlds: float = limit("worlds", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
) -> Outlook: ...


@overload
def simulate(
    policy: list[Any] | tuple[Any, ...],
    beliefs: Beliefs | None = None,
    assumptions: Assumptions | None = None,
    years: float = limit("years", "default"),
    worlds: float = limit("worlds", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
) -> list[Outlook]: ...


def simulate(
    policy: AnyCourse | list[Any] | tuple[Any, ...] | None = None,
    beliefs: Beliefs | None = None,
    assumptions: Assumptions | None = None,
    years: float = limit("years", "default"),
    worlds: float = limit("worlds", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
) -> Outlook | list[Outlook]:
    """Run a policy for some years from October 2016, in many worlds at once.

    Parameters
    ----------
    policy : Policy, str, Scenario or mapping, or a list of these, optional
        What the two powers do; the setting of 2016 unless given. A text is a name of `policies`
        or a scenario code. A mapping is a course: each year's policy is in force from its
        October, and that of 2016 before the first. Those of a list run in the same worlds.
    beliefs : Beliefs, optional
        How far each rival theory holds; those of the scenario, or all central, unless given.
    assumptions : Assumptions, optional
        Assumptions to hold at one value; those of the scenario, or none, unless given. All others
        are drawn from their ranges.
    years : int, optional
        How far to look ahead, 5 to 40.
    worlds : int, optional
        How many worlds, 1 to 50,000.
    seed : int, optional
        Start of the random numbers; that of the scenario, or 2016, unless given. Runs with one
        seed share their worlds.
    model : Model, optional
        A model of one's own, as `variant` makes it; the usual one unless given.

    Returns
    -------
    Outlook or list of Outlook
        What became of each outcome, by step and world; a list for a list.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, if a course names a year that is
        none of the run, if the scenarios of a list differ in what is not given, or if assumptions
        are held so far outside their ranges that an outcome is no finite number.

    Examples
    --------
    >>> status_quo = simulate()
    >>> opening = simulate(Policy(us_sanctions=0.2, us_engagement=0.9))
    >>> bool(opening["hunger"][-1].mean() < status_quo["hunger"][-1].mean())
    True

    A course, and a list:

    >>> late, never = simulate([{2016: "2016", 2026: "joint opening"}, "2016"], worlds=100)
    >>> bool((late["hunger"][:40] == never["hunger"][:40]).all())
    True
    """
    several = isinstance(policy, list | tuple)
    one = Policy() if policy is None else policy
    given = listed("policy", policy, say("refused.policy")) if several else [one]
    ahead = within("years", years)
    courses = [
        {step: held.policy for step, held in course_of("policy", one, ahead).items()}
        for one in given
    ]
    each = [held for one in given for held in (one.values() if isinstance(one, Mapping) else [one])]
    around = brought(each, beliefs=beliefs, assumptions=assumptions, seed=seed)
    made = checked(years=ahead, worlds=worlds, **around)
    runs = [follow(course, *made, model=model) for course in courses]
    return runs if several else runs[0]


def checked(
    beliefs: Beliefs | None,
    assumptions: Assumptions | None,
    years: float,
    worlds: float,
    seed: float,
) -> tuple[Beliefs, Assumptions, int, int, int]:
    """Return what a run is made with, each of the right kind and within its bounds.

    Raises
    ------
    BadValue
        If one is not.
    """
    return (
        instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs),
        instance("assumptions", Assumptions() if assumptions is None else assumptions, Assumptions),
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
    """Run a course of policies, as `simulate` runs a single one.

    Parameters
    ----------
    course : mapping of int to Policy
        Policies by the step at which each comes into force; the first at step 0.
    events : mapping of int to Event, optional
        What strikes from outside, by step.
    model : Model, optional
        As in `simulate`.

    Returns
    -------
    Outlook
        Its ``policy`` is the first of the course.
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

    Parameters
    ----------
    course, beliefs, assumptions
        As in `follow`.
    drawn : mapping of str to ndarray, shape (worlds,)
        What `conundrum.model.assumptions.draw` gives.
    breakdown_threshold : ndarray, shape (steps, worlds)
        What `draw_thresholds` gives.
    events : mapping of int to Event, optional
        As in `follow`.
    model : Model, optional
        As in `simulate`.

    Returns
    -------
    Outlook

    Raises
    ------
    BadValue
        If assumptions are held so far out, or links changed so, that an outcome is no finite
        number, or something is to happen at a step that is none of the run.
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

    Returns
    -------
    ndarray, shape (steps, worlds)
        Draws from the exponential distribution, of mean 1. A longer run begins with the same
        draws as a shorter one.
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

    Parameters
    ----------
    now : State
        As `conundrum.model.start` makes it; changed in place.
    course : mapping of int to Policy
        Policies by the step at which each comes into force.
    years : float
        Length of a step.
    breakdown_threshold : ndarray, shape (steps, worlds)
        The rate of breakdown that talks bear, in each step and world.
    kept : ndarray, shape (outcomes, steps + 1, worlds)
        Filled with the start and every step after it.
    events : mapping of int to Event, optional
        What strikes from outside, by step, once the outcomes of that step are kept.
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
