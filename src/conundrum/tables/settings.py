"""Finds and reads the small tables with the settings of the model and of the lab."""

import csv
import json
import re
import tomllib
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[1]
# If the package is installed, the data folders are inside the package. In the repository, the data
# folders are at the top level, where readers find them.
BASE = PACKAGE if (PACKAGE / "data").is_dir() else PACKAGE.parents[1]
DATA = BASE / "data"
SEEDS = BASE / "seeds"
SCHEMA = "datapackage.json"
ORIGIN = re.compile(r"<!--[=?.].*?-->")
"""The comment after a figure that says where the figure is from (``docs/figures.md``)."""


def shown_text(path: Path) -> str:
    """Return a text as readers see it, without the comments on the origin of its figures.

    It raises `OSError` if there is no such file, and `UnicodeDecodeError` if it is not UTF-8.

    Examples
    --------
    >>> "<!--" in shown_text(DATA / "predictions.toml")
    False
    """
    return ORIGIN.sub("", path.read_text(encoding="utf-8"))


@cache
def rows(name: str) -> dict[str, dict[str, str]]:
    """Read a settings table, ``data/NAME.csv``, by its first column, in the order of the file.

    Examples
    --------
    >>> rows("presets")["2016"]["us_sanctions"]
    '0.9'
    """
    lines = csv.DictReader(StringIO(shown_text(DATA / f"{name}.csv"), newline=""))
    return {next(iter(row.values())): row for row in lines}


@cache
def resources() -> dict[str, dict[str, Any]]:
    """Return the description of each table of the data, by name.

    Examples
    --------
    >>> resources()["nuclear_tests"]["description"]
    'The six tests, each with its magnitude and the range of yields that were published.'
    """
    package = json.loads((DATA / SCHEMA).read_text(encoding="utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


@cache
def entries(name: str) -> dict[str, Any]:
    """Return the texts in ``data/NAME.toml``, by id, in the order of the file.

    Examples
    --------
    >>> list(entries("predictions"))[0]
    '01.launches'
    """
    return tomllib.loads(shown_text(DATA / f"{name}.toml"))


def value(table: str, row: str, field: str) -> float:
    """Read one number of a settings table.

    Examples
    --------
    >>> value("presets", "2016", "us_sanctions")
    0.9
    """
    return float(rows(table)[row][field])
