"""The policies of a wide grid that stand on a frontier, for `tools.tables`.

Of every combination of five levels of the five controls it keeps those that no other beats in both
prices, people who leave and warheads, among all of them or among those without shared conditions,
under the central beliefs or under some combination of theories at an end. What they cost is that
under the central beliefs. A few of them are marked to be run under any other beliefs: each policy
on a line has one near it. It takes some minutes.
"""

from collections.abc import Iterator
from itertools import product, repeat
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.designs import FINEST, OWN, grid
from conundrum.analysis.tradeoffs.frontier import AGAIN, PRICES, frontier
from conundrum.analysis.tradeoffs.options import options
from conundrum.model import CONTROLS, Beliefs
from conundrum.tables import rows

COLUMNS = (*CONTROLS, *PRICES, *(f"accepts_{power}" for power in OWN), AGAIN)
"""What it holds of each policy."""

TABLE_FUTURES, CORNER_FUTURES = 1000, 100
"""Futures behind the table, and for each policy under theories at their ends: they only say which
policies are kept."""

NEAR, NEAR_CORNERS = (0.03, 1.5), (0.1, 4)
"""How many million people who leave, and how many warheads, a policy may cost more than one that it
is near: under the central beliefs, and under theories at their ends."""


SEEN = tuple(name for name, about in rows("beliefs").items() if about["in_sight"])
CORNERS = tuple(
    Beliefs(**dict(zip(SEEN, ends, strict=True))) for ends in product((0, 1), repeat=len(SEEN))
)
"""Every combination of the theories that the chart of prices has on sliders, off or doubled."""


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
    >>> prices = {"leavers": [2.0, 1.0], "warheads": [3.0, 1.0]}
    >>> policies = pd.DataFrame({"shared_conditions": [0.0, 1.0], **prices})
    >>> [len(edge) for edge in edges(policies)]
    [1, 1]
    """
    untied = policies[policies["shared_conditions"] == 0]
    return Edges(frontier(untied), frontier(policies))


def runs() -> Iterator[pd.DataFrame]:
    """Return what every policy of the grid costs under each mix of theories, the central last."""
    for beliefs in CORNERS:
        yield options(grid(FINEST), beliefs, futures=CORNER_FUTURES).table
    yield options(grid(FINEST), Beliefs(), futures=TABLE_FUTURES).table


def near_lines(
    table: pd.DataFrame, names: list[str], near: tuple[float, float]
) -> NDArray[np.bool_]:
    """Say which of some policies are near each policy on either line of a table.

    Returns
    -------
    ndarray of bool, shape (policies, those on lines)
        A policy with conditions is near none on the line without.
    """
    costs = table.loc[names, list(PRICES)].to_numpy(float)
    untied = table.loc[names, "shared_conditions"].to_numpy() == 0
    without, with_shared = (
        (costs[:, None] <= edge[list(PRICES)].to_numpy(float) + near).all(axis=2)
        for edge in edges(table)
    )
    return np.hstack([without & untied[:, None], with_shared])


def few(near: NDArray[np.bool_]) -> list[int]:
    """Return the places of few policies that are near all that any is near.

    Examples
    --------
    >>> few(np.array([[True, True, False], [False, True, False], [False, False, True]]))
    [0, 2]
    """
    chosen, left = [], near.any(axis=0)
    while left.any():
        chosen.append(int(near[:, left].sum(axis=1).argmax()))
        left &= ~near[chosen[-1]]
    return sorted(chosen)


def kept() -> pd.DataFrame:
    """Return a row for each policy that is kept."""
    tables = list(runs())
    on_lines = {name for table in tables for edge in edges(table) for name in edge.index}
    names = [name for name in grid(FINEST) if name in on_lines]
    near = [NEAR_CORNERS] * len(CORNERS) + [NEAR]
    again = few(np.hstack([near_lines(*one) for one in zip(tables, repeat(names), near)]))
    rows = tables[-1].loc[names].assign(**{AGAIN: np.isin(range(len(names)), again)})[list(COLUMNS)]
    for column in rows.select_dtypes(bool):
        rows[column] = rows[column].map({True: "true", False: "false"})
    people, warheads = PRICES
    return rows.assign(**{people: rows[people].round(6), warheads: rows[warheads].round(3)})
