"""The small tables that set the model and the lab: where they are, and reading them."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from conundrum.tables.bounds import BadValue

DATA = Path(__file__).parents[3] / "data"


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
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
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
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


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
