"""The line typed at the desk: an act a line, or what is allowed in its place."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.page.translate import bundle
from conundrum.views.seminar import rounds, typed_line
from conundrum.views.seminar.rounds import Game, revealed
from conundrum.views.seminar.seats import OTHERS, POWERS, SEATS, all_seats, controls, moves, usual
from conundrum.views.seminar.typed_line import (
    GUESSES,
    HEADLINE,
    LIST,
    letters,
    listing,
    read_line,
    why,
)

GAME = rounds.begun({"rounds": 3, "years": 4, "seats": all_seats(), "deck": ["failed_harvest"]})

TOO_MANY = " ".join(["1"] * (len(controls("washington")) + 1))


def shares(*given: float) -> tuple[str, object]:
    """What Washington chooses: what is typed, and the rest as in 2016."""
    return "washington", [*given, *usual("washington")[len(given) :]]


def chosen(line: str, game: Game = GAME) -> tuple[str, object]:
    found = read_line(line, game)
    assert found is not None
    assert (found["act"], found["round"]) == ("choose", rounds.number(game))
    return found["seat"], found["does"]


def refusal(line: str, game: Game = GAME) -> tuple[str, str]:
    """The field that is refused, and what is said."""
    found = read_line(line, game)
    assert found is not None
    return found["refused"][0], why(found)


def test_the_page_reads_lines_by_the_same_code() -> None:
    assert "function read_line(typed, game)" in bundle([typed_line])


@pytest.mark.parametrize(
    "line",
    [
        "W 90 20 40",
        "w 90 20 40",
        " W  90, 20, 40 ",
        "W 90,20,40",
        "W 90;20;40,",
        "W 90,0 20 40,0",
        "W 90% 20% 40",
        "W90 20 40",
        "W\uff19\uff10 20 40",
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
def test_a_power_is_a_letter_and_its_numbers(line: str) -> None:
    assert chosen(line) == shares(0.9, 0.2, 0.4)


def test_a_share_that_begins_with_a_point_keeps_it() -> None:
    assert chosen("W .9 .1 0.") == chosen("W 0.9 0.1 0")


@pytest.mark.parametrize(
    ("line", "seat", "move"),
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
def test_a_seat_is_its_letter_or_its_name(line: str, seat: str, move: str) -> None:
    assert chosen(line) == (seat, move)


@pytest.mark.parametrize(
    "line",
    [
        *("G W 34 B 30", "g w34,b30", "G W: 34; B: 30", "G W=34/B=30"),
        *("G Washington - 34, Beijing 30", "G washington34 beijing-30"),
    ],
)
def test_guesses_are_letters_or_names_and_numbers_however_they_are_parted(line: str) -> None:
    guesses = {"washington": 34, "beijing": 30}
    assert read_line(line, GAME) == {"act": "guess", "round": 1, "warheads": guesses}


def test_two_lines_of_guesses_that_were_typed_as_one_are_both_taken() -> None:
    both = {"seoul": 28, "un": 24, "beijing": 30}
    for line in ("G S 28G N 24b30", "GS 28 N24 b30", "G Seoul 28 the United Nations 24, b30"):
        assert read_line(line, GAME) == {"act": "guess", "round": 1, "warheads": both}


def test_a_name_within_a_headline_stays() -> None:
    headline = {"act": "headline", "text": "Seoul talks, Washington - waits"}
    assert read_line("H Seoul talks, Washington - waits", GAME) == headline


def test_a_promise_is_its_seat_and_its_words() -> None:
    promise = {"act": "promise", "seat": "washington", "text": "Half goes, if Beijing stays"}
    for begin in ("! W ", "!Washington: "):
        assert read_line(f"{begin}Half goes, if Beijing stays", GAME) == promise


def test_a_seat_is_absent_or_here_by_its_letter_or_its_name() -> None:
    absent = {"act": "absent", "round": 1, "seat": "tokyo"}
    for line in ("T absent", "Tokyo: Absent."):
        assert read_line(line, GAME) == absent
    assert read_line("t here", rounds.after(GAME, absent)) == {"act": "here", "seat": "tokyo"}


@pytest.mark.parametrize(
    ("line", "missing"), [("W 60 50", "Shared conditions, so"), ("W 60", "Engagement, Shared")]
)
def test_what_is_missing_of_a_line_is_named(line: str, missing: str) -> None:
    assert refusal(line)[1].startswith(f"Washington still needs a number for {missing}")


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
    played = revealed(GAME, {"washington": [0.9, 0.1, 0.8], "beijing": [0.2, 0.6, 0.3]}, "")
    assert chosen("W =", played) == chosen("w=", played) == shares(0.9, 0.1, 0.8)
    assert chosen("T =", played) == ("tokyo", "wait")
    traded = revealed(GAME, {"moscow": "trade", "tokyo": "bans"}, "")
    assert chosen("M =", traded) == ("moscow", "trade")
    assert chosen("T =", traded) == ("tokyo", "bans")


@pytest.mark.parametrize("seat", SEATS)
def test_the_same_again_is_in_the_first_round_what_was_done_in_2016(seat: str) -> None:
    does = usual(seat) if seat in POWERS else "wait"
    assert chosen(f"{SEATS[seat]['letter']} =") == (seat, does)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("X 90", "A word in the line", "X"),
        ("W 90 20 140", "Washington, Shared conditions", "140"),
        ("W 90 often 40", "Washington, Engagement", "often"),
        ("W 90 20", "Washington, Shared conditions", ""),
        ("W", "Washington, Sanctions", ""),
        (f"W {TOO_MANY}", "The line of Washington", TOO_MANY),
        ("W 90 -20 40", "Washington, Engagement", "-20"),
        ("G W -5", "The guess of Washington", "-5"),
        ("S", "The move of Seoul", ""),
        ("S nothing", "The move of Seoul", "nothing"),
        ("P w", "The move of Pyongyang", "w"),
        ("G W 34 B", "The guess of Beijing", ""),
        ("G W 34.5", "The guess of Washington", "34.5"),
        ("G W 1000", "The guess of Washington", "1000"),
        ("G P 5o", "The guess of Pyongyang", "5o"),
        ("T here", "line", "here"),
        ("G Q 34", "A word in the line", "Q"),
        ("G", "The guesses", ""),
    ],
)
def test_a_refusal_names_the_field_the_value_and_what_is_allowed(
    line: str, field: str, value: str
) -> None:
    found = read_line(line, GAME)
    assert found is not None
    refused, given, allowed = found["refused"]
    assert (refused, given) == (field, value)
    assert allowed in why(found)


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("T absnt", "absent"),
        ("S tlaks", "talks"),
    ],
)
def test_what_is_mistyped_is_answered_with_the_nearest(line: str, nearest: str) -> None:
    assert refusal(line)[1].endswith(f". Did you mean {nearest}?")


@pytest.mark.parametrize(
    ("line", "given", "seat", "letter"),
    [
        ("Bejing 30 60 50", "Bejing", "Beijing", "B"),
        ("Wahsington 90 20 40", "Wahsington", "Washington", "W"),
        ("G W 34 Tokio 30", "Tokio", "Tokyo", "T"),
        ("! Untied Nations: an appeal", "Untied", "United Nations", "N"),
        ("Pres calm", "Pres", "Press desk", "D"),
    ],
)
def test_a_seat_that_is_mistyped_is_answered_with_the_nearest_alone(
    line: str, given: str, seat: str, letter: str
) -> None:
    near = f"Did you mean {seat}? Its letter is {letter}."
    said = f"There is no seat “{given}”, so nothing in this line was kept. {near}"
    assert refusal(line) == ("A word in the line", said)


def test_where_no_seat_is_near_all_letters_are_listed() -> None:
    assert "s letter, W (Washington), B (Beijing)" in refusal("Xyz 90 20 40")[1]


def test_what_can_be_typed_is_listed_and_can_be_typed() -> None:
    assert read_line("?", GAME) is read_line("", GAME) is None
    lines = listing(GAME)
    assert len(lines) == len(SEATS) + 7
    for line in lines[len(POWERS) : -7]:
        for one in line.split(", "):
            assert chosen(one)


def test_the_list_has_the_forms_that_are_understood_and_the_keys() -> None:
    forms, keys = listing(GAME)[-2:]
    for line in forms.partition(": ")[2].partition(". ")[0].split("; "):
        assert chosen(line) == shares(0.9, 0.2, 0.4)
    for key in ("the space bar", "the full stop", "+"):
        assert key in keys


def test_no_letter_of_a_seat_begins_another_line() -> None:
    assert {GUESSES, HEADLINE, LIST}.isdisjoint(letters(GAME))
    assert len(letters(GAME)) == len(SEATS)


@given(st.text(max_size=40) | st.from_regex(r"[WBSTMPNDGH?!] [ \w,.%=-]{0,12}", fullmatch=True))
def test_any_line_is_an_act_that_follows_or_a_refusal_that_says_why(line: str) -> None:
    found = read_line(line, GAME)
    if found is None:
        return
    if "refused" in found:
        assert why(found)
    elif found["act"] in ("choose", "guess", "absent"):
        assert "refused" not in rounds.after(GAME, found)
    else:
        assert found["act"] in ("headline", "promise")


def test_a_move_that_has_ended_is_not_listed_and_is_refused_with_its_reason() -> None:
    last = revealed(revealed(GAME, {}, ""), {}, "")
    assert any("N watch" in line for line in listing(GAME))
    assert not any("N watch" in line for line in listing(last))
    assert chosen("N wa", last) == ("un", "wait")
    assert refusal("N wa")[0] == "The move of United Nations"
    assert refusal("N watch", last)[1].endswith(moves("un")["watch"]["ended"])


def test_once_the_game_is_over_only_a_headline_is_taken() -> None:
    over = {**GAME, "rounds": 0}
    assert read_line("H The end", over) == {"act": "headline", "text": "The end"}
    for line in ("W 90 20 40", "! W Peace", "G W 3", "T absent"):
        kept = "Your line was not kept, because the game is over and no round is left."
        assert refusal(line, over) == ("line", kept)
