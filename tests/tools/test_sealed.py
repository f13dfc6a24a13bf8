"""Sealed choices: what goes in comes out, and a glance at the code tells nothing."""

import re
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.run.codes import ALPHABET
from conundrum.tables.bounds import BadValue
from conundrum.views.seminar.seats import OTHERS, POWERS, controls, moves
from tools.seminar.sealed import opened, sealed

share = st.integers(0, 1000).map(lambda n: n / 1000)
does = st.sampled_from(POWERS).flatmap(
    lambda seat: st.tuples(
        st.just(seat), st.lists(share, min_size=len(controls(seat)), max_size=len(controls(seat)))
    )
) | st.sampled_from([(seat, move) for seat in OTHERS for move in moves(seat)])
choices = st.builds(lambda of, number: (of[0], number, of[1]), does, st.integers(1, 10))
Choice = tuple[str, int, Any]


@given(choices)
def test_a_choice_comes_out_as_it_went_in(choice: Choice) -> None:
    found = opened(sealed(*choice).lower())
    assert (found["seat"], found["round"], found["does"]) == choice


@pytest.mark.parametrize(("seat", "move"), [(seat, m) for seat in OTHERS for m in moves(seat)])
def test_no_two_moves_of_a_seat_share_a_number(seat: str, move: str) -> None:
    assert opened(sealed(seat, 1, move))["does"] == move


@given(choices, st.data())
def test_a_mistyped_code_is_refused(choice: Choice, data: st.DataObject) -> None:
    code = sealed(*choice)
    places = [place for place, character in enumerate(code) if character in ALPHABET]
    place = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from([c for c in ALPHABET if c != code[place]]))
    with pytest.raises(BadValue):
        opened(code[:place] + wrong + code[place + 1 :])


def test_the_same_choice_never_looks_the_same() -> None:
    """What is behind the salt differs from code to code, so that two choices cannot be compared."""
    bodies = {re.sub("-", "", sealed("washington", 1, [0.9, 0.1, 0]))[9:15] for _ in range(40)}
    assert len(bodies) > 30


@pytest.mark.parametrize("code", ["", "NK1J-W434-68JR-000S-3S", "NKT", "NKTK-W19P", None])
def test_what_is_no_sealed_choice_is_refused_as_such(code: str) -> None:
    with pytest.raises(BadValue, match="sealed choice"):
        opened(code)
