"""What belongs to the room: guesses, the clock of a round, rounds taken back, rehearsals."""

from pathlib import Path

import pytest
from tests.classroom.seminar.playing import begun, game, play

import conundrum as nk
from conundrum.classroom.seminar.clock import ENDED, MINUTES, Clock
from conundrum.classroom.seminar.from_log import state
from conundrum.classroom.seminar.log import line, read
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.screen import screen, signs
from conundrum.classroom.seminar.seats import GOALS, OTHERS, goals
from conundrum.classroom.seminar.session import Session
from conundrum.tables.bounds import BadValue


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return begun(tmp_path / "room.jsonl")


def test_a_guess_is_replaced_until_the_reveal_and_then_no_longer(session: Session) -> None:
    session.act("guess", round=1, warheads={"washington": 34, "seoul": 20})
    session.act("guess", round=1, warheads={"washington": 36})
    assert game(session).guesses == {1: {"washington": 36, "seoul": 20}}
    play(session)
    for late in ({"round": 1, "warheads": {"seoul": 1}}, {"round": 2, "warheads": {"tokyo": 1}}):
        with pytest.raises(BadValue):
            session.act("guess", **late)
    with pytest.raises(BadValue, match="from 0 to 999"):
        session.act("guess", round=2, warheads={"seoul": -1})
    assert Session(str(session.log.path)).state == session.state


def test_a_round_is_taken_back_only_with_a_reason_and_the_log_keeps_it(session: Session) -> None:
    play(session)
    lines = session.log.path.read_bytes()
    with pytest.raises(BadValue, match="reason"):
        session.back()
    assert session.log.path.read_bytes() == lines
    session.back("Tokyo's slip was misread.")
    assert len(game(session).played) == 0
    assert game(session).missing == ()
    assert session.acts[-1]["reason"] == "Tokyo's slip was misread."


def test_the_table_asks_for_the_reason_beside_the_button(session: Session) -> None:
    play(session)
    table = nk.seminar(str(session.log.path))
    table.acts["Back"].click()
    (reason,) = table.place.children
    reason.enter("")
    assert "reason" in reason.message
    reason.enter("A wrong number.")
    assert table.said.text.endswith("All seats have chosen, so the choices can be revealed.")
    assert table.place.children == ()
    # A choice is taken back at once.
    table.acts["Back"].click()
    assert "Waiting for The press desk" in table.said.text


ROOM: list[dict[str, str | int]] = [
    {"act": "step", "step": "talk", "over": 0, "at": "2026-11-26T12:00:00+00:00"},
    {"act": "pause", "at": "2026-11-26T12:01:00+00:00"},
    {"act": "pause", "at": "2026-11-26T12:01:30+00:00"},
    {"act": "more", "at": "2026-11-26T12:02:00+00:00"},
    {"act": "resume", "at": "2026-11-26T12:03:00+00:00"},
    {"act": "more", "at": "2026-11-26T12:03:10+00:00"},
]


def test_the_clock_is_what_the_log_tells_and_not_when_it_is_read(session: Session) -> None:
    written = session.log.path.read_bytes()
    found = []
    for place, act in enumerate(ROOM, start=2):
        written += line({"n": place, **act})
        told = state(read(written))
        assert told.faults == ()
        assert told.done == ()
        ends = told.clock.ends
        found.append((told.clock.left, ends and round(ends - 1795694400)))
    assert found == [(300, 300), (240, None), (240, None), (300, None), (300, 480), (350, 540)]


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        # In the second in which the step began, as where two keys are pressed at once.
        (["step", "pause", "more"], (360, 360, True)),
        (["step", "pause", "more", "resume"], (360, 360, False)),
        (["more"], (180, 180, False)),
    ],
)
def test_a_clock_that_was_stopped_says_so_until_it_runs_whatever_it_is_given(
    kinds: list[str], wanted: tuple[int, int, bool]
) -> None:
    clock, at = Clock(), "2026-11-26T12:00:00+00:00"
    for kind in kinds:
        clock = clock.after({"act": kind, "step": "talk", "over": 0, "at": at}, 0)
    assert (clock.left, clock.of, clock.stopped) == wanted


def test_a_clock_that_was_stopped_is_seen_by_the_room(session: Session) -> None:
    for kind in ("resume", "pause", "more"):
        session.act(kind)
    future = OwnFuture(game(session))
    assert "<mark>Paused</mark>" in screen(session.state, future)["html"]


@pytest.mark.parametrize("version", [1, GOALS])
def test_each_goal_on_the_board_has_a_word_for_what_it_is_judged_by(version: int) -> None:
    rules = Rules("A", 3, 4, 7, seats=OTHERS, goals=version)
    words = [*signs(Game(rules))]
    judged = [goal for seat in rules.seats for goal in goals(seat, version)]
    assert [bool(word) for word in words] == ["wish" in goal for goal in judged]
    assert ("regime" in words) == (version == 1)
    assert words.count("earned") == sum(goal.get("record") == "earned" for goal in judged)


def test_a_step_of_a_round_that_was_taken_back_is_forgotten(session: Session) -> None:
    session.act("step", step="seal", over=0)
    play(session)
    session.act("step", step="read", over=1)
    assert session.state.clock.step == "read"
    session.back("Again.")
    assert session.state.clock.step == "seal"
    with pytest.raises(BadValue, match="step"):
        session.act("step", step="lunch", over=0)


def test_steps_lead_through_a_round_to_the_next_and_at_last_to_the_end() -> None:
    clock, walked = Clock(), ["card"]
    while len(walked) < 7:
        clock = Clock(clock.next(last=False))
        walked.append(clock.step)
    assert walked == [*[step for step in MINUTES if step not in ENDED], "card"]
    assert Clock("read").next(last=True) == Clock("end").next(last=True) == "end"
    # As the sheet for 75 minutes has a round.
    assert sum(MINUTES.values()) == 11
