"""What leads from notebook to notebook follows the list, and takes up a new notebook by itself."""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from conundrum.tables.settings import rows
from tools import ROOT
from tools.navigation import RUN, notebook, overview, strip

NOTEBOOKS = rows("notebooks")
WRITTEN = [n for n, about in NOTEBOOKS.items() if (ROOT / "notebooks" / about["file"]).exists()]
STRANGE = "04"
"""A notebook with claims of its own, which a test takes away and brings back."""


def lines(path: Path, start: str) -> list[str]:
    cells = nbformat.read(path, as_version=4).cells
    return [line for cell in cells for line in cell.source.splitlines() if line.startswith(start)]


def linked(line: str) -> list[str]:
    return [about["file"] for about in NOTEBOOKS.values() if f"({about['file']})" in line]


def written_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the tool in a copy of the project."""
    command = [sys.executable, "-m", "tools", "navigation", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_list_in_the_readme_is_whole() -> None:
    assert overview(WRITTEN) in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_notebook_is_in_the_list_under_its_number() -> None:
    files = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert files <= {about["file"] for about in NOTEBOOKS.values()}
    for number, about in NOTEBOOKS.items():
        assert about["file"].startswith(f"{number}_")
    assert [int(number) for number in NOTEBOOKS] == list(range(len(NOTEBOOKS)))


@pytest.mark.parametrize("number", WRITTEN)
def test_a_notebook_says_its_place_twice_and_its_time_once(number: str) -> None:
    path = ROOT / "notebooks" / NOTEBOOKS[number]["file"]
    top, bottom = lines(path, "**Notebook ")
    assert top == bottom
    assert f"**Notebook {int(number) + 1} of {len(NOTEBOOKS)}**" in top
    assert len(lines(path, f"*{NOTEBOOKS[number]['minutes']} minutes, no Python.")) == 1
    assert lines(path, "**After this notebook you can** ") == [
        f"**After this notebook you can** {NOTEBOOKS[number]['goals']}"
    ]


@pytest.mark.parametrize("number", NOTEBOOKS)
@pytest.mark.parametrize("there", [["00", "10"], ["00", "03", "06"], list(NOTEBOOKS)])
def test_neighbours_are_the_nearest_that_are_written(number: str, there: list[str]) -> None:
    nearest = [n for n in there if n < number][-1:] + [n for n in there if n > number][:1]
    line = strip(number, there)
    assert linked(line) == [NOTEBOOKS[n]["file"] for n in nearest]


def test_a_new_notebook_is_taken_up_by_itself_and_only_once(tmp_path: Path) -> None:
    for name in ("tools", "notebooks", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "README.md", tmp_path)
    folder = tmp_path / "notebooks"
    nearest = max(number for number in WRITTEN if number < STRANGE)
    first, last = (NOTEBOOKS[n] for n in (WRITTEN[0], nearest))
    new = NOTEBOOKS[STRANGE]

    (folder / new["file"]).unlink()
    written_in(tmp_path)
    assert new["file"] not in "".join(lines(folder / first["file"], "| H"))
    assert new["file"] not in linked(lines(folder / last["file"], "**Notebook ")[0])
    shutil.copy(folder / last["file"], folder / new["file"])

    assert written_in(tmp_path, "--check").returncode == 1
    assert new["file"] in written_in(tmp_path).stdout
    assert f"[{STRANGE} {new['title']}](notebooks/{new['file']})" in (
        tmp_path / "README.md"
    ).read_text(encoding="utf-8")
    assert f"({new['file']}#The-claim)" in "".join(lines(folder / first["file"], "| H"))
    assert new["file"] in linked(lines(folder / last["file"], "**Notebook ")[0])
    assert last["file"] in linked(lines(folder / new["file"], "**Notebook ")[0])
    again = written_in(tmp_path)
    assert (again.returncode, again.stdout) == (0, "")
    assert written_in(tmp_path, "--check").returncode == 0


def test_a_notebook_without_its_line_gets_one() -> None:
    cell = nbformat.v4.new_markdown_cell
    bare = nbformat.v4.new_notebook(cells=[cell("# One\n\nText."), cell("## Next"), cell("Next")])
    text = notebook("00", nbformat.writes(bare), WRITTEN)
    line = strip("00", WRITTEN)
    time = f"*{NOTEBOOKS['00']['minutes']} minutes, no Python. {RUN}*"
    sources = [c.source for c in nbformat.reads(text, as_version=4).cells]
    assert sources == [f"# One\n\n{line}\n\n{time}\n\nText.", f"## Next\n\n{line}", "Next"]
    assert notebook("00", text, WRITTEN) == text


def test_exercises_are_linked_under_next_only_while_there_are_any(tmp_path: Path) -> None:
    file = NOTEBOOKS["02"]["file"]
    cell = nbformat.v4.new_markdown_cell
    bare = nbformat.v4.new_notebook(cells=[cell("# One\n\nText."), cell("## Next\n\nNext.")])
    text = notebook("02", nbformat.writes(bare), WRITTEN)
    first, last = (c.source for c in nbformat.reads(text, as_version=4).cells)
    assert f"(../exercises/{file})" in last
    assert "exercises" not in first
    for name in ("tools", "notebooks", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "README.md", tmp_path)
    assert lines(tmp_path / "notebooks" / file, "**Exercises:**")
    assert written_in(tmp_path).returncode == 0
    assert lines(tmp_path / "notebooks" / file, "**Exercises:**") == []
