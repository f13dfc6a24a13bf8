"""Write the notebooks' times and learning goals into the instructor's guide.

Out of data/notebooks.csv. ``--check`` only compares.
"""

from pathlib import Path

from conundrum.tables.settings import rows
from tools import ROOT
from tools.follow import follow
from tools.markdown import between, table
from tools.navigation import label

GUIDE = ROOT / "docs" / "instructor" / "README.md"
MARKS = ("<!-- goals: written by `make lists` -->\n", "<!-- end of goals -->")


def overview() -> str:
    """Return the guide's table of goals."""
    lines = []
    for number, about in rows("notebooks").items():
        path = ROOT / "notebooks" / about["file"]
        name, can = label(number), "planned"
        if path.exists():
            name, can = f"[{name}](../../notebooks/{about['file']})", about["goals"]
        lines.append((name, about["minutes"], can))
    return table(("notebook", "minutes", "you can"), lines) + "\n"


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {GUIDE: between(MARKS, GUIDE.read_text(encoding="utf-8"), overview())}


def main() -> None:
    """Write the guide's table of goals, or compare it."""
    follow(__doc__, wanted, "make lists")
