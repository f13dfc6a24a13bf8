"""Write into seeds/claims.csv where each claim is taken up.

These places are notebooks, links of the model and tests. The claims themselves are written by hand.
``--check`` only compares.
"""

import csv
import re
from collections import defaultdict
from pathlib import Path

from conundrum.model import LINKS
from conundrum.tables import rows
from tools import ROOT
from tools.follow import csv_text

COMMAND = "make lists"
RECORD = ROOT / "seeds" / "claims.csv"
TEST = re.compile(r"^def (test_((?:[hd]\d+_)+)\w*)", re.M)


def tests() -> dict[str, list[str]]:
    """Return for each claim the tests whose names begin with it, as pytest names them."""
    found = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name, claims in TEST.findall(path.read_text(encoding="utf-8")):
            for claim in claims.strip("_").upper().split("_"):
                found[claim].append(f"{path.relative_to(ROOT).as_posix()}::{name}")
    return found


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    record = list(csv.DictReader(RECORD.read_text(encoding="utf-8").splitlines()))
    named = tests()
    for row in record:
        claim = row["id"]
        there = [n for n, about in rows("notebooks").items() if claim in about["claims"].split(";")]
        row["notebooks"] = ";".join(there)
        row["links"] = ";".join(link.name for link in LINKS if claim in link.claims)
        row["tests"] = ";".join(named[claim])
    return {RECORD: csv_text(record[0], (row.values() for row in record))}
