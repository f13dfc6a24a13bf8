"""Computes how sensitive a function is to its inputs: Morris screening and Sobol indices."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.run import limit
from conundrum.run.limits import within
from conundrum.tables import BadValue, whole

Vector = NDArray[np.floating]
Function = Callable[[Vector], Vector]
"""A function that takes an array of numbers from 0 to 1, with a row for each run and a column for
each input, and returns a number for each run."""

LEVELS = 4
"""The number of levels that each input takes in Morris screening. The usual number is four."""

EFFECTS = ("mu", "mu_star", "mu_star_conf", "sigma")
"""Columns that `morris` gives."""

SHARES = ("S1", "S1_conf", "ST", "ST_conf")
"""Columns that `sobol` gives."""


def morris(
    function: Function,
    names: Sequence[str],
    trajectories: int = 20,
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Return the elementary effects of inputs, by Morris screening.

    The inputs change one at a time along random paths. There can be 2 to 1,000 paths; each takes
    one run for each input, and one more. The strongest input comes first. An effect is the change
    of the result from one end of an input's range to the other. ``mu`` is the mean effect;
    ``mu_star`` is the mean size of an effect, and ``mu_star_conf`` is half the width of its 95 %
    confidence interval; ``sigma`` is the spread of the effects, which is large if an input acts
    differently in different places.

    Examples
    --------
    >>> morris(lambda x: 3 * x[:, 0] - x[:, 1], ["a", "b"])["mu"].round(9).to_dict()
    {'a': 3.0, 'b': -1.0}
    """
    from SALib.analyze import morris as analysis  # noqa: PLC0415  loads scipy, as below
    from SALib.sample import morris as design  # noqa: PLC0415

    problem = _problem(names)
    count, seed = whole("trajectories", trajectories, 2, 1000), within("seed", seed)
    sample = design.sample(problem, count, num_levels=LEVELS, seed=seed)
    result = _evaluated(function, sample)
    found = analysis.analyze(problem, sample, result, num_levels=LEVELS, seed=seed)
    table = pd.DataFrame({name: np.asarray(found[name], float) for name in EFFECTS}, list(names))
    return table.sort_values("mu_star", ascending=False, kind="stable")


def sample_size(samples: int) -> int:
    """Return the sample size for Sobol indices, which must be a power of 2 from 8 to 16,384."""
    size = whole("samples", samples, 8, 16_384)
    if size.bit_count() > 1:
        raise BadValue("samples", samples, "a power of 2")
    return size


def sobol(
    function: Function,
    names: Sequence[str],
    groups: Sequence[str] | None = None,
    samples: int = 512,
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Return how much of a result's variance comes from each input, by Saltelli's design.

    For example, the Ishigami function sin x + 7 sin² y + 0.1 z⁴ sin x, with x, y and z from -pi to
    pi, has first-order indices 0.314, 0.442 and 0, and total indices 0.558, 0.442 and 0.244.

    If `groups` is given, it names a group for each input, and the inputs of a group are judged
    together. ``samples`` is a power of 2, 8 to 16,384. Each group takes that many runs, and there
    are twice that many runs in addition.

    ``S1`` is the share of the variance that an input explains alone, ``ST`` the share that would
    remain if all others were known; ``S1_conf`` and ``ST_conf`` are half the widths of their 95 %
    confidence intervals. Estimates can lie a little outside 0 to 1; all are 0 if the result never
    varies.

    Examples
    --------
    >>> found = sobol(lambda x: 2 * x[:, 0] + x[:, 1], ["a", "b"], samples=1024)
    >>> found["S1"].round(2).tolist()
    [0.8, 0.2]
    """
    from SALib.sample import sobol as design  # noqa: PLC0415

    problem = _problem(names, groups)
    judged = list(dict.fromkeys(groups or names))
    size, seed = sample_size(samples), within("seed", seed)
    result = _evaluated(function, design.sample(problem, size, calc_second_order=False, seed=seed))
    return pd.DataFrame(_shared(problem, result, len(judged), seed), judged)


def _shared(problem: dict[str, Any], result: Vector, judged: int, seed: int) -> dict[str, Vector]:
    from SALib.analyze import sobol as analysis  # noqa: PLC0415

    if np.ptp(result) == 0:
        return {name: np.zeros(judged) for name in SHARES}
    # With the seed 0, the library SALib works as if no seed was given.
    found = analysis.analyze(problem, result, calc_second_order=False, seed=seed + 1)
    return {name: np.asarray(found[name], float) for name in SHARES}


def _problem(names: Sequence[str], groups: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the inputs, each from 0 to 1, in the form that the library SALib needs."""
    if not names or len(set(names)) < len(names):
        raise BadValue("names", list(names), "one or more different names")
    problem: dict[str, Any] = {
        "num_vars": len(names),
        "names": list(names),
        "bounds": [[0, 1]] * len(names),
    }
    if groups is not None:
        if len(groups) != len(names):
            raise BadValue("groups", list(groups), f"a group for each of {len(names)} names")
        problem["groups"] = list(groups)
    return problem


def _evaluated(function: Function, sample: Vector) -> Vector:
    """Return the results of the function, after a check of each result."""
    result = np.asarray(function(sample), float)
    if result.shape != (len(sample),) or not np.isfinite(result).all():
        raise BadValue(
            "function", result, f"one that returns a finite number for each of {len(sample)} runs"
        )
    return result
