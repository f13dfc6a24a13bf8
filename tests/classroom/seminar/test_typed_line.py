"""The line typed at the desk: a choice a line, and an error that says what is allowed."""

import re

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import opened
from conundrum.classroom.seminar.seats import OTHERS, POWERS, SEATS, controls, moves
from conundrum.classroom.seminar.typed_line import GUESS, HEADLINE, LIST, act_of, letters, listing
from conundrum.model import Policy
from conundrum.tables.bounds import BadValue

GAME = Game(Rules("A table", rounds=3, years=4, seed=7, seats=OTHERS))

TOO_MANY = " ".join(["1"] * (len(controls("washington")) + 1))


def shares(*typed: float) -> tuple[str, tuple[float, ...]]:
    """What Washington chooses: what is typed, and the rest as in 2016."""
    left = controls("washington")[len(typed) :]
    return "washington", (*typed, *(getattr(Policy(), control) for control in left))


def chosen(typed: str, game: Game = GAME) -> tuple[str, object]:
    asked = act_of(typed, game)
    assert asked is not None
    choice = opened(asked[1]["sealed"])
    assert choice.round == game.number
    return choice.seat, choice.does


@pytest.mark.parametrize(
    "typed",
    [
        "W 90 20 40",
        "w 90 20 40",
        " W  90, 20, 40 ",
        "W 90,20,40",
        "W 90;20;40,",
        "W 90,0 20 40,0",
        "W 90% 20 % 40".replace(" %", "%"),
        "W90 20 40",
        "w: 90 20 40",
        "W:90 20 40",
        "W 90/20/40",
        "W 90-20-40",
        "W 90 \u2013 20 \u2014 40",
        "W 90 , 20 , 40",
        "W, 90, 20, 40.",
        "W - 90 20 40",
        "Washington 90 20 40",
        "washington: 90/20/40",
    ],
)
def test_a_power_is_a_letter_and_its_numbers(typed: str) -> None:
    assert chosen(typed) == shares(0.9, 0.2, 0.4)


@pytest.mark.parametrize(
    ("typed", "seat", "move"),
    [
        ("Seoul talks", "seoul", "talks"),
        ("S, talks.", "seoul", "talks"),
        ("S-talks", "seoul", "talks"),
        ("S \u2013 talks", "seoul", "talks"),
        ("united nations appeal", "un", "appeal"),
        ("The United Nations: appeal", "un", "appeal"),
        ("UN appeal", "un", "appeal"),
        ("Press desk calm", "press", "calm"),
        ("press calm", "press", "calm"),
        ("Pyongyang test", "pyongyang", "test"),
    ],
)
def test_a_seat_is_its_letter_or_its_name(typed: str, seat: str, move: str) -> None:
    assert chosen(typed) == (seat, move)


@pytest.mark.parametrize(
    "typed",
    ["G W 34 B 30", "g w34,b30", "G W: 34; B: 30", "G W=34/B=30", "G Washington - 34, Beijing 30"],
)
def test_guesses_are_letters_or_names_and_numbers_however_they_are_parted(typed: str) -> None:
    asked = ("guess", {"round": 1, "warheads": {"washington": 34, "beijing": 30}})
    assert act_of(typed, GAME) == asked


def test_a_name_within_a_headline_stays() -> None:
    assert act_of("H Seoul talks, Washington - waits", GAME) == (
        "headline",
        {"text": "Seoul talks, Washington - waits"},
    )


def test_a_promise_is_its_seat_and_its_words() -> None:
    kept = ("promise", {"seat": "washington", "text": "Half goes, if Beijing stays"})
    for typed in ("! W Half goes, if Beijing stays", "!Washington: Half goes, if Beijing stays"):
        assert act_of(typed, GAME) == kept


def test_a_seat_is_absent_by_its_letter_or_its_name() -> None:
    for typed in ("T absent", "Tokyo: Absent."):
        assert act_of(typed, GAME) == ("absent", {"round": 1, "seat": "tokyo"})


def test_two_lines_of_guesses_that_were_typed_as_one_are_both_taken() -> None:
    both = {"seoul": 28, "un": 24, "beijing": 30}
    for typed in ("G S 28G N 24b30", "GS 28 N24 b30"):
        assert act_of(typed, GAME) == ("guess", {"round": 1, "warheads": both})


@pytest.mark.parametrize(
    ("typed", "missing"), [("W 60 50", "Shared conditions."), ("W 60", "Engagement, Shared")]
)
def test_what_is_missing_of_a_line_is_named(typed: str, missing: str) -> None:
    with pytest.raises(BadValue, match=f"^Missing for Washington: {missing}"):
        act_of(typed, GAME)


def test_every_move_is_named_by_the_beginning_that_no_other_has() -> None:
    for seat in OTHERS:
        letter = SEATS[seat]["letter"]
        for move in moves(seat):
            assert chosen(f"{letter} {move}") == (seat, move)
            alone = next(
                move[:end]
                for end in range(1, len(move) + 1)
                if sum(other.startswith(move[:end]) for other in moves(seat)) == 1
                or end == len(move)
            )
            assert chosen(f"{letter.lower()} {alone.upper()}") == (seat, move)


