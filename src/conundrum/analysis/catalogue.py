"""The tables that a reader can look into: tables of data, and lists of the model's parts."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.model import LINKS, PRESETS
from conundrum.run.fingerprint import made_by
from conundrum.run.result_table import ResultTable
from conundrum.run.sources import cite_source
from conundrum.tables import evidence, known, say
from conundrum.tables.settings import resources


def table(name: str | None = None) -> ResultTable:
    """Return a table, or a list of all tables if no name is given.

    Parameters
    ----------
    name : str, optional
        Name of a table of the data, such as ``"warheads"``, ``"outcomes"``, ``"beliefs"`` or
        ``"priorities"``; or ``"policies"``, ``"links"`` or ``"conclusions"``.

    Returns
    -------
    ResultTable
        A DataFrame with ``cite()`` and ``save(path)``. If the rows have a ``name``, the names are
        its index. A table of the data has one fact a row, with units, caveats and sources in
        ``attrs``, as `conundrum.tables.evidence.table` reads it. The table of the policies is as
        `policies` returns it. The table of the links has one row for each link, under its name:
        ``unit``; ``signs``, the direction of each influence, ``~`` if it depends on others;
        ``equation``; what it ``does``; ``claims``. The table of the conclusions has one row for
        each conclusion, under the name that `fails_where` takes: what it ``says``; the ``outcome``
        whose average at the end decides it, with its ``unit``; the ``policy``, and the policy
        ``against`` which it is compared; the ``least`` and the ``most`` that the average may be, in
        that ``unit``; ``claims``. The list has one row for each table, under its name: how many
        ``rows`` it has; ``what`` it contains; ``source``, who published its sources.
        ``attrs["units"]`` has the unit of every column, which is empty for words.

    Raises
    ------
    BadValue
        If there is no table of that name; the message lists all names, or the nearest ones.

    Examples
    --------
    >>> int(table().loc["nuclear_tests", "rows"]), len(table("nuclear_tests"))
    (6, 6)
    >>> table("links").loc["trade", ["unit", "signs", "equation"]].tolist()
    ['share', '- pressure', '1 - pressure']
    """
    if name is None:
        return _cited(_tables())
    if known("table", name, [*resources(), *LISTS]) in LISTS:
        return _cited(LISTS[name]())
    return _cited(evidence.table(name))


def policies() -> ResultTable:
    """Return the named policies, with the controls and the meaning of each.

    Returns
    -------
    ResultTable
        A DataFrame with ``cite()`` and ``save(path)``. It has one row for each policy, under the
        name that `simulate` takes. The columns are ``label``, its name in panels; ``family``, which
        is ``2016``, ``press``, ``engage``, or ``both`` if it does both; the five controls, each a
        share from 0 to 1; ``claims``; and ``meaning``.

    Examples
    --------
    >>> float(policies().loc["joint opening", "us_sanctions"])
    0.2
    """
    return table("presets")


def links() -> pd.DataFrame:
    """Return a table of the model's links (equations), with what the docstring of each link says.

    Examples
    --------
    >>> links().loc["trade", "does"]
    'Share of external trade that passes.'
    """
    told = {
        link.name: {
            "unit": link.notes["Unit"],
            "signs": link.notes["Signs"],
            "equation": link.equation,
            "does": link.does,
            "claims": ";".join(link.claims),
        }
        for link in LINKS
    }
    return _titled(pd.DataFrame.from_dict(told, orient="index"), "links")


def concluded() -> pd.DataFrame:
    """Return the conclusions by id, each with the figure that decides whether it is true.

    Examples
    --------
    >>> concluded().loc["cut_off_falls", "policy"]
    'joint cut-off'
    """
    names = {policy: name for name, policy in PRESETS.items()}
    told = {
        name: {
            "says": one.says,
            "outcome": one.outcome,
            "unit": one.unit,
            "policy": names.get(one.policy, str(one.policy)),
            "against": names.get(one.against, str(one.against)) if one.against else "",
            "least": one.low if np.isfinite(one.low) else np.nan,
            "most": one.high if np.isfinite(one.high) else np.nan,
            "claims": ";".join(one.claims),
        }
        for name, one in conclusions().items()
    }
    made = _titled(pd.DataFrame.from_dict(told, orient="index"), "conclusions")
    made.attrs["units"] |= dict.fromkeys(("least", "most"), say("column.of_its_row"))
    return made


LISTS = {"policies": policies, "links": links, "conclusions": concluded}
"""The functions that return lists of the model's parts; such a list is shown like a table of
data."""


def _cited(made: pd.DataFrame) -> ResultTable:
    """Return a copy of a table, with a citation; a column of names becomes the table's index."""
    whole = ResultTable(made.set_index("name") if "name" in made else made.copy())
    library = made.attrs["sources"]
    named = "; ".join(cite_source(library, key) for key in library)
    said = [made_by(), f"{made.attrs['title'].rstrip('.')}."]
    if library:
        said.append(say("record.sources", sources=named))
    whole.attrs = made.attrs | {"cited": " ".join(said)}
    return whole


def _titled(made: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return a list of the model's parts, with the "attrs" of a table but without sources."""
    units = dict.fromkeys(made, "")
    made.attrs = {"title": say(f"catalogue.{name}"), "caveats": [], "units": units, "sources": {}}
    return made.rename_axis("name")


@cache
def _tables() -> pd.DataFrame:
    """Return the list of all tables; this takes some seconds, because each table is read."""
    found = {name: evidence.table(name) for name in resources()}
    data = pd.DataFrame(
        {
            "rows": [len(frame) for frame in found.values()],
            "what": [about["description"] for about in resources().values()],
            "source": ["; ".join(_publishers(frame)) for frame in found.values()],
        },
        index=pd.Index(list(found), name="name"),
    )
    lists = {
        name: {"rows": len(made()), "what": say(f"catalogue.{name}"), "source": ""}
        for name, made in LISTS.items()
    }
    listed = _titled(pd.concat([data, pd.DataFrame.from_dict(lists, orient="index")]), "tables")
    listed.attrs["units"] |= {"rows": say("column.rows")}
    return listed


def _publishers(frame: pd.DataFrame) -> list[str]:
    """Return the publishers of a table's sources, each publisher only once."""
    return [*dict.fromkeys(about["publisher"] for about in frame.attrs["sources"].values())]
