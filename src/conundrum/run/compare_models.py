"""The usual model beside one of one's own: what a changed link changes, world by world."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from conundrum.model import Array, Policy
from conundrum.model.variant import Model
from conundrum.run.own_outcome import Outcome
from conundrum.run.simulate import simulate
from conundrum.tables import instance, rows, value

COUNTED = "worlds in 100"
"""The unit of what has happened in a world or has not: no median world has it."""


def compare_models(
    policy: Policy | None, model: Model, *outcomes: Outcome, **around: Any
) -> pd.DataFrame:
    """Run a policy under the usual model and under one of your own, in the same worlds.

    Parameters
    ----------
    policy : Policy or None
        What the two powers do; the setting of 2016 if None.
    model : Model
        As `variant` makes it.
    *outcomes : Outcome
        Outcomes of your own, set below those of the model.
    **around : optional
        Beliefs, assumptions, years, worlds and seed, as in `simulate`.

    Returns
    -------
    DataFrame
        A row an outcome, at the end: ``outcome``, ``unit``; ``usual`` and ``changed``, the medians
        over worlds; ``difference``, the median over worlds of what the change adds in each. Of what
        has happened in a world or has not, all three count worlds of 100. ``attrs["made_with"]``
        says which model it is.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> from conundrum.model.variant import variant
    >>> no_gap = variant(replace={"gap": lambda import_need: 0 * import_need})
    >>> found = compare_models(None, no_gap, worlds=100).set_index("outcome")
    >>> bool(found.loc["reserves", "difference"] > 0)
    True
    """
    runs = (
        simulate(policy, **around).with_outcome(*outcomes),
        simulate(policy, **around, model=instance("model", model, Model)).with_outcome(*outcomes),
    )
    own = {one.name: one.unit for one in outcomes}
    usual, changed = runs
    found = pd.DataFrame(
        [_row(name, own.get(name), usual[name][-1], changed[name][-1]) for name in usual.arrays]
    )
    found.attrs["made_with"] = model.said
    return found


def _row(outcome: str, unit: str | None, usual: Array, changed: Array) -> dict[str, object]:
    shown = unit if unit is not None else rows("outcomes")[outcome]["shown_in"]
    scale = 1.0 if unit is not None else value("outcomes", outcome, "per_unit")
    stands = np.mean if shown == COUNTED else np.median
    numbers = {"usual": usual, "changed": changed, "difference": changed - usual}
    figures = {name: float(stands(of.astype(float)) * scale) for name, of in numbers.items()}
    return {"outcome": outcome, "unit": shown, **figures}
