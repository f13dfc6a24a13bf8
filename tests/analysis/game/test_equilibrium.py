"""Best replies and equilibria: textbook games, then any game at all."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis.extra.numpy import arrays

import conundrum as nk
from conundrum.analysis.game import best_replies, equilibria
from conundrum.analysis.game.best_replies import Table, met
from conundrum.analysis.game.equilibrium import Matrix

PENNIES = np.array([[1, -1], [-1, 1]])
ROCK = np.array([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
GAMES = st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda shape: st.tuples(
        *(arrays(float, shape, elements=st.integers(0, 4)) for _ in ("row", "column"))
    )
)


@pytest.mark.parametrize(
    ("mine", "pure", "mixed"),
    [
        pytest.param([[3, 0], [5, 1]], [(1, 1)], [], id="prisoner's dilemma"),
        pytest.param([[4, 1], [3, 2]], [(0, 0), (1, 1)], [(0.5, 0.5)], id="stag hunt"),
        pytest.param([[0, -1], [1, -10]], [(0, 1), (1, 0)], [(0.9, 0.1)], id="chicken"),
        pytest.param([[-3, -9], [-1, -7]], [(1, 1)], [], id="made up in an exercise"),
    ],
)
def test_textbook_games(mine: Table, pure: list[Any], mixed: list[Any]) -> None:
    found = equilibria(mine, np.transpose(mine))
    assert [one.pure for one in found] == [*pure, *(None for _ in mixed)]
    assert [one.row for one in found[len(pure) :]] == [pytest.approx(one) for one in mixed]


@pytest.mark.parametrize(("mine", "even"), [(PENNIES, (1 / 2,) * 2), (ROCK, (1 / 3,) * 3)])
def test_games_of_chance_have_only_a_mixed_one(mine: Matrix, even: tuple[float, ...]) -> None:
    (found,) = equilibria(mine, -mine)
    assert found.row == pytest.approx(even)
    assert found.column == pytest.approx(even)


def test_where_everything_ties_every_cell_is_an_equilibrium() -> None:
    pure = {one.pure for one in equilibria(np.ones((2, 2)), np.ones((2, 2)))}
    assert {(0, 0), (0, 1), (1, 0), (1, 1)} <= pure


@given(GAMES)
@example((np.array([[0, 0], [1, 0], [0, 1.0]]), np.array([[2, 0], [0, 3], [1.0, 0]])))
@settings(deadline=None)
def test_nobody_gains_by_leaving_an_equilibrium_alone(game: tuple[Matrix, Matrix]) -> None:
    a, b = game
    found = equilibria(a, b)
    assert found
    for row, column in found:
        x, y = np.array(row), np.array(column)
        assert x.sum() == pytest.approx(1)
        assert y.sum() == pytest.approx(1)
        assert (a @ y).max() == pytest.approx(x @ a @ y, abs=1e-6)
        assert (x @ b).max() == pytest.approx(x @ b @ y, abs=1e-6)


@given(GAMES)
@settings(deadline=None)
def test_every_pure_equilibrium_is_found_and_no_other(game: tuple[Matrix, Matrix]) -> None:
    a, b = game
    by_hand = {
        (r, c)
        for r, c in np.ndindex(a.shape)
        if all(a[r, c] >= other for other in a[:, c]) and all(b[r, c] >= other for other in b[r])
    }
    assert {one.pure for one in equilibria(a, b)} - {None} == by_hand
    mine, yours = best_replies(a, b)
    assert set(map(tuple, np.argwhere(mine & yours).tolist())) == by_hand
    assert set(map(tuple, met(a.tolist(), b.tolist()))) == by_hand


def test_what_is_within_the_tolerance_is_a_best_reply_too() -> None:
    mine, yours = best_replies(np.array([[1], [0.95], [0.8]]), np.zeros((3, 1)), tolerance=0.1)
    assert mine.ravel().tolist() == [True, True, False]
    assert yours.all()


@pytest.mark.parametrize("bad", [[], [[]], [1, 2], [["a"]], [[np.nan]], [[1], [2, 3]], None])
def test_bad_payoffs_are_named(bad: object) -> None:
    with pytest.raises(nk.BadValue, match="row: a table of finite numbers"):
        equilibria(bad, [[1]])  # type: ignore[arg-type]


def test_two_shapes_are_refused() -> None:
    with pytest.raises(nk.BadValue, match=r"column: a table of the shape \(1, 2\)"):
        best_replies([[1, 2]], [[1], [2]])


@pytest.mark.parametrize("payoff", [10**400, 1j, np.complex64(1)], ids=str)
def test_a_payoff_that_is_no_number_of_ours_is_refused(payoff: object) -> None:
    with pytest.raises(nk.BadValue, match="row: a table of finite numbers"):
        equilibria([[payoff]], [[1]])  # type: ignore[arg-type]
