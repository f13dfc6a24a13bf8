"""What leads from notebook to notebook follows the list, and takes up a new notebook by itself."""

import shutil
from pathlib import Path

import nbformat
import pytest

from conundrum.tables.settings import rows
from tools import ROOT
from tools.navigation import RUN, notebook, strip, written

from .conftest import Tool

pytestmark = pytest.mark.slow

NOTEBOOKS = rows("notebooks")
WRITTEN = written()
STRANGE = "04"
"""A notebook with claims of its own, which a test takes away and brings back."""


def lines(path: Path, start: str) -> list[str]:
    cells = nbformat.read(path, as_version=4).cells
    return [line for cell in cells for line in cell.source.splitlines() if line.startswith(start)]


def linked(line: str) -> list[str]:
    return [about["file"] for about in NOTEBOOKS.values() if f"({about['file']})" in line]


def test_every_notebook_is_in_the_list_under_its_number() -> None:
    files = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert files <= {about["file"] for about in NOTEBOOKS.values()}
    for number, about in NOTEBOOKS.items():
        assert about["file"].startswith(f"{number}_")
    assert [int(number) for number in NOTEBOOKS] == list(range(len(NOTEBOOKS)))


@pytest.mark.parametrize("number", NOTEBOOKS)
@pytest.mark.parametrize("there", [["00", "10"], ["00", "03", "06"], list(NOTEBOOKS)])
def test_neighbours_are_the_nearest_that_are_written(number: str, there: list[str]) -> None:
    nearest = [n for n in there if n < number][-1:] + [n for n in there if n > number][:1]
    assert linked(strip(number, there)) == [NOTEBOOKS[n]["file"] for n in nearest]


@pytest.mark.wide
def test_a_new_notebook_is_taken_up_by_itself_and_only_once(tmp_path: Path, tool: Tool) -> None:
    folder = tmp_path / "notebooks"
    nearest = max(number for number in WRITTEN if number < STRANGE)
    last = folder / NOTEBOOKS[nearest]["file"]
    file = NOTEBOOKS[STRANGE]["file"]

    (folder / file).unlink()
    tool("navigation")
    assert file not in linked(lines(last, "**Chapter ")[0])
    shutil.copy(last, folder / file)

    assert tool("navigation", "--check").returncode == 1
    assert file in tool("navigation").stdout
    name = f"[{STRANGE} {NOTEBOOKS[STRANGE]['title']}](notebooks/{file})"
    assert name in (tmp_path / "README.md").read_text(encoding="utf-8")
    page = (tmp_path / "docs" / "edition" / "notebooks.md").read_text(encoding="utf-8")
    assert f"- {name} · {NOTEBOOKS[STRANGE]['minutes']} minutes · " in page
    assert file in linked(lines(last, "**Chapter ")[0])
    assert last.name in linked(lines(folder / file, "**Chapter ")[0])
    again = tool("navigation")
    assert (again.returncode, again.stdout) == (0, "")


def test_a_notebook_without_its_lines_gets_them() -> None:
    cell = nbformat.v4.new_markdown_cell
    bare = nbformat.v4.new_notebook(cells=[cell("# One\n\nText."), cell("## Next"), cell("Next")])
    time = f"minutes, no Python. {RUN}*"
    for number, under in (
        ("00", ""),
        ("02", "\n\n**Exercises:** [Open the exercises for chapter 02]("),
    ):
        text = notebook(number, nbformat.writes(bare), WRITTEN)
        line = strip(number, WRITTEN)
        first, second, third = (c.source for c in nbformat.reads(text, as_version=4).cells)
        assert first == f"# One\n\n{line}\n\n*{NOTEBOOKS[number]['minutes']} {time}\n\nText."
        assert second.partition("../exercises/")[0] == f"## Next\n\n{line}{under}"
        assert third == "Next"
        assert notebook(number, text, WRITTEN) == text


def test_exercises_are_linked_only_while_there_are_any(tmp_path: Path, tool: Tool) -> None:
    page = tmp_path / "notebooks" / NOTEBOOKS["02"]["file"]
    assert len(lines(page, "**Exercises:**")) == 1
    assert tool("navigation").returncode == 0
    assert lines(page, "**Exercises:**") == []
