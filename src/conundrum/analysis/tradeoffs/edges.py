"""The lines below which no policy gets both prices lower, without and with shared conditions."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.model.policy import CONTROLS, PRESETS, Policy
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
