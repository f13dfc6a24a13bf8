"""Write the class's game as one page that opens from a file: python -m tools game."""

import argparse
import sys
from pathlib import Path

from conundrum import writing
from conundrum.page.game import page
from tools import ROOT

FILE = ROOT / "build" / "the-game.html"


def main() -> None:
    """Write the page, and print where it is."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__)
    parser.add_argument("--file", type=Path, default=FILE, help="the file to write")
    asked = parser.parse_args()
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    writing.replace(asked.file, page())
    print(asked.file)
