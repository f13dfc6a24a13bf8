"""Write the notebooks' times and learning goals into the instructor's guide.

Out of data/notebooks.csv. ``--check`` only compares.
"""

from pathlib import Path

from tools import ROOT
from tools.markdown import between
from tools.navigation import PARTS, written

COMMAND = "make lists"
GUIDE = ROOT / "docs" / "instructor" / "README.md"
MARKS = ("<!-- goals: written by `make lists` -->\n", "<!-- end of goals -->")


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {GUIDE: between(MARKS, GUIDE.read_text(encoding="utf-8"), PARTS.goals(written()))}
