"""The cells of a notebook as its page shows them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nbformat.v4 import new_markdown_cell

from conundrum.classroom.exercises.kinds import every
from conundrum.tables import say
from tools import ROOT
from tools.links import known_address, launches

EXERCISE = re.compile(r"(?:task|answer|check|more)-(\d\d)-(\d+)")
HINT = re.compile(r" `nk\.hint\(.*?\)` gives a hint\.")
PLACE = re.compile(r"(?m)^(?:\*\*Chapter \d+, one of \d+\*\*|\*[\d to]+ minutes, no Python\.).*\n*")
"""In a notebook, where it is among all of them, and how it is run: its page has that elsewhere."""

HOW = "\n\n*To run"
"""In the head of exercises, from where on it says how a notebook is run."""


def on_a_page(cells: Iterable[Any], file: str) -> Iterator[Any]:
    """Return the cells that a page shows.

    Where the reader would write Python, the page offers the notebook for download instead. Answers
    to choose from can be chosen on the page, too.

    Parameters
    ----------
    cells : iterable of NotebookNode
    file : str
        The notebook's name.
    """
    for cell in cells:
        found = EXERCISE.match(cell.id)
        about = every()[".".join(found.groups())] if found else {}
        in_code = about.get("track") == "code"
        chosen = about.get("kind") == "choice" and cell.id.startswith("check-")
        cell.source = PLACE.sub("", cell.source)
        if HOW in cell.source:
            cell.source = f"{cell.source.partition(HOW)[0]}\n\n{say('edition.answers')}"
        if in_code and cell.id.startswith("task-"):
            offered = f'<a href="{file}" download>{say("edition.elsewhere")}</a>'
            yield new_markdown_cell(f"{HINT.sub('', cell.source)}\n\n{offered}", id=cell.id)
        elif not in_code or chosen:
            yield cell


def along(path: Path) -> Any:
    """Return the cell that offers a notebook for download."""
    links = [
        f'<a href="{path.name}" download>{say("edition.file")}</a>',
        f'<a href="../home.html">{say("edition.home")}</a>',
    ]
    if address := known_address():
        launch = launches(address, path.relative_to(ROOT).as_posix())["lab"]
        links.append(f'<a href="{launch}">{say("edition.binder")}</a>')
    links.append(f'<button type="button" class="nk-print">{say("edition.print")}</button>')
    offered = f'<p class="nk-along"><b>{say("edition.along")}:</b> {", ".join(links)}.</p>'
    return new_markdown_cell(offered, id="along")
