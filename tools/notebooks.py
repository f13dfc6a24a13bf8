"""Write every notebook in one normal form, so that a difference in git is a difference in content.

The form: no outputs, no execution counts, an id for every cell that stays the same, one kernel,
sorted keys, one space of indent, a newline at the end. ``--check`` only says which are not in it.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("notebooks", "exercises", "solutions")
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
# Traces of one person's session with the notebook.
TRACES = {"collapsed", "execution", "scrolled", "trusted"}


def cell_id(cell: dict[str, Any], place: int, taken: set[str]) -> str:
    """Return the cell's own id, or, if it has none of its own, one of its place and first words.

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


def normal(text: str) -> str:
    """Return the text of a notebook file in the normal form.

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
    nbformat.validate(notebook)
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def rewritten(text: str, change: Callable[[str], str]) -> str:
    """Return the text of a notebook file in the normal form, its Markdown cells changed."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = change("".join(cell["source"]))
    return normal(json.dumps(notebook))


def main() -> None:
    """Normalise the notebooks, or with ``--check`` only compare."""
    parser = argparse.ArgumentParser(description="Write the notebooks in their normal form.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if one differs")
    check = parser.parse_args().check
    differing = []
    for path in sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.ipynb")):
        text = path.read_text(encoding="utf-8")
        if ".ipynb_checkpoints" in path.parts or text == normal(text):
            continue
        differing.append(path.relative_to(ROOT))
        if not check:
            path.write_text(normal(text), encoding="utf-8", newline="\n")
    for path in differing:
        print(f"{path} {'is not in its normal form: make format' if check else 'normalised'}")
    sys.exit(bool(check and differing))


if __name__ == "__main__":
    main()
