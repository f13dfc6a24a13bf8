"""What presses and entries at the desk do, and what is refused."""

from typing import Any

import pytest
from tests.views.seminar.led_game import MOVES, POWERS, RULES, Led

from conundrum.views.seminar import begin, log_rules, new_game


@pytest.fixture
def game() -> Led:
    game = Led()
    game.until("talk")
    return game


def test_a_power_seals_what_was_typed(game: Led) -> None:
    found = game.does("seal", seat="beijing", **{"0": "20 %", "1": "60", "2": "12,5"})
    assert game.stands()["game"]["sealed"] == {"beijing": [0.2, 0.6, 0.125]}
    assert found["says"].startswith("Sealed for Beijing: Sanctions 20")
    assert found["focus"] == "seoul-0"


@pytest.mark.parametrize("typed", ["140", "-1", "ninety", ""])
def test_a_mistyped_share_names_its_field_and_seals_nothing(game: Led, typed: str) -> None:
    found = game.does("seal", seat="washington", **{"0": "90", "1": typed, "2": "0"})
    assert found["field"] == "washington-1"
    assert "Washington, Engagement must be a number from 0 to 100; you gave" in found["refused"]
    assert game.stands()["game"]["sealed"] == {}


def test_what_is_unlikely_is_asked_about_once(game: Led) -> None:
    slip = {"0": "0.9", "1": "10", "2": "0"}
    asked = game.does("seal", seat="washington", **slip)
    assert "Sanctions 0.9 is less than 1 of 100" in asked["says"]
    assert "acts" not in asked
    other = game.does("seal", seat="washington", **{**slip, "0": "0.8"})
    assert "Sanctions 0.8" in other["says"], "another choice is asked about as well"
    assert game.does("seal", seat="washington", **{**slip, "0": "0.8"})["acts"]


def test_a_seat_without_a_move_is_asked_for_one(game: Led) -> None:
    found = game.does("seal", seat="seoul", **{"0": ""})
    assert (found["field"], found["refused"]) == (
        "seoul-0",
        "Seoul has no move yet, so choose a move first.",
    )


def test_a_move_that_has_ended_is_not_sealed() -> None:
    game = Led()
    for _ in range(2):
        game.until("read")
        game.does("next")
    assert "refused" in game.does("seal", seat="un", **{"0": "watch"})


def test_nothing_is_revealed_before_all_have_sealed(game: Led) -> None:
    game.until("seal")
    found = game.does("next")
    assert found["field"] == "washington-0"
    assert "Still to seal: Washington, Beijing" in found["refused"]
    game.does("rest")
    assert game.does("next")["acts"][0]["choices"]["beijing"] == [0.2, 0.6, 0.0]
    assert game.stands()["game"]["played"][0]["went_on"] == RULES["seats"]


def test_while_a_choice_is_changed_the_reveal_waits_and_names_the_seat(game: Led) -> None:
    game.until("seal")
    game.seal_all()
    held = (
        "The choice of Beijing is being changed. "
        "Seal the new choice, or press “Keep the old choice”."
    )
    assert game.does("change", seat="beijing")["focus"] == "beijing-0"
    for name, seat in (("next", ""), ("change", "seoul")):
        found = game.does(name, seat=seat)
        assert (found["field"], found["refused"]) == ("beijing-0", held)
    game.does("guess", seat="seoul", heads="34")
    shown = game.desk()
    assert held in shown["go"]
    assert 'data-do="next"' not in shown["go"]
    assert 'data-do="keep_old"' in shown["choice.beijing"]
    game.does("keep_old", seat="beijing")
    assert game.does("next")["acts"][0]["choices"]["beijing"] == [0.2, 0.6, 0.2]


@pytest.mark.parametrize("line", ["B 20 60 10", "B absent"])
def test_a_choice_is_changed_once_the_seat_has_another(game: Led, line: str) -> None:
    game.does("rest")
    game.does("change", seat="beijing")
    game.does("line", text=line)
    assert game.changing == ""


