"""Write into seeds/claims.csv where each claim is taken up: notebooks, links, tests.

The claims themselves are written by hand. ``--check`` only says whether the rest is up to date.
"""

import csv
import re
import runpy
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from conundrum.model import LINKS
from conundrum.tables.settings import rows

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "seeds" / "claims.csv"
follow = runpy.run_path(str(ROOT / ".ci" / "follow.py"))["follow"]
TEST = re.compile(r"^def (test_((?:[hd]\d+_)+)\w*)", re.M)


def named_tests(source: str) -> dict[str, list[str]]:
    r"""Find the tests of a file that are named by a claim, by claim.

    Examples
    --------
    >>> named_tests("def test_h7_h11_leaks():\n    ...")
    {'H7': ['test_h7_h11_leaks'], 'H11': ['test_h7_h11_leaks']}
    """
    found: dict[str, list[str]] = {}
    for name, ids in TEST.findall(source):
        for claim in ids.strip("_").upper().split("_"):
            found.setdefault(claim, []).append(name)
    return found


def tests(claim: str) -> Iterable[str]:
    """Name the tests of a claim, as pytest does."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name in named_tests(path.read_text(encoding="utf-8")).get(claim, []):
            yield f"{path.relative_to(ROOT).as_posix()}::{name}"


def filled(text: str) -> str:
    """Return the text of claims.csv with notebooks, links and tests put in."""
    reader = csv.DictReader(StringIO(text, newline=""))
    written = StringIO(newline="")
    writer = csv.DictWriter(written, reader.fieldnames or [], lineterminator="\n")
    writer.writeheader()
    for row in reader:
        claim = row["id"]
        there = [n for n, about in rows("notebooks").items() if claim in about["claims"].split(";")]
        row["notebooks"] = ";".join(there)
        row["links"] = ";".join(link.name for link in LINKS if claim in link.claims)
        row["tests"] = ";".join(tests(claim))
        writer.writerow(row)
    return written.getvalue()


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {RECORD: filled(RECORD.read_text(encoding="utf-8"))}


if __name__ == "__main__":
    follow("Write into seeds/claims.csv what the code says.", wanted, "make lists")
