"""Every notebook as a file, and run: fresh kernel, any directory, no network, no warning."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from conundrum.tables.settings import ORIGIN

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SKELETON = [
    "The claim",
    "Predict",
    "Try it",
    "What happened and why",
    "What the record says",
    "The case against",
    "Check yourself",
    "Next",
]
NEW = [
    "Why it matters",
    "The surprise",
    "What happened and why",
    "The case against",
    "Check yourself",
    "What next",
]
"""What a notebook has, in this order, that is one question, one guess and one picture."""
STRICT = "import warnings; warnings.simplefilter('error')"

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def prose(path: Path) -> str:
    """What a notebook says."""
    cells = (cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    return ORIGIN.sub("", "\n\n".join(cells))


def run(notebook: NotebookNode, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "offline"))
    notebook.cells.insert(0, new_code_cell(STRICT))
    NotebookClient(notebook, timeout=20, resources={"metadata": {"path": str(folder)}}).execute()


@pytest.mark.sweep
@each_notebook
def test_it_runs_from_any_directory_and_cells_can_be_run_again(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = read(path)
    notebook.cells = [again for cell in notebook.cells for again in (cell, cell.copy())]
    for place, cell in enumerate(notebook.cells):
        cell.id = f"cell-{place}"
    run(notebook, tmp_path, monkeypatch)


@pytest.mark.parametrize(
    "source",
    [
        "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)",
        "import warnings; warnings.warn('something is old')",
    ],
)
def test_the_network_and_warnings_would_be_noticed(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CellExecutionError, match=r"a notebook asked for|something is old"):
        run(new_notebook(cells=[new_code_cell(source)]), tmp_path, monkeypatch)


def test_it_has_one_title_and_the_skeleton_in_order() -> None:
    for path in NOTEBOOKS:
        headings = re.findall(r"^(#+) (.+)$", prose(path), flags=re.MULTILINE)
        assert [level for level, _ in headings].count("#") == 1, path
        assert headings[0][0] == "#", path
        titles = [title.partition(":")[0] for level, title in headings if level == "##"]
        if "What next" in titles:
            told = [title for title in titles if title in NEW]
            # A surprise can stand in the panel, beside the switch that undoes it.
            assert told == [title for title in NEW if title in told or title != NEW[1]], path
        else:
            assert titles == SKELETON, path


def test_the_top_says_how_to_run_it_how_long_it_takes_and_what_for() -> None:
    for path in NOTEBOOKS:
        cells = [cell.source for cell in read(path).cells]
        assert "Run All Cells" in cells[0], path
        assert " minutes, " in cells[0], path
        if "## What next" not in "".join(cells):
            (fold,) = (cell for cell in cells if "**Read before:**" in cell)
            assert "**After this chapter you can**" in fold, path


def test_code_is_folded() -> None:
    for path in NOTEBOOKS:
        for cell in read(path).cells:
            if cell.cell_type == "code":
                assert cell.metadata.get("jupyter", {}).get("source_hidden"), f"make format: {path}"


def test_its_prose_keeps_the_voice() -> None:
    for path in NOTEBOOKS:
        text = prose(path)
        for word in ("!", "let's", "simply", "obviously"):
            assert word not in text.lower(), path


def test_the_functions_it_names_exist() -> None:
    for path in NOTEBOOKS:
        for function, file in re.findall(r"`(\w+)` in `([\w/]+\.py)`", prose(path)):
            source = (ROOT / "src" / "conundrum" / file).read_text(encoding="utf-8")
            assert f"def {function}(" in source, function
