"""The model as a function of its assumptions and beliefs, with chance averaged out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from conundrum.model import Array, Assumptions, Beliefs, draw
from conundrum.model.assumptions import spread
from conundrum.model.variant import Model
from conundrum.run import PRIORITIES, AnyPolicy, Outlook, Priorities, limit, loss, policy_of
from conundrum.run.follow import draw_thresholds, follow_futures
from conundrum.run.limits import within
from conundrum.run.outcome_units import told_in
from conundrum.run.own_outcome import Outcome
from conundrum.tables import BadValue, instance, known, listed, rows, value, whole

Sample = NDArray[np.floating]
Quantity = str | Priorities | Outcome

THEORIES = tuple(field.name for field in fields(Beliefs))
CENTRAL = {name: value("beliefs", name, "central") for name in THEORIES}

INPUTS = (
    *THEORIES,
    *(
        name
        for name in rows("assumptions")
        if value("assumptions", name, "low") < value("assumptions", name, "high")
    ),
)
"""What may move a result: the six beliefs, and every assumption that has a range."""


def response(
    quantity: Quantity = "warheads",
    policy: AnyPolicy | None = None,
    against: AnyPolicy | None = None,
    names: str | Sequence[str] | None = None,
    lucks: int = 16,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> Callable[[Sample], Sample]:
    """Make a result of the model a function of its inputs alone, for `morris` and `sobol`.

    Whether a regime falls or talks break down is chance even when every input is known. Each run
    meets the same few lucks, and the result is its mean over them.

    Parameters
    ----------
    quantity : str, Outcome or Priorities, optional
        An outcome, or one of your own, taken at the end; or a loss, by a name of `PRIORITIES`
        or by a Priorities.
    policy : Policy, optional
        The setting of 2016 unless given.
    against : Policy, optional
        If given, the result is that of ``policy`` less that of this one, in the same futures.
    names : str or sequence of str, optional
        The inputs, beliefs and assumptions, all that vary unless given; others are held at their
        central value.
    lucks : int, optional
        How many, 1 to 1,000.
    years, seed, model : optional
        As in `conundrum.run.simulate`.

    Returns
    -------
    callable
        Takes a sample, shape (runs, inputs), of places in the inputs' distributions: 0 is the
        lowest, 1 the highest, 0.5 the median. Returns shape (runs,), in the unit in which the
        outcome is shown, people of 100 for hunger; a loss has none.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or a name is unknown.

    Examples
    --------
    >>> arsenal = response("warheads", names=["growth_arms"])
    >>> low, high = arsenal(np.array([[0.0], [1.0]]))
    >>> bool(high > low)
    True
    """
    if model is not None:
        instance("model", model, Model)
    weigh = _weighing(quantity)
    policies = [policy_of("policy", policy)]
    if against is not None:
        policies.append(policy_of("against", against))
    asked = (
        INPUTS if names is None else listed("names", names, "a list of one or more inputs", one=str)
    )
    inputs = [known("names", name, INPUTS) for name in asked]
    steps = within("years", years) * limit("steps_a_year", "default")
    seed = within("seed", seed)
    count = whole("lucks", lucks, 1, 1000)
    central = Assumptions(
        **{name: value("assumptions", name, "central") for name in rows("assumptions")}
    )
    luck, breakdown_threshold = (
        draw(central, count, seed),
        draw_thresholds(steps, count, seed),
    )
    batch = max(1, limit("chunk", "default") // count)

    def run(places: Sample) -> Sample:
        """Run one batch: each row of places in each luck, rows one after the other."""
        futures = {name: np.tile(drawn, len(places)) for name, drawn in luck.items()}
        for name, column in zip(inputs, places.T, strict=True):
            at = np.repeat(column, count)
            set_to = at / CENTRAL[name] if name in THEORIES else spread(name, at)
            futures[name] = set_to.astype(futures["hazard_threshold"].dtype)
        tiled = np.tile(breakdown_threshold, len(places))
        found = [
            weigh(follow_futures({0: held}, Beliefs(), central, futures, tiled, model=model))
            for held in policies
        ]
        less = found[0] - found[1] if against is not None else found[0]
        return less.reshape(len(places), count).mean(axis=1, dtype=float)

    def function(sample: Sample) -> Sample:
        places = np.asarray(sample, float)
        if places.ndim != 2 or places.shape[1] != len(inputs):
            raise BadValue("sample", sample, f"a table of {len(inputs)} columns")
        if not ((places >= 0) & (places <= 1)).all():
            raise BadValue("sample", sample, "places from 0 to 1")
        firsts = range(0, len(places), batch)
        return np.concatenate([run(places[first : first + batch]) for first in firsts])

    return function


def unit_of(quantity: Quantity) -> str:
    """Return the unit of what `response` gives; of a loss none.

    Examples
    --------
    >>> unit_of("hunger"), unit_of("Beijing")
    ('people in 100', '')
    """
    if isinstance(quantity, Outcome):
        return quantity.unit
    if isinstance(quantity, str) and quantity in rows("outcomes"):
        return told_in(quantity)
    return ""


def _weighing(quantity: Quantity) -> Callable[[Outlook], Array]:
    """Return what takes one number a future out of a run."""
    if isinstance(quantity, Priorities) or (isinstance(quantity, str) and quantity in PRIORITIES):
        return lambda run: loss(run, quantity).to_numpy()
    if isinstance(quantity, Outcome):
        return lambda run: run[quantity][-1]
    outcome = known("quantity", quantity, [*rows("outcomes"), *PRIORITIES])
    return lambda run: run[outcome][-1]
