"""One input at a time from end to end, all others in the middle: what a tornado is drawn from."""

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.response import INPUTS, Quantity, response
from conundrum.model import Policy

LUCKS = 64
"""Lucks over which each run is averaged: enough that chance moves no bar of note."""


def swings(
    quantity: Quantity = "warheads", policy: Policy | None = None, against: Policy | None = None
) -> pd.DataFrame:
    """Move each belief and assumption alone from the lower to the upper end of its range.

    Unlike `screening`, which moves all of them about, it asks what one wrong number would do to an
    otherwise middling future.

    Arguments are as in `response`. The widest swing comes first; ``low`` and ``high`` are the
    result at either end, and ``middle`` with every input at its median, in the unit of the outcome.
    A loss has none.

    Examples
    --------
    >>> found = swings("warheads")
    >>> found.index[0], bool(found["low"].iloc[0] < found["middle"].iloc[0])
    ('build_2016', True)
    """
    function = response(quantity, policy, against, lucks=LUCKS)
    count = len(INPUTS)
    middle, alone = np.full((1, count), 0.5), np.eye(count) / 2
    result = function(np.vstack([middle - alone, middle + alone, middle]))
    found = pd.DataFrame(
        {"low": result[:count], "high": result[count:-1], "middle": result[-1]}, list(INPUTS)
    )
    widest = (found["high"] - found["low"]).abs().sort_values(ascending=False, kind="stable")
    return found.loc[widest.index]
