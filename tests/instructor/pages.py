"""The pages of the guide and of the pack, for their tests."""

import html
import re
import tomllib
from pathlib import Path

from conundrum.tables import DATA
from conundrum.tables.settings import shown_text

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "instructor"
PAGES = {path.name: shown_text(path) for path in sorted(GUIDE.glob("*.md"))}
PACK = {path.name: shown_text(path) for path in sorted((GUIDE / "pack").glob("*.md"))}

PRESSED = re.compile(r"\b[Pp]ress(?:es)?\s+\*([^*]+)\*")
"""What a text tells to press."""


def section(page: str, heading: str) -> str:
    """The text of a section, up to the next heading of its kind."""
    return PAGES[page].split(f"\n## {heading}\n")[1].split("\n## ")[0]


def table(text: str, place: int = 0) -> list[dict[str, str]]:
    """A table of the text, row by row; the first unless told."""
    lines: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("|"):
            lines[-1].append(line)
        elif lines[-1]:
            lines.append([])
    heads, _, *rows = ([c.strip() for c in line.strip("|").split("|")] for line in lines[place])
    return [dict(zip(heads, row, strict=True)) for row in rows]


def total(rows: list[dict[str, str]], column: str) -> int:
    """The sum of a column's whole numbers, leaving out words."""
    return sum(int(row[column]) for row in rows if row[column].isdigit())


def words(page: str) -> str:
    """The text of a web page, without its markup."""
    body = page.partition("<body")[2].partition(">")[2]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def pressed(text: str) -> set[str]:
    """What a text tells to press, on the game's page."""
    return set(PRESSED.findall(" ".join(text.split())))


def labels() -> set[str]:
    """What stands on the buttons and links of the game's page, up to what is filled in."""
    said = tomllib.loads((DATA / "words" / "en.toml").read_text(encoding="utf-8"))
    told = {**said["begin"], **said["at_desk"]}
    return {label.partition(": {")[0] for label in told.values()}
