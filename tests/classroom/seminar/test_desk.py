"""The desk and the board: one game in two windows, typed, stopped, taken back, rehearsed."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from time import time
from typing import Any

import pytest
from tests.classroom.seminar.playing import begun, game, play
from tests.classroom.seminar.test_seminar_table import MARKUP, TAG, leaves, within

import conundrum as nk
from conundrum.classroom.seminar import room
from conundrum.classroom.seminar.debrief import Debrief
from conundrum.classroom.seminar.debrief_tables import did_table
from conundrum.classroom.seminar.desk import Desk
from conundrum.classroom.seminar.export import rounds_table
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.path_code import path_code
from conundrum.classroom.seminar.room import Projector
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.screen_reveal import gaps
from conundrum.classroom.seminar.seats import OTHERS, POWERS, SEATS, moves
from conundrum.classroom.seminar.session import Session
from conundrum.run import runner
from conundrum.run.follow import follow
from conundrum.run.outlook import Outlook
from conundrum.shown.seminar.goal_words import said
from conundrum.tables import say
from conundrum.widgets.failure_watch import watch

pytestmark = pytest.mark.slow

EIGHT = ("W 90 20 40", "B 30 60 50", "S aid", "T bans", "M wait", "P test", "N appeal", "D calm")
GUESSES = "G W 871 B 872 S 873"
GUESSED = re.compile(r"\b87[123]\b")
RING, CROSS, ARROW = "r='11'", "var(--nk-fell)", "h14l-7 -11Z"
FALLS = 0
"""A draw whose future falls in the first round if both powers cut all ties."""

FALLS_ANYWAY = 20
"""A draw whose future falls under the policies of 2016 in the first round."""


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "class.jsonl")


@pytest.fixture
def desk(file: str) -> Desk:
    desk = nk.desk(file)
    begin(desk, "Table 1")
    return desk


def begin(desk: Any, name: str) -> None:
    desk.start.draw.value = 7
    desk.start.entry.enter(name)


def press(desk: Desk, *names: str) -> None:
    for name in names:
        desk.acts_of_table[name].click()


def typed(desk: Desk, *lines: str) -> None:
    for line in lines:
        desk.line.enter(line)
        assert desk.line.message == "", line


def shown(view: Any) -> str:
    """What a window shows, once it has looked at the log."""
    view.look()
    return str(view.screen.shown["html"])


def through(desk: Desk) -> None:
    """Play a round by what is typed, to the end of what it brought."""
    typed(desk, GUESSES, *EIGHT)
    press(desk, "reveal", "next")


def files(file: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(file).parent.iterdir()}


def test_a_class_of_eight_seats_and_three_rounds_is_what_begins(desk: Desk) -> None:
    rules = game(desk).rules
    assert (len(rules.seats), rules.rounds, rules.years) == (len(SEATS), 3, 4)


def test_eight_lines_seal_eight_seats_and_the_board_says_who_is_missing(
    desk: Desk, file: str
) -> None:
    board = nk.board(file)
    for left, line in zip(range(8, 0, -1), EIGHT, strict=True):
        assert f"Still to seal: {left}" in shown(board)
        assert desk.acts_of_table["reveal"].disabled
        typed(desk, line)
    assert "All 8 seats have sealed." in shown(board)
    assert shown(board) == shown(desk)


def test_a_line_that_is_refused_is_not_lost_and_does_nothing(desk: Desk, file: str) -> None:
    lines = files(file)
    sent: list[object] = []
    desk.line.send = sent.append
    desk.line.enter("W 90 20 400")
    assert "'400' was given" in desk.line.message
    # The page empties the line once it is told that it was taken.
    assert sent == []
    assert files(file) == lines
    desk.line.enter("?")
    assert "W and a number" in desk.listed.text
    press(desk, "reveal")
    assert "W and a number" in desk.listed.text
    press(desk, "more")
    assert desk.listed.text == ""
    typed(desk, "?")
    typed(desk, "W 81 2 3")
    assert desk.listed.text == ""
    # Nor does the list stand below what another line is refused for.
    desk.line.enter("?")
    desk.line.enter("Q 1 2 3")
    assert (bool(desk.line.message), desk.listed.text) == (True, "")


def test_what_a_line_did_is_said_at_the_desk_until_the_next_act_and_nowhere_else(
    desk: Desk, file: str
) -> None:
    board = nk.board(file)
    typed(desk, "W 70 10 40")
    assert "Washington: Sanctions 70%, Engagement 10%, Shared conditions 40%" in desk.did.text
    assert "Shared conditions 40" not in shown(board) + str(board.screen.shown)
    typed(desk, "S aid")
    assert "Sealed for Seoul" in desk.did.text
    assert "Before, it was" not in desk.did.text
    for again, before in (("W 75 12.5 40", "70, 10, 40"), ("S wait", "aid")):
        typed(desk, again)
        assert desk.did.text.endswith(f" Before, it was {before}.")
        # The same once more replaces nothing.
        typed(desk, again)
        assert "Before, it was" not in desk.did.text
    press(desk, "next")
    assert desk.did.text == ""
    for refused in ("Beijng 30 60 50", "W 9 10 40"):
        typed(desk, "S aid")
        desk.line.enter(refused)
        assert (desk.did.text, bool(desk.line.message)) == ("", True)


@pytest.mark.parametrize(
    ("before", "line", "why"),
    [
        ((), "W 0.9 0.1 0", "Sanctions 0.9% is less than 1%"),
        ((), "W 9 10 40", "Sanctions 9%, after 90% in 2016. Press Enter"),
        (EIGHT, "W 59 20 40", "Sanctions 59%, after 90% in the round before"),
        (EIGHT, "B 30 60 81", "Shared conditions 81%, after 50% in the round before"),
    ],
)
def test_what_is_unlikely_is_asked_back_and_sealed_when_it_is_entered_again(
    desk: Desk, before: tuple[str, ...], line: str, why: str
) -> None:
    if before:
        typed(desk, *before)
        press(desk, "reveal", "next", "next")
    desk.line.enter(line)
    assert why in desk.line.message
    assert game(desk).sealed == {}
    typed(desk, line)
    assert len(game(desk).sealed) == 1


@pytest.mark.parametrize("line", ["W 60 1 100", "W 60 50 70"])
def test_what_is_likely_is_sealed_at_once(desk: Desk, line: str) -> None:
    typed(desk, "W 90 20 40" if line == "W 60 50 70" else line)
    if line == "W 60 50 70":
        typed(desk, *EIGHT[1:])
        press(desk, "reveal", "next", "next")
        typed(desk, line)


@pytest.mark.parametrize("line", ["W 90 20 40", "G W 34", "T absent", "="])
def test_a_line_that_comes_while_the_last_round_is_on_the_screen_is_refused_with_what_to_do(
    desk: Desk, line: str
) -> None:
    typed(desk, *EIGHT)
    for act in ("reveal", "next"):
        press(desk, act)
        desk.line.enter(line)
        assert "Press Next view until the card of round 2" in desk.line.message
    assert (game(desk).sealed, game(desk).guesses, game(desk).absent) == ({}, {}, ())
    press(desk, "next")
    typed(desk, "H A headline is told at any time", "W 90 20 40")


def test_a_reveal_that_comes_too_early_says_what_to_do(desk: Desk) -> None:
    press(desk, "reveal")
    assert "Type the lines of these seats, or press Seal the rest" in desk.wrong.text


def test_a_seat_that_is_absent_goes_on_as_before_and_the_board_says_so(
    desk: Desk, file: str
) -> None:
    board = nk.board(file)
    typed(desk, *EIGHT[:1], *EIGHT[2:], "B absent")
    assert "Beijing is absent, so this choice counts: Sanctions 20%" in desk.did.text
    assert "Still to seal" not in shown(board)
    assert "absent, as in 2016" in shown(board)
    press(desk, "reveal")
    assert "Absent, as in 2016: Beijing" in shown(board)
    over = game(desk).played[-1]
    assert (over.absent, over.policy.china_sanctions) == (("beijing",), 0.2)
    press(desk, "next", "next")
    typed(desk, "W 90 20 40", "B 30 60 20", "T absent", "S aid", *EIGHT[4:])
    assert game(desk).absent == ("tokyo",)
    assert "absent, last move stands" in shown(board)
    press(desk, "reveal")
    assert game(desk).played[-1].moves["tokyo"] == "bans"
    press(desk, "next", "next")
    assert game(desk).absent == ("tokyo",)
    typed(desk, "T offer")
    assert game(desk).absent == ()


def test_a_seat_that_comes_is_waited_for_again_and_nothing_is_revealed_over_its_head(
    desk: Desk, file: str
) -> None:
    typed(desk, *EIGHT[:4], *EIGHT[5:], "M absent")
    assert not desk.acts_of_table["reveal"].disabled
    typed(desk, "M here")
    assert "Moscow is here" in desk.did.text
    assert desk.acts_of_table["reveal"].disabled
    assert "Still to seal: 1" in shown(nk.board(file))
    typed(desk, "?")
    assert "T here" in desk.listed.text


def test_what_would_be_taken_back_is_named_and_what_was_is_said(desk: Desk) -> None:
    typed(desk, "S aid", "T bans")
    for seat in ("Tokyo", "Seoul"):
        assert f"Take back undoes: {seat} sealed" in desk.parts["undone"].value
        desk.reason.enter("")
        assert desk.did.text == f"Taken back: {seat} sealed"
    assert desk.parts["undone"].value == ""


def test_the_game_is_taken_away_as_two_files_whose_folder_is_said(desk: Desk, file: str) -> None:
    assert desk.acts_of_table["csv"].disabled
    through(desk)
    press(desk, "csv")
    for kept in (Path(file), Path(file).with_suffix(".csv")):
        assert kept.exists()
        assert str(kept.resolve()) in desk.did.text
    press(desk, "rehearse")
    assert desk.acts_of_table["csv"].disabled


def test_before_a_game_the_desk_says_what_it_is_and_what_to_press(file: str) -> None:
    first = nk.desk(file).children[0].value
    for words in ("<h3>Desk</h3>", "any name", "Begin the game", "nothing is kept"):
        assert words in first


def test_where_nothing_answers_the_desk_says_what_to_start_again(desk: Desk) -> None:
    for how in ("silent", "cut"):
        words = watch().words["app"][how]
        assert "start it again" in words
        assert "kernel" not in words
    assert "kernel" in watch().words["lab"]["silent"]
    assert "kernel" in watch().words["app"]["silent_answered"]


def test_in_the_last_round_they_write_before_the_end_and_a_move_that_is_gone_says_why(
    desk: Desk,
) -> None:
    for number in (1, 2, 3):
        assert ("no longer watch: The Council" in desk.parts["seats"].value) == (number == 3)
        typed(desk, "=")
        press(desk, "reveal", "next")
        assert ("projector off" in desk.parts["say"].value) == (number == 3)
        press(desk, "next")
    assert desk.session.state.clock.step == "end"
    told = desk.parts["say"].value
    assert -1 < told.find("alone and in silence") < told.find("leave your seats")


def test_what_decides_a_goal_stands_on_the_board_once_a_round_is_over(
    desk: Desk, file: str
) -> None:
    through(desk)
    html, future = shown(nk.board(file)), OwnFuture(game(desk))
    assert html.count(f"opening {said('opening', future.taken.now)}</span>") == 2
    assert f"({said('leavers', future.kept.now)})</dd>" in html


def test_an_absence_and_an_early_end_are_read_again_and_taken_back(desk: Desk, file: str) -> None:
    typed(desk, "T absent")
    press(desk, "shorten")
    assert (game(nk.desk(file)).absent, game(desk).rounds) == (("tokyo",), 1)
    desk.reason.enter("")
    desk.reason.enter("")
    assert (game(desk).absent, game(desk).rounds) == ((), 3)


def test_what_a_line_takes_the_place_of_is_named(desk: Desk) -> None:
    typed(desk, "B 40 60 20", "G W 15 B 30")
    typed(desk, "B absent")
    assert desk.did.text.endswith("Before, it was 40, 60, 20.")
    typed(desk, "G W 340 B 30")
    assert (
        desk.did.text == "Guesses kept: Washington 340, Beijing 30. Before, it was Washington 15."
    )


def test_a_form_that_is_filled_in_outlasts_a_rehearsal(file: str) -> None:
    desk = nk.desk(file)
    assert desk.start is not None
    desk.start.draw.value = 77
    press(desk, "rehearse", "rehearse")
    assert desk.start is not None
    assert desk.start.draw.value == 77


@pytest.mark.parametrize("rest", ["button", "line"])
def test_the_rest_is_sealed_as_before(desk: Desk, rest: str) -> None:
    typed(desk, *EIGHT)
    press(desk, "reveal", "next", "next")
    typed(desk, "W 80 20 40")
    typed(desk, "=") if rest == "line" else press(desk, "rest")
    assert "Beijing, Seoul" in desk.did.text
    press(desk, "reveal")
    first, second = game(desk).played
    assert second.moves == first.moves
    assert (second.proposed["beijing"], second.policy.us_sanctions) == (0.5, 0.8)
    # The debrief and the file tell them from a choice, and a choice that comes later is one.
    others = tuple(seat for seat in game(desk).rules.seats if seat != "washington")
    assert second.went_on == others
    assert did_table(game(desk)).count(say("debrief.went_on")) == len(others)
    assert rounds_table(game(desk))["went_on"].tolist() == ["", ", ".join(others)]
    press(desk, "next", "next")
    typed(desk, "=", "S aid")
    press(desk, "reveal")
    assert "seoul" not in game(desk).played[2].went_on
    assert "tokyo" in game(desk).played[2].went_on


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_game_is_ended_after_the_round_that_is_shown_with_guesses_and_futures(
    desk: Desk, file: str, when: str
) -> None:
    if when == "before":
        press(desk, "shorten")
    through(desk)
    if when == "after":
        press(desk, "shorten")
    press(desk, "next")
    assert desk.session.state.clock.step == "end"
    # The guesses of one round, and two in the key.
    assert shown(desk).count(RING) == 5
    assert "2016 to 2020" in shown(desk)
    assert f"number {game(desk).rules.future + 1}," in nk.debrief(file).children[1].value
    assert [*nk.compare_tables([path_code(game(desk))]).tables] == ["Table 1"]


def test_a_game_that_is_found_is_asked_about_first(desk: Desk, file: str) -> None:
    through(desk)
    again = nk.desk(file)
    assert "Table 1, round 1 of 3" in again.offered.text
    assert again.line not in leaves_of(again)
    assert shown(nk.board(file)) == shown(desk)
    again.go_on()
    assert again.line in leaves_of(again)
    through_to_the_end(again)
    late = nk.desk(file)
    assert "This game is over." in late.offered.text
    press(late, "new")
    begin(late, "Table 2")
    assert late.line in leaves_of(late)


def leaves_of(view: Any) -> list[Any]:
    return [*within(view)]


def through_to_the_end(desk: Desk) -> None:
    press(desk, "next")
    for _ in range(2):
        through(desk)
        press(desk, "next")


@pytest.mark.parametrize("left", ["at its end", "hours ago"])
def test_a_game_that_another_class_left_is_not_on_the_projector_until_it_goes_on(
    desk: Desk, file: str, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    through(desk)
    if left == "at its end":
        through_to_the_end(desk)
    else:
        monkeypatch.setattr(room, "time", lambda: time() + 3 * 3600)
    board, again = nk.board(file), nk.desk(file)
    for view in (board, again):
        assert "The game has not begun." in shown(view)
        assert view.screen.shown["order"] == 0
    again.go_on()
    assert "The game has not begun." not in shown(again)
    again.reason.enter("We go on.")
    assert shown(board) == shown(again)


def test_the_clock_of_the_meeting_follows_the_sheet_from_the_first_step(desk: Desk) -> None:
    assert "data-met" not in desk.parts["steps"].value
    typed(desk, "S aid")
    before = datetime.now(UTC).timestamp()
    press(desk, "next")
    (met,) = re.findall(r"data-met='([\d.]+)'", desk.parts["steps"].value)
    # By the sheet, the first guess comes 14 minutes after the meeting began.
    assert abs(before - float(met) - 14 * 60) < 60
    press(desk, "pause", "pause", "next")
    assert met in desk.parts["steps"].value


def test_the_debrief_takes_the_boards_place_stays_there_and_leaves_it(
    desk: Desk, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = nk.board(file)
    assert desk.acts_of_table["debrief"].disabled
    through(desk)
    through_to_the_end(desk)
    shown(board)
    assert not [one for one in board.children if isinstance(one, Debrief)]
    assert "<b>The end</b>: guesses" in shown(desk)
    press(desk, "debrief")
    assert "<b>Debrief</b>: guesses" in shown(desk)
    shown(board)
    (debrief,) = (one for one in board.children if isinstance(one, Debrief))
    assert "Table 1: the debrief" in debrief.children[0].value
    # A board that is opened anew meanwhile has it, too, unless the class has gone.
    assert any(isinstance(one, Debrief) for one in nk.board(file).children)
    with monkeypatch.context() as later:
        later.setattr(room, "time", lambda: time() + 3600)
        assert not any(isinstance(one, Debrief) for one in nk.board(file).children)
    desk.write_vote({"seat": "press", "hands": 3, "of": 20})
    board.look()
    assert any("the class: no, 3 of 20" in getattr(one, "value", "") for one in debrief.children)
    press(desk, "debrief")
    shown(board)
    assert not [one for one in board.children if isinstance(one, Debrief)]


def test_the_seal_step_reveals_nothing_while_a_seat_is_missing(desk: Desk) -> None:
    press(desk, "next", "next", "next", "next")
    missing = ", ".join(SEATS[seat]["name"] for seat in game(desk).rules.seats)
    told = "{} not sealed yet. Type {}, or press Seal the rest."
    assert desk.wrong.text == told.format(f"{missing} have", "the lines of these seats")
    typed(desk, *EIGHT[:-1])
    press(desk, "next")
    last = game(desk).name(*game(desk).missing)
    assert desk.wrong.text == told.format(f"{last} has", "the line of this seat")
    assert desk.session.state.clock.step == "seal"


def test_guesses_are_nowhere_until_the_end_and_then_name_no_seat(desk: Desk, file: str) -> None:
    board = nk.board(file)
    for _ in range(3):
        through(desk)
        assert not GUESSED.search(told(desk, board))
        assert shown(board).count(RING) == 0
        press(desk, "next")
        assert not GUESSED.search(told(desk, board))
    # Three rings a round, and two in the key.
    assert shown(board).count(RING) == 11


def told(*views: Desk | Projector) -> str:
    """All texts of two windows."""
    parts = [part for view in views if shown(view) for part in within(view)]
    return " ".join(text for part in parts for text in leaves(part.get_state()))


def test_what_the_board_shows_never_goes_beyond_the_round_just_over(desk: Desk) -> None:
    through(desk)
    for look in ("stroke='[^']+' stroke-width='8'", "[^>]+stroke-dasharray"):
        (line,) = re.findall(rf"<path d='(M[\d. L]+)' fill='none' {look}", shown(desk))
        assert line.count("L") == 16


def test_what_a_round_began_with_is_what_the_board_showed_before_it(desk: Desk) -> None:
    for _ in range(2):
        (before,) = re.findall(r"<b>(\d+)</b> of 100 hungry", shown(desk))
        through(desk)
        assert f"Hungry, of 100 people</dt><dd>{before} <" in shown(desk)
        press(desk, "next")


@pytest.mark.parametrize("shares", [(0, 0), (100, 100), (50, 51), (95, 100), (0, 4), (40, 44)])
def test_numbers_of_a_reveal_stand_apart_and_discs_on_the_scale(shares: tuple[int, int]) -> None:
    sanctions = zip(POWERS, shares, strict=True)
    chosen = {power: (share / 100, 0, 0) for power, share in sanctions}
    chart = gaps(Game(Rules("A", rounds=3, years=4, seed=7)).revealed(chosen, "").played[0])
    left, right = sorted(chart["rows"][0]["discs"], key=lambda disc: float(disc["x"]))
    assert 380 <= left["x"] < right["x"] - 53
    assert right["x"] <= 1130
    wide = [19 * len(disc["share"]) for disc in (left, right)]
    starts = [
        disc["x"] - disc["back"] - {"end": 1, "middle": 0.5, "start": 0}[disc["anchor"]] * width
        for disc, width in zip((left, right), wide, strict=True)
    ]
    assert starts[1] - starts[0] - wide[0] > 5
    # The scale's own numbers stand below all discs, whose radius is 27.
    assert chart["bottom"] - 22 > chart["rows"][-1]["y"] + 27


def test_what_has_ended_is_not_repeated(desk: Desk) -> None:
    typed(desk, *EIGHT, "N watch")
    press(desk, "reveal", "next", "next")
    typed(desk, "S =", "N =", *EIGHT[:2], *EIGHT[3:6], "D calm")
    press(desk, "reveal", "next", "next")
    desk.line.enter("N =")
    assert re.match(r"Not sealed: .* choose watch\. The Council's Panel.*\.$", desk.line.message)


def test_a_fall_is_a_cross_and_a_sentence_on_every_screen_after_it(file: str) -> None:
    session = begun(Path(file), seed=FALLS)
    play(session, (1, 0, 0), beijing=(1, 0, 0))
    desk = nk.desk(file)
    press(desk, "next")
    assert "The regime fell in 20" in desk.screen.shown["says"]
    assert "Warheads not secured" in shown(desk)
    assert "Hostility" not in shown(desk)
    # Beside the sentence, and on the line.
    assert shown(desk).count(CROSS) == 2
    press(desk, "next")
    assert "The regime fell in 20" in shown(desk)
    assert shown(desk).count(CROSS) == 1


def test_a_fall_under_the_policies_of_2016_is_told_too(file: str) -> None:
    session = begun(Path(file), seed=FALLS_ANYWAY)
    for _ in range(3):
        play(session, (0, 1, 1), beijing=(0, 1, 1))
    desk = nk.desk(file)
    for _ in range(2):
        press(desk, "next")
        for told in (desk.screen.shown["says"], shown(desk)):
            assert "policies the regime fell in 20" in told
        # Beside the sentence on its own fall, and on both lines.
        assert shown(desk).count(CROSS) == 3


def test_a_guess_far_off_leaves_the_scale_and_has_an_arrow(desk: Desk) -> None:
    highest = []
    for _ in range(3):
        through(desk)
        highest.append(_highest(desk))
        press(desk, "next")
    assert _highest(desk) <= 3 * highest[-1]
    # And in the key.
    assert shown(desk).count(ARROW) == 10


def _highest(desk: Desk) -> int:
    return max(int(at) for at in re.findall(r"text-anchor='end'[^>]*>(\d+)<", shown(desk)))


def test_the_board_says_what_to_do_at_each_step(desk: Desk) -> None:
    asked = {
        "card": "ten seconds of silence",
        "guess": "Warheads in 2020?",
        "talk": "Promises bind nobody.",
        "seal": "Hand in your slip.",
        "reveal": "read what each chose",
        "read": "Each seat says a sentence",
    }
    typed(desk, *EIGHT)
    for step, do in asked.items():
        assert desk.session.state.clock.step == step
        assert [words in shown(desk) for words in asked.values()].count(True) == 1, step
        assert do in shown(desk)
        press(desk, "next")


def test_each_goal_on_the_board_has_a_mark_and_the_word_of_its_measure(desk: Desk) -> None:
    through(desk)
    rows = re.findall(r"<li><b>([^<]+)</b>(.*?)</li>", shown(desk))
    assert len(rows) == len(SEATS)
    for seat, (name, told) in zip(game(desk).rules.seats, rows, strict=True):
        assert name in SEATS[seat]["name"] or name == "Press desk"
        labels = [label.strip() for label in re.findall(r"</svg>([^<]*)</span>", told)]
        goals = SEATS[seat]["goals"]
        assert len(labels) == told.count("<svg") == len(goals)
        assert [bool(label) for label in labels] == ["wish" in goal for goal in goals]
    assert "</svg> warheads</span>" in rows[0][1]


def test_a_change_has_an_arrow_and_is_read_out_in_words(desk: Desk) -> None:
    through(desk)
    assert shown(desk).count("&rarr;") == 3
    assert re.search(r"<dd>\d+ <span aria-hidden=.true.>&rarr;</span>", shown(desk))
    assert shown(desk).count('<span class="nk-unseen">to</span> <b>') == 3


def test_what_was_refused_is_gone_once_the_room_goes_on(desk: Desk) -> None:
    desk.reason.enter("x" * 200)
    desk.line.enter("W 90 20 400")
    assert "" not in (desk.line.message, desk.reason.message)
    press(desk, "next")
    assert desk.line.message == desk.reason.message == ""


def test_the_end_asks_for_nothing_more(desk: Desk) -> None:
    asked = desk.parts["seats"]
    for _ in range(3):
        assert "to seal" in asked.value
        through(desk)
        press(desk, "next")
    assert (asked.value, desk.line.layout.display) == ("", "none")
    assert desk.acts_of_table["next"].disabled
    press(desk, "next")
    desk.reason.enter("Once more.")
    assert "sealed" in asked.value
    assert desk.line.layout.display != "none"


def test_the_class_votes_at_the_desk_once_the_game_is_over(desk: Desk) -> None:
    assert desk.vote.layout.display == "none"
    for _ in range(3):
        through(desk)
        press(desk, "next")
    assert desk.vote.layout.display == ""
    desk.vote.choose("press")
    for wrong in ("most", "14", "21 of 20", "0 of 0"):
        desk.vote.entry.enter(wrong)
        assert desk.vote.entry.message, wrong
    assert game(desk).votes == {}
    desk.vote.entry.enter("14 of 20")
    assert desk.did.text == "The press desk: 14 of 20 hands."
    assert "14 of 20" in desk.vote.entry.help
    desk.vote.entry.enter("9/20")
    assert game(desk).votes == {"press": (14, 20), "un": (9, 20)}
    assert "Vote of the class: The press desk" in desk.parts["log"].value
    desk.back("")
    assert game(desk).votes == {"press": (14, 20)}


def voted(path: Path, seats: list[str]) -> Desk:
    """The desk after a game whose class votes."""
    session = Session(str(path))
    session.begin("A table", 3, 4, 7, seats)
    session.act("shorten", rounds=1)
    waits: dict[str, Any] = dict.fromkeys(seats, "wait")
    play(session, **waits)
    desk = nk.desk(str(path))
    desk.go_on()
    return desk


def test_one_vote_after_another_goes_to_the_next_seat_without_a_choice(file: str) -> None:
    desk = voted(Path(file), [*OTHERS])
    assert desk.vote.now.text == "The United Nations: no vote yet."
    desk.vote.entry.enter("14 of 20")
    assert desk.vote.now.text == "The press desk: no vote yet."
    assert desk.vote.seats.buttons["The press desk"].description == "● The press desk"
    desk.vote.entry.enter("9 of 20")
    assert game(desk).votes == {"un": (14, 20), "press": (9, 20)}
    desk.back("")
    assert desk.vote.now.text == "The press desk: no vote yet."


def test_a_second_vote_on_a_seat_is_asked_back_and_says_what_it_replaced(file: str) -> None:
    desk = voted(Path(file), [*OTHERS])
    desk.vote.entry.enter("14 of 20")
    desk.vote.seats.buttons["The United Nations"].click()
    for hands in ("9 of 20", "8 of 20"):
        desk.vote.entry.enter(hands)
        assert "The United Nations already has 14 of 20 hands" in desk.vote.entry.message
        assert f"to put {hands} hands in their place" in desk.vote.entry.message
        assert (game(desk).votes, desk.did.text) == ({"un": (14, 20)}, "")
    desk.vote.entry.enter("8 of 20")
    assert desk.did.text == "The United Nations: 8 of 20 hands. Before, it was 14 of 20 hands."
    assert game(desk).votes == {"un": (8, 20)}
    assert desk.vote.now.text == "The press desk: no vote yet."


def test_a_seat_that_nobody_took_is_not_voted_on(file: str) -> None:
    desk = voted(Path(file), ["press"])
    assert desk.vote.seats.buttons["The United Nations"].layout.display == "none"
    desk.vote.entry.enter("14 of 20")
    assert game(desk).votes == {"press": (14, 20)}


def test_what_is_noted_while_a_round_is_shown_says_of_which_round_it_is(desk: Desk) -> None:
    typed(desk, "H Talks", "! W Half is lifted")
    assert desk.did.text == "Washington promises for round 1: Half is lifted"
    typed(desk, *EIGHT)
    press(desk, "reveal")
    for line, told in (
        ("! W Oil goes on", "Washington promises for round 2: Oil goes on"),
        ("H Talks fail", "Headline after round 1: Talks fail"),
    ):
        typed(desk, line)
        assert desk.did.text == told


@pytest.mark.parametrize("line", ["! W Oil goes on", "W 90 20 40", "G W 34", "T absent"])
def test_a_line_that_no_round_is_left_for_is_refused(desk: Desk, line: str) -> None:
    press(desk, "shorten", "rest", "reveal")
    before = game(desk)
    desk.line.enter(line)
    assert "no round is left" in desk.line.message
    assert game(desk) == before


@pytest.mark.parametrize("line", ["G W 34", "W 90 20 40"])
def test_what_comes_too_late_is_said_to_be_not_kept(desk: Desk, line: str) -> None:
    typed(desk, *EIGHT)
    press(desk, "reveal")
    desk.line.enter(line)
    assert desk.line.message.startswith("Your line was not kept, because round 1")


def test_where_no_card_opens_a_round_its_talk_has_the_question_in_large(desk: Desk) -> None:
    large = "<h2>What would you call a success"
    for step in ("card", "guess", "talk", "seal"):
        assert desk.session.state.clock.step == step
        assert ("No card" in shown(desk)) == (step == "card")
        assert (large in shown(desk)) == (step == "talk")
        press(desk, "next")


def test_a_board_that_lost_its_kernel_says_so_in_few_words(file: str) -> None:
    nk.board(file)
    for how in ("silent", "cut"):
        assert "eload this page" in watch().words["app"][how]
        assert len(watch().words["app"][how]) < 90


def test_a_headline_is_shown_to_the_room_as_a_text(desk: Desk) -> None:
    typed(desk, f"H {MARKUP}")
    assert "<q>&lt;script&gt;" in shown(desk)
    assert not TAG.search(shown(desk))


def test_a_pause_and_a_minute_more_are_seen_by_the_room(desk: Desk, file: str) -> None:
    board = nk.board(file)
    press(desk, "pause")
    assert board.screen.shown["ends"] is None
    shown(board)
    assert (board.screen.shown["ends"] or 0) > 0
    for key, least in ((".", 110), ("+", 170)):
        desk.line.receive({"key": key})
        shown(board)
        assert board.screen.shown["ends"] is None
        assert least < board.screen.shown["left"] <= least + 10


def test_a_rehearsal_says_so_writes_nothing_and_leaves_the_game_as_it_was(
    desk: Desk, file: str
) -> None:
    typed(desk, "W 81 2 3")
    kept = files(file)
    press(desk, "rehearse")
    assert "This is a rehearsal" in desk.parts["head"].value
    assert desk.screen.shown["rehearsed"]
    through(desk)
    assert "Rehearsal" in shown(desk)
    press(desk, "rehearse")
    assert files(file) == kept
    assert [*game(desk).sealed] == ["washington"]
    assert "Rehearsal" not in shown(desk)


def test_a_new_game_begins_another_file_and_both_windows_show_it(desk: Desk, file: str) -> None:
    through(desk)
    old, board, kept = desk.screen.shown, nk.board(file), files(file)
    press(desk, "new", "new")
    assert desk.screen.shown["html"] == old["html"]
    press(desk, "new")
    # Classes that are compared meet the same future.
    assert desk.start is not None
    assert "The last game began with the number 7." in desk.start.draw.help
    begin(desk, "Table 1, again")
    assert shown(board) == shown(desk) != old["html"]
    assert desk.screen.shown["order"] > old["order"]
    assert "class-2.jsonl" in desk.parts["head"].value
    assert game(nk.seminar(file)) == game(desk)
    assert files(file).items() >= kept.items()


def test_a_round_is_taken_back_with_its_reason_in_the_log(desk: Desk) -> None:
    through(desk)
    for none in ("", "  "):
        desk.reason.enter(none)
        assert desk.reason.message == "If you take back a round that was revealed, give a reason."
    desk.reason.enter("Tokyo's slip was misread.")
    assert desk.reason.message == ""
    assert "Round 1 revealed. Reason: Tokyo&#39;s slip" in desk.parts["log"].value


def test_a_damaged_line_is_named_at_the_desk_and_the_room_goes_on(desk: Desk, file: str) -> None:
    typed(desk, *EIGHT)
    board, log = nk.board(file), desk.session.log.path
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([*lines[:4], b"{ torn\n", *lines[5:]]))
    assert "Still to seal: 1" in shown(board)
    assert "Still to seal: 1" in shown(desk)
    assert "Line 5 is damaged" in desk.parts["head"].value


def test_a_log_that_was_overwritten_leaves_the_game_on_both_screens_and_is_named(
    desk: Desk, file: str
) -> None:
    typed(desk, *EIGHT)
    board, before = nk.board(file), shown(desk)
    Path(file).write_bytes(b"{ torn\n")
    assert shown(desk) == shown(board) == before
    desk.line.enter("W 81 2 3")
    assert "the log of a game whose rules are whole" in desk.line.message


def test_no_text_of_the_log_tells_a_choice_or_a_guess(desk: Desk) -> None:
    typed(desk, *EIGHT, GUESSES)
    told = desk.parts["log"].value + desk.parts["seats"].value
    assert "Guesses of Washington, Beijing, Seoul" in desk.parts["log"].value
    assert not re.search(r"87\d|\b90\b|NKT", told)
    says = [about["says"] for seat in OTHERS for about in moves(seat).values()]
    assert not [one for one in says if one in told]


def test_what_is_sealed_needs_no_run_and_a_reveal_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []

    def counted(*given: Any, **named: Any) -> Outlook:
        runs.append(1)
        return follow(*given, **named)

    monkeypatch.setattr(runner, "follow", counted)
    runner._runs.clear()
    typed(desk, *EIGHT)
    press(desk, "next", "pause")
    assert len(runs) == 0
    press(desk, "reveal")
    # What 2016 kept brings is known from the start.
    assert len(runs) == 1


def test_the_board_can_be_sent_to_a_page(desk: Desk) -> None:
    assert json.loads(json.dumps(desk.screen.shown)) == desk.screen.shown
