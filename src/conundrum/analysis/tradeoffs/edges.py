"""The two lines below which no policy gets both prices lower: without and with shared conditions."""

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
