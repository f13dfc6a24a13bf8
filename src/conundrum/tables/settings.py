"""The small tables that set the model and the lab: where they are, and reading them."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from conundrum.tables.bounds import BadValue, known

PACKAGE = Path(__file__).parents[1]
# An installed package carries the folders; in the repository they stand at its top, for readers.
HOME = PACKAGE if (PACKAGE / "data").is_dir() else PACKAGE.parents[1]
DATA = HOME / "data"
SEEDS = HOME / "seeds"
ORIGIN = re.compile(r"<!--[=?.].*?-->")
"""Behind a figure of a text, the comment that says where it is from (``docs/figures.md``)."""


def shown_text(path: Path) -> str:
    """Read a text as it is shown: without the origins of its figures.

    Raises
    ------
    OSError, UnicodeDecodeError
        If there is no such file, or it is not UTF-8.

    Examples
    --------
    >>> "<!--" in shown_text(DATA / "predictions.toml")
    False
    """
    return ORIGIN.sub("", path.read_text(encoding="utf-8"))


@cache
def rows(name: str) -> dict[str, dict[str, str]]:
    """Read a settings table, keyed by its first column, in the order of the file.

    Parameters
    ----------
    name : str
        File name in `data/`, without ``.csv``.

    Examples
    --------
    >>> rows("presets")["2016"]["us_sanctions"]
    '0.9'
    """
    reader = csv.DictReader(StringIO(shown_text(DATA / f"{name}.csv"), newline=""))
    key = (reader.fieldnames or ["name"])[0]
    return {row[key]: row for row in reader}


@cache
def entries(name: str) -> dict[str, Any]:
    """Read what notebooks ask or tell, by id, in the order of the file.

    Parameters
    ----------
    name : str
        File name in `data/`, without ``.toml``.

    Examples
    --------
    >>> list(entries("predictions"))[0]
    '01.launches'
    """
    return tomllib.loads(shown_text(DATA / f"{name}.toml"))


@cache
def outcomes(use: str) -> tuple[str, ...]:
    """Name the outcomes that something shows or weighs, in its own order.

    Parameters
    ----------
    use : str
        One of those that the field ``used_in`` of ``data/outcomes.csv`` names.

    Raises
    ------
    BadValue
        If no outcome is used there.

    Examples
    --------
    >>> outcomes("plane")
    ('instability', 'warheads', 'leavers', 'fallen')
    """
    uses: dict[str, dict[str, int]] = {}
    for name, about in rows("outcomes").items():
        for part in filter(None, about["used_in"].split(";")):
            where, place = part.split()
            uses.setdefault(where, {})[name] = int(place)
    places = uses[known("use of outcomes", use, uses)]
    return tuple(sorted(places, key=places.__getitem__))


def value(table: str, row: str, field: str) -> float:
    """Read one number of a settings table.

    Raises
    ------
    BadValue
        If the cell holds no number; the message names file, row and field.

    Examples
    --------
    >>> value("presets", "2016", "us_sanctions")
    0.9
    """
    cell = rows(table)[row][field]
    try:
        return float(cell)
    except (TypeError, ValueError):
        raise BadValue(f"data/{table}.csv, row {row}, field {field}", cell, "a number") from None
