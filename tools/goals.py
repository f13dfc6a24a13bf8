"""Write the chapters' times and learning goals into the guide for a class.

They come from data/notebooks.csv. ``--check`` only compares.
"""

from pathlib import Path

from tools import ROOT
from tools.markdown import between
from tools.navigation import PARTS, written

COMMAND = "make lists"
SYLLABUS = ROOT / "docs" / "instructor" / "syllabus.md"
MARKS = ("<!-- goals: written by `make lists` -->\n", "<!-- end of goals -->")


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {SYLLABUS: between(MARKS, SYLLABUS.read_text(encoding="utf-8"), PARTS.goals(written()))}