def test_a_reveal_holds_the_rules_in_case_the_first_line_is_lost(game: Led) -> None:
    game.until("reveal")
    revealed = next(act for act in game.acts if act["act"] == "reveal")
    assert log_rules.rules_in([revealed], lambda _, cards: cards) == game.rules
    assert revealed["card"] == "flood"


def test_a_seat_that_is_absent_goes_on_and_one_that_comes_late_chooses(game: Led) -> None:
    said = game.does("absent", seat="tokyo")["says"]
    assert said == "Tokyo is absent, so this counts: Tokyo waits."
    game.does("here", seat="tokyo")
    assert "tokyo" not in game.stands()["game"]["absent"]
    game.does("absent", seat="moscow")
    game.does("rest")
    game.does("seal", seat="moscow", **{"0": "trade"})
    now = game.stands()["game"]
    assert (now["sealed"]["moscow"], now["absent"]) == ("trade", [])
    assert "moscow" not in now["went_on"]


def test_a_guess_is_kept_once(game: Led) -> None:
    assert game.does("guess", seat="seoul", heads="34")["focus"] == "tokyo-heads"
    assert game.stands()["game"]["guesses"] == {"1": {"seoul": 34}}
    assert game.does("guess", seat="seoul", heads="34") == {"acts": []}
    wrong = game.does("guess", seat="seoul", heads="3.5")
    assert wrong["field"] == "seoul-heads"
    assert "must be a whole number from 0 to 999; you gave '3.5'." in wrong["refused"]
    assert game.stands()["game"]["guesses"] == {"1": {"seoul": 34}}


def test_take_back_undoes_the_last_act_and_says_which(game: Led) -> None:
    game.does("seal", seat="seoul", **{"0": "aid"})
    assert game.does("back")["says"] == "Taken back: Seoul sealed."
    assert game.stands()["game"]["sealed"] == {}
    game.until("reveal")
    sure = game.does("back")
    assert sure["says"].startswith("“Take back” undoes the reveal of round 1")
    game.asked = ""
    assert "acts" not in game.does("back"), "another press came between"
    assert game.does("back")["says"] == "Taken back: Round 1 revealed."
    assert game.stands()["clock"]["step"] == "seal"
    assert len(game.stands()["game"]["sealed"]) == len(RULES["seats"])


def test_take_back_undoes_all_that_one_press_sealed(game: Led) -> None:
    game.does("seal", seat="seoul", **{"0": "aid"})
    game.does("rest")
    assert "Take back: 7 seats sealed as before" in game.desk()["back"]
    assert game.does("back")["says"] == "Taken back: 7 seats sealed as before."
    assert game.stands()["game"]["sealed"] == {"seoul": "aid"}
    assert game.does("back")["says"] == "Taken back: Seoul sealed."


def test_the_rest_is_not_sealed_over_what_stands_typed(game: Led) -> None:
    game.typed = "beijing tokyo"
    for name, line in (("rest", ""), ("line", "=")):
        found = game.does(name, text=line)
        assert "acts" not in found
        assert found["field"] == "beijing-0"
        assert "Seal the typed choice first: Beijing, Tokyo." in found["refused"]
        assert "type B = in the line" in found["refused"]
    game.typed = ""
    assert game.does("rest")["acts"]


