"""What a notebook says, for the tests that hold its prose against the model and the tables."""

import re
from pathlib import Path

import nbformat

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"


def plain(name: str) -> str:
    """The text cells of a notebook, in which a link is its words only."""
    cells = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r'\[([^\]]+)\]\([^\s)]+(?: "(?:[^"\\]|\\.)*")?\)', r"\1", text)
