"""The log of a game, read in Python: what is whole counts, and what is not is named."""

from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from tests.views.seminar.played import log_of

from conundrum.tables import say
from conundrum.tables.bounds import BadValue
from conundrum.views.seminar import rounds
from tools.seminar.log import line, read, state
from tools.seminar.sealed import sealed

OLD = Path(__file__).parents[1] / "old" / "given" / "logs"
DREW = [
    *("back_channel", "ship_to_ship", "failed_harvest", "pandemic", "summit_invitation", "flood"),
    *("family_reunions", "second_patron", "launch_over_japan"),
]
"""What version 0.1 drew in the game of `begun_in_0_1.jsonl`, when it was played to its end."""


def written(rules: dict[str, Any], acts: list[dict[str, Any]]) -> bytes:
    """Write acts as the page does: the choices sealed, and the rules in the first act."""

    def held(act: dict[str, Any]) -> dict[str, Any]:
        if act["act"] != "choose" or "does" not in act:
            return act
        code = sealed(act["seat"], act["round"], act["does"])
        return {name: one for name, one in act.items() if name not in ("seat", "round", "does")} | {
            "sealed": code
        }

    begin = line({"n": 1, "act": "begin", "rules": rules})
    return begin + b"".join(line({**held(act), "n": act["n"] + 1}) for act in acts)


@pytest.fixture(scope="module")
def played() -> bytes:
    """The log of a game that is over, in which every choice was made."""
    rules, _ = log_of(7)
    game, acts = rounds.begun(rules), []
    while not rounds.over(game):
        number = rounds.number(game)
        chosen = {seat: rounds.standing(game, seat) for seat in rules["seats"]}
        for seat, does in chosen.items():
            acts.append({"act": "choose", "seat": seat, "round": number, "does": does})
        card = "" if number == game["rounds"] else rounds.card_of(rules, number + 1)
        acts.append({"act": "reveal", "round": number, "choices": chosen, "card": card})
        game = rounds.after(rounds.state(numbered(acts[:-1]), rules)["game"], acts[-1])
    return written(rules, numbered(acts))


def numbered(acts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"n": n, **act} for n, act in enumerate(acts, start=1)]


@pytest.mark.parametrize("seed", range(10))
def test_a_log_tells_the_game_that_its_open_acts_do(seed: int) -> None:
    rules, acts = log_of(seed)
    acts = [act for act in acts if act.get("round", 1) <= 10 and act["act"] != "back"]
    acts = numbered([{name: act[name] for name in act if name != "n"} for act in acts])
    # A seal that nobody could open is named here, and has no act where all are open.
    open_acts = [act for act in acts if act.get("sealed") is None]
    found = state(written(rules, acts))
    assert found["game"] == rounds.state(open_acts, rules)["game"]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_line_is_named_and_the_game_still_stands(
    played: bytes, data: st.DataObject
) -> None:
    lines = played.splitlines(keepends=True)
    number = data.draw(st.integers(2, len(lines)))
    place = data.draw(st.integers(0, len(lines[number - 1]) - 2))
    was = lines[number - 1][place]
    # One white space for another between the parts of JSON says the same, and damages nothing.
    same = {was, 10} | set(b" \t\r" if was == ord(" ") else b"")
    hurt = bytearray(lines[number - 1])
    hurt[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte not in same))
    lines[number - 1] = bytes(hurt)
    text = b"".join(lines)
    assert read(text)[1] == [say("game_log.damaged", line=number)]
    told, whole = state(text)["game"], state(played)["game"]
    if number == len(lines):
        # The last reveal is lost, and all that it takes to reveal again is there.
        assert rounds.missing(told) == []
    else:
        policies = [[over["policy"] for over in game["played"]] for game in (told, whole)]
        assert policies[0] == policies[1]


def test_a_log_whose_first_line_is_damaged_has_its_rules_from_a_reveal() -> None:
    rules = {
        "table": "A",
        "rounds": 3,
        "years": 4,
        "seed": 7,
        "seats": ["seoul"],
    }
    reveal = {"n": 2, "act": "reveal", "round": 1, "choices": {}, "card": "flood", "rules": rules}
    game = state(b"hurt\n" + line(reveal))["game"]
    assert game["rules"]["seats"] == ["washington", "beijing", "seoul"]
    assert len(game["played"]) == 1


def test_a_line_that_is_gone_is_named_once(played: bytes) -> None:
    lines = played.splitlines(keepends=True)
    acts, faults = read(b"".join(lines[:3] + lines[4:]))
    (fault,) = faults
    assert fault.startswith("Before line 4, lines of the log are missing or were added")
    assert len(acts) == len(lines) - 1


def test_a_choice_whose_seal_is_broken_is_named(played: bytes) -> None:
    broken = line({"n": len(played.splitlines()) + 1, "act": "choose", "sealed": "NKTG-1234"})
    number = len(played.splitlines()) + 1
    assert state(played + broken)["faults"] == [say("game_log.damaged", line=number)]


@given(st.binary(max_size=200))
def test_what_is_no_log_is_refused(text: bytes) -> None:
    with pytest.raises(BadValue, match=r"^log must be the log of a game"):
        state(text)


OF_NO_GAME: dict[str, list[Any]] = {
    "rounds": [2, 11, 99, "3", {}, None],
    "years": [5, 2.5, "4", {}],
    "seed": [-1, "7", None],
    "seats": [7],
}


@pytest.mark.parametrize("name", OF_NO_GAME)
def test_rules_that_no_game_can_have_are_no_log(name: str) -> None:
    rules = {"table": "A", "rounds": 5, "years": 4, "seed": 7, "seats": []}
    assert state(line({"n": 1, "act": "begin", "rules": rules}))
    missing = {field: held for field, held in rules.items() if field != name}
    for wrong_rules in [missing, *(rules | {name: wrong} for wrong in OF_NO_GAME[name])]:
        with pytest.raises(BadValue, match=r"^log"):
            state(line({"n": 1, "act": "begin", "rules": wrong_rules}))


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
@settings(deadline=None)
def test_a_forged_act_is_left_out_or_the_log_is_refused(
    played: bytes, forged: dict[str, object]
) -> None:
    """A line whose checksum is right, and whose act makes no sense."""
    number = len(played.splitlines()) + 1
    try:
        told = state(played + line({"act": "reveal", **forged, "n": number}))
    except BadValue:
        return
    assert told["game"]["rules"] == state(played)["game"]["rules"]


def test_a_game_of_0_1_draws_what_it_would_have_drawn() -> None:
    rules = state((OLD / "begun_in_0_1.jsonl").read_bytes())["game"]["rules"]
    assert rules["deck"][: len(DREW)] == DREW
    assert (rules["goals"], rules["model"]) == (1, 1)