def test_the_rest_is_not_sealed_while_a_choice_is_asked_about(game: Led) -> None:
    asked = game.does("line", text="B 100 100 0")
    assert asked["says"].endswith("If what you typed is right, press Enter once more.")
    for _ in range(2):
        assert "Seal the typed choice first: Beijing." in game.does("rest")["refused"]
    assert game.does("line", text="B 100 100 0")["acts"]
    assert game.does("rest")["acts"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("B 90 10 0", "Beijing, Sanctions 90, after 20 in 2016"),
        ("G T 900", "Tokyo, a guess of 900 warheads"),
    ],
)
def test_a_question_stays_open_until_it_is_answered(game: Led, line: str, why: str) -> None:
    game.does("line", text=line)
    for name, fields in (("line", {"text": "S aid"}), ("pause", {}), ("guess", {"heads": "x"})):
        found = game.does(name, **{"seat": "seoul", **fields})
        assert why in found.get("refused", found.get("says", ""))
    second = game.does("line", text="W 0.9 20 40")
    assert (why in second["refused"], "acts" in second) == (True, False)
    game.until("seal")
    for seat in MOVES:
        game.does("seal", seat=seat, **{"0": "wait"})
    game.does("line", text="W 60 30 20")
    if line.startswith("G"):
        game.does("seal", seat="beijing", **POWERS["beijing"])
    held = game.does("next")["refused"]
    assert "Still to seal: Beijing." in held or why in held
    assert game.does("line", text=line)["acts"]
    assert "refused" not in game.does("next")


def test_a_question_about_a_choice_that_was_sealed_before_holds_the_reveal(game: Led) -> None:
    game.until("seal")
    game.seal_all()
    game.does("line", text="B 90 10 0")
    assert "Sanctions 90, after 20 in 2016" in game.does("next")["refused"]
    assert game.does("line", text="B =")["acts"]
    assert game.does("next")["acts"]


def test_a_choice_that_is_sealed_is_not_asked_about_again(game: Led) -> None:
    game.until("seal")
    game.seal_all()
    for _ in range(2):
        game.does("line", text="B 90 10 0")
    assert "asks" not in game.does("line", text="B 90 10 0")
    assert game.does("next")["acts"]


def test_nothing_is_revealed_while_a_guess_is_typed_that_is_not_kept(game: Led) -> None:
    game.until("seal")
    game.seal_all()
    game.guessed = "seoul tokyo"
    held = game.does("next")
    assert held["field"] == "seoul-heads"
    assert "is not kept yet, so nothing was revealed: Seoul, Tokyo." in held["refused"]
    assert game.does("guess", seat="seoul", heads=" ") == {"acts": []}, "it may be emptied"
    game.guessed = ""
    assert game.does("next")["acts"]


def test_a_guess_that_is_very_high_is_asked_about_once(game: Led) -> None:
    asked = game.does("guess", seat="seoul", heads="900")
    says = "Is this right? Seoul, a guess of 900 warheads. If what you typed is right, press"
    assert (asked["says"].startswith(says), "acts" in asked) == (True, False)
    assert game.does("guess", seat="seoul", heads="900")["acts"]


def test_a_choice_that_is_changed_is_told_once(game: Led) -> None:
    game.does("seal", seat="seoul", **{"0": "aid"})
    says = game.does("change", seat="seoul")["says"]
    assert (
        says
        == "Seoul had sealed: Seoul sends food and medicine. Type the choice of this seat anew."
    )


def test_words_that_are_too_long_are_not_shortened(game: Led) -> None:
    found = game.does("note", of="", text="x" * 140)
    assert found["refused"].startswith("Words must be a text of 1 to 120 letters; you gave 140")


def test_a_headline_belongs_to_the_round_that_the_room_sees() -> None:
    game = Led()
    game.until("read")
    game.does("note", of="", text="Looking back")
    game.until("talk")
    game.does("line", text="H Talking")
    told = game.stands()["game"]["headlines"]
    assert [(one["round"], one["text"]) for one in told] == [(1, "Looking back"), (2, "Talking")]


def test_headlines_and_promises_are_kept_in_one_line(game: Led) -> None:
    game.does("note", of="", text="  Both   say no ")
    game.does("note", of="beijing", text="We lift if you lift.")
    now = game.stands()["game"]
    assert now["headlines"] == [{"after": 0, "round": 1, "text": "Both say no"}]
    assert now["promises"][0]["seat"] == "beijing"
    assert game.does("note", of="", text=" ")["field"] == "note-text"


