"""Write data/best_for.csv: what puts each named policy first, and for whom.

It searches what has to be believed and valued and writes the table, but for the sentences in its
last column, which are written by hand. It prints how often each policy comes first, and which
policies of a grid everybody would prefer to all of them. With ``--check`` it only says whether the
table is up to date.
"""

import csv
from dataclasses import fields
from pathlib import Path

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.model import PRESETS, Beliefs
from conundrum.run import WEIGHED
from conundrum.tables import DATA
from tools.follow import csv_text, follow
from tools.rigging import beyond, case, firsts, firsts_at_ends

TABLE = DATA / "best_for.csv"
BELIEFS = tuple(field.name for field in fields(Beliefs))
FIELDS = ("policy", "eyes", "best_in", "at_ends", *BELIEFS, *WEIGHED, "price", "why")


def found() -> list[dict[str, object]]:
    """Return a row for each policy and each power."""
    mixes = firsts()
    at_ends = firsts_at_ends([Beliefs()], worlds=200)
    kept = csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    said = {(row["policy"], row["eyes"]): row["why"] for row in kept}
    table = []
    for policy in PRESETS:
        for eyes in OWN:
            row: dict[str, object] = dict.fromkeys(FIELDS, "")
            row |= {"policy": policy, "eyes": eyes, "best_in": mixes[eyes][policy]}
            row |= {"at_ends": at_ends[eyes][policy], "why": said.get((policy, eyes), "")}
            if best := case(policy, eyes):
                row |= vars(best.beliefs)
                row |= {outcome: getattr(best.weights, outcome) for outcome in WEIGHED}
                row["price"] = best.price
            table.append(row)
    return table


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    return {TABLE: csv_text(FIELDS, (row.values() for row in found()))}


def counts() -> None:
    """Print how often each policy comes first, and which ones everybody would prefer."""
    print(f"Best in so many mixes of beliefs:\n{firsts()}\n")
    print(f"Preferred by all to every named policy:\n{beyond().index.tolist()}")


def main() -> None:
    """Write the table and print the counts, or check it."""
    follow(__doc__, wanted, "python -m tools best-for", counts)
