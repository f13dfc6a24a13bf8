"""Makes or reads a map of all pairs of stances, from full engagement to full pressure."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.criteria import figures, units
from conundrum.model import Policy, mix
from conundrum.model.variant import Model, note_on_model
from conundrum.run import limit
from conundrum.run.follow import checked, together
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.provenance import Provenance
from conundrum.tables import number, say, table, whole

FINEST = 21
"""The greatest number of stances that a power may have on the map.

Each pair takes some hundredths of a second to run.
"""

FIGURES = (
    *("instability", "instability_early", "instability_standing"),
    *("warheads", "leavers", "fallen"),
)
"""The figures of each pair, which are columns of ``data/stance_map.csv``."""


def stance(washington: float, beijing: float, shared_conditions: float = 0) -> Policy:
    """Return the policy in which the two powers have the given stances.

    A stance is sanctions minus engagement: 1 is full pressure (sanctions 1, engagement 0), and -1
    is full engagement (0, 1). Each step away from one end is a step towards the other.

    Parameters
    ----------
    washington, beijing : float
        The stances, -1 to 1.
    shared_conditions : float, optional
        As in `Policy`.

    Raises
    ------
    BadValue
        If a stance is not a number from -1 to 1.

    Examples
    --------
    >>> stance(1, -1)  # doctest: +NORMALIZE_WHITESPACE
    Policy(us_sanctions=1.0, us_engagement=0.0, china_sanctions=0.0, china_engagement=1.0,
           shared_conditions=0.0)
    """
    us, china = number("washington", washington, -1, 1), number("beijing", beijing, -1, 1)
    return Policy(**mix("us", us), **mix("china", china), shared_conditions=shared_conditions)


def stance_map(
    n: int = 5,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    shared_conditions: float = 0,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> pd.DataFrame:
    """Run every pair of stances in the same futures (H8, H16).

    Parameters
    ----------
    n : int, optional
        How many stances each power has, evenly spaced from full engagement to full pressure; 2 to
        21.
    beliefs, assumptions, years, futures, seed, model : optional
        As in `simulate`. With 9 stances, 200 futures show the same picture in less time.
    shared_conditions : float, optional
        As in `Policy`, the same for every pair.

    Returns
    -------
    DataFrame
        One row for each pair, n * n rows. The columns washington and beijing are the stances, -1
        to 1; concert is the concert index, 0 to 1. The other columns are averages over the futures
        at the end, with their units in ``attrs["units"]``. Instability also has an average in
        October 2021 (``early``), and one over futures where the regime stands (``standing``).

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> plane = stance_map(3, futures=100)
    >>> worst = plane.loc[plane["instability"].idxmax()]
    >>> float(worst["washington"]), float(worst["beijing"])
    (1.0, -1.0)
    """
    stances = np.linspace(-1, 1, whole("n", n, 2, FINEST))
    pairs = list(itertools.product(stances, stances))
    policies = [stance(washington, beijing, shared_conditions) for washington, beijing in pairs]
    runs = together(policies, beliefs, assumptions, years, futures, seed, model)
    made = []
    for (washington, beijing), run in zip(pairs, runs, strict=True):
        at = {"washington": washington, "beijing": beijing, "concert": run.policy.concert}
        made.append(at | (shown := figures(run)))
    cells = pd.DataFrame(made)
    made_of = Provenance(*checked(beliefs, assumptions, years, futures, seed), model)
    cited = made_of.cite({}, say("cited.pairs", count=len(stances)))
    cells.attrs |= {"units": units(shown), "futures": int(futures), "cited": cited} | note_on_model(
        model
    )
    return cells


def stored_map() -> dict[str, Any]:
    """Return each figure of ``data/stance_map.csv``, ordered by Washington's stances.

    Examples
    --------
    >>> len(stored_map()["cells"]["fallen"])
    441
    """
    return {"cells": table("stance_map")[list(FIGURES)].to_dict("list")}
