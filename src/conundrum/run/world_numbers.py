"""The numbers of worlds, by which all tables of them are joined."""

import pandas as pd


def world_numbers(count: int) -> pd.RangeIndex:
    """Return the numbers of so many worlds, counted from 1, as the index of a table.

    Examples
    --------
    >>> list(world_numbers(3))
    [1, 2, 3]
    """
    return pd.RangeIndex(1, count + 1, name="world")
