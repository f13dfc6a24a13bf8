"""The named policies, from which a reader can choose."""

from __future__ import annotations

import pandas as pd

from conundrum.tables import evidence


def policies() -> pd.DataFrame:
    """Return the named policies, with the controls and the meaning of each.

    Returns
    -------
    DataFrame
        One row for each policy, under the name that `simulate` takes. The columns are ``label``,
        its name in panels; ``family``, which is ``2016``, ``press``, ``engage``, or ``both`` if it
        does both; the five controls, each a share from 0 to 1; ``claims``; and ``meaning``.

    Examples
    --------
    >>> float(policies().loc["joint opening", "us_sanctions"])
    0.2
    """
    return evidence.table("presets").set_index("name")
