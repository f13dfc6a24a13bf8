"""The plane of stances as it is drawn: finely from a kept table, more coarsely where it is run."""

from __future__ import annotations

from functools import cache, lru_cache

import pandas as pd

from conundrum.analysis.tradeoffs.stance_map import stance_map
from conundrum.model.assumptions import Beliefs
from conundrum.tables.evidence import table

FIGURES = (
    *("instability_end", "instability_first", "instability_standing"),
    *("warheads", "leavers", "fallen"),
)
"""What can be drawn of each pair, as `conundrum.analysis.tradeoffs.criteria` names it."""

SHARED = (0.0, 1.0)
"""How far conditions are shared in ``data/stance_map.csv``."""

RUN = 9
"""Stances a power where a map is run when it is asked for."""


def cells(beliefs: Beliefs, shared_conditions: float) -> pd.DataFrame:
    """Return the figures of every pair of stances.

    Parameters
    ----------
    beliefs : Beliefs
        Central ones have 21 stances a power, from the table; other ones have 9.
    shared_conditions : float
        The table holds those of 0 and of 1.

    Returns
    -------
    DataFrame
        As `conundrum.stance_map` returns it, with the columns of `FIGURES`.

    Examples
    --------
    >>> len(cells(Beliefs(), 1.0))
    441
    """
    if beliefs == Beliefs() and shared_conditions in SHARED:
        return kept()[shared_conditions]
    return _run(beliefs, shared_conditions)


@cache
def kept() -> dict[float, pd.DataFrame]:
    """Return both maps of ``data/stance_map.csv``, by how far conditions are shared.

    Examples
    --------
    >>> list(kept())
    [0.0, 1.0]
    """
    held = table("stance_map").groupby("shared_conditions")
    return {float(shared): found.reset_index(drop=True) for shared, found in held}  # type: ignore[arg-type]


@lru_cache(maxsize=4)
def _run(beliefs: Beliefs, shared_conditions: float) -> pd.DataFrame:
    return stance_map(RUN, beliefs, shared_conditions=shared_conditions)
