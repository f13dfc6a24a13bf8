"""How easy the set's prose is to read, for people to whom English may be a second language.

LIX (Bjornsson 1968) is the mean length of a sentence in words and the share of words of more than
six letters in per cent: below 30 for children's books, 40 for plain newspapers, above 55 for laws.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    ROOT / "README.md",
    *(
        path
        for pattern in ("notebooks/*.ipynb", "data/*.toml", "docs/**/*.md")
        for path in sorted(ROOT.glob(pattern))
    ),
]
HARDEST, LONGEST, LONG_WORD = 35, 40, 6
"""The highest LIX, the most words between two stops, and the letters of the longest short word."""

SHOWN = re.compile(r"(?s)```.*?```|\$\$?[^$]*\$\$?|<!--.*?-->|<[^>]+>|`[^`]*`|(?m:^[#|][^\n]*)")
"""What is no prose: code, formulas, markup, headings and tables."""


def prose(page: Path) -> str:
    """The sentences of a notebook, a table of texts or a page of the docs, without markup."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".ipynb":
        cells = json.loads(text)["cells"]
        text = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    elif page.suffix == ".toml":
        text = "\n\n".join(texts(tomllib.loads(text)))
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", SHOWN.sub(" ", text))


def texts(entry: object) -> Iterator[str]:
    """All sentences that a table holds, and none of the names."""
    if isinstance(entry, str) and entry.endswith((".", "?")):
        yield entry
    elif isinstance(entry, dict | list):
        for inner in entry.values() if isinstance(entry, dict) else entry:
            yield from texts(inner)


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z][A-Za-z'\u2019]*|\d[\d.,]*", text)


def sentences(text: str) -> list[str]:
    """A text in parts, at every stop, semicolon and colon, and at the end of each paragraph."""
    parts = re.split(r"[.?;:](?=[\s*\"”)])|\n\s*\n|\n\s*(?:[-*]|\d\.) ", text)
    return [part for part in parts if words(part)]


def lix(text: str) -> float:
    """The index of a text.

    A hundred words in ten sentences, of which twenty are long, have 10 + 20.
    """
    found = words(text)
    long = sum(len(word) > LONG_WORD for word in found)
    return len(found) / len(sentences(text)) + 100 * long / len(found)


def test_the_index_of_a_text_of_known_length() -> None:
    assert lix("It is so. It is not so; it may be.") == 10 / 3
    assert lix("One two three. Four five considerable, seven eight: nine?") == 9 / 3 + 100 / 9


PAGES = [page for page in FILES if sentences(prose(page))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_it_reads_easily(page: Path) -> None:
    text = prose(page)
    assert lix(text) < HARDEST
    longest = max(sentences(text), key=lambda part: len(words(part)))
    assert len(words(longest)) <= LONGEST, longest
