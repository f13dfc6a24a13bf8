"""The line typed at the desk, as it goes to the log; which lines there are, `shown/seminar`."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import OTHERS
from conundrum.classroom.seminar.typed_line import act_of
from conundrum.tables.bounds import BadValue

GAME = Game(Rules("A table", rounds=3, years=4, seed=7, seats=OTHERS))


def test_a_choice_is_sealed() -> None:
    asked = act_of("W 90 20 40", GAME)
    assert asked is not None
    kind, fields = asked
    assert (kind, [*fields]) == ("choose", ["sealed"])
    assert opened(fields["sealed"]) == Choice("washington", 1, (0.9, 0.2, 0.4))


def test_what_cannot_be_done_is_said_in_its_own_sentence() -> None:
    with pytest.raises(NotDone, match=r"^Missing for Washington: Shared conditions") as missing:
        act_of("W 90 20", GAME)
    assert missing.value.field == "Washington, Shared conditions"


def test_what_can_be_typed_is_no_act() -> None:
    assert act_of("?", GAME) is None


@given(st.text(max_size=40) | st.from_regex(r"[WBSTMPNDGH?!] [ \w,.%=-]{0,12}", fullmatch=True))
def test_any_line_is_an_act_or_refused_as_a_value(typed: str) -> None:
    try:
        asked = act_of(typed, GAME)
    except BadValue:
        return
    assert asked is None or asked[0] in ("choose", "guess", "headline", "absent", "here", "promise")
