"""Write into each notebook the still that shows its picture until a kernel runs.

It stands at the end of the first text cell, which ``python -m tools navigation`` begins; what it
says is in data/stills.toml, and what draws it in tools/picture. ``--check`` only compares.
"""

import re
from pathlib import Path

from conundrum.tables import rows
from tools import ROOT
from tools.notebooks import rewritten
from tools.picture import DRAWN
from tools.picture.still import KIND, Still

COMMAND = "make lists"
CELL = "top"
"""The id of the cell that holds the still."""

IMAGE = re.compile(rf'\s*<img class="{KIND}"[^>]*>')


def with_still(text: str, drawn: Still) -> str:
    r"""Return the text of a notebook file with a still in its first text cell, in place of any.

    Examples
    --------
    >>> import json
    >>> top = {"id": "top", "cell_type": "markdown", "metadata": {}, "source": "# One"}
    >>> bare = json.dumps({"metadata": {}, "cells": [top]})
    >>> r'alt=\"A dot.\"' in with_still(bare, Still("A dot.", "<svg/>"))
    True
    """
    return rewritten(
        text,
        lambda source: f"{IMAGE.sub('', source).rstrip()}\n\n{drawn.image}",
        which=lambda cell: bool(cell["id"] == CELL),
    )


def wanted() -> dict[Path, str]:
    """Return the text that each notebook should have."""
    paths = {number: ROOT / "notebooks" / rows("notebooks")[number]["file"] for number in DRAWN}
    return {
        path: with_still(path.read_text(encoding="utf-8"), DRAWN[number]())
        for number, path in paths.items()
        if path.exists()
    }
