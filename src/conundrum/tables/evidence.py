"""The evidence: every table of ``data/``, typed, checked, with its units and sources.

What a table must look like is written once, in ``data/datapackage.json``; ``data/README.md`` is
the same in words.
"""

from __future__ import annotations

import csv
import json
import math
import os
import re
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from conundrum.tables.bounds import BadValue, instance, known, shortly
from conundrum.tables.damaged import DamagedTable, check_header
from conundrum.tables.settings import DATA, SCHEMA, shown_text


def table(name: str, folder: Path | None = None) -> pd.DataFrame:
    """Read a table of the evidence.

    Parameters
    ----------
    name : str
        Name of the table; `data/README.md` lists them.
    folder : Path, optional
        Folder with the tables and their `datapackage.json`; that of the package unless given. The
        same rows in another order are the same table.

    Returns
    -------
    pandas.DataFrame
        One fact a row, a fresh copy at each call. Whole numbers are ``Int64``, numbers
        ``float64``, dates ``datetime64``, truth values ``boolean``, the rest text. ``attrs``
        holds ``title``, ``caveats`` (list of str), ``units`` (field -> unit) and ``sources``
        (id -> citation: title, publisher, year, address, supports, how_seen); what was made for
        this set has the id ``model``, of runs, or ``ours``.

    Raises
    ------
    BadValue
        If there is no such folder, or no table of that name; the message lists those there are,
        or the nearest.
    DamagedTable
        If a file is missing, or does not hold what the schema says.

    Examples
    --------
    >>> warheads = table("warheads")
    >>> warheads.attrs["units"]["central"]
    'warheads'
    >>> warheads.query("counts == 'assembled' and year == 2025")["central"].tolist()
    [50]
    """
    folder = DATA if folder is None else instance("folder", folder, Path)
    if not os.path.isdir(folder):
        raise BadValue("folder", folder, "a folder that exists")
    resources = _resources(folder)
    resource = resources[known("table", name, resources)]
    rows = _rows(resource, folder)
    if not rows:
        raise DamagedTable(resource["path"], "it has no rows")
    if folder != DATA:
        rows = _in_our_order(resource, rows)
    fields = resource["schema"]["fields"]
    frame = pd.DataFrame(
        {
            field["name"]: pd.Series(
                [row[field["name"]] for row in rows], dtype=_KINDS[field["type"]].column
            )
            for field in fields
        }
    )
    frame.attrs = {
        "title": resource["title"],
        "caveats": resource.get("caveats", []),
        "units": {field["name"]: field["unit"] for field in fields if "unit" in field},
        "sources": _citations(resource, rows, _rows(resources["sources"], folder)),
    }
    return frame


def described() -> dict[str, str]:
    """Return what each table holds, by name, in the order of its schema.

    Examples
    --------
    >>> described()["nuclear_tests"]
    'The six tests, with magnitude and the range of yields published.'
    """
    return {name: about["description"] for name, about in _resources(DATA).items()}


