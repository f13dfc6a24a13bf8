"""Answers are kept in the reader's own file, whatever happens to kernel, tab or disk."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from tests.disk import full

import conundrum as nk
from conundrum.classroom.exercises.kinds import every
from conundrum.questions.own_tables import state
from conundrum.questions.stored_answers import FILE, Try, keep, tries

pytestmark = pytest.mark.slow

WRITES = """
import sys
from conundrum.questions.stored_answers import Try, keep
for place in range(int(sys.argv[2])):
    keep(Try(sys.argv[1], "wrong", f"{place} " + 200 * "한"))
    print(place, flush=True)
"""


def writer(name: str, many: int) -> subprocess.Popen[str]:
    """Another kernel, which answers the same exercise again and again."""
    command = [sys.executable, "-c", WRITES, name, str(many)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def lines() -> list[dict[str, str]]:
    return [json.loads(line) for line in Path(FILE).read_text(encoding="utf-8").splitlines()]


def test_an_answer_is_kept_once_and_a_deleted_file_is_a_new_start() -> None:
    for letter in ("a", "a", "b", "a"):
        nk.check("02.2", letter)
    assert [line["said"] for line in lines()] == ["a", "b", "a"]
    Path(FILE).unlink()
    assert tries() == ({}, [])
    assert not nk.exercise("02.2").right


@pytest.mark.parametrize("answer", [np.float64(161.0), np.int64(161)])
def test_a_number_of_numpy_stands_on_the_page_again(answer: object) -> None:
    assert nk.check("01.1", answer).verdict == nk.exercise("01.1").give("161").verdict
    assert nk.check("01.1", answer) == nk.exercise("01.1").last


def test_half_a_character_in_the_file_is_shown_as_a_question_mark() -> None:
    half = {"exercise": "01.6", "verdict": "kept", "said": "word \ud83d"}
    Path(FILE).write_text(json.dumps(half), encoding="utf-8")
    assert "word ?" in str(tries())


@pytest.mark.wide
@pytest.mark.skipif(sys.platform == "win32", reason="two writes at one instant may meet on Windows")
def test_two_tabs_and_a_killed_kernel_lose_nothing() -> None:
    with writer("two", 100_000) as two:
        assert two.stdout is not None
        # So that the second is at work all the while the first writes.
        assert two.stdout.readline()
        with writer("one", 60) as one:
            one.wait(timeout=120)
        two.kill()
        before = 1 + len(two.stdout.read().splitlines())
    with Path(FILE).open("ab") as file:
        file.write(unfinished := b'{"exercise": "one", "verd')
    assert keep(Try("one", "right", "7")) == ""
    given, damaged = tries()
    assert len(given["one"]) == 61
    assert len(given["two"]) >= before
    # By place, not by count: who sees but a part of the other's line leaves an empty one.
    assert damaged == [Path(FILE).read_bytes().split(b"\n").index(unfinished) + 1]
    assert f"left out: {damaged[0]}." in nk.show.progress("02").note.value


def test_an_answer_that_cannot_be_written_stays_and_is_said_each_time_it_is_given() -> None:
    Path(FILE).mkdir()
    (said,) = {nk.check("02.2", "a").says for _ in range(3)}
    assert "progress.jsonl cannot be written" in said
    assert [(one.verdict, one.said) for one in tries()[0]["02.2"]] == [("wrong", "a")]
    assert "tried once" in nk.show.progress("02").table.value
    Path(FILE).rmdir()
    assert "cannot be written" not in nk.check("02.2", "a").says
    assert [line["said"] for line in lines()] == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_full_disk_is_said_and_what_was_kept_before_is_still_there() -> None:
    first, second, third = (Try("02.1", "wrong", said) for said in ("first", "second", "third"))
    assert keep(first) == ""
    whole = Path(FILE).read_bytes()
    # Only a part of the second answer fits.
    with full(len(whole) + 20):
        assert all("progress.jsonl cannot be written" in keep(one) for one in (second, third))
    assert Path(FILE).read_bytes() == whole
    given, damaged = tries()
    assert ([one.said for one in given["02.1"]], damaged) == (["first", "second", "third"], [])


def test_what_could_not_be_written_is_written_once_there_is_room() -> None:
    Path(FILE).mkdir()
    for name, letter in (("02.2", "a"), ("02.2", "b"), ("01.3", "a")):
        nk.check(name, letter)
    Path(FILE).rmdir()
    nk.check("01.3", "b")
    assert [(line["exercise"], line["said"]) for line in lines()] == [
        ("02.2", "a"),
        ("02.2", "b"),
        ("01.3", "a"),
        ("01.3", "b"),
    ]
    assert nk.check("02.2", "b").says == nk.check("02.2", "b").says
    assert len(lines()) == 4


@pytest.mark.parametrize("damage", [b"[1]", b"{}", b'{"exercise": "02.1"}', b"\xff", b"[" * 10**5])
def test_a_damaged_line_is_named_and_the_rest_is_read(damage: bytes) -> None:
    Path(FILE).write_bytes(damage + b"\n")
    nk.check("02.2", "a")
    given, damaged = tries()
    assert (list(given), damaged) == (["02.2"], [1])


@pytest.mark.parametrize("told", ["line\nbreak", "</td><script>", "x" * 5000])
def test_any_text_comes_back_as_it_was_given(told: str) -> None:
    keep(Try("02.6", "kept", told))
    assert tries()[0]["02.6"][0].said == told


def test_a_state_tells_the_first_try_that_was_right() -> None:
    found = [state(["close", "wrong", "right", "wrong"][:count]) for count in range(5)]
    assert found == ["open", "tried once", "tried 2 times", *2 * ["right, at try 3"]]
    assert state(["kept"]) == "written"


def test_the_table_of_one_notebook_says_how_far_all_have_come() -> None:
    for name, answer in (
        ("02.2", "b"),
        ("02.2", "a"),
        ("05.3", nk.Policy(us_engagement=0.9, china_sanctions=0.08, china_engagement=0.9)),
        ("05.6", "word " * 60),
    ):
        nk.check(name, answer)
    counts = Counter(name.partition(".")[0] for name in every())
    tables = {number: nk.show.progress(number).table.value for number in counts}
    (said,) = {table.rpartition("<p>")[2] for table in tables.values()}
    assert said.startswith("An exercise is done if its answer is right or")
    for number, count in counts.items():
        done = {"02": 1, "05": 2}.get(number, 0)
        assert f" {number}: {done} of {count}" in said
        assert tables[number].count('<th scope="row">') == count


def test_a_table_is_printed_as_it_stands_by_now() -> None:
    table = nk.show.progress("02")
    nk.check("02.2", "a")
    assert "tried once" not in table.table.value
    assert "tried once" in table.still()
