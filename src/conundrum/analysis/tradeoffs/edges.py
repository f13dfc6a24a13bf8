"""The lines below which no policy gets both prices lower, without and with shared conditions."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.analysis.tradeoffs.options import options
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import CONTROLS, PRESETS, Policy
from conundrum.tables.evidence import table as data_table

COLUMNS = (*CONTROLS, "leavers", "warheads", *(f"accepts_{power}" for power in OWN))
"""What ``data/frontier.csv`` holds of each policy."""

TABLE_WORLDS, WORLDS = 1000, 100
"""Worlds behind the table and behind each named policy; and worlds for each policy of the table
under other beliefs than the central ones."""


class Edges(NamedTuple):
    """The policies on each line, from the fewest people who leave to the most.

    Parameters
    ----------
    without, with_shared : DataFrame
        Those that no policy without shared conditions beats, and those that no policy beats.
    """

    without: pd.DataFrame
    with_shared: pd.DataFrame


def edges(table: pd.DataFrame) -> Edges:
    """Return both lines.

    Parameters
    ----------
    table : DataFrame
        A row a policy, with ``shared_conditions``, ``leavers`` and ``warheads``.

    Examples
    --------
    >>> prices = {"leavers": [2.0, 1.0], "warheads": [3.0, 1.0], "shared_conditions": [0.0, 1.0]}
    >>> [len(edge) for edge in edges(pd.DataFrame(prices))]
    [1, 1]
    """
    return Edges(frontier(table[table["shared_conditions"] == 0]), frontier(table))


@cache
def kept() -> dict[str, Policy]:
    """Return the policies of ``data/frontier.csv``, named by their controls in per cent."""
    table = data_table("frontier")
    # A control that came later was not set when the table was made.
    rows = table.reindex(columns=list(CONTROLS), fill_value=0.0).to_dict("records")
    policies = (Policy(**{str(name): float(share) for name, share in row.items()}) for row in rows)
    return {"-".join(f"{100 * share:g}" for share in vars(p).values()): p for p in policies}


@lru_cache(maxsize=4)
def charted(beliefs: Beliefs) -> pd.DataFrame:
    """Return what the named policies and those of the table cost under some beliefs.

    Parameters
    ----------
    beliefs : Beliefs
        The central ones are looked up in the table; under others each policy is run.

    Returns
    -------
    DataFrame
        A row a policy, the named ones first: its controls, ``leavers``, ``warheads``, which power
        could accept it, and how far it asks each to move.
    """
    named = options(PRESETS, beliefs, worlds=TABLE_WORLDS).table
    policies = kept()
    if beliefs == Beliefs():
        others = data_table("frontier").set_index(pd.Index(list(policies), name="policy"))
        for power in OWN:
            others[f"move_{power}"] = [move_distance(p, power) for p in policies.values()]
    else:
        others = options(policies, beliefs, worlds=WORLDS).table.loc[list(policies)]
    columns = [*COLUMNS, *(f"move_{power}" for power in OWN)]
    table = pd.concat([named[columns], others.reindex(columns=columns, fill_value=0.0)])
    kinds: dict[str, type] = dict.fromkeys((*CONTROLS, "leavers", "warheads"), float)
    return table.astype(kinds | dict.fromkeys((f"accepts_{power}" for power in OWN), bool))


@lru_cache(maxsize=16)
def prices_of(policy: Policy, beliefs: Beliefs) -> tuple[float, float]:
    """Return how many people leave, on average, and the warheads of the middle world.

    Examples
    --------
    >>> people, warheads = prices_of(PRESETS["joint cut-off"], Beliefs())
    >>> people > 1e6, warheads < 10
    (True, True)
    """
    last = options({"it": policy}, beliefs, worlds=TABLE_WORLDS).table.iloc[-1].to_dict()
    return float(last["leavers"]), float(last["warheads"])
