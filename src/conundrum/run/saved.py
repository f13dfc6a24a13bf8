"""Saves a table made from runs: its numbers, and a text that says what they are."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from conundrum import writing
from conundrum.tables import named_file, say


def save(path: str | Path, made: pd.DataFrame, cited: str) -> Path:
    """Write a table for a spreadsheet, and its citation and units as a text beside it.

    The name of the file ends in ``.csv``, such as ``run.csv``; the text goes to ``run.csv.txt``.
    Old files are replaced. Another ending is refused, and so is a folder that does not exist.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> made = pd.DataFrame({"hunger": [35.0]})
    >>> made.attrs["units"] = {"hunger": "people in 100"}
    >>> file = save(Path(mkdtemp(), "run.csv"), made, "Made by Conundrum.")
    >>> file.with_name("run.csv.txt").read_text().splitlines()[-1]
    'hunger: people in 100'
    """
    file = named_file("path", path, ".csv")
    writing.replace(file, made.to_csv(index=made.index.names != [None]))
    units = "\n".join(f"{name}: {unit}" for name, unit in made.attrs["units"].items())
    told = [cited, say("saved.sources"), units]
    if date := made.attrs.get("date"):
        told.insert(1, say("saved.date", date=date))
    writing.replace(file.with_name(f"{file.name}.txt"), "\n\n".join(told) + "\n")
    return file
