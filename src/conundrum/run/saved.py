"""A table that was made of runs, as files: its numbers, and beside them what they are."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from conundrum import writing
from conundrum.tables import named_file, say


def save(path: str | Path, made: pd.DataFrame, cited: str) -> Path:
    """Write a table for a spreadsheet, and beside it, as text, how it is cited and its units.

    The name of the file ends in ``.csv``, such as ``run.csv``; the text goes to ``run.csv.txt``.
    What the files held is replaced. Another name is refused, and a folder that is not there.

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
