"""What readers saved becomes a table: a row a reader, and what cannot be read is named."""

import json
from pathlib import Path

import pandas as pd
import pytest

import conundrum as nk
from conundrum.classroom.answers_file import answers_in

OLD = Path(__file__).parents[1] / "old" / "given" / "answers"
TRIED = {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""}


def filed(*records: dict[str, str], name: object = "") -> str:
    """The file that a page writes."""
    return json.dumps({"conundrum": "answers", "version": 1, "name": name, "records": records})


def said(question: str, text: str, day: int = 1) -> dict[str, str]:
    at = f"2026-11-{day:02}T10:00:00.000Z"
    return {"question": question, "asked": "What?", "said": text, "came": "So it came.", "at": at}


def put(folder: Path, **files: str) -> Path:
    """Put files into a folder."""
    for name, text in files.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    return folder


def test_each_reader_is_a_row_and_each_guess_or_question_a_column(tmp_path: Path) -> None:
    ada = [said("02.4", "both", 4), said("02.4", "ours", 2), TRIED, {"scenario": "NK2"}]
    ben = [said("01.launches", "90 launches", 2), said("01.launches", "95 launches", 3)]
    eve = [said("after.sure", "A little"), said("before.sure", "Very")]
    table = nk.classroom.answers(
        put(tmp_path, ada=filed(*ada), b=filed(*ben, name=" Ben "), eve=filed(*eve))
    )
    # Of guesses the first counts, of answers to a question the last.
    assert table.fillna("").reset_index().to_dict("split", index=False) == {
        "columns": [
            *("reader", "guess 01.launches", "question 02.4", "before: How sure"),
            *("after: How sure", "exercise 02.1", "exercise 02.1 verdict"),
        ],
        "data": [
            ["ada", "", "both", "", "", "5", "right"],
            ["Ben", "90 launches", "", "", "", "", ""],
            ["eve", "", "", "Very", "A little", "", ""],
        ],
    }
    assert table.attrs["asked"]["question 02.4"] == "What?"
    assert table.attrs["left_out"] == {}


def test_files_of_before_are_read_and_those_that_cannot_be_are_named() -> None:
    table = nk.classroom.answers(OLD)
    assert [*table.index] == ["of_what_is_asked_no_more", "whole", "without_steps_or_setting"]
    left_out = table.attrs["left_out"]
    assert [Path(file).stem for file in left_out] == ["a_record_too_short", "of_another_version"]
    for shown in (repr(table), table._repr_html_()):
        assert (
            "version.json is not in the table. version of the answers must be 1; you gave 2."
            in shown
        )
        assert "whole" in shown
    # What is made of the table is a table like any other.
    assert "not in the table" not in repr(table.head())


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("{", "^answers"),
        ("{}", "^answers"),
        ('{"conundrum": "answers", "version": 2}', "^version of the answers"),
        ('{"conundrum": "answers", "version": 1, "records": 3}', "^records"),
        (filed({"question": "02.4"}), "^asked"),
        (filed({**said("02.4", "ours"), "at": "yesterday"}), "^at"),
        (filed(), r"^records must be a list with at least one guess or answer; you gave \[\]"),
        (filed({"lab": "NK2"}), "^records must be a list with .+; you gave .*lab"),
        (filed(TRIED, name=3), "^name must be a str; you gave"),
    ],
)
def test_what_is_no_file_of_answers_is_refused_by_name(given: str, why: str) -> None:
    with pytest.raises(nk.BadValue, match=why):
        answers_in(given)


def test_a_fresh_reader_without_a_folder_is_told_what_to_do(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "gone"):
        table = nk.classroom.answers(folder)
        assert table.empty
        for shown in (repr(table), table._repr_html_()):
            assert "Put the files of your readers into one folder" in shown
            assert "Empty" not in shown
            assert "<table" not in shown
    assert f"{tmp_path / 'gone'} is not in the table. There is no folder or file" in repr(table)


def test_a_list_of_files_is_read_each_once(tmp_path: Path) -> None:
    put(tmp_path, ada=filed(TRIED), copy=filed(TRIED))
    (tmp_path / "folder.json").mkdir()
    marked = tmp_path / "ben.json"
    marked.write_text(filed(said("02.4", "zwölf")), encoding="utf-8-sig")
    gone = tmp_path / "gone.json"
    table = nk.classroom.answers([tmp_path / "ada.json", str(marked), tmp_path / "copy.json", gone])
    assert [*table.index] == ["ada", "ben"]
    assert table.loc["ben", "question 02.4"] == "zwölf"
    copy, missing = table.attrs["left_out"].values()
    assert f"This file contains the same answers as {tmp_path / 'ada.json'}." == copy
    assert missing == "There is no folder or file with this name."


@pytest.mark.parametrize("given", [3, None, [3], b"answers"])
def test_what_is_neither_a_folder_nor_files_is_refused(given: object) -> None:
    with pytest.raises(nk.BadValue, match=r"^folder must be the name of a folder"):
        nk.classroom.answers(given)  # type: ignore[arg-type]


def test_no_text_is_a_formula_of_a_spreadsheet_and_half_a_character_is_written(
    tmp_path: Path,
) -> None:
    put(tmp_path, ada=filed(said("02.4", "@SUM(A1)\ud800"), name="=1+1"))
    file = tmp_path / "answers.csv"
    nk.classroom.answers(tmp_path).to_csv(file, encoding="utf-8-sig")
    table = pd.read_csv(file)
    assert table["reader"].tolist() == ["'=1+1"]
    assert table["question 02.4"].tolist() == ["'@SUM(A1)?"]
