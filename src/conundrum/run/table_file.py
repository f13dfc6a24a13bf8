"""Saves a table made from runs as two files: the numbers, and a text that explains them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from conundrum import writing
from conundrum.run.sources import sources
from conundrum.tables import named_file, say


def save_table(path: str | Path, made: pd.DataFrame, cited: str) -> Path:
    """Write a table for a spreadsheet, and its citation, units and sources as a text file.

    The name of the file ends in ``.csv``, such as ``run.csv``; the text goes to ``run.csv.txt``.
    Old files are replaced. Another ending is refused, and so is a folder that does not exist.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> made = pd.DataFrame({"hunger": [35.0]})
    >>> made.attrs["units"] = {"hunger": "people in 100"}
    >>> file = save_table(Path(mkdtemp(), "run.csv"), made, "Made by Conundrum.")
    >>> file.with_name("run.csv.txt").read_text().splitlines()[5]
    'hunger: people in 100'
    """
    file = named_file("path", path, ".csv")
    writing.replace(file, made.to_csv(index=made.index.names != [None]))
    # If a table has a row for each outcome, its text file also needs the units of the outcomes.
    units = [
        f"{name}: {unit}"
        for name, unit in made.attrs["units"].items()
        if unit and (name in made or "outcome" in made)
    ]
    rows = say("saved.rows", rows=f"{len(made):,}")
    told = [cited, rows, "\n".join([say("saved.units"), *units])]
    # A table of the historical record has caveats, and its citation already names its sources. For
    # all other tables, the text names the sources of the model.
    told += made.attrs.get("caveats", [sources()])
    writing.replace(file.with_name(f"{file.name}.txt"), "\n\n".join(told) + "\n")
    return file
