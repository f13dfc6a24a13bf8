"""Best replies and where they meet: textbook games, then any game at all."""

import warnings
from importlib import import_module

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from conundrum.analysis.game.best_replies import Table, equilibria, replies, turned

Matrix = NDArray[np.float64]
GAMES = st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda shape: st.tuples(
        *(arrays(float, shape, elements=st.integers(0, 4)) for _ in ("row", "column"))
    )
)


@pytest.mark.parametrize(
    ("mine", "meet"),
    [
        pytest.param([[3, 0], [5, 1]], [[1, 1]], id="prisoner's dilemma"),
        pytest.param([[4, 1], [3, 2]], [[0, 0], [1, 1]], id="stag hunt"),
        pytest.param([[0, -1], [1, -10]], [[0, 1], [1, 0]], id="chicken"),
        pytest.param([[1, 1], [1, 1]], [[0, 0], [0, 1], [1, 0], [1, 1]], id="all alike"),
    ],
)
def test_textbook_games(mine: Table, meet: list[list[int]]) -> None:
    assert equilibria(mine, turned(mine)) == meet


def test_games_of_chance_meet_nowhere() -> None:
    assert equilibria([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]) == []


@given(GAMES)
@settings(deadline=None)
def test_they_meet_where_nobody_gains_by_another_choice(game: tuple[Matrix, Matrix]) -> None:
    a, b = game
    by_hand = [
        [r, c]
        for r, c in np.ndindex(a.shape)
        if all(a[r, c] >= other for other in a[:, c]) and all(b[r, c] >= other for other in b[r])
    ]
    mine, yours = (np.array(best) for best in replies(a.tolist(), b.tolist()))
    assert np.argwhere(mine & yours).tolist() == equilibria(a.tolist(), b.tolist()) == by_hand


@given(GAMES)
@settings(deadline=None)
def test_a_solver_finds_the_same_ones(game: tuple[Matrix, Matrix]) -> None:
    # Imported only here, since that takes long.
    solver = import_module("nashpy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # it warns of ties
        found = list(solver.Game(*game).support_enumeration())
    pure = [
        [int(row.argmax()), int(column.argmax())]
        for row, column in found
        if max(row) == max(column) == 1
    ]
    assert sorted(pure) == equilibria(*(table.tolist() for table in game))
