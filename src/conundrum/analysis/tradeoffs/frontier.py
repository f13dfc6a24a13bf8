"""The Pareto frontier: points that no other point beats in everything that counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from conundrum.run import undominated
from conundrum.tables import BadValue, instance, known, listed

PRICES = ("leavers", "warheads")
"""The two prices that the essay and the reply set against each other (D3, D4)."""


def frontier(points: pd.DataFrame, minimise: Sequence[str] = PRICES) -> pd.DataFrame:
    """Return the points on the Pareto frontier of two or more prices.

    Parameters
    ----------
    points : DataFrame
        One row a policy, such as ``runs.frame(2036).groupby("run").mean()``.
    minimise : sequence of str, optional
        The columns of which less is better.

    Returns
    -------
    DataFrame
        The rows on the frontier, from the lowest to the highest in the first of the columns,
        under their own labels.

    Raises
    ------
    BadValue
        If it is not a table, no column is named, a column is missing, or holds something other
        than finite numbers.

    Examples
    --------
    >>> prices = {"leavers": [3, 1, 2, 2], "warheads": [1, 3, 2, 3]}
    >>> points = pd.DataFrame(prices, index=[*"abcd"])
    >>> list(frontier(points).index)
    ['b', 'c', 'a']
    """
    points = instance("points", points, pd.DataFrame)
    given = listed("minimise", minimise, "a list of one or more columns")
    names = [known("minimise", name, list(points.columns)) for name in given]
    for name in names:
        column = points[name]
        if not pd.api.types.is_numeric_dtype(column) or not np.isfinite(column).all():
            raise BadValue(f"points[{name!r}]", column.tolist(), "a column of finite numbers")
    on_it = points.iloc[undominated(points[names].to_numpy(float).tolist())]
    return on_it.sort_values(names, kind="stable")
