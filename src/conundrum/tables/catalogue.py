"""The named policies, to choose from."""

from __future__ import annotations

import pandas as pd

from conundrum.tables import evidence


def policies() -> pd.DataFrame:
    """Return the named policies: what each sets, and what it stands for.

    Returns
    -------
    DataFrame
        One row a policy, under its name, which `simulate` and others take. Columns ``label``, as
        panels call it; ``family``: ``2016``, ``press``, ``engage``, or ``both`` where it does both;
        the five controls, each a share, 0 to 1; ``claims``, ``meaning``.

    Examples
    --------
    >>> float(policies().loc["joint opening", "us_sanctions"])
    0.2
    """
    return evidence.table("presets").set_index("name")
