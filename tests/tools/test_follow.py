"""What follows from other files is up to date; what is not is named, or written, and only that."""

from importlib import import_module
from pathlib import Path

import pytest

from conundrum.tables import DATA
from tools import follow, tables
from tools.__main__ import run, tools
from tools.tables import TABLES, text

pytestmark = pytest.mark.slow

SLOW = {"balance"}
"""Tools that take longer than a test may wait; what they write is held to the model elsewhere."""
LONG = {"best_for", "stance_map"}
"""Tables that do."""
FOLLOWING = {
    name for name in tools() if hasattr(import_module(f"tools.{name.replace('-', '_')}"), "wanted")
}


@pytest.mark.sweep
@pytest.mark.parametrize("name", sorted(FOLLOWING - SLOW))
def test_every_file_that_a_tool_writes_is_up_to_date(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", [])
    with pytest.raises(SystemExit) as end:
        run(name, "--check")
    assert (capsys.readouterr().out, end.value.code) == ("", False)


@pytest.mark.sweep
@pytest.mark.parametrize("name", sorted(TABLES.keys() - LONG))
def test_every_table_that_follows_from_runs_is_up_to_date(name: str) -> None:
    path = DATA / f"{name}.csv"
    assert text(name) == path.read_text(encoding="utf-8"), f"python -m tools tables {name}"


def test_a_table_that_is_out_of_date_is_named_and_then_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (tables, follow):
        monkeypatch.setattr(module, "DATA" if module is tables else "ROOT", tmp_path)
    monkeypatch.setattr(tables, "TABLES", {"made": lambda: [{"a": 1, "b": "x, y"}]})
    old = "is out of date. To write it again: python -m tools tables"
    for given, said in ((["--check"], old), ([], "written")):
        monkeypatch.setattr("sys.argv", ["python -m tools tables", "made", *given])
        with pytest.raises(SystemExit) as end:
            tables.main()
        printed = capsys.readouterr()
        assert (printed.out, end.value.code) == (f"made.csv {said}\n", bool(given))
        assert "Computing made.csv" in printed.err
        assert "Row 1 is ready." in printed.err
    assert (tmp_path / "made.csv").read_text(encoding="utf-8") == 'a,b\n1,"x, y"\n'
    monkeypatch.setattr("sys.argv", ["python -m tools tables", "none"])
    with pytest.raises(SystemExit):
        tables.main()
    assert "you gave none." in capsys.readouterr().err


def test_the_tools_that_write_what_follows_are_those_known() -> None:
    assert {"claims", "codebook", "exercises", "glossary", "goals", *SLOW} <= FOLLOWING
    assert {"links", "model-reference", "navigation", "notebooks"} <= FOLLOWING


@pytest.mark.parametrize("check", [True, False])
def test_only_what_differs_is_named_and_only_without_check_written(
    check: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    same, other, new = tmp_path / "same", tmp_path / "other", tmp_path / "folder" / "new"
    for path in (same, other):
        path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(follow, "ROOT", tmp_path)
    monkeypatch.setattr("sys.argv", ["python -m tools some"] + ["--check"] * check)
    with pytest.raises(SystemExit) as end:
        follow.follow("Write.", lambda: {same: "old", other: "é\n", new: "text"}, "make some")
    said = "is out of date. To write it again: make some" if check else "written"
    assert capsys.readouterr().out == f"other {said}\nfolder/new {said}\n"
    assert end.value.code == check
    assert other.read_bytes() == (b"old" if check else "é\n".encode())
    assert new.exists() != check
