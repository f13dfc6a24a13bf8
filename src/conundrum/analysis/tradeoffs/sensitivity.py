"""Computes how strongly a result depends on beliefs, assumptions and random events."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.indices import morris, sample_size, sobol
from conundrum.analysis.tradeoffs.response import (
    FUTURES,
    MOST_FUTURES,
    THEORIES,
    Asked,
    Sample,
    inputs_of,
    response,
    unit_of,
)
from conundrum.model.variant import Model, note_on_model
from conundrum.run import AnyPolicy, Priorities, limit, policy_of
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.given_beliefs import EACH, AnyBeliefs, believed
from conundrum.run.limits import within
from conundrum.run.own_outcome import Outcome, cite_function
from conundrum.run.provenance import Provenance, cite_years, cited
from conundrum.run.result_table import ResultTable
from conundrum.tables import known, rows, say, whole

Method = Literal["morris", "sobol"]
"""How effects are measured."""

SAMPLES = {"morris": 20, "sobol": 512}
"""The usual size of a sample for each method."""

OTHERS, LUCK = "all others", "luck"
"""The last two rows of the table: all weak inputs of Morris screening together, and random events
("luck")."""

TRIED, AGAIN = 64, range(1, 9)
"""How many sets of inputs are run again to measure the effect of random events, and by how much the
seed changes each time."""

WITHIN_95 = 2.36
"""A 95 % interval for the effect of luck extends this many standard errors to each side (Student's
t with 7 degrees of freedom)."""


def sensitivity(
    outcome: Asked = "warheads",
    policy: AnyPolicy | None = None,
    against: AnyPolicy | None = None,
    method: Method = "sobol",
    *,
    beliefs: AnyBeliefs = EACH,
    samples: int | None = None,
    top: int = 8,
    years: int = limit("years", "default"),
    futures: int = FUTURES,
    seed: int = limit("seed", "default"),
    model: Model | None = None,
) -> ResultTable:
    """Return on which beliefs and assumptions a result depends, and how strongly.

    Each set of inputs is run in the same few futures, and the result is the average over them.
    `conundrum.analysis.tradeoffs.response` returns this result as a function of the inputs, for
    any other method.

    Parameters
    ----------
    outcome : str, Outcome, Priorities or callable, optional
        An outcome at the end of the run, by name or one of your own; or somebody's loss, by name
        or by a Priorities; or a function that returns a number for each future. If the function
        takes one run, it is called for each policy; it may also take both runs.
    policy : Policy or str, optional
        The policy of 2016 unless given.
    against : Policy or str, optional
        If given, the result is the difference: the result under ``policy`` minus the result under
        this policy, in the same futures.
    method : str, optional
        ``"sobol"`` divides the variance of the result among the strongest inputs; ``"morris"`` is
        quicker, and changes all inputs one by one.
    beliefs : Beliefs, dict or "drawn", optional
        Each belief varies from 0 to 1 unless given; a Beliefs or a dict fixes all six.
    samples : int, optional
        For ``"sobol"`` a power of 2, 8 to 16,384, and 512 unless given; for ``"morris"`` the number
        of random paths, 2 to 1,000, and 20 unless given.
    top : int, optional
        How many inputs ``"sobol"`` judges one by one, 1 to 20; they are the strongest by
        ``"morris"``.
    futures : int, optional
        In how many futures each set of inputs is run, 1 to 1,000.
    years, seed, model : optional
        As in `simulate`.

    Returns
    -------
    ResultTable
        A DataFrame with the methods ``cite()`` and ``save(path)``. One row for each input, the
        strongest first. ``kind`` is belief, assumption, others or luck, and ``unit`` is the unit of
        the input. ``effect`` has a 95 % interval from ``low`` to ``high``. ``close`` names all
        other inputs whose intervals overlap with this input's interval, because the sample cannot
        say which of them is stronger; it is empty if there are none. By ``"morris"`` an effect is
        the mean size of the change of the result as the input goes from one end of its range to the
        other (Morris's mu star); ``mu`` is the mean with its sign, and ``sigma`` the spread. By
        ``"sobol"`` an effect is the share of the variance that would remain if all other inputs
        were known (ST); ``S1`` is the share that the input explains alone, and the last row but one
        has all other inputs together. The last row is luck. It says by how much the average over
        the futures would change if their luck were drawn again, or what share of the variance this
        would add. Luck is smaller with more futures, and single futures differ by more than their
        average. ``attrs["units"]`` has the unit of each column.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or a function does not return a
        number for each future.

    Examples
    --------
    >>> found = sensitivity("warheads", "joint opening", "2016", method="morris", samples=10)
    >>> found.index[0], found["kind"].iloc[0]
    ('growth_tames', 'belief')
    """
    known("method", method, get_args(Method))
    size = SAMPLES[method] if samples is None else samples

    # A wrong sample size is refused here, because running the model takes long.
    size = sample_size(size) if method == "sobol" else whole("samples", size, 2, 1000)
    top, count = whole("top", top, 1, 20), whole("futures", futures, 1, MOST_FUTURES)
    held, assumptions = believed(beliefs, None)
    inputs = inputs_of(are_drawn(assumptions.fixed))

    def result(names: list[str], seed: int) -> Callable[[Sample], Sample]:
        return response(
            outcome, policy, against, names, count, years, seed, beliefs=beliefs, model=model
        )

    def judge(method: Method, size: int, names: list[str], groups: list[str]) -> pd.DataFrame:
        """Return the table of inputs in groups, the strongest first; the last row is luck."""
        met = []

        def used_inputs(sample: Sample) -> Sample:
            met.append((sample, result(names, seed)(sample)))
            return met[0][1]

        made = EFFECTS[method](used_inputs, names, groups, size, seed)
        sample, found = met[0]
        tried = sample[np.linspace(0, len(sample) - 1, TRIED).astype(int)]
        again = np.array([result(names, int(seed) ^ other)(tried) for other in AGAIN])
        return _with_luck(made, method, found, again)

    strongest = judge(
        "morris", size if method == "morris" else SAMPLES["morris"], [*inputs], [*inputs]
    )
    if method == "sobol":
        first = [name for name in strongest.index if name != LUCK][:top]
        names = [*first, *(name for name in inputs if name not in first)]
        groups = [name if name in first else OTHERS for name in names]
        made = judge("sobol", size, names, groups)
    else:
        made = strongest
    made.insert(0, "kind", [_kind(name) for name in made.index])
    made.insert(1, "unit", [_unit(name) for name in made.index])
    made["close"] = _close(made)
    made = ResultTable(made)
    shares = say("column.of_variance")
    unit = shares if method == "sobol" else unit_of(outcome) or say("column.of_the_result")
    units = {name: unit if dtype == "float" else "" for name, dtype in made.dtypes.items()}
    units |= dict.fromkeys(("low", "high"), say("column.interval", unit=unit))
    units |= {"S1": say("column.alone")} if "S1" in made else {}
    of = Provenance(held, assumptions, int(years), count, int(seed), model)
    parts = [
        say(
            "cited.shares" if method == "sobol" else "cited.effects",
            quantity=_named(outcome),
            count=size,
        ),
        cite_years(int(years)),
        say("cited.each", futures=count),
        say("cited.seed", seed=str(int(seed))),
        of.cite_run(policy_of("policy", policy)),
    ]
    if against is not None:
        parts.append(say("cited.less", run=of.cite_run(policy_of("against", against))))
    if isinstance(outcome, Outcome) or callable(outcome):
        parts.append(cite_function(outcome))
    made.attrs |= {
        "unit": unit_of(outcome),
        "units": units,
        "cited": cited(model, *parts),
    }
    made.attrs |= {"years": within("years", years), "seed": within("seed", seed), "futures": count}
    made.attrs.update(note_on_model(model))
    return made


def _by_morris(
    function: Callable[[Sample], Sample], names: list[str], _: list[str], size: int, seed: int
) -> pd.DataFrame:
    found = morris(function, names, size, seed)
    return _ends(found["mu_star"], found["mu_star_conf"]).join(found[["mu", "sigma"]])


def _by_sobol(
    function: Callable[[Sample], Sample], names: list[str], groups: list[str], size: int, seed: int
) -> pd.DataFrame:
    found = sobol(function, names, groups, size, seed)
    own = found.drop(index=OTHERS, errors="ignore").sort_values(
        "ST", ascending=False, kind="stable"
    )
    made = _ends(own["ST"], own["ST_conf"])
    if OTHERS in found.index:
        made = pd.concat([made, _ends(found.loc[[OTHERS], "ST"], found.loc[[OTHERS], "ST_conf"])])
    return made.join(found["S1"])


EFFECTS = {"morris": _by_morris, "sobol": _by_sobol}


def _ends(effect: pd.Series, half: pd.Series) -> pd.DataFrame:
    ends = {"effect": effect, "low": effect - half, "high": effect + half}
    return pd.DataFrame(ends).rename_axis("input")


def _close(ends: pd.DataFrame) -> list[str]:
    """Return for each input the other inputs whose intervals overlap with this input's interval."""
    own = ends.drop(index=[OTHERS, LUCK], errors="ignore")
    close = {
        one: own.index[(own["low"] <= high) & (low <= own["high"]) & (own.index != one)]
        for one, low, high in zip(own.index, own["low"], own["high"], strict=True)
    }
    return [", ".join(close.get(name, [])) for name in ends.index]


def _with_luck(made: pd.DataFrame, method: Method, found: Sample, again: Sample) -> pd.DataFrame:
    """Return the table with a row for luck: how much other random futures change the average.

    Luck is measured by running the same sets of inputs in other futures. A formula for independent
    futures would overstate it, because the futures are spread evenly and their average varies less.
    """
    effect, half = (pd.Series({LUCK: one}) for one in luck_of(method, found, again))
    return pd.concat([made, _ends(effect, half)])


def luck_of(method: Method, found: Sample, again: Sample) -> tuple[float, float]:
    """Return the effect of random events, and half the width of this effect's 95 % interval.

    The results ``again`` have a row for each draw of the futures, and a column for each set of
    inputs. Draws and sets are both samples, so the interval counts how far the effect changes if
    one of either is left out (the jackknife).

    Examples
    --------
    >>> luck_of("morris", np.zeros(2), np.array([[1.0, 1.0], [3.0, 3.0], [2.0, 2.0]]))[0]
    1.3333333333333333
    """

    def effect(again: Sample) -> float:
        if method == "sobol":
            added = float(again.var(axis=0, ddof=1).mean())
            return added / (added + float(np.var(found))) if added else 0.0
        return float(np.mean([abs(one - other) for one, other in itertools.combinations(again, 2)]))

    def error(axis: int) -> float:
        count = again.shape[axis]
        left = [effect(np.delete(again, one, axis)) for one in range(count)]
        return float(np.std(left)) * (count - 1) ** 0.5

    return effect(again), WITHIN_95 * float(np.hypot(error(0), error(1)))


def _kind(name: str) -> str:
    if name in (OTHERS, LUCK):
        return "others" if name == OTHERS else LUCK
    return "belief" if name in THEORIES else "assumption"


def _unit(name: str) -> str:
    if name in rows("assumptions"):
        return str(rows("assumptions")[name]["unit"])
    return "0 to 1" if name in THEORIES else ""


def _named(outcome: Asked) -> str:
    if isinstance(outcome, Outcome):
        return outcome.name
    if isinstance(outcome, str | Priorities):
        return str(outcome)
    return str(getattr(outcome, "__name__", outcome))
