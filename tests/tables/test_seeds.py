"""The record of the claims is whole and says what the code says; every mention of one is real."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from conundrum import model
from conundrum.tables.settings import rows

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci" / "claims.py"
with (ROOT / "seeds" / "claims.csv").open(encoding="utf-8", newline="") as file:
    CLAIMS = {row["id"]: row for row in csv.DictReader(file)}
LINKS = {link.name: link for link in model.LINKS}
NOTEBOOKS = rows("notebooks")
MENTION = re.compile(r"\b[HD]\d{1,2}\b")
PLACES = (
    *("*.md", "seeds/*.md", "docs/**/*.md", ".ci/*.py", ".ci/*.md", "notebooks/*.ipynb"),
    *("src/**/*.py", "tests/**/*.py", "data/*.csv", "data/*.toml", "data/*.json"),
)

each_claim = pytest.mark.parametrize("claim", CLAIMS)


def listed(claim: str, column: str) -> list[str]:
    return list(filter(None, CLAIMS[claim][column].split(";")))


def prose(path: Path) -> str:
    cells = nbformat.read(path, as_version=4).cells
    text = "\n".join(cell.source for cell in cells)
    return re.sub(r"(?s)<details>.*?</details>", "", text)


def words(path: Path) -> str:
    """The text of a file; of a table, all but the symbols, of which one looks like an id."""
    if path.suffix == ".ipynb":
        return prose(path)
    if path.suffix != ".csv":
        return path.read_text(encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as file:
        return "\n".join(
            cell for row in csv.DictReader(file) for name, cell in row.items() if name != "symbol"
        )


def test_the_claims_are_numbered_as_the_essay_and_the_comment_go() -> None:
    assert list(CLAIMS) == [f"H{n}" for n in range(1, 17)] + [f"D{n}" for n in range(1, 5)]
    author = [row for row in CLAIMS.values() if row["speaker"] == "Huffman"]
    comment = [row for row in CLAIMS.values() if row["speaker"] == "Duan"]
    assert [row["id"][0] for row in author + comment] == ["H"] * 16 + ["D"] * 4
    paragraphs = [int(row["paragraph"]) for row in author]
    assert paragraphs == sorted(paragraphs)
    assert (paragraphs[0], paragraphs[-1]) == (1, 8)
    assert {row["paragraph"] for row in comment} == {"comment"}


def test_the_record_is_up_to_date() -> None:
    subprocess.run([sys.executable, str(SCRIPT), "--check"], check=True)


@each_claim
def test_every_claim_is_told_and_taken_up_somewhere(claim: str) -> None:
    told = CLAIMS[claim]["claim"]
    assert told == " ".join(told.split())
    assert told[-1] in ".?"
    assert any(listed(claim, column) for column in ("notebooks", "links", "tests"))


@each_claim
def test_its_notebooks_are_listed_and_those_written_speak_of_it(claim: str) -> None:
    for number in listed(claim, "notebooks"):
        path = ROOT / "notebooks" / NOTEBOOKS[number]["file"]
        takes_all = NOTEBOOKS[number]["claims"].count(";") == len(CLAIMS) - 1
        if path.exists() and not takes_all:
            assert claim in MENTION.findall(prose(path)), number


@each_claim
def test_its_links_are_those_whose_docstring_says_so(claim: str) -> None:
    assert set(listed(claim, "links")) == {n for n, link in LINKS.items() if claim in link.claims}


@each_claim
def test_its_tests_exist_and_are_named_by_it(claim: str) -> None:
    for test in listed(claim, "tests"):
        file, _, name = test.partition("::")
        assert f"\ndef {name}(" in (ROOT / file).read_text(encoding="utf-8"), test
        assert claim.lower() in name.split("_")


def test_no_test_named_by_a_claim_is_missing() -> None:
    recorded = {test for claim in CLAIMS for test in listed(claim, "tests")}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for name in re.findall(r"(?m)^def (test_[hd]\d+_\w+)", path.read_text(encoding="utf-8")):
            assert f"{path.relative_to(ROOT).as_posix()}::{name}" in recorded


@pytest.mark.parametrize("place", PLACES)
def test_every_mention_of_a_claim_is_real(place: str) -> None:
    paths = list(ROOT.glob(place))
    assert paths
    for path in paths:
        assert set(MENTION.findall(words(path))) <= set(CLAIMS), path
