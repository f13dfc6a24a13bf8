"""Write data/theory_reach.csv: how far each theory reaches the eyes of each power.

With ``--check`` it only says whether the table is up to date.
"""

from pathlib import Path

from conundrum.tables import DATA
from tools.follow import csv_text
from tools.rigging import reaches

TABLE = DATA / "theory_reach.csv"


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    found = reaches()
    return {TABLE: csv_text(found[0], (row.values() for row in found))}
