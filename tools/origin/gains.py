"""Computes what a policy gains against that of 2016, and the parts of the gain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal, get_args

import pandas as pd

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.model import PRESETS, Policy
from conundrum.model.variant import Model, note_on_model
from conundrum.run import (
    PRIORITIES,
    WEIGHED,
    Outlook,
    Priorities,
    limit,
    loss,
    policies_of,
    priorities_of,
)
from conundrum.run.follow import checked, together
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.given_policy import Policies
from conundrum.run.loss import By
from conundrum.run.provenance import Provenance
from conundrum.tables import BadValue, known, say

Split = Literal["powers", "controls", "outcomes"]
"""What a gain may be split by."""

EVERY = [control for own in OWN.values() for control in own]
"""The controls that a power sets alone."""


def _of_kind(kind: str) -> list[str]:
    return [control for control in EVERY if control.endswith(f"_{kind}")]


MOVES: dict[str, dict[str, list[str]]] = {
    "powers": OWN,
    "controls": {kind: _of_kind(kind) for kind in ("sanctions", "engagement")},
    "outcomes": {},
}
"""By split and part, the controls that move as one."""


def gains(
    policies: Policies | None = None,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    priorities: str | Priorities | None = None,
    split: Split = "powers",
    by: By = "way",
    model: Model | None = None,
) -> pd.DataFrame:
    """Split a policy's gain into each power's own move and what acting together adds (H16).

    The gain is how much less someone loses on average than under the policy of 2016, in the same
    futures. The parts add up to the gain.

    Parameters
    ----------
    policies : mapping of str to Policy, list of str, or one alone, optional
        Policies by name, or names and scenario codes, but no courses; all named policies except
        that of 2016 unless given.
    beliefs, assumptions, years, futures, seed, model : optional
        As in `conundrum.run.simulate`.
    priorities : str or Priorities, optional
        Whose loss it is, as in `conundrum.Outlook.loss`; that of each of `PRIORITIES` unless given.
    split : {"powers", "controls", "outcomes"}, optional
        Into which parts. By powers: what ``Washington`` gains if only its controls move from 2016,
        the same for ``Beijing``, and what both moves gain ``together`` beyond these two. By
        controls: the same for the ``sanctions`` of both powers and for their ``engagement``. In
        both splits ``conditions`` is what shared conditions add in the end, because no power sets
        them alone. By outcomes: how much of the gain comes from less of each outcome.
    by : {"way", "end"}, optional
        Whether a loss counts on the way or at the end, as in `conundrum.Outlook.loss`.

    Returns
    -------
    DataFrame
        One row for each policy and set of priorities (``own``, if it has no name), with the
        ``gain`` and its parts. All are differences of losses, -100 to 100; above 0, less is lost
        than in 2016.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or all priorities are 0.

    Examples
    --------
    >>> table = gains("joint opening", priorities="Washington")
    >>> table.round(1).loc[("joint opening", "Washington")].to_dict()
    {'gain': 16.4, 'Washington': 12.8, 'Beijing': 3.7, 'together': -0.1, 'conditions': 0.0}
    """
    moves = MOVES[known("split", split, get_args(Split))]
    known("by", by, get_args(By))
    usual = {name: policy for name, policy in PRESETS.items() if policy != Policy()}
    given = usual if policies is None else policies_of("policies", policies)
    if not given:
        raise BadValue("policies", policies, "a list of one or more policies")
    named = priorities if isinstance(priorities, str) else "own"
    judges = PRIORITIES if priorities is None else {named: priorities_of(priorities)}
    if any(not any(getattr(own, outcome) for outcome in WEIGHED) for own in judges.values()):
        raise BadValue("priorities", priorities, say("refused.weightless"))

    parts = [_moved(policy, own) for policy in given.values() for own in (*moves.values(), EVERY)]
    needed = list(dict.fromkeys([Policy(), *given.values(), *parts]))
    around = checked(beliefs, assumptions, years, futures, seed)
    runs = together(needed, *around, model)
    lost = {run.policy: _lost(run, judges, by) for run in runs}

    made = pd.concat(
        {
            name: _parts(policy, moves, lambda moved: lost[Policy()] - lost[moved])
            for name, policy in given.items()
        },
        names=["policy", "priorities"],
    )
    counted = {"by": by} if by == "end" else {}
    cited = Provenance(*around, model).cite({f"{name}: ": one for name, one in given.items()})
    units = dict.fromkeys(map(str, made), say("loss.gained"))
    made.attrs |= (
        {"futures": around[3], "units": units, "cited": cited} | counted | note_on_model(model)
    )
    return made


def _parts(
    policy: Policy, moves: Mapping[str, list[str]], gained: Callable[[Policy], pd.DataFrame]
) -> pd.DataFrame:
    """Return the parts of a policy's gain, a row for each set of priorities."""
    by_outcome = gained(policy)
    gain = by_outcome.sum(axis=1)
    if moves:
        alone = {part: gained(_moved(policy, own)).sum(axis=1) for part, own in moves.items()}
        parts = pd.DataFrame(alone)
        both = gained(_moved(policy, EVERY)).sum(axis=1)
        parts = parts.assign(together=both - parts.sum(axis=1), conditions=gain - both)
    else:
        parts = by_outcome
    parts.insert(0, "gain", gain)
    return parts


def _moved(policy: Policy, controls: Iterable[str]) -> Policy:
    """Return the policy of 2016 with some controls set as in another."""
    return replace(Policy(), **{control: getattr(policy, control) for control in controls})


def _lost(run: Outlook, judges: Mapping[str, Priorities], by: By) -> pd.DataFrame:
    """Return the mean loss by outcome, a row for each set of priorities."""
    found = {
        name: {outcome: _due_to(outcome, run, weights, by) for outcome in WEIGHED}
        for name, weights in judges.items()
    }
    return pd.DataFrame.from_dict(found, orient="index")


def _due_to(outcome: str, run: Outlook, weights: Priorities, by: By) -> float:
    """Return how much of a mean loss is due to one outcome."""
    weight = getattr(weights, outcome)
    if not weight:
        return 0.0
    alone = Priorities(**{outcome: 1}, discount=weights.discount)
    share = weight / sum(getattr(weights, one) for one in WEIGHED)
    return share * float(loss(run, alone, by).mean())
