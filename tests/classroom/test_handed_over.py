"""What is handed over in odd forms is read; what cannot be is named, and loses nothing else."""

from pathlib import Path

import pytest
from tests.classroom.seminar.playing import begun, play

import conundrum as nk
from conundrum.tables.bounds import BadValue


@pytest.fixture
def log(tmp_path: Path) -> Path:
    file = tmp_path / "a.jsonl"
    play(begun(file))
    return file


def forms(file: Path) -> list[object]:
    """A file in every form in which it may be handed over."""
    text = file.read_text(encoding="utf-8")
    marked = file.with_name(f"marked{file.suffix.upper()}")
    marked.write_text(text, encoding="utf-8-sig")
    return [file, str(file), f'"{file}"', marked, str(marked), text, f"\ufeff{text}"]


def test_a_log_is_read_in_every_form(log: Path) -> None:
    for form in forms(log):
        assert [*nk.compare_tables([form]).tables] == ["A table"]  # type: ignore[list-item]


def test_a_file_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    for given in (tmp_path / "gone.jsonl", "gone.jsonl"):
        with pytest.raises(BadValue, match=r"no such file: gone\.jsonl"):
            nk.compare_tables([given])
    (tmp_path / "folder.jsonl").mkdir()
    with pytest.raises(BadValue, match="a file that can be read"):
        nk.compare_tables([tmp_path / "folder.jsonl"])


def test_a_bad_table_among_tables_is_said_and_loses_no_other(log: Path) -> None:
    other = log.with_name("b.jsonl")
    session = begun(other)
    play(session)
    play(session)
    panel = nk.compare_tables([log, "gone.jsonl", str(log), other])
    assert len(panel.tables) == 2
    assert "Number 2 was left out: table: a file that exists (no such" in panel.said.text
    assert "Number 3 was left out: This game is already here." in panel.said.text
    with pytest.raises(BadValue, match="no such file"):
        nk.compare_tables(["gone.jsonl", "{}"])


def test_two_logs_in_one_text_are_refused_in_words(log: Path) -> None:
    other = log.with_name("b.jsonl")
    play(begun(other))
    both = log.read_text(encoding="utf-8") + other.read_text(encoding="utf-8")
    for text in (both, both.replace("\n", "")):
        with pytest.raises(BadValue, match="the log of one game at a time"):
            nk.compare_tables([text])


def hurt(log: Path, number: int) -> str:
    """The text of a log of which one line has lost its first letter."""
    lines = log.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = lines[number - 1][1:]
    return "\n".join(lines)


def test_a_damaged_line_of_a_log_is_said_where_tables_are_compared(log: Path) -> None:
    told = "A table: Line 2 is damaged and was left out."
    text = hurt(log, 2)
    assert told in nk.compare_tables([text]).said.text
    panel = nk.compare_tables()
    panel.entry.enter(text, "a.jsonl")
    assert told in panel.said.text
    # A round that tells the rules again stands in for the line that began the game.
    assert "A table: Line 1 is damaged" in nk.compare_tables([hurt(log, 1)]).said.text


def test_a_log_whose_beginning_is_lost_is_refused_by_its_name_without_its_text(log: Path) -> None:
    begins = log.with_name("b.jsonl")
    begun(begins)
    whole = begins.read_text(encoding="utf-8")
    text = hurt(begins, 1)
    begins.write_text(text, encoding="utf-8")
    for given in (begins, text):
        with pytest.raises(BadValue, match=r"Line 1 is damaged") as refused:
            nk.compare_tables([given])
        assert "{" not in str(refused.value)
        assert '"' not in str(refused.value)
        assert str(refused.value).startswith("b.jsonl: " if given is begins else "table: ")
    with pytest.raises(BadValue, match="finished round is allowed, but a game without a finished"):
        nk.compare_tables([whole])


def test_of_many_files_that_are_dropped_each_is_named(log: Path) -> None:
    other = log.with_name("b.jsonl")
    play(begun(other))
    play(begun(log.with_name("c.jsonl")), seoul="wait")
    panel = nk.compare_tables()
    for name in ("a.jsonl", "b.jsonl", "c.jsonl"):
        panel.entry.enter(log.with_name(name).read_text(encoding="utf-8"), name)
    assert len(panel.tables) == 2
    assert "Added: A table, A table 2." in panel.said.text
    assert "b.jsonl: This game is already here." in panel.said.text
