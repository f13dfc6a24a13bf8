"""List sentences of a kind that has to be read twice, with file and line.

The list helps whoever writes next; it does not measure how good a text is. A tool cannot see a
sentence without a verb, or a pronoun with two nouns before it, so reading aloud stays the test.
``tools/habits.csv`` lists the words that are right where they are, and why. ``--check`` fails if
anything else is found in a text for readers; ``--code`` lists docstrings and comments instead.
"""

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools import ROOT

READERS = (
    *("README.md", "CONTRIBUTING.md", "docs/**/*.md", "data/README.md"),
    *("notebooks/*.ipynb", "solutions/*.ipynb", "data/*.toml", "data/words/en.toml"),
)
CODE = ("src/**/*.py", "tools/**/*.py", "tests/**/*.py")
ALLOWED = Path(__file__).with_suffix(".csv")

START = r"(?:\A|(?<=[.!?:|]\s)|(?<=\n)[-*>|# ]*)"
"""Where a sentence may begin."""

HABITS = {
    "opens with Of": rf"{START}Of\s(?!course\b)",
    "stands in": r"(?<!regime\s)\bstands?\s+(?:in(?!\s+(?:for|front)\b)|above|below|under|there)\b",
    "hangs on": r"\b(?:hang|hangs|hung|hanging)\s+on\b",
    "is told": r"\b(?:is|are|was|were)\s+told\b(?!\s+(?:that|to|what|how|so|why)\b)"
    r"|\btold\s+of\s+\d+",
    "colon for because": r"(?<=[a-z]):\s(?:it|they|nobody|nothing|none)\s"
    r"(?:\w+\s)?(?:is|are|was|were|has|have|had|does|do|can|will|would|must|may|\w+s)\b(?!:)",
    "eyes": r"\b(?:whose|'s|s')\s+eyes\b",
    "a still": r"\b(?:a|the|this|each|its)\s+stills?\b(?!\s+\w+(?:er|est|ing)\b)",
    "a fold": r"\b(?:a|the|this|each|its|every)\s+folds?\b",
    "corner": r"\bcorners?\b",
    "median world": r"\bmedian\s+worlds?\b",
    "worlds for futures": r"(?:\d|\bmany|\bsame|\bthese)\s+worlds\b",
    "flight": r"\bflight\b",
    "the set": r"(?i)\b(?:the|this)\s+set\b(?!\s+of\b)",
    "Move as a heading": r"(?m)^#+ Move$",
    "at home": r"\ba home\b",
    "frame": r"(?i)\b(?:the|a|its)\s+frame\b",
    "doubt as a number": r"\b\d+\s+doubts?\b",
}
"""What is looked for, by the name under which it is listed."""

UNREAD = re.compile(
    r"(?ms)^ *(?:```|~~~).*?^ *(?:```|~~~)|<!--.*?-->|``.*?``|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]+\$"
    r"|\]\([^)\s]*\)|https?://\S+|<[^>\n]*>|^ *>>>.*?$|^ *\.\.\. .*?$|\{[^}\n]*\}"
)
QUOTED = re.compile(r'"""(.*?)"""|"((?:\\.|[^"\\\n])*)"', re.DOTALL)
COMMENT = re.compile(r'(?ms)^\s*r?"""(.*?)"""|^\s*#(?!:)([^\n]*)')


class Found(NamedTuple):
    """One habit in one sentence."""

    file: str
    place: str
    habit: str
    words: str

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.habit}: {self.words}"


def only(text: str, kept: re.Pattern[str]) -> str:
    """Blank a text except for the pattern's groups, so that the lines keep their numbers.

    Examples
    --------
    >>> only('held = "It is so."', QUOTED)
    '        It is so. '
    """
    read = re.sub(r"[^\n]", " ", text)
    for found in kept.finditer(text):
        group = found.lastindex or 0
        start, end = found.span(group)
        if " " in found[group]:
            read = read[:start] + text[start:end] + read[end:]
    return read


def prose(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts in a file, each with the words to print before a line's number."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        for number, cell in enumerate(json.loads(text)["cells"], start=1):
            if cell["cell_type"] == "markdown":
                yield f"cell {number}, ", "".join(cell["source"])
    elif path.suffix == ".md":
        yield "", text
    else:
        yield "", only(text, QUOTED if path.suffix == ".toml" else COMMENT)


def habits(text: str) -> Iterator[tuple[int, str, str]]:
    r"""Find each habit in a text: its line, its name, and the words around it.

    Examples
    --------
    >>> [*habits("It falls.\nThe chart stands in the notebook.")]
    [(2, 'stands in', 'It falls. The chart stands in the notebook.')]
    """
    read = UNREAD.sub(lambda one: re.sub(r"[^\n]", "_", one[0]), text)
    for habit, pattern in HABITS.items():
        for found in re.finditer(pattern, read):
            start = max(0, found.start() - 30)
            around = " ".join(text[start : found.end() + 30].split())
            yield text.count("\n", 0, found.start()) + 1, habit, around


def found_in(places: tuple[str, ...], root: Path = ROOT) -> list[Found]:
    """Return all habits that are found in the files of a project."""
    return [
        Found(str(path.relative_to(root)), f"{before}line {line}", habit, words)
        for path in sorted(path for place in places for path in root.glob(place))
        for before, text in prose(path)
        for line, habit, words in habits(text)
    ]


def allowed() -> list[tuple[str, str]]:
    """Return the words that may stay: the beginning of the file's path, and the words."""
    with ALLOWED.open(encoding="utf-8", newline="") as lines:
        return [(row["file"], row["words"]) for row in csv.DictReader(lines)]


def right(one: Found) -> bool:
    """Say whether the list has these words as right in this file."""
    return any(one.file.startswith(file) and words in one.words for file, words in allowed())


def main() -> None:
    """List what is found; with ``--check``, fail if a text for readers has any of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if anything is found")
    parser.add_argument("--code", action="store_true", help="list docstrings and comments")
    asked = parser.parse_args()
    found = [one for one in found_in(CODE if asked.code else READERS) if not right(one)]
    print("\n".join(map(str, found)))
    sys.exit(bool(asked.check and found))
