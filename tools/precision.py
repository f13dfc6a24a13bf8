"""How far another thousand futures, drawn with another seed, would move a figure."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from conundrum.model import Policy
from conundrum.run import limit
from conundrum.run.simulate import simulate


def seed_noise(policy: Policy, seeds: int = limit("seeds", "default"), first: int = 0) -> pd.Series:
    """Return by how much an outcome's figures differ between two seeds, by outcome.

    The figure is what the scoreboard shows: the median at the end or, of what has happened in a
    future or has not, the futures in 100 where it has.
    """
    runs = [simulate(policy, seed=seed) for seed in range(first, first + seeds)]
    figures = pd.DataFrame(run.summary().set_index("outcome")["end"] for run in runs)
    return figures.apply(apart, raw=True)


def apart(numbers: Sequence[float]) -> float:
    """Return by how much two of the numbers differ, on average over all pairs.

    Examples
    --------
    >>> apart([1, 2, 4])
    2.0
    """
    one, other = np.triu_indices(len(numbers), k=1)
    return float(np.abs(np.take(numbers, one) - np.take(numbers, other)).mean())
