"""Each decision says when it was taken, and one that no longer holds says which took its place."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "decisions.md"
DATED = re.compile(
    r"\*\*(?P<title>.+?)\.?\*\* "
    r"\*\((?P<day>20\d\d-[01]\d-[0-3]\d)(?:; superseded by (?P<by>.+?))?\)\*"
)


def undated(text):
    """Name the decisions, paragraphs that begin in bold, that have no date behind their title."""
    begun = re.findall(r"(?m)^\*\*.*", text)
    return [line for line in begun if not DATED.match(line)]


def lost(text):
    """Name what is said to have taken another's place and is no decision of the page."""
    found = list(DATED.finditer(text))
    titles = {one["title"] for one in found}
    return [one["by"] for one in found if one["by"] and one["by"] not in titles]


def test_every_decision_has_its_date_and_what_supersedes_it_exists():
    text = PAGE.read_text(encoding="utf-8")
    assert DATED.search(text)
    assert undated(text) == []
    assert lost(text) == []


@pytest.mark.parametrize("line", ["**New.** Because.", "**New** *(Nov 2026)*, so that"])
def test_a_decision_without_a_day_is_named(line):
    assert undated(f"# Decisions\n\n{line}\n") == [line]


def test_a_successor_that_is_not_there_is_named():
    old = "**Old.** *(2026-11-24; superseded by {})* Once.\n\n**New.** *(2026-11-25)* Now.\n"
    assert lost(old.format("New")) == []
    assert lost(old.format("Newer")) == ["Newer"]