def test_the_same_again_is_the_choice_of_the_round_before() -> None:
    played = GAME.revealed({"washington": [0.9, 0.1, 0.8], "beijing": [0.2, 0.6, 0.3]}, "")
    assert chosen("W =", played) == chosen("w=", played) == shares(0.9, 0.1, 0.8)
    assert chosen("T =", played) == ("tokyo", "wait")
    traded = GAME.revealed({"moscow": "trade", "tokyo": "bans"}, "")
    assert chosen("M =", traded) == ("moscow", "trade")
    assert chosen("T =", traded) == ("tokyo", "bans")


@pytest.mark.parametrize("seat", SEATS)
def test_the_same_again_is_in_the_first_round_what_was_done_in_2016(seat: str) -> None:
    does = tuple(getattr(Policy(), one) for one in controls(seat)) if seat in POWERS else "wait"
    assert chosen(f"{SEATS[seat]['letter']} =") == (seat, does)


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("X 90", "seat", "X"),
        ("W 90 20 140", "Washington, Shared conditions", "140"),
        ("W 90 often 40", "Washington, Engagement", "often"),
        ("W 90 20", "Washington, Shared conditions", ""),
        ("W", "Washington, Sanctions", ""),
        (f"W {TOO_MANY}", "Washington", TOO_MANY),
        ("W 90 -20 40", "Washington, Engagement", "-20"),
        ("G W -5", "guess of Washington", "-5"),
        ("S", "move of Seoul", ""),
        ("S nothing", "move of Seoul", "nothing"),
        ("P w", "move of Pyongyang", "w"),
        ("G W 34 B", "guess of Beijing", ""),
        ("G W 34.5", "guess of Washington", "34.5"),
        ("G W 1000", "guess of Washington", "1000"),
        ("G P 5o", "guess of Pyongyang", "5o"),
        ("T here", "line", "here"),
        ("G Q 34", "seat", "Q"),
        ("G", "guesses", ""),
    ],
)
def test_an_error_names_the_field_the_value_and_what_is_allowed(
    typed: str, field: str, value: str
) -> None:
    with pytest.raises(BadValue) as refused:
        act_of(typed, GAME)
    assert (refused.value.field, refused.value.given) == (field, value)
    assert refused.value.allowed


@pytest.mark.parametrize(
    ("typed", "seat"),
    [
        ("Beijng 30 60 50", "B (Beijing)"),
        ("Wahsington 90 20 40", "W (Washington)"),
        ("G W 34 Tokio 30", "T (Tokyo)"),
        ("! Untied Nations: an appeal", "N (The United Nations)"),
        ("Pres calm", "D (The press desk)"),
        ("T absnt", "absent"),
    ],
)
def test_what_is_mistyped_is_answered_with_the_nearest(typed: str, seat: str) -> None:
    with pytest.raises(BadValue, match=re.escape(f"(nearest: {seat})")):
        act_of(typed, GAME)


def test_what_can_be_typed_is_listed_and_can_be_typed() -> None:
    assert act_of("?", GAME) is act_of("", GAME) is None
    lines = listing(GAME)
    assert len(lines) == len(SEATS) + 7
    for line in lines[len(POWERS) : -7]:
        for typed in line.split(", "):
            assert act_of(typed, GAME) is not None


def test_the_list_has_the_forms_that_are_understood_and_the_keys() -> None:
    forms, keys = listing(GAME)[-2:]
    for typed in forms.partition(": ")[2].partition(". ")[0].split("; "):
        assert chosen(typed) == shares(0.9, 0.2, 0.4)
    for key in ("Space", "a full stop", "+"):
        assert key in keys


def test_no_letter_of_a_seat_begins_another_line() -> None:
    assert {GUESS, HEADLINE, LIST}.isdisjoint(letters(GAME))
    assert len(letters(GAME)) == len(SEATS)


@given(st.text(max_size=40) | st.from_regex(r"[WBSTMPNDGH?!] [ \w,.%=-]{0,12}", fullmatch=True))
def test_any_line_is_an_act_or_refused_as_a_value(typed: str) -> None:
    try:
        asked = act_of(typed, GAME)
    except BadValue:
        return
    assert asked is None or asked[0] in ("choose", "guess", "headline", "absent", "here", "promise")


def test_a_move_that_has_ended_is_neither_listed_nor_meant_by_its_beginning() -> None:
    last = GAME.revealed({}, "").revealed({}, "")
    assert any("N watch" in line for line in listing(GAME))
    assert not any("N watch" in line for line in listing(last))
    assert chosen("N wa", last) == ("un", "wait")
    with pytest.raises(BadValue):
        chosen("N wa")


def test_a_share_that_begins_with_a_point_keeps_it() -> None:
    assert chosen("W .9 .1 0.") == chosen("W 0.9 0.1 0")
