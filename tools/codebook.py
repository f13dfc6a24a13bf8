"""Write data/README.md, the codebook, from data/datapackage.json.

The text between the tables is in codebook.in.md, beside this file. ``--check`` only compares.
"""

import json
from pathlib import Path

from tools import ROOT
from tools.template import filled

DATA = ROOT / "data"
TEMPLATE = Path(__file__).with_name("codebook.in.md")


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    return {DATA / "README.md": filled(TEMPLATE, package=package)}
