"""Guesses: kept in the reader's file, the first at each question, and never lost to a bad one."""

from pathlib import Path

import pytest

import conundrum as nk
from conundrum.questions.stored_guesses import FILE, STORE, Guess, read_guesses


def guess(question: str, said: str) -> Guess:
    return Guess(question, "How many?", said, "90")


def shown() -> str:
    return "".join(child.value for child in nk.guesses().children if hasattr(child, "value"))


def test_the_first_guess_at_a_question_counts(own_folder: Path) -> None:
    failed = [STORE.keep_new(guess(*made)) for made in (("b", "1"), ("a", "2"), ("b", "3"))]
    assert failed == [""] * 3
    found, damaged = read_guesses()
    assert [(name, made.said) for name, made in found.items()] == [("b", "1"), ("a", "2")]
    assert damaged == []
    assert len((own_folder / FILE).read_text(encoding="utf-8").splitlines()) == 3


def test_another_notebook_reads_them_and_a_deleted_file_is_a_new_start(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    STORE.keep_new(guess("a", "한국 <script>"))
    monkeypatch.setattr("conundrum.questions.stored_guesses.STORE.unwritten", [])
    assert read_guesses()[0]["a"].said == "한국 <script>"
    assert "한국 &lt;script&gt;" in shown()
    (own_folder / FILE).unlink()
    assert read_guesses() == ({}, [])
    assert "not committed to a guess yet" in shown()


def test_damaged_lines_are_named_and_the_rest_is_kept(own_folder: Path) -> None:
    STORE.keep_new(guess("a", "1"))
    with (own_folder / FILE).open("ab") as file:
        file.write(b'{"question": "b"\n[1]\n{"other": 1}\n\xff\xfe\n')
    STORE.keep_new(guess("c", "2"))
    found, damaged = read_guesses()
    assert (list(found), damaged) == (["a", "c"], [2, 3, 4, 5])
    assert "left out: 2, 3, 4, 5" in shown()


def test_a_guess_that_cannot_be_written_stays_on_the_page(own_folder: Path) -> None:
    (own_folder / FILE).mkdir()
    assert STORE.keep_new(guess("a", "1")).startswith("guesses.jsonl cannot be written (")
    assert read_guesses()[0]["a"].said == "1"
    (own_folder / FILE).rmdir()
    assert STORE.keep_new(guess("b", "2")) == ""
    assert len((own_folder / FILE).read_text(encoding="utf-8").splitlines()) == 2


def test_on_binder_a_line_offers_the_download(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Binder" not in shown()
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    assert "This session runs on Binder" in shown()
    assert "Binder" in nk.guesses().still()
