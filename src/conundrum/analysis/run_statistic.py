"""Computes the figure that a question is about, from a run, an outcome and some futures."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from conundrum.analysis.figure_of_run import run_at_end
from conundrum.model import PRESETS, Assumptions, Beliefs, Policy
from conundrum.run import Outlook, Run, average, loss, where
from conundrum.run.hindcast import hindcast, in_90
from conundrum.run.simulate import simulate
from conundrum.tables import BadValue, known, rows, value

ENDS = (5, 95)
"""The percentiles between which 90 of 100 futures lie. Their distance is the spread."""

AMONG = ("standing", "fallen")
"""A figure may use only the futures in which the regime rules in the given year, or only the
futures in which it has fallen."""


def run(setting: Mapping[str, Any]) -> Outlook:
    """Return the run that belongs to a setting.

    The setting is one that `settled` takes. Or it has a ``course``, which must be ``record`` (what
    the two powers really did), and a share for each belief that differs. Unknown names and bad
    shares are refused.

    Examples
    --------
    >>> run({"us_sanctions": 1.0}).policy == Policy(us_sanctions=1)
    True
    """
    return _run(tuple(sorted(setting.items())))


def settled(setting: Mapping[str, Any]) -> tuple[Policy, Beliefs, Assumptions]:
    """Return the policy, the beliefs and the fixed assumptions of a setting.

    The setting names a ``preset`` (``2016`` unless given), and then the controls, beliefs and
    assumptions that differ: a share for each control and belief, and a value for each assumption in
    its unit. Unknown names and values out of bounds are refused.

    Examples
    --------
    >>> settled({"preset": "joint cut-off", "leak": 0.5})[2]
    Assumptions(leak=0.5)
    """
    values = dict(setting)
    policy = PRESETS[known("preset", values.pop("preset", "2016"), PRESETS)]
    kinds = (rows("controls"), rows("beliefs"), rows("assumptions"))
    for name in values:
        known("control", name, [name for names in kinds for name in names])
    moved, believed, held = (
        {name: share for name, share in values.items() if name in names} for names in kinds
    )
    return Policy(**{**vars(policy), **moved}), Beliefs(**believed), Assumptions(**held)


def measure(spec: Mapping[str, Any]) -> float:
    """Return a figure of a run, or the difference between the figures of two runs.

    Parameters
    ----------
    spec : mapping
        ``outcome``, and ``of``, a setting that `run` takes. If needed, ``less``, a setting whose
        figure is subtracted; ``among``, one of `AMONG`, if only these futures count; ``year``, if
        the figure is that of October in this year and not in the last one; ``spread``, true if the
        figure is the width of the range that holds 90 of 100 futures, and not their average.
        Instead of the outcome there can be ``priorities``, the name of somebody whose priorities
        measure the average loss; or ``in_90``, a series of the record or an estimator of warheads,
        if the figure is how many published figures lie in the 90 % band of the run ``of``.

    Returns
    -------
    float
        In the unit in which the outcome is shown; a loss is of 100.

    Raises
    ------
    BadValue
        If a name is unknown, the year is outside the run, or no future belongs to the group.

    Examples
    --------
    >>> round(measure({"outcome": "pressure", "of": {"us_sanctions": 0.0, "china_sanctions": 0.0}}))
    0
    """
    if "in_90" in spec:
        return float(in_90(run(spec["of"]), spec["in_90"]))
    figure = _figure(run(spec["of"]), spec)
    return figure - _figure(run(spec["less"]), spec) if "less" in spec else figure


def _figure(outlook: Outlook, spec: Mapping[str, Any]) -> float:
    if "priorities" in spec:
        return float(loss(outlook, spec["priorities"]).mean())
    year, run = spec.get("year", outlook.end), Run(outlook)
    if year + run.first_year % 1 not in outlook.years:
        raise BadValue("year", year, f"a year from {int(run.first_year)} to {outlook.end}")
    futures = run_at_end(run, dict(spec))
    if "among" in spec:
        fallen = run.at("fallen", run.step(year))
        futures = where(futures, fallen, known("among", spec["among"], AMONG) == "fallen")
        if not len(futures):
            raise BadValue("among", spec["among"], f"a group that has futures in {year}")
    if spec.get("spread"):
        low, high = np.percentile(futures, ENDS) * value("outcomes", spec["outcome"], "per_unit")
        return float(high - low)
    return average(spec["outcome"], futures)


# A figure compares at most two runs, and each run that is kept takes 5 MB of the kernel's memory.
@lru_cache(maxsize=2)
def _run(setting: tuple[tuple[str, Any], ...]) -> Outlook:
    shares = dict(setting)
    if "course" in shares:
        known("course", shares.pop("course"), ["record"])
        for name in shares:
            known("belief", name, rows("beliefs"))
        return hindcast(Beliefs(**shares))
    return simulate(*settled(shares))
