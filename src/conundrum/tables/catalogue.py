"""What there is to choose from: the named policies, and the tables of the data."""

from __future__ import annotations

from functools import cache

import pandas as pd

from conundrum.tables import evidence
from conundrum.tables.settings import resources


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


def table(name: str | None = None) -> pd.DataFrame:
    """Return a table of the data, or, without a name, the list of all of them.

    Parameters
    ----------
    name : str, optional
        Name of the table.

    Returns
    -------
    DataFrame
        The table, as `conundrum.tables.evidence.table` reads it: one fact a row, with units,
        caveats and sources in ``attrs``. Of the list, one row a table, under its name, with the
        columns ``rows``: how many it has; ``what`` it holds; ``source``: who published what it
        rests on.

    Raises
    ------
    BadValue
        If there is no table of that name; the message lists those there are, or the nearest.

    Examples
    --------
    >>> int(table().loc["nuclear_tests", "rows"]), len(table("nuclear_tests"))
    (6, 6)
    """
    return _tables().copy() if name is None else evidence.table(name)


@cache
def _tables() -> pd.DataFrame:
    """Return the tables, all of which are read for it, which takes some seconds."""
    found = {name: evidence.table(name) for name in resources()}
    return pd.DataFrame(
        {
            "rows": [len(frame) for frame in found.values()],
            "what": [about["description"] for about in resources().values()],
            "source": ["; ".join(_publishers(frame)) for frame in found.values()],
        },
        index=pd.Index(list(found), name="name"),
    )


def _publishers(frame: pd.DataFrame) -> list[str]:
    """Return who published the sources of a table, each once."""
    return [*dict.fromkeys(about["publisher"] for about in frame.attrs["sources"].values())]
