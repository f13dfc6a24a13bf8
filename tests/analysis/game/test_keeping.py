"""Patience and payments: textbook values, and what must follow from each."""

import math

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.analysis.game.best_replies import Table, met, replies, turned
from conundrum.analysis.game.keeping import patience, payment
from conundrum.analysis.game.payoffs import payoffs

KEEP = [0, 0]
TABLES = st.lists(
    st.lists(st.integers(0, 9).map(float), min_size=2, max_size=2), min_size=2, max_size=2
)


def patient(mine: Table, yours: Table, keep: list[int] = KEEP) -> list[float]:
    """Return the patience needed where the threat is what neither would leave alone."""
    return patience(mine, yours, keep, met(mine, yours))


@pytest.mark.parametrize(
    ("mine", "yours", "needed"),
    [
        # In the prisoner's dilemma it is (T - R) / (T - P).
        ([[3, 0], [5, 1]], [[3, 5], [0, 1]], (1 / 2, 1 / 2)),
        ([[3, 0], [4, 1]], [[3, 4], [0, 1]], (1 / 3, 1 / 3)),
        ([[2, -1], [3, 0]], [[2, 3], [-1, 0]], (1 / 3, 1 / 3)),
        ([[-1, -3], [0, -2]], [[-1, 0], [-3, -2]], (1 / 2, 1 / 2)),
        # Each player has a patience of its own.
        ([[3, 0], [5, 1]], [[3, 4], [0, 1]], (1 / 2, 1 / 3)),
        # What is kept anyway needs none, and what threatens nobody has no hold.
        ([[4, 1], [3, 2]], [[4, 3], [1, 2]], (0, 0)),
        ([[1, 0], [3, 2]], [[1, 3], [0, 2]], (math.inf, math.inf)),
    ],
)
def test_patience_is_the_textbooks(mine: Table, yours: Table, needed: tuple[float, float]) -> None:
    assert patient(mine, yours) == pytest.approx(needed)


@given(st.floats(0.01, 0.99))
def test_at_that_patience_keeping_is_worth_as_much_as_leaving(temptation: float) -> None:
    mine: Table = [[3, 0], [3 + temptation, 1]]
    needed, _ = patient(mine, turned(mine))
    keeping = 3 / (1 - needed)
    leaving = 3 + temptation + 1 * needed / (1 - needed)
    assert keeping == pytest.approx(leaving)


def test_the_threat_is_the_one_that_is_worst_for_each() -> None:
    chicken: Table = [[3, 1], [5, 0]]
    assert patient(chicken, turned(chicken)) == pytest.approx((0.5, 0.5))
    mild = patience(chicken, turned(chicken), KEEP, [[1, 0]])
    assert mild == pytest.approx((math.inf, 0.5))


@given(TABLES, TABLES)
def test_a_payment_that_is_possible_makes_the_agreement_a_pair_of_best_replies(
    mine: Table, yours: Table
) -> None:
    paid = payment(mine, yours, KEEP)
    assert [need == 0 for need in paid["needed"]] == [best[0][0] for best in replies(mine, yours)]
    after = [[[*row] for row in table] for table in (mine, yours)]
    for place, need in enumerate(paid["needed"]):
        after[place][0][0] += need
        after[1 - place][0][0] -= need
    assert paid["possible"] == all(best[0][0] for best in replies(*after))


def test_what_one_can_spare_may_be_too_little() -> None:
    assert not payment([[3, 0], [8, 1]], [[9, 5], [0, 0]], KEEP)["possible"]


def test_an_agreement_may_lie_anywhere() -> None:
    """The same game with the row player's choices turned: what was a corner is so no more."""
    mine: Table = [[3, 0], [5, 1]]
    yours: Table = [[3, 4], [0, 1]]
    assert payment(mine[::-1], yours[::-1], [1, 0]) == payment(mine, yours, KEEP)
    assert patient(mine[::-1], yours[::-1], [1, 0]) == patient(mine, yours)


def test_h16_d2_beijing_could_pay_washington_to_give_up_its_standpoint() -> None:
    game = payoffs(standpoint=0.2, futures=300)
    washington, beijing = (table.to_numpy().tolist() for table in game)
    paid = payment(washington, beijing, [1, 1])
    assert paid["needed"][0] > 0
    assert paid["needed"][1] == 0
    assert paid["possible"]
    assert not payment(washington, beijing, [0, 0])["possible"]
