"""The usual model beside one of one's own: what a changed link changes, future by future."""

from __future__ import annotations

from typing import Any

import pandas as pd

from conundrum.model.variant import Model
from conundrum.run.given_policy import AnyCourse
from conundrum.run.outcome_units import Unit
from conundrum.run.own_outcome import Outcome
from conundrum.run.simulate import simulate
from conundrum.tables import BadValue, instance, known, say

AROUND = ("beliefs", "assumptions", "years", "futures", "seed")
"""What both runs are made with, as `simulate` has it."""


def compare_models(
    policy: AnyCourse | None,
    model: Model,
    *outcomes: Outcome,
    unit: Unit = "shown",
    **around: Any,
) -> pd.DataFrame:
    """Run a policy under the usual model and under one of your own, in the same futures.

    Parameters
    ----------
    policy : Policy, str, Scenario, mapping or None
        What the two powers do, as in `simulate`; the setting of 2016 if None.
    model : Model
        As `variant` makes it.
    *outcomes : Outcome
        Outcomes of your own, set below those of the model.
    unit : {"shown", "model"}, optional
        Whose units, as in `Outlook.compare`.
    **around : optional
        Beliefs, assumptions, years, futures and seed, as in `simulate`.

    Returns
    -------
    DataFrame
        As `Outlook.compare` has it, at the end: ``outcome``, ``unit``; ``changed`` and ``usual``,
        the averages over the futures; ``difference``, what the change adds; ``low``, ``high``,
        ``more``, ``less``.
        ``attrs`` say which model it is (``made_with``), of how many ``futures``, which ``year``.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> from conundrum.model.variant import variant
    >>> no_gap = variant(replace={"gap": lambda import_need: 0 * import_need})
    >>> found = compare_models(None, no_gap, futures=100).set_index("outcome")
    >>> bool(found.loc["reserves", "difference"] > 0)
    True
    """
    for name in around:
        known("around", name, AROUND)
    if isinstance(policy, list | tuple):
        raise BadValue("policy", policy, say("refused.policy"))
    runs = (
        simulate(policy, **around).with_outcome(*outcomes),
        simulate(policy, **around, model=instance("model", model, Model)).with_outcome(*outcomes),
    )
    usual, changed = runs
    found = changed.only(*usual.arrays).compare(usual, unit=unit)
    return found.rename(columns={"this": "changed", "other": "usual"})
