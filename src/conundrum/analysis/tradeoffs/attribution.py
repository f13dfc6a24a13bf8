"""Which assumption moves which conclusion: screening first, then shares of the variance."""

from __future__ import annotations

from typing import Any

import pandas as pd

from conundrum.analysis.tradeoffs.response import INPUTS, Quantity, response, unit_of
from conundrum.analysis.tradeoffs.sensitivity import morris, sample_size, sobol
from conundrum.model.variant import Model, said_of
from conundrum.run import AnyPolicy, Scenario, limit, policy_of
from conundrum.run.limits import within
from conundrum.run.own_outcome import Outcome
from conundrum.run.provenance import cited, years_told
from conundrum.tables import say, whole

REST = "all others"
"""The group of the inputs that screening finds weak."""


def screening(
    quantity: Quantity = "warheads",
    policy: AnyPolicy | None = None,
    against: AnyPolicy | None = None,
    trajectories: int = 20,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> pd.DataFrame:
    """Rank all beliefs and assumptions by how much each can move a result.

    Parameters
    ----------
    quantity, policy, against, years, seed, model : optional
        As in `response`: an outcome at the end, or whose loss; of a policy, or of the difference
        between two.
    trajectories : int, optional
        Random paths, 2 to 1,000; each takes a run an input, and one more.

    Returns
    -------
    DataFrame
        One row an input, the strongest first, as `morris` gives it. An effect is by how much the
        result changes as the input goes from the low end of its range to the high one, in the unit
        of ``attrs["unit"]``. ``mu``: mean effect, with its sign; ``mu_star``: mean size;
        ``mu_star_conf``: half the width of its 95 % confidence interval; ``sigma``: spread.
        ``attrs`` have ``years``, ``seed`` and ``cited``, what is set below the table, and
        ``made_with`` says which changed model it is, if it is one.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> screening("warheads", trajectories=10).index[0]
    'build_2016'
    """
    function = response(quantity, policy, against, years=years, seed=seed, model=model)
    screened = morris(function, INPUTS, trajectories, seed)
    made = {"years": within("years", years), "seed": within("seed", seed)}
    told = say("cited.effects", quantity=_named(quantity), count=trajectories)
    credit = _cited(told, policy, against, years, seed, model)
    screened.attrs |= {"unit": unit_of(quantity), "cited": credit} | made | said_of(model)
    return screened


def attribution(
    quantity: Quantity = "warheads",
    policy: AnyPolicy | None = None,
    against: AnyPolicy | None = None,
    top: int = 8,
    samples: int = 512,
    sizes: int = 1,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> pd.DataFrame:
    """Share out the variance of a result among those inputs that screening finds strongest.

    All other inputs vary too, as one group, so that nothing is left out of the sum.

    Parameters
    ----------
    quantity, policy, against, years, seed, model : optional
        As in `response`.
    top : int, optional
        How many inputs to judge one by one, 1 to 20.
    samples, sizes : int, optional
        As in `sobol`; with several sizes the table shows how the shares settle.

    Returns
    -------
    DataFrame
        As `sobol` gives it, with a last group ``all others``: ``S1``, the share of the variance
        that an input explains alone; ``ST``, the share that would remain if all others were known.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> shares = attribution("warheads", top=2, samples=64).set_index("name")["ST"]
    >>> shares.idxmax()
    'build_2016'
    """
    # What is no size is refused before anything runs.
    size, top = sample_size(samples), whole("top", top, 1, 20)
    held: Any = {"years": years, "seed": seed, "model": model}
    strongest = list(screening(quantity, policy, against, **held).index[:top])
    inputs = [*strongest, *(name for name in INPUTS if name not in strongest)]
    groups = [name if name in strongest else REST for name in inputs]
    function = response(quantity, policy, against, inputs, **held)
    made = sobol(function, inputs, groups, size, sizes, seed)
    told = say("cited.shares", quantity=_named(quantity), count=size)
    made.attrs |= {"cited": _cited(told, policy, against, **held)} | said_of(model)
    return made


def _named(quantity: Quantity) -> str:
    return quantity.name if isinstance(quantity, Outcome) else str(quantity)


def _cited(
    told: str,
    policy: AnyPolicy | None,
    against: AnyPolicy | None,
    years: int,
    seed: int,
    model: Model | None,
) -> str:
    """Return what lets another work the same out, to be set below the table."""
    parts = [told, years_told(int(years)), say("cited.seed", seed=str(int(seed)))]
    parts.append(say("cited.scenario", code=Scenario(policy_of("policy", policy)).code))
    if against is not None:
        parts.append(say("cited.less", code=Scenario(policy_of("against", against)).code))
    return cited(model, *parts)
