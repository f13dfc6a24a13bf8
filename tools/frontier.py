"""Write data/frontier.csv: policies of a wide grid that stand on a frontier.

Of every combination of five levels of the five controls it keeps those that no other beats in both
prices, people who leave and warheads, among all of them or among those without shared conditions,
under the central beliefs or under some combination of theories at an end. What they cost is written
for the central beliefs. It takes some minutes. With ``--check`` it only says whether the table is
up to date.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from conundrum.analysis.tradeoffs import CORNERS
from conundrum.analysis.tradeoffs.designs import FINEST, grid
from conundrum.analysis.tradeoffs.edges import COLUMNS, TABLE_WORLDS, edges
from conundrum.analysis.tradeoffs.options import options
from conundrum.model.assumptions import Beliefs
from conundrum.tables.settings import DATA
from tools.follow import follow

TABLE = DATA / "frontier.csv"
CORNER_WORLDS = 100
"""Worlds for each policy under theories at their ends: they only say which policies are kept."""


def found() -> list[dict[str, object]]:
    """Return a row for each policy that is kept."""
    policies, kept = grid(FINEST), set[str]()
    for beliefs in CORNERS:
        table = options(policies, beliefs, worlds=CORNER_WORLDS).table
        kept.update(*(edge.index for edge in edges(table)))
    central = options(policies, Beliefs(), worlds=TABLE_WORLDS).table
    kept.update(*(edge.index for edge in edges(central)))
    rows = central.loc[[name for name in policies if name in kept], list(COLUMNS)]
    accepts = {
        column: rows[column].map({True: "true", False: "false"})
        for column in COLUMNS
        if column.startswith("accepts")
    }
    people, warheads = rows["leavers"].round().astype(int), rows["warheads"].round(3)
    table = rows.assign(**accepts, leavers=people, warheads=warheads)
    return [{str(field): cell for field, cell in row.items()} for row in table.to_dict("records")]


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found())
    return {TABLE: text.getvalue()}


def main() -> None:
    """Write the table, or check it."""
    follow(__doc__, wanted, "python -m tools frontier")


if __name__ == "__main__":
    main()
