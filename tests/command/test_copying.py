"""A folder gets what a reader of a clone has, and loses nothing of what it held."""

import json
import re
from pathlib import Path

import pytest

from conundrum.command import copying
from conundrum.tables import BadValue

LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a reader who began."""
    copied = tmp_path_factory.mktemp("home") / "new" / "folder"
    copying.copy(copied)
    return copied


def test_links_of_notebooks_lead_to_what_was_copied(folder: Path) -> None:
    written = [*folder.glob("*/*.ipynb")]
    assert len(written) > 25
    for notebook in written:
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            for link in LINK.findall("".join(cell["source"])):
                assert (notebook.parent / link).is_file(), (notebook.name, link)


def test_a_reader_s_own_work_is_never_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "BASE", folder)
    for own in ("progress.jsonl", "seminar.csv", ".seminar.lock", "mine.txt"):
        (folder / "notebooks" / own).write_text("mine", encoding="utf-8")
    new, _ = copying.copy(folder.parent / "second")
    assert copying.FIRST in new
    assert not any("mine" in name or "seminar." in name or "progress" in name for name in new)


def test_what_is_there_stays_and_is_named(folder: Path) -> None:
    (folder / copying.FIRST).write_text("my own words", encoding="utf-8")
    (folder / "data" / "warheads.csv").unlink()
    assert copying.copy(folder) == copying.Copied(["data/warheads.csv"], [copying.FIRST])
    assert (folder / copying.FIRST).read_text(encoding="utf-8") == "my own words"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.touch()
    for folder in (taken, taken / "below"):
        with pytest.raises(
            BadValue, match=r"^FOLDER must be a folder, or the name of a new one; you"
        ):
            copying.copy(folder)


def test_the_folder_that_is_meant_is_this_one_where_it_holds_the_set(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert copying.usual() == copying.FOLDER
    monkeypatch.chdir(folder)
    assert copying.usual() == Path()