def test_the_class_votes_with_hands_out_of_those_who_voted() -> None:
    game = Led()
    game.until("end")
    assert game.does("vote", seat="press", hands="21", of="20")["field"] == "press-hands"
    game.does("vote", seat="press", hands="14", of="20")
    assert game.stands()["game"]["votes"] == {"press": [14, 20]}


def test_a_game_ends_early_after_the_round_that_is_shown(game: Led) -> None:
    game.does("shorten")
    game.until("read")
    for step in ("write", "end"):
        game.does("next")
        assert game.stands()["clock"]["step"] == step


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("B 20 60 20", "Sealed for Beijing: Sanctions 20, Engagement 60, Shared conditions 20."),
        ("S aid", "Sealed for Seoul: Seoul sends food and medicine."),
        ("G W 34 B 30", "Guesses kept: Washington 34; Beijing 30."),
        ("H Both say no", "Headline kept: Both say no"),
        ("! B We lift if you lift.", "Promise of Beijing kept: We lift if you lift."),
        ("T absent", "Tokyo is absent, so this counts: Tokyo waits."),
        ("=", "These seats sealed nothing, so what they did before counts again: Wa"),
    ],
)
def test_a_typed_line_does_what_its_row_does(game: Led, line: str, says: str) -> None:
    found = game.does("line", text=line)
    assert found["says"].startswith(says)
    assert found["acts"]
    assert found["focus"] == "line"


def test_a_typed_line_is_refused_asked_about_and_told(game: Led) -> None:
    wrong = game.does("line", text="W 90 20 140")
    assert (wrong["field"], "acts" in wrong) == ("line", False)
    assert "Washington, Shared conditions" in wrong["refused"]
    assert "Is this right?" in game.does("line", text="W 0.9 20 40")["says"]
    assert game.does("line", text="W 0.9 20 40")["acts"]
    assert game.does("line", text="?")["help"] is True
    assert "Is this right?" in game.does("line", text="G S 34 T 900")["says"]
    assert game.does("line", text="G S 34 T 900")["acts"]
    assert game.does("line", text="H ")["field"] == "line"


FORM = {"table": "A", "length": "3 4", "draw": "42", "seoul": "yes"}


def test_the_form_gives_the_rules_of_a_game() -> None:
    rules = new_game.begin(FORM)["rules"]
    assert log_rules.are_rules(rules)
    assert rules["seats"] == ["washington", "beijing", "seoul"]
    assert (rules["rounds"], rules["years"], rules["seed"]) == (3, 4, 42)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"table": " "}, "table"), ({"draw": "1.5"}, "draw"), ({"draw": "10000"}, "draw")],
)
def test_the_form_names_the_field_that_is_to_be_mended(wrong: dict[str, Any], field: str) -> None:
    assert new_game.begin(FORM | wrong)["field"] == field


def test_every_choice_of_a_slip_can_be_sealed(game: Led) -> None:
    for seat, slip in POWERS.items():
        game.does("seal", seat=seat, **slip)
    assert set(game.stands()["game"]["sealed"]) == set(POWERS)


def test_a_name_that_is_too_long_is_refused(game: Led) -> None:
    found = game.does("note", of="name seoul", text="x" * 41)
    assert found["refused"] == "Name of a team must be a text of 1 to 40 letters."
    assert game.does("note", of="name seoul", text="x" * 40)["acts"][0]["act"] == "name"


def test_the_next_class_plays_the_same_draw_under_another_name(game: Led) -> None:
    now = game.stands()["game"]
    sure = new_game.begin_again(now, "Class B", "")
    assert (sure["asks"], "rules" in sure) == ("again Class B", False)
    found = new_game.begin_again(now, " Class  B ", sure["asks"])
    assert found["rules"] == {**now["rules"], "table": "Class B"}
    assert "the same as in the game before (7)" in found["says"]
    for typed in ("", "x" * 41):
        says = "Name of the next class must be a text of 1 to 40 letters."
        assert new_game.begin_again(now, typed, "") == {"refused": says, "field": "next_class"}
    assert new_game.begin({**FORM, "table": begin.next_name("x" * 40, [])})["rules"]
