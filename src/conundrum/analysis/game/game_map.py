"""Which game the two powers play, as beliefs, weights and standpoints change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache

import numpy as np
import pandas as pd

from conundrum.analysis.game.axes import BELIEFS, PRICES, varied
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.payoffs import (
    PLAYERS,
    STANCES,
    Judges,
    Price,
    each,
    judged,
    judges,
    pairs,
)
from conundrum.analysis.game.taxonomy import name_game
from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.model import Beliefs
from conundrum.model.variant import Model
from conundrum.run import WEIGHED, Weights, limit
from conundrum.run.follow import checked
from conundrum.tables import BadValue, instance, known, listed, number

CHOICES = ("press", "engage")
BOTH = "standpoint"
POWERS = tuple(player.lower() for player in PLAYERS)
AXES = (
    *(BOTH, *PRICES, *BELIEFS),
    *(f"{player}.{outcome}" for player in PLAYERS for outcome in WEIGHED),
)
"""What can be changed: the price of a standpoint, for both players or for one; a belief; or a
weight of one player's eyes."""

Along = Sequence[float] | None
"""Values of an axis, or the usual ones."""

VALUES = dict.fromkeys((BOTH, *PRICES), (0.0, 0.05, 0.1, 0.15, 0.2))
"""Values of an axis unless given, where those from 0 to 1 would miss all that changes."""


def which_game(
    across: str = "standpoint",
    down: str = "growth_arms",
    values: Along = None,
    values_down: Along = None,
    beliefs: Beliefs | None = None,
    eyes: Judges = (PLAYERS[0], PLAYERS[1]),
    standpoint: Price = 0,
    years: int = limit("years", "default"),
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> pd.DataFrame:
    """Name the game of press and engage over a grid of two things that may be otherwise (H16, D2).

    Parameters
    ----------
    across, down : str, optional
        Two different ones of `AXES`, such as ``"growth_arms"`` or ``"Beijing.fallen"``. Each value
        of a belief takes runs of its own; those of a weight or of a price take none.
    values, values_down : sequence of float, optional
        The values they take, 0 to 1. Unless given: 0, 0.25 … 1, and 0, 0.05 … 0.2 for
        ``standpoint``.
    beliefs, years, worlds, seed, model : optional
        As in `conundrum.run.simulate`.
    eyes, standpoint : optional
        As in `conundrum.payoffs`, for what is not on an axis.

    Returns
    -------
    DataFrame
        One row a pair of values. Columns: the two axes; ``name`` and ``meaning``, as `name_game`
        has them; ``equilibria``, the stances from which neither power would move alone,
        Washington's first, such as ``press, engage``.

    Raises
    ------
    BadValue
        If an axis is unknown or named twice, no value is listed, or one is not a
        number from 0 to 1.

    Examples
    --------
    >>> which_game(values=[0, 0.5], values_down=[0.5], worlds=100)["equilibria"].tolist()
    ['engage, engage', 'press, engage']
    """
    known("across", across, AXES)
    if known("down", down, AXES) == across:
        raise BadValue("down", down, f"another than {across}")
    grid = {}
    for field, axis, given in (("values", across, values), ("values_down", down, values_down)):
        usual = VALUES.get(axis, np.linspace(0, 1, 5).tolist())
        taken = listed(field, usual if given is None else given, "a list of one or more numbers")
        grid[axis] = [number(axis, value, 0, 1) for value in taken]
    if model is not None:
        instance("model", model, Model)
    base, _, years, worlds, seed = checked(beliefs, None, years, worlds, seed)
    held = {
        "beliefs": asdict(base),
        **{power: asdict(weights) for power, weights in zip(POWERS, judges(eyes), strict=True)},
        "pays": dict(zip(POWERS, each(standpoint), strict=True)),
    }
    rows = []
    for below in grid[down]:
        for beside in grid[across]:
            at = {across: beside, down: below}
            # A price for both holds for each.
            cell = held
            for axis, value in sorted(at.items(), key=lambda changed: changed[0] == BOTH):
                for alone in PRICES if axis == BOTH else (axis,):
                    cell = varied(cell, alone, value)
            runs = stances_run(Beliefs(**cell["beliefs"]), years, worlds, seed, model)
            us, china = (Weights(**cell[power]) for power in POWERS)
            prices = cell["pays"]["washington"], cell["pays"]["beijing"]
            washington, beijing = judged(runs, CHOICES, (us, china), prices)
            named = name_game(washington, beijing)
            meet = "; ".join(meets(washington, beijing, list(CHOICES)))
            rows.append(at | {"name": named.name, "meaning": named.meaning, "equilibria": meet})
    table = pd.DataFrame(rows)
    table.attrs |= runs.made
    return table


@lru_cache(maxsize=32)
def stances_run(
    beliefs: Beliefs,
    years: int = limit("years", "default"),
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
    model: Model | None = None,
) -> Options:
    """Run every pair of `STANCES`; weights and prices are applied afterwards, without a run."""
    return options(pairs(STANCES), beliefs, None, years, worlds, seed, model=model)
