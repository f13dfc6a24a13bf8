"""Finds figures that readers see without an origin, and leaves out those that need none."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.origin.texts import MARK, pieces
from tools.origin.wording import MONTHS, NUMBER, PART, SCALES, TIMES, UNITS, WORDS, Figure, read

MANY = "|".join(f"{many}s" for many in ("dozen", *SCALES))
SPELLED = "|".join(word for word in WORDS if word not in ("one", "zero") and " " not in word)
FEW = "|".join(UNITS.split()[2:])
FIGURE = re.compile(
    rf"{NUMBER}|\b(?:{SPELLED}|{'|'.join(TIMES)}|half|halved?|(?:an?|one|{SPELLED}) (?:{PART})s?"
    rf"|(?:{MANY})(?: of (?:{MANY}))?)\b",
    re.IGNORECASE,
)
LAST = re.compile(rf"(?:{FIGURE.pattern})$", re.IGNORECASE)
COUNTED = (
    "power|price|claim|guesse|slider|chart|theorie|belief|question|strategie|policie"
    "|assumption|Korea|verdict|proposal|room|player|way|stance|side|player|panel"
)
"""What the pages themselves list: how many there are is plain to see."""
MONTH = "|".join(MONTHS.split())
COUNTABLE = "people|future|warhead|weapon|test|launche|soldier|dollar|ton|%|of 100"
"""What stands behind a number that is no year."""
DATED = "in|of|from|to|since|by|for|after|before|until|where|choose|years?"
YEAR = rf"(?:19|20)\d\d\b(?! (?:{COUNTABLE})s?\b)"
PLAIN = re.compile(
    "|".join(
        (
            r"<details>.*?</details>|<[^>]*>",  # lists that a tool writes, and tags
            r"```.*?```|`[^`]*`|\$[^$]*\$",  # code, formulas
            r"\]\([^)]*?(?: \"[^\"]*\")?\)",  # a link's address and title
            r"^\*\*(?:Chapter|Time:|Exercises:).*$",  # headings and feet, which a tool writes
            r"^(?:\*\*)?\d+\.",  # the number of a point
            r"\[\d\d |\b[HD]\d+\b|\bNK\d[-0-9A-Z]*",  # chapters, claims, codes
            rf"\b\d\d? (?:{MONTH})\b|\b(?:{MONTH}) \d{{4}}\b",
            rf"\b(?i:{DATED})\s{YEAR}(?:(?:,| and| or| to) {YEAR})*|\b(?:19|20)\d0s\b",
            r"\*Carry on as in 2016\*",  # the name of a policy
            r"\b(?i:chapters?|tasks?|paragraph|point|number|future) \d+(?: (?:to|and) \d+)?",
            r"\0 (?:of )?(?:million|billion)s?\b",  # the scale of a figure that has its origin
            r"\b(?:of|in) (?:every |a )?(?:100|hundred)\b",
            rf"\bthe two(?! (?:{PART})s)\b|\b(?i:{FEW}) (?:named )?(?:{COUNTED})s?\b",
            rf"(?<!by )\b(?i:{FEW}) points?\b",
        )
    ),
    re.MULTILINE | re.DOTALL,
)
"""What no origin is asked of."""
SENTENCES = ("asks", "says", "reply", "told", "hints", "help", "near", "above", "below", "found")
"""Fields of an entry that hold sentences."""


def without_origin(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the figures of a notebook, or of sentences in a file of data, that no comment follows.

    Yields
    ------
    piece, figure, around : str
        The cell or entry, the figure, and the words around it.
    """
    for piece, text in visible_texts(path):
        left = PLAIN.sub(lambda found: "\0" * len(found[0]), _settled(text))
        for found in FIGURE.finditer(left):
            around = text and _settled(text)[max(0, found.start() - 40) : found.end() + 40]
            yield piece, found[0], around.replace("\n", " ").replace("\0", "")


def marked(path: Path) -> int:
    """Count the figures of a file that are marked as plain."""
    return sum(
        m["kind"] == "." and not m["text"]
        for _, text in visible_texts(path)
        for m in MARK.finditer(text)
    )


def visible_texts(path: Path, told: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the texts that a reader sees: cells of a notebook, sentences of entries in TOML.

    With ``told`` these are only the texts that claim something, without answers to choose from.
    """
    if path.suffix == ".ipynb":
        yield from pieces(path)
    else:
        for name, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for text in _sentences(entry, told):
                yield name, text


def _sentences(entry: Any, told: bool, key: str = "") -> Iterator[str]:
    match entry:
        case dict():
            for name, held in entry.items():
                if not (told and name == "says" and "reply" in entry):
                    yield from _sentences(held, told, name)
        case list():
            for held in entry:
                yield from _sentences(held, told, key)
        case str() if key in SENTENCES:
            yield entry


def _settled(text: str) -> str:
    """Return the text with each comment, and the figure before it, blanked."""
    new, place = "", 0
    for found in MARK.finditer(text):
        before = text[place : found.start()]
        if figure := read(before) or LAST.search(before):
            written = figure.written if isinstance(figure, Figure) else figure[0]
            before = before.removesuffix(written) + "\0" * len(written)
        new, place = new + before, found.end()
    return new + text[place:]
