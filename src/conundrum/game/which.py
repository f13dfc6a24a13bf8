"""Which game the two powers play, as beliefs, weights and standpoints change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np
import pandas as pd

from conundrum.assumptions import Beliefs
from conundrum.bounds import BadValue, instance, known, listed, number
from conundrum.eyes import EYES, WEIGHED
from conundrum.game.names import name_game
from conundrum.game.payoffs import PLAYERS, judged, pairs
from conundrum.game.solve import outcomes
from conundrum.simulate import limit
from conundrum.tradeoffs.options import WORLDS, options

CHOICES = ("press", "engage")
BELIEFS = tuple(field.name for field in fields(Beliefs))
WEIGHTS = tuple(f"{player}.{outcome}" for player in PLAYERS for outcome in WEIGHED)
AXES = ("standpoint", *BELIEFS, *WEIGHTS)
"""What can be changed: the price of a standpoint, a belief, or a weight of one player's eyes."""

VALUES = {"standpoint": (0.0, 0.05, 0.1, 0.15, 0.2)}
"""Values of an axis unless given, where those from 0 to 1 would miss all that changes."""


def which_game(
    across: str = "standpoint",
    down: str = "growth_arms",
    values: Sequence[float] | None = None,
    values_down: Sequence[float] | None = None,
    beliefs: Beliefs | None = None,
    years: int = limit("years", "default"),
    worlds: int = WORLDS,
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Name the game of press and engage over a grid of two things that may be otherwise (H16, D2).

    Parameters
    ----------
    across, down : str, optional
        Two different ones of `AXES`, such as ``"growth_arms"`` or ``"Beijing.fallen"``. Each value
        of a belief takes five runs; those of a weight or of ``standpoint`` take none.
    values, values_down : sequence of float, optional
        The values they take, 0 to 1. Unless given: 0, 0.25 … 1, and 0, 0.05 … 0.2 for
        ``standpoint``.
    beliefs, years, worlds, seed : optional
        As in `conundrum.simulate`.

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
    base = instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs)
    seen, rows = {}, []
    for below in grid[down]:
        for beside in grid[across]:
            at = {across: beside, down: below}
            held = replace(base, **{n: v for n, v in at.items() if n in BELIEFS})
            if held not in seen:
                seen[held] = options(pairs(CHOICES), held, None, years, worlds, seed)
            judges = [replace(EYES[player], **_weights(player, at)) for player in PLAYERS]
            game = judged(seen[held], CHOICES, (judges[0], judges[1]), at.get("standpoint", 0))
            named = name_game(*game)
            meet = "; ".join(", ".join(pair) for pair in outcomes(game))
            rows.append(at | {"name": named.name, "meaning": named.meaning, "equilibria": meet})
    return pd.DataFrame(rows)


def _weights(player: str, at: dict[str, float]) -> dict[str, float]:
    """Pick the weights of one player out of the values of both axes."""
    parts = {name: name.split(".") for name in at if name.startswith(f"{player}.")}
    return {outcome: at[name] for name, (_, outcome) in parts.items()}
