"""Makes a function of the model, from assumptions and beliefs to an average over random events."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from conundrum.model import Array, Assumptions, Beliefs, draw
from conundrum.model.assumptions import spread
from conundrum.model.variant import Model
from conundrum.run import PRIORITIES, AnyPolicy, Outlook, Priorities, limit, loss, policy_of
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.follow import draw_thresholds, follow_futures
from conundrum.run.given_beliefs import EACH, AnyBeliefs, believed
from conundrum.run.limits import within
from conundrum.run.outcome_units import display_unit
from conundrum.run.own_outcome import Outcome
from conundrum.tables import BadValue, instance, known, listed, rows, say, value, whole

Sample = NDArray[np.floating]
Asked = str | Priorities | Outcome | Callable[..., Any]
"""The result of a run can be an outcome, a loss by the priorities of a capital such as Beijing, or
a number that a reader's function computes."""

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
"""The inputs that may change a result: the six beliefs, and every assumption that has a range."""


FUTURES = 16
"""The number of futures in which the model is run for each set of inputs. The random events of the
futures are the same for all sets of inputs."""

MOST_FUTURES = 1000


def response(
    outcome: Asked = "warheads",
    policy: AnyPolicy | None = None,
    against: AnyPolicy | None = None,
    names: str | Sequence[str] | None = None,
    futures: int = FUTURES,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
    *,
    beliefs: AnyBeliefs = EACH,
    model: Model | None = None,
) -> Callable[[Sample], Sample]:
    """Return a function that computes a result from the model's inputs, for tools such as SALib.

    Even if every input is known, chance decides whether a regime falls or talks break down. So each
    set of inputs is run in a few futures, which have the same luck for every set, and the result is
    the average over these futures.

    Parameters
    ----------
    outcome, policy, against, futures, years, seed, beliefs, model : optional
        As in `conundrum.sensitivity`.
    names : str or sequence of str, optional
        The inputs of the function; without names, all inputs that vary. Other inputs have their
        central value.

    Returns
    -------
    callable
        It takes a sample, shape (sets, inputs), of places in the inputs' distributions: 0 is the
        lowest value, 1 the highest, 0.5 the median. It returns an array of shape (sets,), in the
        unit in which the outcome is shown, such as people out of 100 for hunger; a loss is of 100.

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
    policies = [policy_of("policy", policy)]
    if against is not None:
        policies.append(policy_of("against", against))
    figure = _figure(outcome, len(policies))
    held, assumptions = believed(beliefs, None)
    varied = inputs_of(are_drawn(assumptions.fixed))
    asked = (
        varied if names is None else listed("names", names, "a list of one or more inputs", one=str)
    )
    inputs = [known("names", name, varied) for name in asked]
    steps = within("years", years) * limit("steps_a_year", "default")
    seed = within("seed", seed)
    count = whole("futures", futures, 1, MOST_FUTURES)
    central = Assumptions(
        **{name: value("assumptions", name, "central") for name in rows("assumptions")}
    )
    luck, breakdown_threshold = (
        draw(central, count, seed),
        draw_thresholds(steps, count, seed),
    )
    batch = max(1, limit("chunk", "default") // count)

    def run(places: Sample) -> Sample:
        """Return the average result over the same futures for each row of inputs."""
        drawn = {name: np.tile(one, len(places)) for name, one in luck.items()}
        for name, column in zip(inputs, places.T, strict=True):
            at = np.repeat(column, count)
            set_to = at / CENTRAL[name] if name in THEORIES else spread(name, at)
            drawn[name] = set_to.astype(drawn["hazard_threshold"].dtype)
        tiled = np.tile(breakdown_threshold, len(places))
        runs = [
            follow_futures({0: one}, held, central, drawn, tiled, model=model) for one in policies
        ]
        return figure(*runs).reshape(len(places), count).mean(axis=1, dtype=float)

    def function(sample: Sample) -> Sample:
        places = np.asarray(sample, float)
        if places.ndim != 2 or places.shape[1] != len(inputs):
            raise BadValue("sample", sample, f"a table of {len(inputs)} columns")
        if not ((places >= 0) & (places <= 1)).all():
            raise BadValue("sample", sample, "a table of places from 0 to 1")
        firsts = range(0, len(places), batch)
        return np.concatenate([run(places[first : first + batch]) for first in firsts])

    return function


def inputs_of(beliefs_vary: bool) -> tuple[str, ...]:
    """Return the inputs that vary: all inputs, or only assumptions if the beliefs are fixed.

    Examples
    --------
    >>> len(inputs_of(True)) - len(inputs_of(False))
    6
    """
    return tuple(name for name in INPUTS if beliefs_vary or name not in THEORIES)


def unit_of(outcome: Asked) -> str:
    """Return the unit of a result; a loss, or a result of a reader's function, has no unit.

    Examples
    --------
    >>> unit_of("hunger"), unit_of("Beijing")
    ('people in 100', 'of 100, where 100 is the whole loss')
    """
    if isinstance(outcome, Outcome):
        return outcome.unit
    if isinstance(outcome, str) and outcome in rows("outcomes"):
        return display_unit(outcome)
    return say("loss.unit") if _is_loss(outcome) else ""


def _figure(outcome: Asked, policies: int) -> Callable[..., Array]:
    """Return a function that computes a number for each future, from one run or from two runs."""
    if callable(outcome):
        takes = _takes(outcome)
        if takes > policies:
            advice = say("sensitivity.other_policy")
            raise BadValue("outcome", outcome, say("sensitivity.two"), advice)
        one = _checked(outcome)
        if takes == policies:
            return one
    else:
        one = _weighing(outcome)
    return lambda run, *other: one(run) - one(other[0]) if other else one(run)


def _takes(function: Callable[..., Any]) -> int:
    """Return whether a function takes one run or two runs."""
    needed = [
        one
        for one in inspect.signature(function).parameters.values()
        if one.default is one.empty and one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
    ]
    if len(needed) not in (1, 2):
        raise BadValue("outcome", function, say("sensitivity.function"))
    return len(needed)


def _checked(function: Callable[..., Any]) -> Callable[..., Array]:
    """Return the function, with a check that the function gives a number for each future."""

    def checked(*runs: Outlook) -> Array:
        shape = (runs[0].futures,)
        allowed = say("sensitivity.numbers")
        try:
            made = np.asarray(function(*runs)).astype(float)
        except Exception as failed:
            raise BadValue("outcome", failed, allowed) from failed
        if made.shape != shape:
            raise BadValue("outcome", f"shape {made.shape}", allowed)
        if not np.isfinite(made).all():
            raise BadValue("outcome", float(made[~np.isfinite(made)][0]), allowed)
        return made

    return checked


def _is_loss(outcome: Asked) -> TypeGuard[str | Priorities]:
    return isinstance(outcome, Priorities) or (isinstance(outcome, str) and outcome in PRIORITIES)


def _weighing(outcome: str | Priorities | Outcome) -> Callable[[Outlook], Array]:
    """Return a function that gives one number for each future of a run."""
    if _is_loss(outcome):
        return lambda run: loss(run, outcome).to_numpy()
    if isinstance(outcome, Outcome):
        return lambda run: run[outcome][-1]
    named = known("outcome", outcome, [*rows("outcomes"), *PRIORITIES])
    return lambda run: run[named][-1]
