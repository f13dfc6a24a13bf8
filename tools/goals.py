"""Write the notebooks' times and learning goals into the instructor's guide.

A notebook's goals stand at its own top. ``--check`` only compares.
"""

import re
import sys
from pathlib import Path

import nbformat

from conundrum.tables.settings import ORIGIN, rows
from tools import ROOT
from tools.follow import follow
from tools.markdown import between, table
from tools.navigation import label

FOLDER = ROOT / "notebooks"
GUIDE = ROOT / "docs" / "instructor" / "README.md"
MARKS = ("<!-- goals: written by `make lists` -->\n", "<!-- end of goals -->")
START = "**After this notebook you can**"
GOAL = re.compile(rf"{re.escape(START)} (.+)")
LINK = re.compile(r'\[([^\]]+)\]\([^\s)]+(?: "(?:[^"\\]|\\.)*")?\)')


def goal(source: str, file: str) -> str:
    """Return what a notebook's top says that one can do afterwards, without its links.

    Raises
    ------
    SystemExit
        If it does not say so in one place.

    Examples
    --------
    >>> goal('**After this notebook you can** read a [map](a.md "of all") of it.', "a.ipynb")
    'read a map of it.'
    >>> goal("# A title", "a.ipynb")
    Traceback (most recent call last):
    SystemExit: notebooks/a.ipynb: one line must begin with **After this notebook you can**, not 0
    """
    found = GOAL.findall(source)
    if len(found) != 1:
        sys.exit(f"{FOLDER.name}/{file}: one line must begin with {START}, not {len(found)}")
    return LINK.sub(r"\1", found[0])


def text(path: Path) -> str:
    """Return the text cells of a notebook."""
    cells = nbformat.read(path, as_version=4).cells  # type: ignore[no-untyped-call]
    return ORIGIN.sub("", "\n".join(c.source for c in cells if c.cell_type == "markdown"))


def overview() -> str:
    """Return the guide's table of goals."""
    lines = []
    for number, about in rows("notebooks").items():
        path = FOLDER / about["file"]
        name, can = label(number), "planned"
        if path.exists():
            name, can = (
                f"[{name}](../../notebooks/{about['file']})",
                goal(text(path), about["file"]),
            )
        lines.append((name, about["minutes"], can))
    return table(("notebook", "minutes", "you can"), lines) + "\n"


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {GUIDE: between(MARKS, GUIDE.read_text(encoding="utf-8"), overview())}


def main() -> None:
    """Write the guide's table of goals, or compare it."""
    follow(__doc__, wanted, "make lists")
