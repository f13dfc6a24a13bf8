"""Runs policies through the model in random futures, and stores every step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType, SimpleNamespace

import numpy as np

from conundrum.model import (
    CONTROLS,
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
from conundrum.model.state import State
from conundrum.model.variant import Model, plan_of
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld, believed
from conundrum.run.known_in_2016 import Ranges, in_ranges
from conundrum.run.limits import limit, within
from conundrum.run.outlook import Outlook
from conundrum.tables import BadValue, instance, listed, rows, say, value, whole

NO_EVENTS: Mapping[int, Event] = MappingProxyType({})
NO_RANGES: Ranges = MappingProxyType({})


def checked(
    beliefs: AnyBeliefs,
    assumptions: AnyHeld,
    years: float,
    futures: float,
    seed: float,
) -> tuple[Beliefs, Assumptions, int, int, int]:
    """Return the checked arguments of a run; refuse wrong types and values out of bounds."""
    return (
        *believed(beliefs, assumptions),
        within("years", years),
        within("futures", futures),
        within("seed", seed),
    )


def follow(
    course: Mapping[int, Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    years: int,
    futures: int,
    seed: int,
    events: Mapping[int, Event] = NO_EVENTS,
    model: Model | None = None,
    ranges: Ranges = NO_RANGES,
    alone: int | None = None,
) -> Outlook:
    """Return the run of a course of policies, as `conundrum.run.simulate` does.

    The keys of the policies are the steps at which they come into force. The first is at step 0,
    and the outlook has it as its ``policy``. Events have their steps as keys, too. If `ranges` is
    given, some assumptions are drawn from other ranges. If `alone` is given, only this future,
    counted from 0, is run. In both cases the outlook has no seed, because the seed alone does not
    give its futures.
    """
    drawn = in_ranges(draw(assumptions, futures, seed), ranges)
    breakdown_threshold = draw_thresholds(years * limit("steps_a_year", "default"), futures, seed)
    if alone is not None:
        one = slice(alone, alone + 1)
        drawn = {name: values[one] for name, values in drawn.items()}
        breakdown_threshold = breakdown_threshold[:, one]
    run = follow_futures(course, beliefs, assumptions, drawn, breakdown_threshold, events, model)
    return run if ranges or alone is not None else replace(run, seed=seed)


def follow_futures(
    course: Mapping[int, Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    drawn: Mapping[str, Array],
    breakdown_threshold: Array,
    events: Mapping[int, Event] = NO_EVENTS,
    model: Model | None = None,
) -> Outlook:
    """Return the run of policies that follow one another in time, in given futures.

    The futures come from `conundrum.model.assumptions.draw` and `draw_thresholds`. A step outside
    the run is refused, and so is a run with an outcome that is not a finite number.
    """
    for step_given in (*course, *events):
        whole("step of the course", step_given, 0, len(breakdown_threshold))
    one = {step: [policy] for step, policy in course.items()}
    (run,) = _side_by_side(one, beliefs, assumptions, drawn, breakdown_threshold, events, model)
    return run


def together(
    policies: Sequence[Policy],
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    model: Model | None = None,
) -> Iterator[Outlook]:
    """Yield the outlooks of policies, as `conundrum.run.simulate` does; several are run at once.

    With few futures a call of NumPy costs more than its arithmetic, so several policies at once
    take little longer than one. The outlooks come one after the other, and their arrays may share
    memory. Arguments of the wrong kind or out of bounds are refused at once. Anything else that
    `conundrum.run.simulate` refuses is refused when the policy is run.

    Examples
    --------
    >>> few, many = together([Policy(), Policy(us_sanctions=1)], futures=50)
    >>> many.policy.us_sanctions, many.futures
    (1.0, 50)
    """
    policies = [
        instance("policies", policy, Policy)
        for policy in listed("policies", policies, "a list of one or more policies")
    ]
    return _in_turn(policies, *checked(beliefs, assumptions, years, futures, seed), model)


def _in_turn(
    policies: Sequence[Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    years: int,
    futures: int,
    seed: int,
    model: Model | None,
) -> Iterator[Outlook]:
    """Yield the runs of policies. As many policies as fit into memory run at the same time."""
    drawn = draw(assumptions, futures, seed)
    breakdown_threshold = draw_thresholds(years * limit("steps_a_year", "default"), futures, seed)
    at_once = max(1, limit("chunk", "default") // futures)
    for first in range(0, len(policies), at_once):
        course = {0: policies[first : first + at_once]}
        for run in _side_by_side(
            course, beliefs, assumptions, drawn, breakdown_threshold, model=model
        ):
            yield replace(run, seed=seed)


def _side_by_side(
    course: Mapping[int, Sequence[Policy]],
    beliefs: Beliefs,
    assumptions: Assumptions,
    drawn: Mapping[str, Array],
    breakdown_threshold: Array,
    events: Mapping[int, Event] = NO_EVENTS,
    model: Model | None = None,
) -> list[Outlook]:
    """Return the runs of several courses of policies, which run together in the same futures.

    Each step of the course lists one policy for each outlook. The futures of all outlooks together
    fit into a chunk, unless there is only one outlook.
    """
    plan, a_year = plan_of(model), limit("steps_a_year", "default")
    outcomes, many = (*rows("outcomes"), *plan.own), len(course[0])
    steps, futures = breakdown_threshold.shape
    # All results are in one block, because the system allocates one large piece of memory faster
    # than many small ones.
    block = np.empty((len(outcomes), steps + 1, many * futures), FLOAT)
    for first in range(0, futures, limit("chunk", "default")):
        part = slice(first, first + limit("chunk", "default"))
        bears = np.tile(breakdown_threshold[:, part], many) * a_year
        size = bears.shape[1]
        policies = {step: _in_futures(listed, size) for step, listed in course.items()}
        here = {name: np.tile(values[part], many) for name, values in drawn.items()}
        with np.errstate(all="ignore" if assumptions.fixed or model else None):
            now = start(policies[0], beliefs, here, plan)
            run(now, policies, 1 / a_year, bears, block[:, :, first : first + size], events)
    _check_finite(block, assumptions, model)
    made = beliefs, assumptions, moments(steps)
    courses = [{step: listed[at] for step, listed in course.items()} for at in range(many)]
    return [
        Outlook(own[0], *made, dict(zip(outcomes, arrays, strict=True)), course=own, model=model)
        for own, arrays in zip(courses, np.split(block, many, axis=2), strict=True)
    ]


def _in_futures(policies: Sequence[Policy], size: int) -> SimpleNamespace:
    """Return a policy, made from several policies, whose controls differ between futures."""
    shares = {control: [getattr(policy, control) for policy in policies] for control in CONTROLS}
    return SimpleNamespace(
        **{control: np.repeat(of, size // len(policies)) for control, of in shares.items()}
    )


def _check_finite(outcomes: Array, assumptions: Assumptions, model: Model | None) -> None:
    """Refuse a run in which an outcome is not a finite number, and name the cause.

    This can only happen if an assumption is held or a link is changed.
    """
    if not (assumptions.fixed or model) or np.isfinite(outcomes).all():
        return
    if model and model.links:
        raise model.endless()
    held = assumptions.fixed
    raise BadValue(", ".join(held), tuple(held.values()), say("refused.finite"))


def moments(steps: int) -> Array:
    """Return the dates of the start and of all steps of a run, in calendar years.

    Examples
    --------
    >>> moments(2).tolist()
    [2016.75, 2017.0, 2017.25]
    """
    a_year = limit("steps_a_year", "default")
    return value("limits", "start", "default") + np.arange(steps + 1) / a_year


@lru_cache(maxsize=4)
def draw_thresholds(steps: int, futures: int, seed: int) -> Array:
    """Return, for each step and future, a random rate of breakdown that talks can survive.

    The draws are exponential with mean 1, of shape (steps, futures). A longer run begins with the
    same draws as a shorter one.
    """
    return np.random.default_rng([seed, futures]).standard_exponential((steps, futures), FLOAT)


def run(
    now: State,
    course: Mapping[int, Policy | SimpleNamespace],
    years: float,
    breakdown_threshold: Array,
    kept: Array,
    events: Mapping[int, Event] = NO_EVENTS,
) -> None:
    """Run the model step by step, and keep every outcome that ``data/outcomes.csv`` lists.

    Each step is ``years`` long. Talks bear the rate ``breakdown_threshold``, of shape (steps,
    futures). The state is changed in place. ``kept``, of shape (outcomes, steps + 1, futures), is
    filled with the start and every step after it. An event takes effect after the outcomes of its
    step are kept.
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
