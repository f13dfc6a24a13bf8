"""Each decision says when it was taken, and each pinned package why it is here."""

import re

import pytest

from tools import ROOT

PAGE = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
DATED = re.compile(r"- \*\*.+?\.\*\* \*\(20\d\d-[01]\d-[0-3]\d\)\*( |$)")
LISTS = ("environment.yml", "tests/requirements.txt", "tools/edition/requirements.txt")


def undated(text):
    """Name the decisions, points that begin in bold, that have no date behind their title."""
    return [line for line in re.findall(r"(?m)^.{0,2}\*\*.*", text) if not DATED.match(line)]


def test_every_decision_has_its_date():
    assert DATED.search(PAGE)
    assert undated(PAGE) == []


@pytest.mark.parametrize(
    "line", ["- **New.** Because.", "- **New.** *(Nov 2026)* So.", "**New.** *(2026-11-25)* So."]
)
def test_a_decision_without_a_day_is_named(line):
    assert undated(f"# Decisions\n\n{line}\n") == [line]


def test_every_pinned_package_has_its_reason() -> None:
    for file in LISTS:
        pinned = re.findall(r"(?m)^[ -]*([\w.-]+)==", (ROOT / file).read_text(encoding="utf-8"))
        rows = "\n".join(re.findall(r"(?m)^\| ([^|]+) \| [^|]+", PAGE))
        assert [name for name in pinned if name not in re.split(r"[,\s]+", rows)] == [], file
