"""What is the reader's own: one rule joins file and page, and nothing else is lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from conundrum.questions import own_records, stored_answers
from conundrum.questions.own_records import joined
from conundrum.questions.record_store import RecordStore
from conundrum.questions.stored_answers import Try
from conundrum.questions.stored_guesses import FILE, STORE, TODAY, Guess, counting
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import entries

TIMES = [f"2126-11-26T12:00:0{second}.000Z" for second in range(4)]


def said(question: str, text: str, at: str = "") -> Guess:
    return Guess(question, "How many?", text, "90", at)


def file() -> list[Guess]:
    return STORE.read()[0]


def test_no_question_is_named_as_a_prediction() -> None:
    assert not {*entries("questions"), *TODAY} & {*entries("predictions")}


def test_of_answers_the_last_counts_and_of_guesses_the_first() -> None:
    records = [
        said(name, text, at)
        for name in ("00.1", "02.falls", "before.sure")
        for text, at in (("late", TIMES[2]), ("early", TIMES[1]), ("undated", ""))
    ]
    guesses, answers = counting(records)
    assert (guesses["02.falls"].said, answers["00.1"].said) == ("undated", "late")
    assert answers["before.sure"].said == "late"
    assert len(joined([*records, *records])) == len(records)


def test_what_the_page_has_comes_into_the_file_once_and_the_file_to_the_page() -> None:
    STORE.keep_new(said("02.falls", "60", TIMES[1]))
    record_store = RecordStore()
    assert [one["said"] for one in record_store.kept] == ["60"]
    of_page = [vars(said("02.falls", "60", TIMES[1])), vars(said("00.1", "A", TIMES[0]))]
    for _ in range(2):
        record_store.receive({"found": of_page})
    assert joined(file()) == [said("00.1", "A", TIMES[0]), said("02.falls", "60", TIMES[1])]
    assert len(file()) == 2


def test_what_is_forgotten_is_gone_and_what_is_newer_stays(own_folder: Path) -> None:
    for one in (said("a", "1"), said("b", "2", TIMES[1]), said("c", "3", TIMES[3])):
        STORE.keep_new(one)
    with (own_folder / FILE).open("a", encoding="utf-8") as opened:
        opened.write("damaged\n")
    record_store = RecordStore()
    record_store.receive({"forgotten": TIMES[2]})
    assert [one["said"] for one in record_store.kept] == ["3"]
    assert (own_folder / FILE).read_text(encoding="utf-8").count("\n") == 1
    record_store.receive({"forgotten": TIMES[3]})
    assert (record_store.kept, record_store.failed, (own_folder / FILE).exists()) == ([], "", False)


def test_a_file_that_cannot_be_written_or_cleared_is_told(own_folder: Path) -> None:
    (own_folder / FILE).mkdir()
    record_store = RecordStore()
    record_store.receive({"found": [vars(said("a", "1", TIMES[0]))]})
    assert record_store.failed.startswith("guesses.jsonl cannot be written (")
    assert STORE.clear(TIMES[0]).startswith("guesses.jsonl cannot be cleared (")
    (own_folder / FILE).rmdir()
    record_store.receive({"found": [vars(said("b", "2", TIMES[1]))]})
    assert (record_store.failed, [one.said for one in file()]) == ("", ["2"])


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        (7, "record must be a dict"),
        ({}, "question must be a str; you gave None"),
        (vars(said("a", "1")) | {"came": 3}, "came must be a str"),
        (vars(said("a", "1", "yesterday")), "at must be a time such as"),
    ],
)
def test_what_is_no_record_is_refused_by_its_field(sent: Any, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        STORE.read_sent(sent)


def test_a_record_that_code_makes_has_a_time_as_a_page_writes_it() -> None:
    STORE.keep_new(said("a", "1"))
    assert own_records.TIME.fullmatch(file()[0].at)


def test_answers_to_exercises_have_a_file_of_their_own_and_are_forgotten_with_the_rest() -> None:
    tried, guess = Try("02.1", "close", "9", TIMES[1]), said("00.1", "A", TIMES[0])
    STORE.keep_new(said("02.falls", "60", TIMES[0]))
    record_store = RecordStore()
    record_store.receive({"found": [vars(tried), vars(guess)]})
    assert (stored_answers.STORE.read()[0], len(file())) == ([tried], 2)
    assert stored_answers.keep(Try("02.1", "close", "9")) == ""
    assert stored_answers.STORE.read()[0] == [tried]
    record_store.look()
    assert [one for one in record_store.kept if "exercise" in one] == [vars(tried)]
    record_store.receive({"forgotten": TIMES[1]})
    assert (record_store.kept, Path(stored_answers.FILE).exists()) == ([], False)


def test_two_files_that_cannot_be_written_are_both_told(own_folder: Path) -> None:
    for name in (FILE, stored_answers.FILE):
        (own_folder / name).mkdir()
    record_store = RecordStore()
    found = [vars(said("a", "1", TIMES[0])), vars(Try("02.1", "right", "9", TIMES[0]))]
    record_store.receive({"found": found})
    for name in (FILE, stored_answers.FILE):
        assert f"{name} cannot be written (" in record_store.failed


def test_answers_count_in_the_order_of_their_time_and_those_without_one_first() -> None:
    found = [Try("02.1", text, text, at) for text, at in (("b", TIMES[2]), ("a", TIMES[1]))]
    stored_answers.STORE.keep_new(*found)
    with Path(stored_answers.FILE).open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(vars(Try("02.1", "old", "old"))))
    assert [one.said for one in stored_answers.tries()[0]["02.1"]] == ["old", "a", "b"]
