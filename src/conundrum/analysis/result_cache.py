"""Results of long runs, kept beside the notebook under what they depend on."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from conundrum.tables.settings import DATA

FOLDER = Path("runs")
"""Beside the notebook; whoever deletes it has everything run anew."""

Tables = dict[str, pd.DataFrame]


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
    """Keep a result.

    Returns
    -------
    str
        Empty, or why it could not be kept.
    """
    text = json.dumps({name: table.to_dict("split") for name, table in tables.items()})
    try:
        at.parent.mkdir(exist_ok=True)
        # A half-written file must never be taken for a whole one.
        partial = at.with_suffix(".partial")
        partial.write_text(f"{_sum(text)}\n{text}", encoding="utf-8")
        partial.replace(at)
    except OSError as failed:
        return f"It stays on this page only: {at} cannot be written ({failed.strerror})."
    return ""


def recall(at: Path) -> tuple[Tables | None, str]:
    """Read a result back.

    Returns
    -------
    tables : dict of str to DataFrame, or None
        None if there is none, or if what there is was damaged.
    said : str
        Empty, or that the file is damaged.
    """
    try:
        mark, _, text = at.read_bytes().decode("utf-8").partition("\n")
        if mark != _sum(text):
            raise ValueError
    except FileNotFoundError:
        return None, ""
    except (OSError, ValueError):
        return None, f"{at} is damaged, so it counts for nothing and is made anew."
    return {name: pd.DataFrame(**table) for name, table in json.loads(text).items()}, ""


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
