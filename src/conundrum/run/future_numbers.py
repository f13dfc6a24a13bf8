"""The numbers of the futures, by which tables with a row for each future can be joined."""

import pandas as pd


def future_numbers(count: int) -> pd.RangeIndex:
    """Return the numbers of the futures, counted from 1, as the index of a table.

    Examples
    --------
    >>> list(future_numbers(3))
    [1, 2, 3]
    """
    return pd.RangeIndex(1, count + 1, name="future")
