"""Write data/best_for.csv: what puts each named policy first, and for whom.

It searches what has to be believed and valued and writes the table, but for the sentences in its
last column, which are written by hand. It prints how often each policy comes first, and which
policies of a grid everybody would prefer to all of them. With ``--check`` it only says whether the
table is up to date.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from dataclasses import fields

from conundrum.analysis.rigging import beyond, case, firsts, firsts_at_ends
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.run.weights import WEIGHED
from conundrum.tables.settings import DATA

TABLE = DATA / "best_for.csv"
BELIEFS = tuple(field.name for field in fields(Beliefs))
FIELDS = ("policy", "eyes", "best_in", "at_ends", *BELIEFS, *WEIGHED, "price", "why")


def reasons() -> dict[tuple[str, str], str]:
    """Return the sentences that stand in the table, by policy and eyes."""
    if not TABLE.exists():
        return {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {(row["policy"], row["eyes"]): row["why"] for row in csv.DictReader(file)}


def found() -> list[dict[str, object]]:
    """Return a row for each policy and each power."""
    mixes = firsts()
    at_ends = firsts_at_ends([Beliefs()], worlds=200)
    said, table = reasons(), []
    for policy in PRESETS:
        for eyes in OWN:
            row: dict[str, object] = dict.fromkeys(FIELDS, "")
            row |= {"policy": policy, "eyes": eyes, "best_in": mixes[eyes][policy]}
            row |= {"at_ends": at_ends[eyes][policy], "why": said.get((policy, eyes), "")}
            if best := case(policy, eyes):
                row |= {**vars(best.beliefs), **vars(best.weights), "price": best.price}
            table.append(row)
    return table


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    only_check = parser.parse_args().check
    text = io.StringIO()
    writer = csv.DictWriter(text, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found())
    if only_check:
        if TABLE.read_text(encoding="utf-8") != text.getvalue():
            sys.exit("data/best_for.csv is out of date: run python -m tools best-for")
        return
    TABLE.write_text(text.getvalue(), encoding="utf-8")
    sys.stdout.write(f"Best in so many mixes of beliefs:\n{firsts()}\n\n")
    sys.stdout.write(f"Preferred by all to every named policy:\n{beyond().index.tolist()}\n")


if __name__ == "__main__":
    main()
