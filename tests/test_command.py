"""The command `conundrum`: what it does, and that a mistake is answered with a sentence."""

import re
import webbrowser
from pathlib import Path

import pandas as pd
import pytest

import conundrum as nk
from conundrum import __main__ as command
from conundrum.command import copying
from conundrum.model import PRESETS
from conundrum.run.fingerprint import fingerprint, made_by


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    with pytest.raises(SystemExit) as ended:
        command.main([str(argument) for argument in arguments])
    told = capsys.readouterr().out
    return told if ended.value.code in {None, 0} else str(ended.value.code)


def test_help_names_every_command_and_nothing_asked_is_answered_with_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    helped = said(capsys, "--help")
    for name in ("notebooks", "lab", "app", "table", "run"):
        assert re.search(rf"(?m)^    {name}(  |$)", helped)
    command.main([])
    assert capsys.readouterr().out == helped


def test_the_version_is_told_with_the_fingerprint_of_its_model(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = said(capsys, "--version")
    assert "".join(told.split()) == "".join(made_by().split())


def test_notebooks_are_copied_and_what_stays_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, "notebooks", tmp_path / "mine")
    assert "files.\nTo open the notebooks: conundrum lab " in first
    (tmp_path / "mine" / copying.FIRST).write_text("my own", encoding="utf-8")
    again = said(capsys, "notebooks", tmp_path / "mine")
    differ = "These files were left as they are, because they differ from the files of this version"
    kept = f"{differ}: {copying.FIRST}."
    assert f": 0 files.\n{kept}\n" in again


def test_every_policy_that_has_a_name_is_run_by_it(capsys: pytest.CaptureFixture[str]) -> None:
    for name in nk.policies().index:
        told = said(capsys, "run", name, "--years", 5, "--futures", 2)
        assert told.startswith(nk.Scenario(PRESETS[name]).code)


@pytest.mark.parametrize("asked", ["joint opening", nk.Scenario(PRESETS["joint opening"]).code])
def test_a_run_is_a_table_with_its_units_and_what_was_run(
    asked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ends.csv"
    told = said(capsys, "run", asked, "--years", 6, "--futures", 50, "--csv", file)
    ends = nk.simulate(PRESETS["joint opening"], years=6, futures=50).summary()
    written = pd.read_csv(file)
    pd.testing.assert_frame_equal(written[[*ends]], pd.DataFrame(ends), rtol=1e-12)
    assert set(written["futures"]) == {50}
    assert nk.Scenario.read(written["code"][0]).policy == PRESETS["joint opening"]
    assert set(written["model"]) == {fingerprint()}
    assert told.splitlines()[1:] == [*ends["words"]]


def test_a_number_may_be_written_as_python_writes_it(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "run", "2016", "--years", "5.0", "--futures", "5e1")
    assert told.splitlines()[0].endswith(", 5 years, 50 futures, seed 2016")


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["run", "joint openning"], r"^policy must be .*Did you mean joint opening"),
        (
            ["run", "NK2J-W434-68JR-000R-F7"],
            r"^scenario code must be a code whose last 4 characters fit",
        ),
        (["run", "2016", "--csv", "ends.xlsx"], r"^--csv must be a name that ends in \.csv; you"),
        (
            ["run", "2016", "--years", "3"],
            r"^years must be a whole number from 5 to 40; you gave 3",
        ),
        (
            ["run", "2016", "--futures", "many"],
            r"^futures must be a whole number from .+; you gave 'many'",
        ),
        (
            ["run", "2016", "--futures", "1.5"],
            r"^futures must be a whole number from 1 to .+; you gave 1\.5",
        ),
        (
            ["run", "2016", "--futures", "9", "--csv", "no/such.csv"],
            r"^--csv must be a file in a folder that",
        ),
        (["notebooks", __file__], r"^FOLDER must be a folder, or the name of a new one; you gave"),
    ],
)
def test_a_mistake_is_answered_with_a_sentence(
    arguments: list[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=answer):
        command.main(arguments)


def test_the_game_is_written_as_a_page_and_opened_from_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open_new", opened.append)
    page = tmp_path / "new" / "the-game.html"
    for _ in range(2):
        assert str(page) in said(capsys, "table", tmp_path / "new")
    assert opened == [page.as_uri()] * 2
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(SystemExit, match=r"^FOLDER must be a folder, or the name of a new one"):
        command.main(["table", str(page)])
