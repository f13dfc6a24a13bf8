"""Runs notebooks, and keeps their outputs as plain HTML and the widgets of their panels."""

import json
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import nbformat
from nbclient import NotebookClient

from conundrum.widgets.still import SIZED, WHOLE
from tools import ROOT
from tools.edition.states import State

WIDGET = "application/vnd.jupyter.widget-view+json"
BEFORE, BEHIND = (
    "from tools.edition.ready import use_edition_texts; use_edition_texts()",
    "from tools.edition.ready import ready",
)
KERNEL = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", WHOLE: SIZED}
"""The environment of a kernel: a still is whole, and fits a phone."""

PATIENCE = 600
"""Seconds that a cell may take."""


class Executed(NamedTuple):
    """A notebook that was run.

    Parameters
    ----------
    path : Path
        The notebook's file in the project.
    notebook : NotebookNode
        With its outputs.
    state : dict
        The state of all widgets in its kernel.
    """

    path: Path
    notebook: Any
    state: State

    def stills(self) -> Iterable[tuple[str, str]]:
        """Return the id and the picture of the panel that each cell shows, from top to bottom."""
        for cell in self.notebook.cells:
            for output in cell.get("outputs", ()):
                if shown := output.get("data", {}).get(WIDGET):
                    yield shown["model_id"], output["data"]["text/html"]


def execute(paths: Iterable[Path], workers: int = os.cpu_count() or 1) -> list[Executed]:
    """Run notebooks, each in its own kernel and an empty folder, so that no reader's file is read.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    """
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(_run, paths))


def _run(path: Path) -> Executed:
    notebook = nbformat.read(path, as_version=4)
    with TemporaryDirectory() as folder:
        state = Path(folder) / "state.json"
        first, last = (
            nbformat.v4.new_code_cell(code) for code in (BEFORE, f"{BEHIND}; ready({str(state)!r})")
        )
        notebook.cells = [first, *notebook.cells, last]
        client = NotebookClient(
            notebook,
            timeout=PATIENCE,
            kernel_name="python3",
            # These kernels would warn that others could listen in, but they soon end.
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
            store_widget_state=False,
            resources={"metadata": {"path": folder}},
        )
        client.execute(env=KERNEL | {"JPY_SESSION_NAME": path.name})
        held = json.loads(state.read_text(encoding="utf-8"))
    notebook.cells = notebook.cells[1:-1]
    return Executed(path, notebook, held)
