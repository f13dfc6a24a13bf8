"""Many policies in the same worlds at once: for a few worlds a call costs more than its sums."""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace

import numpy as np

from conundrum.model import CONTROLS, FLOAT, Assumptions, Beliefs, Policy, draw, start
from conundrum.model.variant import Model, plan_of
from conundrum.run.finite import beyond, check_links, quiet
from conundrum.run.follow import (
    AnyBeliefs,
    AnyHeld,
    checked,
    draw_thresholds,
    follow,
    moments,
    run,
)
from conundrum.run.limits import limit
from conundrum.run.outlook import Outlook
from conundrum.tables import instance, listed, rows


def together(
    policies: Sequence[Policy],
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
    model: Model | None = None,
) -> Iterator[Outlook]:
    """Run policies as `conundrum.run.simulate` does, a number of them side by side.

    Outlooks come in turn, and arrays of one share memory with those of its neighbours. Arguments of
    the wrong kind or out of bounds are refused at once; what else `conundrum.run.simulate` refuses,
    when a policy's turn comes.

    Examples
    --------
    >>> few, many = together([Policy(), Policy(us_sanctions=1)], worlds=50)
    >>> many.policy.us_sanctions, many.worlds
    (1.0, 50)
    """
    policies = [
        instance("policies", policy, Policy)
        for policy in listed("policies", policies, "a list of one or more policies")
    ]
    return _together(policies, *checked(beliefs, assumptions, years, worlds, seed), model)


def _together(
    policies: list[Policy],
    beliefs: Beliefs,
    assumptions: Assumptions,
    years: int,
    worlds: int,
    seed: int,
    model: Model | None,
) -> Iterator[Outlook]:
    plan = plan_of(model)
    names = (*rows("outcomes"), *plan.own)
    a_year = limit("steps_a_year", "default")
    drawn = draw(assumptions, worlds, seed)
    breakdown_threshold = draw_thresholds(years * a_year, worlds, seed) * a_year
    at_once = max(1, limit("chunk", "default") // worlds)
    for first in range(0, len(policies), at_once):
        part = policies[first : first + at_once]
        shares = {
            control: np.repeat([getattr(policy, control) for policy in part], worlds)
            for control in CONTROLS
        }
        size = (len(names), years * a_year + 1, len(part) * worlds)
        kept = np.empty(size, FLOAT)
        with quiet(assumptions, model):
            now = start(
                SimpleNamespace(**shares),
                beliefs,
                {name: np.tile(values, len(part)) for name, values in drawn.items()},
                plan,
            )
            run(now, {}, 1 / a_year, np.tile(breakdown_threshold, (1, len(part))), kept)
        if beyond(assumptions) and not np.isfinite(kept).all():
            # Run by itself, one of them says why it is refused.
            for policy in part:
                follow({0: policy}, beliefs, assumptions, years, worlds, seed, model=model)
        check_links(kept, model)
        for policy, block in zip(part, np.split(kept, len(part), axis=2), strict=True):
            arrays = dict(zip(names, block, strict=True))
            moment = moments(len(breakdown_threshold))
            yield Outlook(policy, beliefs, assumptions, moment, arrays, seed, {0: policy}, model)
