"""What is handed over in odd forms is read; what cannot be is named, and loses nothing else."""

from pathlib import Path

import pytest
from tests.classroom.seminar.playing import begun, play
from tests.classroom.test_open_answers import filed, lines, said

import conundrum as nk
from conundrum.tables.bounds import BadValue

OURS, THEIRS = filed(said("02.4", "ours")), filed(said("02.4", "theirs"))


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


def test_a_file_of_answers_is_read_in_every_form(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(OURS, encoding="utf-8")
    for form in forms(file):
        assert lines(nk.open_answers([form]))[0][1] == "ours (1)"  # type: ignore[list-item]


def test_a_log_is_read_in_every_form(log: Path) -> None:
    for form in forms(log):
        assert [*nk.compare_tables([form]).tables] == ["A table"]  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("panel", "suffix"), [(nk.open_answers, ".json"), (nk.compare_tables, ".jsonl")]
)
def test_a_file_that_is_not_there_is_told_by_its_name(
    panel: object, suffix: str, tmp_path: Path
) -> None:
    for given in (tmp_path / f"gone{suffix}", f"gone{suffix}"):
        with pytest.raises(BadValue, match=rf"no such file: gone{suffix}"):
            panel([given])  # type: ignore[operator]
    (tmp_path / f"folder{suffix}").mkdir()
    with pytest.raises(BadValue, match="a file that can be read"):
        panel([tmp_path / f"folder{suffix}"])  # type: ignore[operator]


def test_a_bad_file_among_answers_is_said_and_loses_no_other() -> None:
    panel = nk.open_answers([OURS, "gone.json", OURS, 3, THEIRS])  # type: ignore[list-item]
    assert len(panel.readers) == 2
    assert panel.said.text.startswith("Readers: 2. Number 2 was left out: ")
    for place, why in (("2", "no such file: gone.json"), ("3", "not added before"), ("4", "a str")):
        told = panel.said.text.partition(f"Number {place} was left out: ")[2].partition("Number")[0]
        assert why in told
    with pytest.raises(BadValue, match="no such file"):
        nk.open_answers(["gone.json", "{"])


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


def test_equal_answers_without_a_time_are_those_of_two_unless_the_text_is_the_same() -> None:
    untimed = {**said("02.4", "ours"), "at": ""}
    shuffled = filed(dict(reversed(untimed.items())))
    panel = nk.open_answers([filed(untimed), shuffled])
    assert lines(panel)[0][1] == "ours (2)"
    panel.entry.enter(shuffled)
    assert "not added before" in panel.entry.message
    panel.entry.enter(THEIRS)
    assert panel.said.text == "Readers: 3."


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
