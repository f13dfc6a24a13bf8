"""The lines below which no policy gets both prices lower, without and with shared conditions."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import CONTROLS, PRESETS, Policy
from conundrum.run.simulate import simulate
from conundrum.run.weights import loss
from conundrum.tables.evidence import table

AGAIN = "again"
"""The column that says which policies are run where a belief is moved."""

COLUMNS = (*CONTROLS, "leavers", "warheads", *(f"accepts_{power}" for power in OWN), AGAIN)
"""What ``data/frontier.csv`` holds of each policy."""


class Edges(NamedTuple):
    """The policies on each line, from the fewest people who leave to the most.

    Parameters
    ----------
    without, with_shared : DataFrame
        Those that no policy without shared conditions beats, and those that no policy beats.
    """

    without: pd.DataFrame
    with_shared: pd.DataFrame


class Cost(NamedTuple):
    """What a policy costs.

    Parameters
    ----------
    leavers, warheads : float
        People who leave, on average over all worlds, and the warheads of the median world.
    lost : tuple of float
        The mean loss in the eyes of each power, in the order of `OWN`.
    """

    leavers: float
    warheads: float
    lost: tuple[float, ...] = ()


def edges(policies: pd.DataFrame) -> Edges:
    """Return both lines.

    Parameters
    ----------
    policies : DataFrame
        A row a policy, with ``shared_conditions``, ``leavers`` and ``warheads``.

    Examples
    --------
    >>> prices = {"leavers": [2.0, 1.0], "warheads": [3.0, 1.0], "shared_conditions": [0.0, 1.0]}
    >>> [len(edge) for edge in edges(pd.DataFrame(prices))]
    [1, 1]
    """
    untied = policies[policies["shared_conditions"] == 0]
    return Edges(frontier(untied), frontier(policies))


@cache
def central() -> pd.DataFrame:
    """Return ``data/frontier.csv``, but for the named policies: costs under the central beliefs.

    Returns
    -------
    DataFrame
        A row a policy, named by its controls in per cent.
    """
    held = table("frontier")
    # A control that came later was not set when the table was made.
    held = held.reindex(
        columns=[*CONTROLS, *held.columns.difference(list(CONTROLS))], fill_value=0.0
    )
    rows = [[float(share) for share in row] for row in held[list(CONTROLS)].to_numpy()]
    held.index = pd.Index(["-".join(f"{100 * share:g}" for share in row) for row in rows])
    named = set(PRESETS.values())
    return held[[Policy(*row) not in named for row in rows]]


def kept() -> dict[str, Policy]:
    """Return the policies of `central`."""
    rows = central()[list(CONTROLS)].to_numpy(float)
    return {
        str(name): Policy(*map(float, row)) for name, row in zip(central().index, rows, strict=True)
    }


def run_again() -> dict[str, Policy]:
    """Return those that are run where a belief is moved.

    Examples
    --------
    >>> len(run_again()) < len(kept()) / 10
    True
    """
    again = central()[AGAIN]
    return {name: policy for name, policy in kept().items() if again[name]}


@lru_cache(maxsize=1024)
def cost_of(policy: Policy, beliefs: Beliefs) -> Cost:
    """Run a policy under some beliefs, and return what it costs.

    Examples
    --------
    >>> people, warheads, lost = cost_of(PRESETS["joint cut-off"], Beliefs())
    >>> people > 1e6, warheads < 10, len(lost)
    (True, True, 2)
    """
    run = simulate(policy, beliefs)
    return Cost(
        float(run["leavers"][-1].mean(dtype=float)),
        float(np.median(run["warheads"][-1])),
        tuple(float(loss(run, power).mean()) for power in OWN),
    )


@lru_cache(maxsize=4)
def charted(beliefs: Beliefs) -> pd.DataFrame:
    """Return what the named policies and those of the table cost under some beliefs.

    Parameters
    ----------
    beliefs : Beliefs
        Under the central ones the whole table holds; under others some of its policies are run.

    Returns
    -------
    DataFrame
        A row a policy, the named ones first: its controls, ``leavers``, ``warheads``, and which
        power could accept it.
    """
    if beliefs != Beliefs():
        return _run(PRESETS | run_again(), beliefs)
    named = _run(PRESETS, beliefs)
    return pd.concat([named, central()[list(named.columns)]])


def _run(policies: dict[str, Policy], beliefs: Beliefs) -> pd.DataFrame:
    costs = [cost_of(policy, beliefs) for policy in policies.values()]
    first = cost_of(Policy(), beliefs).lost
    made = pd.DataFrame(map(vars, policies.values()), pd.Index(list(policies), name="policy"))
    made["leavers"] = [cost.leavers for cost in costs]
    made["warheads"] = [cost.warheads for cost in costs]
    for place, power in enumerate(OWN):
        made[f"accepts_{power}"] = [cost.lost[place] <= first[place] for cost in costs]
    return made
