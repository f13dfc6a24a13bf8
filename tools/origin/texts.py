"""Reads and writes the texts that have origins, one cell or line at a time."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import ROOT
from tools.notebooks import rewritten

PLACES = ("notebooks/*.ipynb", "README.md", "docs/**/*.md", "data/*.toml", "data/*.csv")
MARK = re.compile(r"<!--(?P<kind>[=?.])\s*(?P<text>.*?)\s*-->")
SENTENCE = re.compile(r"(?<=[.!?:])\s|\n|\|")


@dataclass(frozen=True)
class Origin:
    """A comment behind a figure or a word.

    Parameters
    ----------
    file, piece : str
        The file, and the place in it: a cell or a line.
    kind : str
        ``=`` for a figure, ``?`` for a statement, ``.`` for a plain figure.
    text : str
        The comment's text.
    before, sentence : str
        The text before it without other comments, and the sentence around it.
    """

    file: str
    piece: str
    kind: str
    text: str
    before: str
    sentence: str


def files(root: Path = ROOT) -> Iterator[Path]:
    """Yield the files whose texts may have origins."""
    for place in PLACES:
        yield from sorted(root.glob(place))


def pieces(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the text cells of a notebook, or the lines of any other file, with their names."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        for place, cell in enumerate(json.loads(text)["cells"]):
            if cell["cell_type"] == "markdown":
                yield f"cell {place + 1}", "".join(cell["source"])
    else:
        for place, line in enumerate(text.splitlines(), start=1):
            yield f"line {place}", line


def origins(path: Path, root: Path = ROOT) -> Iterator[Origin]:
    """Yield every origin in a file."""
    for piece, text in pieces(path):
        for found in MARK.finditer(text):
            yield origin_at(str(path.relative_to(root)), piece, text, found)


def origin_at(file: str, piece: str, text: str, found: re.Match[str]) -> Origin:
    """Return the origin at a place in a text."""
    before, after = text[: found.start()], text[found.end() :]
    # Each figure has its own origin, so the text before the previous comment belongs to another.
    own = before[max((m.end() for m in MARK.finditer(before)), default=0) :]
    if not own:
        own = bare(before)
    sentence = SENTENCE.split(bare(before))[-1] + SENTENCE.split(bare(after))[0]
    return Origin(file, piece, found["kind"], found["text"], own, sentence.strip())


def bare(text: str) -> str:
    """Return a text without its origins.

    Examples
    --------
    >>> bare("In 91<!--= fallen('joint cut-off') --> of 100 futures")
    'In 91 of 100 futures'
    """
    return MARK.sub("", text)


def write(path: Path, change: Callable[[str], str]) -> bool:
    """Change only the texts of a file, and say whether any of them changed."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        new = rewritten(text, change)
    else:
        new = "".join(map(change, text.splitlines(keepends=True)))
    if new == text:
        return False
    path.write_text(new, encoding="utf-8", newline="\n")
    return True
