"""Write each notebook's time and learning goals, from its own top, into the instructor's guide.

``--check`` only compares.
"""

import re
import runpy
from pathlib import Path

import nbformat

from conundrum.tables.settings import rows

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "notebooks"
GUIDE = ROOT / "docs" / "instructor" / "README.md"
MARKS = ("<!-- goals: written by `make lists` -->\n", "<!-- end of goals -->")
GOAL = re.compile(r"\*\*After this notebook you can\*\* (.+)")
LINK = re.compile(r'\[([^\]]+)\]\([^\s)]+(?: "(?:[^"\\]|\\.)*")?\)')
navigation = runpy.run_path(str(ROOT / ".ci" / "navigation.py"))
follow = runpy.run_path(str(ROOT / ".ci" / "follow.py"))["follow"]


def goal(source: str) -> str:
    """Return what a notebook's top says that one can do afterwards, without its links.

    Raises
    ------
    ValueError
        If it does not say so in one place.

    Examples
    --------
    >>> goal('**After this notebook you can** read a [map](a.md "of all") of it.')
    'read a map of it.'
    """
    (found,) = GOAL.findall(source)
    return LINK.sub(r"\1", found)


def text(path: Path) -> str:
    """Return the text cells of a notebook."""
    cells = nbformat.read(path, as_version=4).cells  # type: ignore[no-untyped-call]
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def overview() -> str:
    """Return the guide's table of goals."""
    lines = ["| notebook | minutes | you can |", "|---|---|---|"]
    for number, about in rows("notebooks").items():
        path = FOLDER / about["file"]
        name, can = navigation["label"](number), "planned"
        if path.exists():
            name, can = f"[{name}](../../notebooks/{about['file']})", goal(text(path))
        lines.append(f"| {name} | {about['minutes']} | {can} |")
    return "\n".join(lines) + "\n"


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {GUIDE: navigation["between"](MARKS, GUIDE.read_text(encoding="utf-8"), overview())}


if __name__ == "__main__":
    follow("Write learning goals into the guide.", wanted, "make lists")
