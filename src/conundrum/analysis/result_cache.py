"""Results of long runs, kept beside the notebook under what they depend on."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
from pandas.api.types import is_numeric_dtype

from conundrum import writing
from conundrum.tables import DATA, say

FOLDER = Path("runs")
"""Beside the notebook; whoever deletes it has everything run anew."""

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Form:
    """What a table of a result looks like.

    Parameters
    ----------
    columns : collection of str
        Its columns, in order.
    index : collection
        The labels of its rows, in any order.
    texts : mapping of str to collection of str, optional
        Columns that hold texts, and which they may hold; all others hold numbers.

    Examples
    --------
    >>> Form(["S1"], ["leak"]).fits(pd.DataFrame({"S1": [0.2]}, ["leak"]))
    True
    """

    columns: Collection[str]
    index: Collection[Any]
    texts: Mapping[str, Collection[str]] = field(default_factory=dict)

    def fits(self, table: pd.DataFrame) -> bool:
        """Say whether a table is of this form."""
        return (
            list(table.columns) == list(self.columns)
            and sorted(table.index) == sorted(self.index)
            and all(set(table[name]) <= set(allowed) for name, allowed in self.texts.items())
            and all(is_numeric_dtype(table[name]) for name in {*self.columns} - {*self.texts})
        )


Forms = Mapping[str, Form]
"""What a result looks like, by the names of its tables."""


def path(name: str, depends_on: object) -> Path:
    """Return where a result is kept: its name, and a digest of all that could change it.

    That is what it was run with, the data tables, the package's own source, and the versions of
    what draws and judges the samples.

    Parameters
    ----------
    name : str
        Of letters, digits and ``_``.
    depends_on : object
        What it was run with, of things whose ``repr`` tells them apart.

    Examples
    --------
    >>> path("falls", {"samples": 64}) == path("falls", {"samples": 128})
    False
    """
    digest = hashlib.sha256(f"{_made_with()} {depends_on!r}".encode()).hexdigest()
    return FOLDER / f"{name}-{digest[:16]}.json"


def keep(tables: Tables, at: Path) -> str:
    """Keep a result, and return why it could not be kept; empty if it was."""
    text = json.dumps({name: table.to_dict("split") for name, table in tables.items()})
    try:
        at.parent.mkdir(exist_ok=True)
        writing.replace(at, f"{_sum(text)}\n{text}")
    except OSError as failed:
        return say("long_run.unwritten", file=str(at), why=str(failed.strerror))
    return ""


def recall(at: Path, forms: Forms) -> tuple[Tables | None, str]:
    """Read a result back.

    There are no tables if none were kept, or if they were damaged, as is then said. What does not
    look as ``forms`` tell is damaged, also if its checksum is right.
    """
    try:
        mark, _, text = at.read_bytes().decode("utf-8").partition("\n")
        if mark != _sum(text):
            raise ValueError
        tables = {name: _table(**split) for name, split in json.loads(text).items()}
        if set(tables) != set(forms) or not all(forms[name].fits(tables[name]) for name in tables):
            raise ValueError
    except FileNotFoundError:
        return None, ""
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None, say("long_run.unread", file=str(at))
    return tables, ""


def _table(index: list[Any], columns: list[str], data: list[list[Any]]) -> pd.DataFrame:
    # pandas would fill up a row that is too short, and repeat one that stands alone.
    if len(data) != len(index) or {len(row) for row in data} != {len(columns)}:
        raise ValueError
    return pd.DataFrame(data, index, columns)


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _made_with() -> str:
    """Return a digest of tables and source, with the versions of what samples and judges."""
    sources = [*DATA.glob("*.csv"), *DATA.glob("*.toml"), *Path(__file__).parents[1].rglob("*.py")]
    digest = hashlib.sha256()
    for source in sorted(sources):
        digest.update(source.name.encode() + source.read_bytes())
    return " ".join([digest.hexdigest(), *(version(name) for name in ("numpy", "scipy", "SALib"))])
