"""The record of the claims is whole; notebooks speak of theirs; each mention of one is real."""

import csv
import re
from pathlib import Path

import nbformat

from conundrum.tables.settings import rows
from tools import ROOT
from tools.navigation import of_all, written

with (ROOT / "seeds" / "claims.csv").open(encoding="utf-8", newline="") as file:
    CLAIMS = {row["id"]: row for row in csv.DictReader(file)}
MENTION = re.compile(r"\b[HD]\d{1,2}\b")
PLACES = (
    *("*.md", "seeds/*.md", "docs/**/*.md", "tools/*.py", "tools/*.md", "notebooks/*.ipynb"),
    *("src/**/*.py", "tests/**/*.py", "data/*.csv", "data/*.toml", "data/*.json"),
)


def prose(path: Path) -> str:
    cells = nbformat.read(path, as_version=4).cells
    return "\n".join(cell.source for cell in cells)


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


def test_every_claim_is_told_and_taken_up_somewhere() -> None:
    for claim in CLAIMS:
        told = CLAIMS[claim]["claim"]
        assert told == " ".join(told.split()), claim
        assert told[-1] in ".?", claim
        assert any(CLAIMS[claim][column] for column in ("notebooks", "links", "tests")), claim


def test_a_notebook_speaks_of_its_claims() -> None:
    for number in [number for number in written() if not of_all(number)]:
        about = rows("notebooks")[number]
        cells = nbformat.read(ROOT / "notebooks" / about["file"], as_version=4).cells
        spoken_of = MENTION.findall("\n".join(cell.source for cell in cells))
        assert set(filter(None, about["claims"].split(";"))) <= set(spoken_of), number


def test_every_mention_of_a_claim_is_real() -> None:
    for place in PLACES:
        paths = list(ROOT.glob(place))
        assert paths, place
        for path in paths:
            assert set(MENTION.findall(words(path))) <= set(CLAIMS), path


def test_what_we_infer_is_told_from_what_the_authors_said() -> None:
    """The comment names no proposal, and the essay blames each power for something else."""
    for own in ("D3", "D4"):
        assert "The reply does not say under which proposal. We infer" in CLAIMS[own]["claim"]
    flight, rule = CLAIMS["H12"]["claim"].split(". ")
    assert "Washington" in flight
    assert "because of China" not in flight
    assert "because of China" in rule
    assert "Washington" not in rule
