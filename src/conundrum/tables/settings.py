"""The small tables that set the model and the lab: where they are, and reading them."""

import csv
import json
import re
import tomllib
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from conundrum.tables.damaged import DamagedTable, check_header

PACKAGE = Path(__file__).parents[1]
# An installed package carries the folders; in the repository they stand at its top, for readers.
HOME = PACKAGE if (PACKAGE / "data").is_dir() else PACKAGE.parents[1]
DATA = HOME / "data"
SEEDS = HOME / "seeds"
SCHEMA = "datapackage.json"
ORIGIN = re.compile(r"<!--[=?.].*?-->")
"""Behind a figure of a text, the comment that says where it is from (``docs/figures.md``)."""


def shown_text(path: Path) -> str:
    """Read a text as it is shown: without the origins of its figures.

    No file is an `OSError`, and one that is not UTF-8 a `UnicodeDecodeError`.

    Examples
    --------
    >>> "<!--" in shown_text(DATA / "predictions.toml")
    False
    """
    return ORIGIN.sub("", path.read_text(encoding="utf-8"))


@cache
def rows(name: str) -> dict[str, dict[str, str]]:
    """Read a settings table, ``data/NAME.csv``, by its first column, in the order of the file.

    Other fields than those of its schema are a `DamagedTable`, and so are more or fewer cells in a
    row, or a row that is there twice.

    Examples
    --------
    >>> rows("presets")["2016"]["us_sanctions"]
    '0.9'
    """
    file, schema = f"{name}.csv", _schemas()[name]
    names = [field["name"] for field in schema["fields"]]
    reader = csv.DictReader(StringIO(shown_text(DATA / file), newline=""))
    check_header(file, reader.fieldnames or [], names)
    found: dict[str, dict[str, str]] = {}
    for row in reader:
        if None in row or None in row.values():
            raise DamagedTable(file, f"{len(names)} cells are expected", reader.line_num, names[-1])
        if row[names[0]] in found and schema.get("primaryKey") == names[:1]:
            problem = f"{row[names[0]]} stands there again"
            raise DamagedTable(file, problem, reader.line_num, names[0])
        found[row[names[0]]] = row
    return found


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    """Return what each table of the data has to look like."""
    package = json.loads((DATA / SCHEMA).read_text(encoding="utf-8"))
    return {resource["name"]: resource["schema"] for resource in package["resources"]}


@cache
def entries(name: str) -> dict[str, Any]:
    """Read what notebooks ask or tell, ``data/NAME.toml``, by id, in the order of the file.

    Examples
    --------
    >>> list(entries("predictions"))[0]
    '01.launches'
    """
    return tomllib.loads(shown_text(DATA / f"{name}.toml"))


def value(table: str, row: str, field: str) -> float:
    """Read one number of a settings table.

    If the cell holds none, a `ValueError` names file, row and field.

    Examples
    --------
    >>> value("presets", "2016", "us_sanctions")
    0.9
    """
    cell = rows(table)[row][field]
    try:
        return float(cell)
    except (TypeError, ValueError):
        place = f"data/{table}.csv, row {row}, field {field}"
        raise ValueError(f"{place}: a number is allowed, but {cell!r} was given") from None
