"""The rules of the game, on records: what follows, what is refused, and what is left out."""

from typing import Any

import pytest

from conundrum.views.seminar import rounds

RULES = {
    **{"table": "A", "rounds": 3, "years": 4, "seed": 7, "deck": ["flood", "pandemic"]},
    **{"seats": ["washington", "beijing", "seoul"], "model": 2, "goals": 2},
}


def test_shared_conditions_are_in_force_at_the_lower_of_two_proposals() -> None:
    proposed = {"washington": [0.9, 0.1, 0.8], "beijing": [0.2, 0.6, 0.4]}
    (over,) = rounds.revealed(rounds.begun(RULES), proposed, "")["played"]
    assert over["policy"]["shared_conditions"] == 0.4
    assert over["proposed"] == {"washington": 0.8, "beijing": 0.4}


def test_an_act_that_does_not_follow_is_named_and_left_out() -> None:
    acts = [
        {"n": 1, "act": "choose", "seat": "seoul", "round": 1, "does": "dance"},
        {"n": 2, "act": "choose", "sealed": "NKT0"},
        {"n": 3, "act": "headline", "text": "Calm"},
        {"n": 4, "act": "dance"},
    ]
    found = rounds.state(acts, RULES)
    assert found["done"] == [3]
    assert [fault.partition(": ")[2].partition(" must be ")[0] for fault in found["faults"]] == [
        "move of seoul",
        "act choose",
        "act",
    ]


@pytest.mark.parametrize(
    ("act", "field"),
    [
        ({"act": "choose", "seat": "seoul", "round": 2, "does": "aid"}, "round"),
        ({"act": "choose", "seat": "beijing", "round": 1, "does": [2, 0, 0]}, "china_sanctions"),
        ({"act": "choose", "seat": "beijing", "round": 1, "does": [0.2]}, "choice of beijing"),
        ({"act": "reveal", "round": 3, "choices": {}, "card": ""}, "round"),
        ({"act": "guess", "round": 1, "warheads": {"seoul": 2.5}}, "guess"),
        ({"act": "vote", "seat": "seoul", "hands": 3, "of": 2}, "hands"),
        ({"act": "name", "seat": "seoul", "text": ""}, "name"),
        ({"act": "shorten", "rounds": 4}, "rounds"),
        ({"act": "absent", "seat": "tokyo", "round": 1}, "seat"),
        ({"act": "here"}, "act here"),
    ],
)
def test_what_is_refused_is_named_by_its_field(act: dict[str, Any], field: str) -> None:
    game = rounds.begun(RULES)
    found = rounds.after(game, act)
    assert "refused" in found
    assert found["refused"][0] == field


def test_a_round_whose_reveal_is_lost_is_closed_by_the_next_one() -> None:
    acts = [
        {"n": 1, "act": "choose", "seat": "seoul", "round": 1, "does": "aid"},
        {"n": 3, "act": "absent", "seat": "seoul", "round": 2},
    ]
    found = rounds.state(acts, RULES)
    assert found["game"]["played"][0]["moves"] == {"seoul": "aid"}
    assert (found["game"]["card"], found["done"]) == ("flood", [1, 3])
    assert found["faults"] == [
        "The log has only a part of round 1, so the round was closed with the "
        "choices that the log still has."
    ]


def test_a_card_that_is_gone_is_named() -> None:
    found = rounds.state([], {**RULES, "deck": ["flood", "comet"]})
    assert found["faults"] == [
        "This version has no flashpoint card comet, so the round of that card has no card."
    ]


def test_a_seat_that_this_version_does_not_know_is_named_and_left_out() -> None:
    found = rounds.state([], {**RULES, "seats": ["seoul", "hanoi"]})
    assert found["game"]["rules"]["seats"] == ["washington", "beijing", "seoul"]
    assert found["faults"] == [
        "This version has no seat hanoi, so the game goes on without that seat and its choices."
    ]
