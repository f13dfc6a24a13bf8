"""How far the luck of the draw moves what a run shows: the same policy under many seeds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import Policy
from conundrum.run.limits import limit
from conundrum.run.simulate import simulate
from conundrum.tables.bounds import whole
from conundrum.tables.settings import rows


def seed_noise(
    policy: Policy | None = None,
    beliefs: Beliefs | None = None,
    seeds: int = limit("seeds", "default"),
    first: int = 0,
) -> pd.DataFrame:
    """Run a policy under many seeds, and say how far its figures move from one to another.

    The figure of an outcome is what the scoreboard shows: its median at the end or, for an
    outcome that has happened in a world or has not, the worlds in 100 where it has.

    Parameters
    ----------
    policy : Policy, optional
        What the two powers do; the setting of 2016 unless given.
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.
    seeds : int, optional
        How many seeds, 2 to 1,000.
    first : int, optional
        The first of them; the others follow it.

    Returns
    -------
    DataFrame
        Columns outcome, unit, figure: the mean over the seeds, and moves: by how much the figures
        of two seeds differ, on average over all pairs. Both numbers are in the unit of the row.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> drawn = seed_noise(seeds=3).set_index("outcome")
    >>> bool(0 < drawn["moves"]["fallen"] < drawn["figure"]["fallen"])
    True
    """
    seeds = whole("seeds", seeds, limit("seeds", "lowest"), limit("seeds", "highest"))
    most = limit("seed", "highest") - seeds + 1
    first = whole("first", first, limit("seed", "lowest"), most)
    figures: dict[str, list[float]] = {outcome: [] for outcome in rows("outcomes")}
    for seed in range(first, first + seeds):
        run = simulate(policy, beliefs, seed=seed)
        for outcome, seen in figures.items():
            seen.append(float(str(run.at_the_end(outcome)["median"])))
    return pd.DataFrame(
        {
            "outcome": outcome,
            "unit": rows("outcomes")[outcome]["shown_in"],
            "figure": float(np.mean(seen)),
            "moves": apart(seen),
        }
        for outcome, seen in figures.items()
    )


def apart(numbers: Sequence[float]) -> float:
    """Return by how much two of the numbers differ, on average over all pairs.

    Examples
    --------
    >>> apart([1, 2, 4])
    2.0
    """
    one, other = np.triu_indices(len(numbers), k=1)
    return float(np.abs(np.take(numbers, one) - np.take(numbers, other)).mean())
