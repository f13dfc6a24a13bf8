"""What it would be worth to know an assumption before choosing a policy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.options import Options
from conundrum.analysis.tradeoffs.response import INPUTS, THEORIES
from conundrum.analysis.tradeoffs.worth import by_chance, gain, parted
from conundrum.run import Weights, limit
from conundrum.run.limits import within
from conundrum.tables import BadValue, listed, whole

Vector = NDArray[np.floating]

SHUFFLES = 20
"""How often a thing is shuffled among the worlds."""


class Worth(NamedTuple):
    """Expected value of knowing one thing.

    Parameters
    ----------
    value : float
        How much less would be lost on average, from 0, in the unit of the losses.
    noise : float
        What the same estimate finds on average when the thing is shuffled among the worlds, and
        so says nothing. A value that is not well above it is no evidence of any.
    """

    value: float
    noise: float


def perfect_information(
    losses: Vector, known: Vector, bins: int = 10, seed: int = limit("seed", "default")
) -> Worth:
    """Estimate the expected value of knowing a quantity before choosing, by binning.

    Without it one takes the choice that loses least on average; with it, the one that loses least
    on average among the worlds where the quantity is about what one knows it to be.

    Losses have the shape (choices, worlds). What is known, a value for each world, is sorted into 2
    to 1,000 ``bins`` of like size, equal values together; more bins follow it more closely and are
    noisier. The seed is that of the shuffles.

    Examples
    --------
    Two choices of which the one loses 1 where the coin shows heads, and the other where tails.

    >>> coin = np.array([0, 1] * 500)
    >>> perfect_information(np.array([coin, 1 - coin]), coin).value
    0.5
    """
    if losses.ndim != 2 or known.shape != losses.shape[1:]:
        raise BadValue("known", known.shape, f"one value for each of {losses.shape[-1]} worlds")
    bins, worlds = whole("bins", bins, 2, 1000), losses.shape[1]
    part, policies = parted(known, bins), list(losses)
    noise = by_chance(policies, part, bins, shuffles(worlds, within("seed", seed)))
    return Worth(gain(policies, part, bins) / worlds, noise / worlds)


@cache
def shuffles(worlds: int, seed: int = limit("seed", "default")) -> list[list[int]]:
    """Return orders of the worlds, counted from 1, in which they say nothing."""
    rng = np.random.default_rng(seed)
    found: list[list[int]] = [(rng.permutation(worlds) + 1).tolist() for _ in range(SHUFFLES)]
    return found


def information(
    choices: Options | Sequence[Options],
    eyes: str | Weights | None = None,
    bins: int = 10,
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Say which assumption or belief it would be worth most to know before choosing.

    Parameters
    ----------
    choices : Options or sequence of Options
        The same policies in the same worlds, under one set of beliefs, or under several that are
        equally likely; only then do beliefs have a worth.
    eyes : str or Weights, optional
        Who chooses, as in `conundrum.loss`.
    bins, seed : int, optional
        As in `perfect_information`.

    Returns
    -------
    DataFrame
        One row an input that varies, the most worth knowing first; columns ``value`` and
        ``noise``, in loss, 0 to 1. Beliefs are set rather than drawn, and have no noise.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or the policies differ.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.analysis.tradeoffs.options import options
    >>> worth = information(options(PRESETS, worlds=400), "Washington")
    >>> bool((worth["value"] >= 0).all())
    True
    """
    allowed = "what nk.options returns, or a list of that,"
    several = listed("choices", choices, allowed, one=Options)
    for one in several:
        if not isinstance(one, Options):
            raise BadValue("choices", one, allowed)
        if one.policies != several[0].policies:
            raise BadValue("choices", list(one.policies), "the same policies under each belief")
        if not np.array_equal(one.drawn["leak"], several[0].drawn["leak"]):
            raise BadValue("choices", "different worlds", "the same worlds under each belief")
    losses = np.stack([one.losses(eyes) for one in several])
    found = {}
    for name in INPUTS:
        if name in THEORIES:
            # A belief is not drawn: it is one for all worlds of some options.
            values = np.array([getattr(one.beliefs, name) for one in several])
            worth = Worth(perfect_information(losses.mean(axis=2).T, values).value, 0.0)
        else:
            values = several[0].drawn[name]
            worth = perfect_information(losses.mean(axis=0), values, bins, seed)
        if np.ptp(values) > 0:
            found[name] = worth
    table = pd.DataFrame.from_dict(found, orient="index", columns=list(Worth._fields))
    table.attrs |= several[0].made
    return table.sort_values("value", ascending=False, kind="stable")
