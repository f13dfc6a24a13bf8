"""Sealed choices: what goes in comes out, and a glance at the code tells nothing."""

import re

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import OTHERS, POWERS, controls, in_every_code, moves
from conundrum.run.codes import ALPHABET
from conundrum.tables.bounds import BadValue

share = st.integers(0, 1000).map(lambda n: n / 1000)
does = st.sampled_from(POWERS).flatmap(
    lambda seat: st.tuples(
        st.just(seat), st.lists(share, min_size=in_every_code(seat), max_size=len(controls(seat)))
    )
) | st.sampled_from(OTHERS).flatmap(
    lambda seat: st.tuples(st.just(seat), st.sampled_from([*moves(seat)]))
)
choices = st.builds(lambda of, number: Choice(of[0], number, of[1]), does, st.integers(1, 10))


@given(choices)
def test_a_choice_comes_out_as_it_went_in(choice: Choice) -> None:
    assert opened(choice.sealed().lower()) == choice


@given(choices, st.data())
def test_a_mistyped_code_is_refused(choice: Choice, data: st.DataObject) -> None:
    code = choice.sealed()
    places = [place for place, character in enumerate(code) if character in ALPHABET]
    place = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from([c for c in ALPHABET if c != code[place]]))
    with pytest.raises(BadValue):
        opened(code[:place] + wrong + code[place + 1 :])


def test_the_same_choice_never_looks_the_same() -> None:
    """What is behind the salt differs from code to code, so that two choices cannot be compared."""
    bodies = {
        re.sub("-", "", Choice("washington", 1, (0.9, 0.1, 0)).sealed())[9:15] for _ in range(40)
    }
    assert len(bodies) > 30


@pytest.mark.parametrize(
    ("seat", "number", "does", "named"),
    [
        ("atlantis", 1, "wait", "seat"),
        ("seoul", 0, "aid", "round"),
        ("seoul", 1, "bans", "move of seoul"),
        ("beijing", 1, (0.5, 0.5), "choice of beijing"),
        ("beijing", 1, "wait", "choice of beijing"),
        ("beijing", 1, (0.5, 1.5, 0), "china_engagement"),
        ("washington", 1, (float("nan"), 0, 0), "us_sanctions"),
    ],
)
def test_what_is_no_choice_is_refused_by_name(
    seat: str, number: int, does: object, named: str
) -> None:
    with pytest.raises(BadValue) as refused:
        Choice(seat, number, does)
    assert refused.value.field == named


@pytest.mark.parametrize("code", ["", "NK1J-W434-68JR-000S-3S", "NKT", "NKTK-W19P", None])
def test_what_is_no_sealed_choice_is_refused_as_such(code: str) -> None:
    with pytest.raises(BadValue, match="sealed choice"):
        opened(code)
