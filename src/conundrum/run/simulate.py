"""Run a policy through the model in many futures at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload

from conundrum.model import Policy
from conundrum.model.variant import Model
from conundrum.run.follow import checked, follow
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.given_policy import AnyCourse, brought, course_of
from conundrum.run.limits import limit, within
from conundrum.run.outlook import Outlook
from conundrum.tables import listed, say


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
) -> Outlook: ...


@overload
def simulate(
    policy: list[Any] | tuple[Any, ...],
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: float = limit("years", "default"),
    futures: float = limit("futures", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
) -> list[Outlook]: ...


def simulate(
    policy: AnyCourse | list[Any] | tuple[Any, ...] | None = None,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: float = limit("years", "default"),
    futures: float = limit("futures", "default"),
    seed: float | None = None,
    *,
    model: Model | None = None,
) -> Outlook | list[Outlook]:
    """Run a policy for some years from October 2016, in many futures at once.

    Parameters
    ----------
    policy : Policy, str, Scenario or mapping, or a list of these, optional
        What the two powers do; the setting of 2016 unless given. A text is a name of `policies`
        or a scenario code. A mapping is a course: each year's policy is in force from its
        October, and that of 2016 before the first. Those of a list run in the same futures.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds, such as ``{"growth_arms": 1}``; those of the scenario, or
        all central, unless given. If they are ``"drawn"``, each future has its own: each of the six
        is drawn evenly from 0 to 1.
    assumptions : Assumptions or dict, optional
        Assumptions to hold at one value; those of the scenario, or none, unless given. All others
        are drawn from their ranges. To hold ``beliefs_drawn`` at 1 is to have beliefs drawn.
    years : int, optional
        How far to look ahead, 5 to 40.
    futures : int, optional
        How many futures, 1 to 50,000.
    seed : int, optional
        Start of the random numbers; that of the scenario, or 2016, unless given. Runs with one
        seed share their futures.
    model : Model, optional
        A model of one's own, as `variant` makes it; the usual one unless given.

    Returns
    -------
    Outlook or list of Outlook
        What became of each outcome, by step and future; a list for a list.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds; if a course names a year that is none
        of the run; if of several policies some bring beliefs, assumptions or a seed that others do
        not, and they are not given; or if assumptions are held so far outside their ranges that an
        outcome is no finite number.

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

    A course, and a list:

    >>> late, never = simulate([{2016: "2016", 2026: "joint opening"}, "2016"], futures=100)
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
    made = checked(years=ahead, futures=futures, **around)
    runs = [follow(course, *made, model=model) for course in courses]
    return runs if several else runs[0]