def _resources(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        package = json.loads(_text(folder / SCHEMA))
        return {resource["name"]: resource for resource in package["resources"]}
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise DamagedTable(SCHEMA, f"it is not a data package ({error!r})") from None


def _text(path: Path) -> str:
    try:
        return shown_text(path)
    except FileNotFoundError:
        raise DamagedTable(path.name, f"there is no such file in {path.parent}") from None
    except UnicodeDecodeError:
        raise DamagedTable(path.name, "it is not UTF-8 text") from None


def _rows(resource: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    """Read a file, every cell checked, into one dictionary a row."""
    file, fields = resource["path"], resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    reader = csv.reader(StringIO(_text(folder / file), newline=""), strict=True)
    key, seen = resource["schema"].get("primaryKey", []), dict[tuple[Any, ...], int]()
    rows = []
    try:
        header = next(reader, [])
        check_header(file, header, names)
        for cells in reader:
            if len(cells) != len(names):
                problem = f"the row has {len(cells)} cells, but {len(names)} are expected"
                place = names[min(len(cells), len(names) - 1)]
                raise DamagedTable(file, problem, reader.line_num, place)
            row = {}
            for field, cell in zip(fields, cells, strict=True):
                try:
                    row[field["name"]] = _value(field, cell)
                except ValueError as error:
                    raise DamagedTable(file, str(error), reader.line_num, field["name"]) from None
            together = tuple(row[name] for name in key) or (reader.line_num,)
            if together in seen:
                problem = f"row {seen[together]} has the same, but no two rows may share it"
                raise DamagedTable(file, problem, reader.line_num, " and ".join(key))
            seen[together] = reader.line_num
            rows.append(row)
    except csv.Error as error:
        raise DamagedTable(file, str(error), reader.line_num) from None
    return rows


def _in_our_order(resource: dict[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows as they stand in the package, if its table has the same ones."""
    ours = _resources(DATA).get(resource["name"])
    if ours is None or ours["schema"] != resource["schema"]:
        return rows
    key = ours["schema"].get("primaryKey") or [field["name"] for field in ours["schema"]["fields"]]
    given, placed = (
        {tuple(row[name] for name in key): row for row in of} for of in (rows, _rows(ours, DATA))
    )
    same = given.keys() == placed.keys() and len(given) == len(rows)
    return [given[row] for row in placed] if same else rows


class _Kind(NamedTuple):
    """A type of the schema: how to read a cell, its name in an error, the type of the column."""

    read: Callable[[str], Any]
    words: str
    column: str


_KINDS = {
    "string": _Kind(str, "text", "str"),
    "integer": _Kind(np.int64, "a whole number", "Int64"),
    "number": _Kind(float, "a number", "float64"),
    "boolean": _Kind({"true": True, "false": False}.__getitem__, "true or false", "boolean"),
    "date": _Kind(date.fromisoformat, "a date such as 2016-09-30", "datetime64[s]"),
}


def _value(field: dict[str, Any], cell: str) -> Any:
    """Turn a cell into a value; the ValueError says what was found and what is allowed."""
    allowed = field.get("constraints", {})
    if not cell:
        if allowed.get("required"):
            raise ValueError("it is empty, but a value is required")
        return None
    kind = _KINDS[field["type"]]
    try:
        value = kind.read(cell)
    except (ValueError, KeyError, OverflowError):
        raise ValueError(f"{shortly(cell)} is not {kind.words}") from None
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{shortly(cell)} is not a finite number")
    if "enum" in allowed and value not in allowed["enum"]:
        raise ValueError(f"{shortly(cell)} is not one of: {', '.join(allowed['enum'])}")
    if "pattern" in allowed and not re.fullmatch(allowed["pattern"], cell):
        raise ValueError(f"{shortly(cell)} is not of the form {allowed['pattern']}")
    if "minimum" in allowed and value < allowed["minimum"]:
        raise ValueError(f"{shortly(cell)} is below {allowed['minimum']}")
    if "maximum" in allowed and value > allowed["maximum"]:
        raise ValueError(f"{shortly(cell)} is above {allowed['maximum']}")
    return value


def _citations(
    resource: dict[str, Any], rows: list[dict[str, Any]], sources: list[dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Look up what the table rests on as a whole, then every source of the rows in their order."""
    library = {source.pop("id"): source for source in sources}
    whole = resource.get("sources", [])
    cited = {one["id"]: library.get(one["id"]) or _of_ours(resource, one) for one in whole}
    for line, row in enumerate(rows, start=2):
        for field in ("source", "also"):
            for key in (row.get(field) or "").split(";"):
                if key and key not in library:
                    problem = f"{shortly(key)} is not an id of the sources"
                    raise DamagedTable(resource["path"], problem, line, field)
                if key:
                    cited[key] = library[key]
    return cited


def _of_ours(resource: dict[str, Any], source: dict[str, str]) -> dict[str, Any]:
    """Cite what was made for this set, in the form of a row of the sources."""
    return {
        "title": source["title"],
        "publisher": "The Conundrum authors",
        "year": None,
        "address": source["path"],
        "supports": resource["title"],
        "how_seen": "made for this set",
    }
