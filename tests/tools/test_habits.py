"""The tool sees one sentence of each habit, and a text for readers has none that is not listed."""

import csv
from pathlib import Path

import pytest

from tools.habits import ALLOWED, HABITS, READERS, found_in, habits, right

SEEN = {
    "opens with Of": "Of 57 published figures 22 lie in it.",
    "stands in": "The price stands in no row.",
    "hangs on": "This hangs on Beijing.",
    "is told": "The story is told below the map.",
    "colon for because": "This depends on the reader: it has no range.",
    "eyes": "The costs are in Washington's eyes.",
    "a still": "Each panel has a still.",
    "a fold": "Open the fold below.",
    "corner": "Two of the corners are alike.",
    "median world": "The median world has 28 warheads.",
    "worlds for futures": "In 61 of 100 worlds it fails.",
    "flight": "Few warheads cost much flight.",
    "the set": "The set has eleven notebooks.",
    "Move as a heading": "One.\n\n## Move",
    "at home": "The page is a home of the model.",
    "frame": "The frame ends at 100.",
    "doubt as a number": "The model has 29 doubts.",
}


@pytest.mark.parametrize("habit", HABITS)
def test_it_sees_a_sentence_of_each_habit(habit: str) -> None:
    assert [name for _, name, _ in habits(SEEN[habit])] == [habit]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.md", "It is so.\n`hangs on`\nThis hangs on it.", "line 3"),
        ("a.toml", '# hangs on\nhung = "It\nso"\nb = "This hangs on it."', "line 4"),
        ("a.py", '"""Return what\n\nhangs on it."""\nx = "hangs on it"', "line 3"),
        ("a.py", "x = 1\n# It hangs on y.", "line 2"),
        (
            "a.ipynb",
            '{"cells": [{"cell_type": "code", "source": ["hangs on"]},'
            ' {"cell_type": "markdown", "source": ["One.\\n", "It hangs on it."]}]}',
            "cell 2, line 2",
        ),
    ],
)
def test_it_names_the_place_in_each_kind_of_file(
    tmp_path: Path, name: str, text: str, place: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [(one.file, one.place) for one in found_in((name,), tmp_path)] == [(name, place)]


def test_texts_for_readers_have_none_that_is_not_listed() -> None:
    assert [str(one) for one in found_in(READERS) if not right(one)] == []


def test_what_is_listed_as_right_is_there_and_has_a_reason() -> None:
    found = found_in(READERS)
    with ALLOWED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert row["why"].endswith(".")
            assert [one for one in found if row["words"] in one.words], row
