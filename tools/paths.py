"""Write data/paths.csv: the boxes of each path, and what they carry.

What is moved, and towards which outcome, is written by hand in its first columns. To find a path
takes some seconds. With ``--check`` it only says whether the table is up to date.
"""

from pathlib import Path

from conundrum.analysis.path_search import found
from conundrum.analysis.paths import moved
from conundrum.tables import DATA, rows, written
from tools.follow import csv_text

TABLE = DATA / "paths.csv"
DIGITS = 2
"""Of shares."""


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    lines = []
    for name, row in rows("paths").items():
        path = found(moved(name))
        goes = (written(share, DIGITS) for share in path.goes)
        carries = written(path.carries, DIGITS)
        lines.append(
            row | {"boxes": ";".join(path.boxes), "carries": carries, "goes": ";".join(goes)}
        )
    return {TABLE: csv_text(lines[0], (line.values() for line in lines))}
