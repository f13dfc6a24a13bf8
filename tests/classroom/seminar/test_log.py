"""The log: what was written is read again, whatever became of a line; one writer at a time."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from tests.classroom.seminar.playing import acts, begun, do, game, play
from tests.disk import full

from conundrum.classroom.seminar.clock import ACTS
from conundrum.classroom.seminar.from_log import state
from conundrum.classroom.seminar.log import Log, Reading, Stale, line, read
from conundrum.classroom.seminar.session import Session
from conundrum.tables.bounds import BadValue

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


@pytest.fixture(scope="module")
def played(folder: Path) -> bytes:
    """The log of a game of three rounds, with a step back in it."""
    session = begun(folder / "played.jsonl")
    session.act("name", seat="beijing", text="名前 <b>x</b>")
    play(session)
    session.act("headline", text="Peace?")
    play(session, (0.9, 0.1, 0))
    session.back("A wrong number was sealed.")
    session.reveal()
    play(session, seoul="wait")
    return session.log.path.read_bytes()


def anew(folder: Path, seed: int = 7) -> Session:
    """A game that begins where another one was."""
    path = folder / "any.jsonl"
    path.unlink(missing_ok=True)
    return begun(path, seed=seed)


@given(st.lists(acts, max_size=12), st.integers(0, 2**32 - 1))
@settings(max_examples=25)
def test_any_sequence_of_acts_is_the_same_game_when_read_again(
    folder: Path, tried: list[tuple[str, object]], seed: int
) -> None:
    session = anew(folder, seed=seed)
    path = session.log.path
    for act, what in tried:
        lines = path.read_bytes()
        if not do(session, act, what) and act != "round":
            assert path.read_bytes() == lines
        again = Session(str(path)).state
        assert again == session.state
        assert again.faults == ()


@given(st.lists(acts, max_size=6), acts)
@settings(max_examples=25)
def test_a_step_back_undoes_the_last_act(
    folder: Path, before: list[tuple[str, object]], last: tuple[str, object]
) -> None:
    session = anew(folder)
    for act, what in before:
        do(session, act, what)
    stood = session.state
    if last[0] not in ("back", "round", *ACTS) and do(session, *last):
        session.back("Again.")
        assert session.state == stood


def game_in(reading: Reading) -> Any:
    return state(reading).game


@given(st.data())
@settings(max_examples=60)
def test_a_damaged_line_is_named_and_the_game_still_stands(
    played: bytes, data: st.DataObject
) -> None:
    lines = played.splitlines(keepends=True)
    back = next(n for n, text in enumerate(lines, start=1) if b'"back"' in text)
    number = data.draw(st.integers(1, len(lines)))
    place = data.draw(st.integers(0, len(lines[number - 1]) - 2))
    was = lines[number - 1][place]
    # One white space for another between the parts of JSON says the same, and damages nothing.
    same = {was, 10} | set(b" \t\r" if was == ord(" ") else b"")
    byte = data.draw(st.integers(0, 255).filter(lambda b: b not in same))
    hurt = bytearray(lines[number - 1])
    hurt[place] = byte
    lines[number - 1] = bytes(hurt)
    reading = read(b"".join(lines))
    told, whole = game_in(reading), game_in(read(played))
    assert reading.faults == (f"Line {number} is damaged and was left out.",)
    assert len(reading.acts) == len(lines) - 1
    if number == len(lines):
        # The last reveal is lost, and all that it takes to reveal again is there.
        assert told.missing == ()
    elif number != back:
        # The one act that cannot be known without its line is that a reveal was taken back.
        assert [over.policy for over in told.played] == [over.policy for over in whole.played]


def test_a_line_that_was_cut_short_stays_by_itself(folder: Path, played: bytes) -> None:
    path = folder / "torn.jsonl"
    lines = played.splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:5]) + lines[5][:30])
    session = Session(str(path))
    session.act("headline", text="After the storm")
    again = Session(str(path))
    assert again.state == session.state
    assert again.state.faults == ("Line 6 is damaged and was left out.",)
    assert game(again).headlines == ((0, "After the storm"),)


def test_a_line_that_is_gone_is_named_once(played: bytes) -> None:
    lines = played.splitlines(keepends=True)
    reading = read(b"".join(lines[:3] + lines[4:]))
    assert reading.faults == ("Before line 4 the log is not as it was written.",)
    assert len(reading.acts) == len(lines) - 1


@given(st.binary(max_size=200))
def test_anything_at_all_can_be_read(text: bytes) -> None:
    assert game_in(read(text)) is None


@given(
    st.dictionaries(
        st.sampled_from(["act", "rules", "round", "choices", "card", "of", "sealed", "seat"]),
        st.recursive(
            st.none() | st.integers(-2, 99) | st.text(max_size=8),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
            max_leaves=4,
        )
        | st.sampled_from(["choose", "reveal", "name", "headline", "back"]),
    )
)
def test_a_forged_act_never_breaks_the_game(played: bytes, forged: dict[str, object]) -> None:
    """A line whose checksum is right, and whose act makes no sense."""
    number = len(played.splitlines()) + 1
    told = read(played + line({"act": "reveal", **forged, "n": number}))
    assert game_in(told).rules.rounds == 3


def test_the_second_of_two_pages_is_refused_and_brought_up_to_date(folder: Path) -> None:
    first = begun(folder / "two.jsonl")
    second = Session(str(folder / "two.jsonl"))
    play(first)
    text = first.log.path.read_bytes()
    with pytest.raises(Stale, match="Another page has written"):
        second.act("headline", text="Too late")
    assert first.log.path.read_bytes() == text
    assert second.state == first.state
    second.act("headline", text="In time")
    with pytest.raises(Stale):
        first.back()


WRITER = """
import sys
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.log import Stale
session, done = Session(sys.argv[1]), 0
while done < 25:
    try:
        session.act("headline", text=f"{sys.argv[2]} {done}")
        done += 1
    except Stale:
        pass
