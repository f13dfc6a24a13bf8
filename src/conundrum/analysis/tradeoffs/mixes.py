"""Makes combinations of beliefs, and counts in how many combinations each policy comes first."""

from __future__ import annotations

from functools import cache

import pandas as pd

from conundrum.model import Beliefs
from conundrum.model.assumptions import believed
from conundrum.run import limit
from conundrum.run.ranking import TIE

EVENLY = 100
"""How many combinations of beliefs are chosen at random to see how often each policy comes
first."""


@cache
def mixes(count: int = EVENLY) -> tuple[Beliefs, ...]:
    """Return random combinations of the six beliefs; each belief is uniform from 0 to 1.

    With ``beliefs="drawn"`` every future has beliefs of its own. Here each combination holds in all
    futures, because it is what one reader believes.

    Examples
    --------
    >>> len(mixes()), round(sum(mix.growth_arms for mix in mixes()))
    (100, 50)
    """
    shares = believed(count, limit("seed", "default"))
    return tuple(
        Beliefs(**dict(zip(shares, map(float, mix), strict=True)))
        for mix in zip(*shares.values(), strict=True)
    )


def first_places(losses: pd.DataFrame) -> pd.DataFrame:
    """Count in how many combinations of beliefs each policy comes first.

    Policies that are nearly alike take first places from each other. So count families before you
    count policies, with the least loss in each family: ``losses.groupby(family).min()``.

    Parameters
    ----------
    losses : DataFrame
        Mean losses as shares, 0 to 1: one row for each policy, one column for each set of beliefs.

    Returns
    -------
    DataFrame
        One row for each policy. ``first``: under how many sets of beliefs it loses least.
        ``or_tied``: under how many it loses at most 0.01 more than the policy that loses least.

    Examples
    --------
    >>> losses = pd.DataFrame([[0.20, 0.30], [0.25, 0.295]], ["a", "b"])
    >>> first_places(losses).to_dict("list")
    {'first': [1, 1], 'or_tied': [2, 1]}
    """
    first = losses.idxmin().value_counts().reindex(losses.index, fill_value=0)
    return pd.DataFrame({"first": first, "or_tied": (losses - losses.min() <= TIE).sum(axis=1)})
