"""Which assumption moves which conclusion: screening first, then shares of the variance."""

from __future__ import annotations

import pandas as pd

from conundrum.bounds import whole
from conundrum.policy import Policy
from conundrum.simulate import limit
from conundrum.tradeoffs.response import INPUTS, Quantity, response
from conundrum.tradeoffs.sensitivity import morris, sobol

REST = "all others"
"""The group of the inputs that screening finds weak."""


def screening(
    quantity: Quantity = "warheads",
    policy: Policy | None = None,
    against: Policy | None = None,
    trajectories: int = 20,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Rank all beliefs and assumptions by how much each can move a result.

    Parameters
    ----------
    quantity, policy, against, years, seed : optional
        As in `response`: an outcome at the end, or whose loss; of a policy, or of the difference
        between two.
    trajectories : int, optional
        As in `morris`.

    Returns
    -------
    DataFrame
        As `morris` gives it, in the unit of the outcome; a loss has none.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> screening("warheads", trajectories=10).index[0]
    'build_2016'
    """
    return morris(
        response(quantity, policy, against, years=years, seed=seed), INPUTS, trajectories, seed
    )


def attribution(
    quantity: Quantity = "warheads",
    policy: Policy | None = None,
    against: Policy | None = None,
    top: int = 8,
    samples: int = 512,
    sizes: int = 1,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
) -> pd.DataFrame:
    """Share out the variance of a result among those inputs that screening finds strongest.

    All other inputs vary too, as one group, so that nothing is left out of the sum.

    Parameters
    ----------
    quantity, policy, against, years, seed : optional
        As in `response`.
    top : int, optional
        How many inputs to judge one by one, 1 to 20.
    samples, sizes : int, optional
        As in `sobol`; with several sizes the table shows how the shares settle.

    Returns
    -------
    DataFrame
        As `sobol` gives it, with a last group ``all others``.

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
    screened = screening(quantity, policy, against, years=years, seed=seed)
    strongest = list(screened.index[: whole("top", top, 1, 20)])
    inputs = [*strongest, *(name for name in INPUTS if name not in strongest)]
    groups = [name if name in strongest else REST for name in inputs]
    function = response(quantity, policy, against, inputs, years=years, seed=seed)
    return sobol(function, inputs, groups, samples, sizes, seed)
