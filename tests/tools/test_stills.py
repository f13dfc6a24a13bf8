"""A still shows a notebook's picture before any answer, is small, and says all that it draws."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from conundrum.analysis.run_statistic import measure
from conundrum.charts.style import PALETTE
from conundrum.questions.predict import figure_of
from conundrum.tables.settings import entries, rows
from tools import navigation
from tools.picture import DRAWN
from tools.picture.paper import TEXT, WIDTH
from tools.picture.still import NARROWEST, Still

from .conftest import Tool

LARGEST = 8000
"""Bytes of a picture."""
SMALLEST = 12.5
"""Letters that can still be read, in pixels."""
NUMBER = r"-?\d+(?:,\d{3})*(?:\.\d+)?"
RUN = 5
"""So many words in a row are no chance."""
NEAR = 3
"""How many words before or behind a number say what it counts."""
ASKED = entries("questions") | entries("predictions")


def drawn_lines(svg: str) -> list[str]:
    return [unescape(line) for line in re.findall(r">([^<>]+)</text>", svg)]


@cache
def drawn(number: str) -> Still:
    return DRAWN[number]()


@cache
def right(name: str) -> tuple[float, float, str] | None:
    """The number that is the answer to a question, how near to it counts as told, and its unit."""
    question = ASKED[name]
    if guess := question.get("guess"):
        return figure_of(question, None).answer, guess["tolerance"], guess["unit"]
    if "answer" in question:
        return measure(question["answer"]), question["tolerance"], question["unit"]
    return None


def words(text: str) -> list[str]:
    return re.findall(rf"{NUMBER}|[a-z]+|%", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def counts(text: str, unit: str) -> set[float]:
    """The numbers of a text that stand near the word of a unit."""
    found, nouns = words(text), {word for word in words(unit) if not word.isdigit()} - {"in", "of"}
    return {
        float(word.replace(",", ""))
        for at, word in enumerate(found)
        if re.fullmatch(NUMBER, word) and nouns & {*found[max(0, at - NEAR) : at + NEAR + 1]}
    }


def test_every_notebook_has_its_still() -> None:
    assert list(DRAWN) == list(entries("stills")) == list(rows("notebooks"))


@pytest.mark.parametrize("number", DRAWN)
def test_a_still_is_small_and_can_be_read(number: str) -> None:
    svg = drawn(number).svg
    assert len(svg.encode()) <= LARGEST
    assert f'width="{WIDTH}"' in svg
    assert set(re.findall(r'font-size="([\d.]+)"', svg)) == {str(TEXT)}
    assert TEXT * NARROWEST / WIDTH >= SMALLEST
    colours = {light for light, _ in PALETTE.values()} | {"none"}
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= colours


@pytest.mark.parametrize("number", DRAWN)
def test_the_alternative_text_says_all_that_is_drawn(number: str) -> None:
    still = drawn(number)
    assert {*words(" ".join(drawn_lines(still.svg)))} <= {*words(still.alternative)}


@pytest.mark.parametrize("number", DRAWN)
def test_a_still_tells_no_answer_of_its_notebook_or_of_a_later_one(number: str) -> None:
    still = drawn(number)
    said = " ".join(words(still.alternative))
    texts = [still.alternative, *drawn_lines(still.svg)]
    for name in (name for name in ASKED if name[:2] >= number):
        for offered in ASKED[name].get("answers", []):
            says = words(offered["says"])
            assert len(says) <= NEAR or " ".join(says) not in said, name
            assert not runs(offered["reply"]) & runs(still.alternative), name
        if found := right(name):
            answer, tolerance, unit = found
            counted = set().union(*(counts(text, unit) for text in texts))
            assert not [count for count in counted if abs(count - answer) <= tolerance], name


def test_an_old_still_is_found_and_written_anew_beside_the_head(tmp_path: Path, tool: Tool) -> None:
    notebook = tmp_path / "notebooks" / rows("notebooks")["04"]["file"]
    whole = notebook.read_text(encoding="utf-8")
    notebook.write_text(whole.replace("svg+xml;base64,PHN2", "svg+xml;base64,AAAA"), "utf-8")

    found = tool("stills", "--check")
    assert (found.returncode, found.stdout.count("\n")) == (1, 1)
    assert notebook.name in found.stdout
    notebook.write_text(re.sub(r"\\n\"[^\"]*\"[^\"]*<img .*", '"', whole), "utf-8")
    assert tool("stills").returncode == 0
    assert notebook.read_text(encoding="utf-8") == whole
    assert navigation.notebook("04", whole, list(DRAWN)) == whole
