"""Readers meet one statistic, the average; only 08 sets the middle of a band beside the record."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
OTHER = re.compile(r"\bmedian", re.IGNORECASE)
TAKES = re.compile(r'take = "median"')
"""What is taken of a table's years, which no reader sees."""
FILES = sorted(
    path
    for pattern in ("notebooks/*.ipynb", "exercises/*.ipynb", "data/*.toml")
    for path in ROOT.glob(pattern)
    if not path.name.startswith("08_")
)
RECORD = ('["08.', '["09.1"]\n')
"""Where the exercises of notebook 08 begin and end, in their file."""


def prose(path: Path) -> Iterator[str]:
    """Return what readers see of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        for cell in json.loads(text)["cells"]:
            if cell["cell_type"] == "markdown":
                yield COMMENT.sub("", "".join(cell["source"]))
    else:
        if path.name == "exercises.toml":
            start, end = (text.index(mark) for mark in RECORD)
            text = text[:start] + text[end:]
        yield TAKES.sub("", COMMENT.sub("", re.sub(r"(?m)^answer_from = .*$", "", text)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_median_is_told(path: Path) -> None:
    assert not [OTHER.search(text) for text in prose(path) if OTHER.search(text)]


def test_a_median_is_found(tmp_path: Path) -> None:
    page = tmp_path / "steps.toml"
    page.write_text('says = "In the median future 3<!--= median(x) --> are left."')
    assert [*filter(OTHER.search, prose(page))]
    page.write_text('says = "On average 3<!--= median(x) --> are left."')
    assert not [*filter(OTHER.search, prose(page))]
