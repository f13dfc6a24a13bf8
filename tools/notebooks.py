"""Write every notebook in one normal form.

The form has no outputs and no execution counts, a lasting id for every cell, one kernel, sorted
keys, one space of indent, and a newline at the end. With it, git shows only differences in content.
``--check`` only compares.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat

from tools import ROOT

COMMAND = "make format"
FOLDERS = ("notebooks", "exercises", "solutions")
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
# JupyterLab leaves these behind after somebody's session with the notebook.
TRACES = {"collapsed", "execution", "scrolled", "trusted"}


def cell_id(cell: dict[str, Any], place: int, taken: set[str]) -> str:
    """Return the cell's own id; if it has none, or a copied one, make one of place and first words.

    Examples
    --------
    >>> cell_id({"source": "", "id": "kept"}, 3, taken=set())
    'kept'
    >>> cell_id({"source": "## The claim: peace", "id": "copied"}, 4, taken={"copied"})
    '4-the-claim-peace'
    """
    own = str(cell.get("id", ""))
    if own and own not in taken:
        return own
    first_line = "".join(cell["source"]).strip().partition("\n")[0]
    words = re.sub(r"[^a-z0-9]+", "-", first_line.lower()).strip("-")
    return f"{place}-{words}"[:40].strip("-")


def normal(text: str, hidden: bool = False) -> str:
    """Return the text of a notebook file in the normal form; its code may be hidden.

    Raises
    ------
    nbformat.ValidationError
        If the result is not a valid notebook.
    """
    notebook = json.loads(text)
    notebook["nbformat"], notebook["nbformat_minor"] = 4, 5
    notebook["metadata"].pop("widgets", None)
    notebook["metadata"].update(KERNEL)
    taken: set[str] = set()
    for place, cell in enumerate(notebook["cells"]):
        cell["id"] = cell_id(cell, place, taken)
        taken.add(cell["id"])
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)
        cell["metadata"] = {k: v for k, v in cell["metadata"].items() if k not in TRACES}
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
            if hidden:
                cell["metadata"].setdefault("jupyter", {})["source_hidden"] = True
    nbformat.validate(notebook)
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def is_text(cell: dict[str, Any]) -> bool:
    """Say whether a cell is of text."""
    return bool(cell["cell_type"] == "markdown")


def rewritten(
    text: str, change: Callable[[str], str], which: Callable[[dict[str, Any]], bool] = is_text
) -> str:
    """Return the text of a notebook file in the normal form, after changing some of its cells."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if which(cell):
            cell["source"] = change("".join(cell["source"]))
    return normal(json.dumps(notebook))


def wanted() -> dict[Path, str]:
    """Return the text that each notebook should have; the code of a chapter is hidden."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.ipynb"))
    return {
        path: normal(path.read_text(encoding="utf-8"), hidden=path.parent == ROOT / "notebooks")
        for path in paths
        if ".ipynb_checkpoints" not in path.parts
    }
