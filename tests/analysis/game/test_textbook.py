"""Names of 2 x 2 games: the textbook ones, ties, and what must not change a name."""

from collections.abc import Sequence
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from numpy.typing import NDArray

from conundrum.analysis.game.textbook import textbook

Matrix = NDArray[np.float64]

# By the row player: R, S / T, P. The other player's table is this one turned over.
TEXTBOOK = {
    "prisoner's dilemma": [(3, 0, 5, 1), (-1, -3, 0, -2)],
    "stag hunt": [(4, 1, 3, 2), (2, 0, 1, 1)],
    "chicken": [(0, -1, 1, -10), (3, 1, 5, 0)],
    "harmony": [(4, 2, 3, 1), (4, 3, 2, 1)],
    "deadlock": [(1, 0, 3, 2), (2, 1, 4, 3), (0, 1, 3, 2)],
    "other": [
        (2, 0, 0, 1),  # pure coordination: P above T
        (4, 4, 4, 4),  # nothing matters
        (3, 0, 3, 1),  # a dilemma but for a tie of R and T
        (3, 1, 5, 1),  # between a dilemma and chicken: P ties with S
        (1, 3, 4, 2),  # each hopes that the two differ
    ],
}
Order = tuple[int, ...]
CASES = [(name, order) for name, orders in TEXTBOOK.items() for order in orders]
# Textbook orders often, since two players seldom agree on one by chance.
PAYOFFS = st.one_of(
    st.sampled_from([order for _, order in CASES]),
    st.tuples(*(st.integers(1, 4) for _ in range(4))),
)


def table(order: Sequence[float]) -> Matrix:
    return np.array(order, dtype=float).reshape(2, 2)


def named(row: Matrix, column: Matrix) -> dict[str, Any]:
    return textbook(row.tolist(), column.tolist())


@pytest.mark.parametrize(("step", "place"), [(1, [0, 0]), (-1, [1, 0])])
@pytest.mark.parametrize(("name", "order"), CASES)
def test_textbook_games_have_their_names_wherever_a_players_choices_stand(
    name: str, order: Order, step: int, place: list[int]
) -> None:
    mine = table(order)
    found = named(mine[::step], mine.T[::step])
    assert found == {"name": name, "cooperate": None if name == "other" else place}


def test_both_players_need_the_same_order_not_the_same_payoffs() -> None:
    mine, yours = table((3, 0, 5, 1)), table((30, -7, 31, -5)).T
    assert named(mine, yours)["name"] == "prisoner's dilemma"
    assert named(mine, table((4, 1, 3, 2)).T)["name"] == "other"


@given(PAYOFFS, PAYOFFS, st.booleans(), st.booleans())
def test_a_name_depends_neither_on_labels_nor_on_who_is_first(
    one: Order, other: Order, swap_rows: bool, swap_columns: bool
) -> None:
    a, b = table(one), table(other)
    rows, columns = slice(None, None, 1 - 2 * swap_rows), slice(None, None, 1 - 2 * swap_columns)
    name = named(a, b)["name"]
    assert named(a[rows, columns], b[rows, columns])["name"] == name
    assert named(b.T, a.T)["name"] == name


@given(PAYOFFS, PAYOFFS)
def test_a_name_depends_on_the_order_of_payoffs_alone(one: Order, other: Order) -> None:
    a, b = table(one), table(other)
    assert named(np.exp(a) - 7, 10 * b**3) == named(a, b)


@given(PAYOFFS, PAYOFFS)
def test_a_name_keeps_what_it_promises(one: Order, other: Order) -> None:
    a, b = table(one), table(other)
    found = named(a, b)
    if found["cooperate"] is None:
        return
    i, j = found["cooperate"]
    for payoff in (a[np.ix_([i, 1 - i], [j, 1 - j])], b[np.ix_([i, 1 - i], [j, 1 - j])].T):
        (r, s), (t, p) = payoff
        always_cooperates, always_defects = r > t and s > p, t > r and p > s
        assert always_cooperates == (found["name"] == "harmony")
        assert always_defects == (found["name"] in {"prisoner's dilemma", "deadlock"})
        assert (p > r) == (found["name"] == "deadlock")
        assert (t > r) == (found["name"] in {"prisoner's dilemma", "deadlock", "chicken"})
