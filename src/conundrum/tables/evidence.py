"""Reads the evidence: every table of ``data/``, with types, units and sources.

``data/datapackage.json`` says what each table must look like, and ``data/README.md`` says the same
in words. A test checks the files against it.
"""

from __future__ import annotations

from functools import cache
from io import StringIO
from typing import Any

import pandas as pd

from conundrum.tables.bounds import known
from conundrum.tables.settings import DATA, resources, shown_text

COLUMNS = {"string": "str", "integer": "Int64", "number": "float64", "boolean": "boolean"}
"""The type that a column has in pandas, for each type that a field has in the data package. A
column of dates is first read as text, so it is not listed here."""


def table(name: str) -> pd.DataFrame:
    """Read a table of the evidence.

    Parameters
    ----------
    name : str
        Name of the table; `data/README.md` lists them.

    Returns
    -------
    pandas.DataFrame
        One fact in each row, as a new copy at each call. Whole numbers are ``Int64``, numbers
        ``float64``, dates ``datetime64``, truth values ``boolean``, the rest text. ``attrs``
        holds ``title``, ``caveats`` (list of str), ``units`` (field -> unit, empty for words and
        dates) and ``sources`` (id -> citation: title, publisher, year, address, supports,
        how_seen). If a table is the project's own, the id of its source is ``model`` if it comes
        from runs, and ``ours`` otherwise.

    Raises
    ------
    BadValue
        If there is no table of that name. The message lists the tables, or the most similar names.

    Examples
    --------
    >>> warheads = table("warheads")
    >>> warheads.attrs["units"]["central"]
    'warheads'
    >>> warheads.query("counts == 'assembled' and year == 2025")["central"].tolist()
    [50]
    """
    about = resources()[known("table", name, resources())]
    fields = about["schema"]["fields"]
    frame = pd.read_csv(
        StringIO(shown_text(DATA / about["path"])),
        dtype={field["name"]: COLUMNS.get(field["type"], "str") for field in fields},
        keep_default_na=False,
        na_values=[""],
        true_values=["true"],
        false_values=["false"],
    )
    dates = [field["name"] for field in fields if field["type"] == "date"]
    frame = frame.astype(dict.fromkeys(dates, "datetime64[s]"))
    frame.attrs = {
        "title": about["title"],
        "caveats": [*about.get("caveats", [])],
        "units": {field["name"]: field.get("unit", "") for field in fields},
        "sources": _citations(about, frame),
    }
    return frame


def citation(sources: dict[str, dict[str, Any]], key: str) -> str:
    """Return a short name of a source.

    Examples
    --------
    >>> citation({"S": {"title": "Talks", "publisher": "AP", "year": 2018}}, "S")
    'AP, Talks (2018)'
    """
    source = sources[key]
    year = f" ({source['year']})" if source["year"] else ""
    return f"{source['publisher']}, {source['title']}{year}"


def _citations(about: dict[str, Any], frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return the sources of the whole table, and then the sources of its rows in order."""
    ours = {one["id"]: _of_ours(about, one) for one in about.get("sources", [])}
    cells = frame.filter(["source", "also"]).to_numpy().ravel()
    ids = [*ours, *(key for cell in cells if isinstance(cell, str) for key in cell.split(";"))]
    return {key: dict(_library().get(key) or ours[key]) for key in ids}


@cache
def _library() -> dict[str, dict[str, Any]]:
    """Return the sources, by id."""
    sources = pd.read_csv(DATA / "sources.csv", dtype={"year": "Int64"})
    cited: Any = sources.astype(object).where(sources.notna(), None).to_dict("records")
    return {source.pop("id"): source for source in cited}


def _of_ours(about: dict[str, Any], source: dict[str, str]) -> dict[str, Any]:
    """Return a citation of the project's own work, in the form of a row of the sources."""
    return {
        "title": source["title"],
        "publisher": "The Conundrum authors",
        "year": None,
        "address": source["path"],
        "supports": about["title"],
        "how_seen": "made for this set",
    }