"""


def test_two_writers_at_once_lose_nothing_and_mix_nothing(folder: Path) -> None:
    session = begun(folder / "crowd.jsonl")
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(session.log.path), name])
        for name in ("north", "south")
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    session.look()
    assert session.state.faults == ()
    told = [text for _, text in game(session).headlines]
    for name in ("north", "south"):
        assert [t for t in told if t.startswith(name)] == [f"{name} {n}" for n in range(25)]


@pytest.mark.parametrize(
    "file",
    ["", "a.json", "nowhere/a.jsonl", "\0.jsonl", "a\n.jsonl", None, 3, "x" * 300 + ".jsonl"],
)
def test_what_is_no_name_of_a_log_is_refused(file: str) -> None:
    with pytest.raises(BadValue) as refused:
        Log(file)
    assert refused.value.field == "file"


def test_another_file_is_never_written_to(folder: Path) -> None:
    other = folder / "notes.jsonl"
    other.write_text('{"my": "notes"}\n', encoding="utf-8")
    with pytest.raises(BadValue, match="the log of a game"):
        Session(str(other))
    assert other.read_text(encoding="utf-8") == '{"my": "notes"}\n'


@pytest.mark.parametrize("room", [0, 30])
def test_a_full_disk_is_named_as_such_and_leaves_the_log_as_it_was(folder: Path, room: int) -> None:
    session = anew(folder)
    text, stood = session.log.path.read_bytes(), session.state
    with full(len(text) + room), pytest.raises(BadValue, match="can be written") as refused:
        session.act("headline", text="No room for this")
    assert not isinstance(refused.value, Stale)
    assert (session.log.path.read_bytes(), session.state) == (text, stood)
    session.act("headline", text="Room again")
    assert Session(str(session.log.path)).state == session.state
    assert session.state.faults == ()
