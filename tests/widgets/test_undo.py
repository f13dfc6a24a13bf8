"""Undo, redo, and what one step is."""

import hypothesis.strategies as st
from hypothesis import given

from conundrum.widgets.undo import PAUSE, History

moves = st.lists(st.integers(0, 5), min_size=1)


@given(moves)
def test_undo_walks_back_through_every_state_and_redo_forward(states: list[int]) -> None:
    history = History(-1)
    for state in states:
        history = history.step(state)
    seen = (*history.past, history.now)
    for state in reversed(seen):
        assert history.now == state
        history = history.undo()
    assert history.undo() == history
    for state in seen:
        assert history.now == state
        history = history.redo()
    assert history.redo() == history


@given(moves, st.integers(1, 5), st.integers(6, 9))
def test_a_new_move_gives_up_what_was_undone(states: list[int], back: int, new: int) -> None:
    history = History(-1)
    for state in states:
        history = history.step(state)
    for _ in range(back):
        history = history.undo()
    before = history.now
    history = history.step(new)
    assert history.redo() == history
    assert history.undo().now == before


def test_moves_of_one_control_in_quick_succession_are_one_step() -> None:
    history = History(0)
    for place in range(1, 50):
        history = history.step(place, by="sanctions", at=place * PAUSE / 2)
    assert history.undo().now == 0


def test_a_pause_another_control_or_an_undo_begins_a_step() -> None:
    first = History(0).step(1, by="sanctions", at=0)
    assert first.step(2, by="sanctions", at=2 * PAUSE).undo().now == 1
    assert first.step(2, by="engagement", at=0).undo().now == 1
    assert first.step(2).step(3).undo().now == 2
    again = first.step(2, by="engagement", at=0).undo().step(3, by="engagement", at=0)
    assert again.undo().now == 1


def test_nothing_changed_is_no_step() -> None:
    history = History(0).step(1)
    assert history.step(1) is history
