"""Computes how far a figure would move if another seed drew the thousand futures."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from conundrum.model import Policy
from conundrum.run import OUTCOMES, Run, limit
from conundrum.run.simulate import simulate


def seed_noise(policy: Policy, seeds: int = limit("seeds", "default"), first: int = 0) -> pd.Series:
    """Return for each outcome by how much its figure differs between two seeds, on average.

    The figure is the one that readers see: the average at the end, in the unit that is shown.
    """
    runs = [Run(simulate(policy, seed=seed)) for seed in range(first, first + seeds)]
    ends = [{name: run.average(name, run.last) for name in OUTCOMES} for run in runs]
    return pd.DataFrame(ends).apply(distance, raw=True)


def distance(numbers: Sequence[float]) -> float:
    """Return the difference between two numbers, on average over all pairs.

    Examples
    --------
    >>> distance([1, 2, 4])
    2.0
    """
    one, other = np.triu_indices(len(numbers), k=1)
    return float(np.abs(np.take(numbers, one) - np.take(numbers, other)).mean())
