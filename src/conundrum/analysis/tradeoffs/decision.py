"""Choosing: which policy is best in someone's eyes, and which is least regretted by anyone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.analysis.tradeoffs.ranking import TIE, ranked
from conundrum.model import PRESETS, Beliefs
from conundrum.model.assumptions import believed
from conundrum.model.variant import Model
from conundrum.run import PRIORITIES, WEIGHED, Priorities, limit, priorities_of
from conundrum.run.given_beliefs import EACH, AnyBeliefs, AnyHeld
from conundrum.run.given_policy import Policies
from conundrum.run.loss import By
from conundrum.tables import BadValue, instance, listed, say

EVENLY = 100
"""So many combinations of beliefs are drawn, for shares of those who believe one thing or other."""


@cache
def mixes(count: int = EVENLY) -> tuple[Beliefs, ...]:
    """Return combinations of the six beliefs, each drawn evenly from off to double strength.

    As ``beliefs="drawn"`` gives a belief to each future, each of these holds in all futures: it is
    what one reader believes.

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


def best(choices: Options, eyes: str | Priorities | None = None) -> pd.DataFrame:
    """Rank policies by what they cost in someone's eyes, and say how close the call is.

    Parameters
    ----------
    choices : Options
        As `options` makes them, under whatever beliefs; at least two futures.
    eyes : str or Priorities, optional
        As in `conundrum.loss`.

    Returns
    -------
    DataFrame
        One row a policy, the best first. ``loss``: mean over futures, 0 to 1. ``gap``: how much
        more than the best. ``error``: standard error of the gap; both policies are run in the
        same futures, so it is that of the mean difference. Other futures might turn around a gap
        of up to two such errors. ``tie``: whether the gap is no more than 0.01, one point of 100;
        true of the best.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind, all weights are 0, or there is one future only.

    Examples
    --------
    >>> ranked = best(options(PRESETS, futures=200), "Beijing")
    >>> ranked.index[0], ranked.index[-1]
    ('step by step', 'joint cut-off')
    """
    losses = instance("choices", choices, Options).losses(eyes)
    if not any(getattr(priorities_of(eyes), outcome) for outcome in WEIGHED):
        raise BadValue("eyes", eyes, say("refused.weightless"))
    ranked = rank(losses)
    ranked.attrs |= choices.made
    return ranked


def rank(losses: pd.DataFrame) -> pd.DataFrame:
    """Rank policies by what they cost in each future, as `best` says.

    Losses have a row a policy and a column a future; one future alone is refused.

    Examples
    --------
    >>> rank(pd.DataFrame([[0.3, 0.4], [0.1, 0.2]], ["a", "b"])).index.tolist()
    ['b', 'a']
    """
    futures = losses.shape[1]
    if futures < 2:
        raise BadValue("choices", f"{futures} future", "at least 2 futures a policy")
    table = pd.DataFrame(ranked([*losses.to_numpy()]))
    table.attrs["futures"] = futures
    return table.set_index(losses.index[table.pop("place").to_numpy()])


def first_places(losses: pd.DataFrame) -> pd.DataFrame:
    """Count how often each policy comes first.

    Near twins share first places, so count them by family before counting them by name: give the
    least loss of each family, ``losses.groupby(family).min()``.

    Parameters
    ----------
    losses : DataFrame
        The mean loss, 0 to 1, of a policy a row, under one set of beliefs a column.

    Returns
    -------
    DataFrame
        One row a policy. ``first``: under how many sets of beliefs it loses least. ``or_tied``:
        under how many it loses least, or at most 0.01 more than the least.

    Examples
    --------
    >>> losses = pd.DataFrame([[0.20, 0.30], [0.25, 0.295]], ["a", "b"])
    >>> first_places(losses).to_dict("list")
    {'first': [1, 1], 'or_tied': [2, 1]}
    """
    first = losses.idxmin().value_counts().reindex(losses.index, fill_value=0)
    return pd.DataFrame({"first": first, "or_tied": (losses - losses.min() <= TIE).sum(axis=1)})


def worst_regret(losses: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return the most that each choice can be regretted; losses have the shape (beliefs, choices).

    The regret of a choice under one set of beliefs is what it loses there beyond the choice that
    is best under them; Savage's rule takes the choice whose worst regret is least.

    Examples
    --------
    The second choice is never best, and never far from it.

    >>> worst_regret(np.array([[0, 2, 9], [8, 3, 1]])).tolist()
    [7, 2, 9]
    """
    worst: NDArray[np.floating] = (losses - losses.min(axis=1, keepdims=True)).max(axis=0)
    return worst


def regret(
    policies: Policies | None = None,
    beliefs: AnyBeliefs | Sequence[AnyBeliefs] = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
    by: By = "way",
) -> pd.DataFrame:
    """Say how badly each policy can do, whichever theories hold and whoever judges (D2, D4).

    Parameters
    ----------
    policies : mapping of str to Policy, or list of str, optional
        As in `options`; the presets unless given. Every belief runs them all anew, so that
        with a hundred combinations a thousand futures take some ten seconds.
    beliefs : Beliefs, sequence of Beliefs or "drawn", optional
        What may hold. Unless given, or if they are ``"drawn"``, a hundred combinations of the six
        beliefs, each drawn evenly.
    assumptions, years, futures, seed, model : optional
        As in `conundrum.run.simulate`. The hundred combinations are the same whatever the seed.
    by : {"way", "end"}, optional
        By what losses count, as in `conundrum.loss`.

    Returns
    -------
    DataFrame
        One row a policy, the least regretted first. For each of `PRIORITIES`, the highest mean loss
        under any of the beliefs (``worst_Seoul``) and the highest regret (``regret_Seoul``);
        ``regret``: the highest in any eyes. All 0 to 1.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or no belief is given.

    Examples
    --------
    >>> regret(futures=50).index[0]
    'step by step'
    """
    given = mixes() if beliefs is None or beliefs == EACH else beliefs
    theories = listed("beliefs", given, say("refused.several_beliefs"), one=(Beliefs, dict))
    policies = PRESETS if policies is None else policies
    return regretted(
        [
            options(policies, held, assumptions, years, futures, seed, model=model, by=by)
            for held in theories
        ]
    )


def regretted(several: Sequence[Options]) -> pd.DataFrame:
    """Say how badly each policy can do, as `regret` does, of options that are already run.

    All have the same policies, each under other beliefs that may hold.

    Examples
    --------
    >>> one = options(PRESETS, futures=50)
    >>> float(regretted([one])["regret_Beijing"].min())
    0.0
    """
    found = pd.DataFrame(index=several[0].table.index)
    for eyes in PRIORITIES:
        losses = np.array([one.losses(eyes).to_numpy().mean(axis=1) for one in several])
        found[f"worst_{eyes}"] = losses.max(axis=0)
        found[f"regret_{eyes}"] = worst_regret(losses)
    found["regret"] = found[[f"regret_{eyes}" for eyes in PRIORITIES]].max(axis=1)
    found.attrs |= several[0].made
    return found.sort_values("regret", kind="stable")
