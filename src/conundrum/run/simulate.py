"""Runs a policy through the model in many futures at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

import pandas as pd

from conundrum.model import Policy
from conundrum.model.variant import Model
from conundrum.run.follow import checked, follow
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.given_policy import AnyCourse, around_of, course_of, is_course, several
from conundrum.run.limits import limit, within
from conundrum.run.outlook import Outlook
from conundrum.run.own_outcome import Outcome
from conundrum.run.runs import Runs
from conundrum.tables import listed, say

AnyOutcomes = str | Outcome | Sequence[str | Outcome]


@overload
def simulate(
    policy: AnyCourse | None = None,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: float = limit("years", "default"),
    futures: float = limit("futures", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
    outcomes: AnyOutcomes = (),
) -> Outlook: ...


@overload
def simulate(
    policy: Mapping[str, AnyCourse] | pd.DataFrame,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: float = limit("years", "default"),
    futures: float = limit("futures", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
    outcomes: AnyOutcomes = (),
) -> Runs: ...


def simulate(
    policy: AnyCourse | Mapping[str, AnyCourse] | pd.DataFrame | None = None,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: float = limit("years", "default"),
    futures: float = limit("futures", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
    outcomes: AnyOutcomes = (),
) -> Outlook | Runs:
    """Run a policy, or several policies, for some years from October 2016 in many futures.

    Parameters
    ----------
    policy : Policy, str, Scenario or dict, optional
        What the two powers do; by default the policy of 2016. A text is a name of `policies` or a
        scenario code. A dict of controls, such as ``{"us_sanctions": 0.5}``, is a policy. A dict
        whose keys are all years, as numbers, is a course, which is one run. Each year's policy is
        in force from its October, and the policy of 2016 is in force before the first year. A dict
        whose keys are names has several policies or courses, which are run in the same futures;
        ``simulate(policies())`` runs all named policies.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds, such as ``{"growth_arms": 1}``; by default those of the
        scenario, or all central. If they are ``"drawn"``, each future has its own six beliefs,
        drawn evenly from 0 to 1.
    assumptions : Assumptions or dict, optional
        Assumptions to hold at one value; by default those of the scenario, or none. All others are
        drawn from their ranges. If you hold ``beliefs_drawn`` at 1, beliefs are drawn.
    years : int, optional
        How far to look ahead, 5 to 40.
    futures : int, optional
        How many futures, 1 to 50,000.
    seed : int, optional
        Start of the random numbers; by default that of the scenario, or 2016. Runs with the same
        seed share their futures.
    model : Model, optional
        A model of your own, which `variant` makes; by default the usual model.
    outcomes : str, Outcome or sequence of these, optional
        The outcomes to keep, by name, and your own ones; by default all of the model. Fewer
        outcomes take less memory.

    Returns
    -------
    Outlook or Runs
        A run, with each outcome by step and future; `Runs` if policies are given by name.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds; if a course names a year outside the
        run; if several scenarios differ in beliefs, assumptions or seed and you do not give these;
        or if assumptions are held so far outside their ranges that an outcome is not a finite
        number.

    Examples
    --------
    >>> status_quo = simulate()
    >>> opening = simulate(Policy(us_sanctions=0.2, us_engagement=0.9))
    >>> bool(opening["hunger"][-1].mean() < status_quo["hunger"][-1].mean())
    True

    Beliefs that differ from future to future widen the bands:

    >>> set_alike, drawn = simulate("joint opening"), simulate("joint opening", "drawn")
    >>> bool(set_alike["warheads"][-1].std() < drawn["warheads"][-1].std())
    True

    A policy and a course, each under a name:

    >>> runs = simulate({"late": {2026: "joint opening"}, "never": "2016"}, futures=100)
    >>> bool((runs["late"]["hunger"][:40] == runs["never"]["hunger"][:40]).all())
    True
    """
    one = Policy() if policy is None else policy
    named = several("policy", one)
    ahead = within("years", years)
    given = [one] if named is None else [*named.values()]
    fields = ["policy"] if named is None else [f"policy[{name!r}]" for name in named]
    courses = [
        {step: held.policy for step, held in course_of(field, part, ahead).items()}
        for field, part in zip(fields, given, strict=True)
    ]
    each = [
        held
        for part in given
        for held in (part.values() if isinstance(part, Mapping) and is_course(part) else [part])
    ]
    around = around_of(each, beliefs=beliefs, assumptions=assumptions, seed=seed)
    made = checked(years=ahead, futures=futures, **around)
    kept = listed("outcomes", outcomes, say("own_outcome.kept"), least=0, one=(str, Outcome))
    runs = [_with_only(follow(course, *made, model=model), kept) for course in courses]
    return runs[0] if named is None else Runs(dict(zip(named, runs, strict=True)))


def _with_only(run: Outlook, outcomes: Sequence[str | Outcome]) -> Outlook:
    return run.only(*outcomes) if outcomes else run
