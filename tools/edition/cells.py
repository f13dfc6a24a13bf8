"""The cells of a notebook as its page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nbformat.v4 import new_markdown_cell

from conundrum.tables.words import say
from tools import ROOT
from tools.links import known_address, launches

EXERCISE = re.compile(r"(?:task|answer|check|more)-(\d\d-\d+)")
IN_CODE = "**code** ·"


def on_a_page(cells: Iterable[Any], file: str) -> Iterator[Any]:
    """Return the cells that a page shows.

    What is written in Python is left to the notebook, which is offered in its place.

    Parameters
    ----------
    cells : iterable of NotebookNode
    file : str
        The notebook's name.
    """
    code = ""
    for cell in cells:
        exercise = EXERCISE.match(cell.id)
        if exercise and cell.id.startswith("task-") and IN_CODE in cell.source:
            code = exercise[1]
            offered = f'<a href="{file}" download>{say("edition.elsewhere")}</a>'
            yield new_markdown_cell(f"{head(cell.source)}\n\n{offered}", id=cell.id)
        elif not exercise or exercise[1] != code:
            yield cell


def head(task: str) -> str:
    """Return what a page shows of an exercise in code: its head, and what it asks.

    Examples
    --------
    >>> head("## 01.4 A year\\n\\n**code** · 8 minutes\\n\\nTake `x`. `nk.hint(1)` gives a hint.")
    '## 01.4 A year\\n\\n**code** · 8 minutes\\n\\nTake `x`.'
    """
    return re.sub(r" `nk\.hint\(.*?\)` gives a hint\.", "", task)


def along(path: Path) -> Any:
    """Return the cell that offers a notebook to take along."""
    links = [
        f'<a href="{path.name}" download>{say("edition.file")}</a>',
        f'<a href="../home.html">{say("edition.home")}</a>',
    ]
    if known_address():
        launch = launches(known_address(), path.relative_to(ROOT).as_posix())["lab"]
        links.append(f'<a href="{launch}">{say("edition.binder")}</a>')
    return new_markdown_cell(
        f'<p class="nk-along"><b>{say("edition.along")}:</b> {", ".join(links)}.</p>', id="along"
    )
