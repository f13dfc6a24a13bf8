"""What would have come without one choice: the same future, with everything else as it was."""

from typing import Any

import pytest

from conundrum.views.seminar.without import (
    TOLD,
    changed,
    left_out,
    needs,
    rank_choices,
    without,
    worth,
)

from .played_game import FALLS, OPEN, SHUT, lives, other_lives, played, story

OPENED = {"washington": SHUT, "beijing": OPEN, "seoul": "aid"}
CLOSED = OPENED | {"beijing": SHUT}


def test_a_choice_is_left_out_as_if_it_had_not_been_made() -> None:
    game = played(OPENED, CLOSED, CLOSED)
    other = without(game, {"round": 2, "seat": "beijing"})
    again = played(OPENED, OPENED, CLOSED)
    assert other["played"] == again["played"] != game["played"]
    waits = without(game, {"round": 1, "seat": "seoul"})
    assert waits["played"] == played(OPENED | {"seoul": "wait"}, CLOSED, CLOSED)["played"]


def test_what_went_on_as_before_is_no_choice_to_leave_out() -> None:
    left = left_out(played(OPENED, CLOSED, CLOSED))
    assert [(one["round"], one["seat"]) for one in left] == [
        *((1, "washington"), (1, "beijing"), (1, "seoul")),
        *((2, "beijing"), (2, "seoul")),
        (3, "seoul"),
    ]


def test_what_would_have_come_is_the_game_played_without_it() -> None:
    game = played(OPENED, CLOSED, CLOSED)
    found = rank_choices(game, story(game), other_lives(game))
    then = {(one["round"], one["seat"]): one["now"] for one in found}
    again = story(played(OPENED, OPENED, CLOSED))["now"]
    assert then[2, "beijing"] == {name: again[name] for name in then[2, "beijing"]}
    assert [one["weighs"] for one in found] == sorted([one["weighs"] for one in found])[::-1]


def test_each_choice_is_one_run_of_the_same_future() -> None:
    game = played(OPENED, CLOSED, CLOSED)
    asked = needs(game, 7)
    assert len(asked) == len(left_out(game))
    assert {one["alone"] for one in asked} == {7}


def test_a_choice_without_which_the_regime_would_stand_comes_first() -> None:
    game = played(OPENED, CLOSED, CLOSED)
    told = story(game, FALLS)
    first, *rest = rank_choices(game, told, other_lives(game, FALLS))
    assert told["fell"] == 2027
    assert (first["round"], first["seat"], first["now"]["fallen"]) == (2, "beijing", 0)
    assert first["weighs"] > sum(one["weighs"] for one in rest if one["now"]["fallen"])


def test_a_fall_weighs_more_than_all_else_together() -> None:
    least = {"fallen": 0.0, "hunger": 0.0, "leavers": 0.0, "warheads": 0.0, "hostility": 0.0}
    most = {"fallen": 0.0, "hunger": 1.0, "leavers": 4e6, "warheads": 500.0, "hostility": 1.0}
    rest = sum(worth(outcome, least, most) for outcome in TOLD)
    assert worth("fallen", least, most | {"fallen": 1.0}) > rest > 0


def test_a_fall_in_another_year_weighs_for_each_year_as_what_is_worth_telling() -> None:
    game = played(CLOSED, CLOSED, CLOSED)
    told = story(game, FALLS)
    later = [one for one in rank_choices(game, told, other_lives(game, FALLS)) if one["fell"]]
    assert {one["fell"] for one in later} > {told["fell"]}
    for one in later:
        numbers = sum(worth(outcome, told["now"], one["now"]) for outcome in TOLD)
        assert one["weighs"] - numbers == pytest.approx(abs(one["fell"] - told["fell"]))


@pytest.mark.parametrize(
    ("people", "without", "told"),
    [
        (18_580, 16_485, "16,000"),
        (18_580, 19_828, "20,000"),
        # Less than the thousand to which 19,000 is rounded, and the hundred thousand of 2,300,000.
        (18_580, 18_828, ""),
        (18_490, 18_510, ""),
        (2_300_000, 2_299_986, ""),
        (58, 60, "60"),
        (0, 0.4, ""),
    ],
)
def test_a_change_is_told_if_it_is_no_finer_than_what_came_is_rounded(
    people: int, without: float, told: str
) -> None:
    stands: dict[str, Any] = {"fallen": 0.0, "warheads": 30.4, "hostility": 0.5}
    now, other = stands | {"leavers": people}, stands | {"leavers": without, "warheads": 30.6}
    assert changed("leavers", now, other) == told
    # Thirty and thirty-one are a fifth of a warhead apart.
    assert changed("warheads", now, other) == ""
    assert changed("warheads", now, other | {"warheads": 40}) == "40"
    assert changed("hostility", now, other | {"fallen": 1.0}) == "has fallen"
    assert (worth("leavers", now, other) > 0) is (told != "")


def test_a_game_that_ended_early_is_judged_by_its_end() -> None:
    game = played(OPENED, rounds=1)
    longer = {**game, "rules": game["rules"] | {"rounds": 3}}
    now = rank_choices(game, story(game), other_lives(game))
    assert [one["now"] for one in rank_choices(longer, story(longer), other_lives(longer))] == [
        one["now"] for one in now
    ]
    assert len(lives(longer)) == len(lives(game))
