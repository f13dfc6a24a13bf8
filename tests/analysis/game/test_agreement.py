"""Patience and payments: textbook values, and what must follow from each."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays
from numpy.typing import ArrayLike

import conundrum as nk
from conundrum.analysis.game import critical_discount, payoffs, side_payment
from conundrum.analysis.game.agreement import Game
from conundrum.analysis.game.equilibrium import Matrix, best_replies

CHOICES = ["keep", "leave"]
KEEP = ("keep", "keep")
TABLES = arrays(float, (2, 2), elements=st.integers(0, 9))


def game(mine: ArrayLike, yours: ArrayLike) -> Game:
    mine, yours = np.asarray(mine), np.asarray(yours)
    return pd.DataFrame(mine, CHOICES, CHOICES), pd.DataFrame(yours, CHOICES, CHOICES)


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
        ([[1, 0], [3, 2]], [[1, 3], [0, 2]], (np.inf, np.inf)),
    ],
)
def test_patience_is_the_textbooks(
    mine: ArrayLike, yours: ArrayLike, needed: tuple[float, float]
) -> None:
    assert critical_discount(game(mine, yours), KEEP) == pytest.approx(needed)


@given(st.floats(0.01, 0.99))
def test_at_the_critical_discount_keeping_is_worth_as_much_as_leaving(temptation: float) -> None:
    mine = np.array([[3, 0], [3 + temptation, 1]])
    patience, _ = critical_discount(game(mine, mine.T), KEEP)
    keeping = 3 / (1 - patience)
    leaving = 3 + temptation + 1 * patience / (1 - patience)
    assert keeping == pytest.approx(leaving)


def test_the_threat_is_the_equilibrium_worst_for_each_unless_named() -> None:
    chicken = np.array([[3, 1], [5, 0]])
    both = game(chicken, chicken.T)
    assert critical_discount(both, KEEP) == pytest.approx((0.5, 0.5))
    mild = critical_discount(both, KEEP, threat=("leave", "keep"))
    assert mild == pytest.approx((np.inf, 0.5))


def test_a_threat_nobody_would_carry_out_is_refused() -> None:
    mine = np.array([[3, 0], [5, 1]])
    with pytest.raises(nk.BadValue, match="threat: a pair that neither player would leave alone"):
        critical_discount(game(mine, mine.T), KEEP, threat=KEEP)
    pennies = np.array([[1, -1], [-1, 1]])
    with pytest.raises(nk.BadValue, match="game: a game that has one"):
        critical_discount(game(pennies, -pennies), KEEP)


@given(TABLES, TABLES)
def test_a_payment_that_is_possible_makes_the_agreement_a_pair_of_best_replies(
    mine: Matrix, yours: Matrix
) -> None:
    paid = side_payment(game(mine, yours), KEEP)
    stable = [replies[0, 0] for replies in best_replies(mine, yours)]
    assert [need == 0 for need in paid.needed] == stable
    after = mine.copy(), yours.copy()
    for place, need in enumerate(paid.needed):
        after[place][0, 0] += need
        after[1 - place][0, 0] -= need
    assert paid.possible == all(replies[0, 0] for replies in best_replies(*after))


def test_what_one_can_spare_may_be_too_little() -> None:
    assert not side_payment(game([[3, 0], [8, 1]], [[9, 5], [0, 0]]), KEEP).possible


def test_an_agreement_may_lie_anywhere() -> None:
    """The same game with the row player's choices turned: what was a corner is so no more."""
    mine, yours = np.array([[3, 0], [5, 1]]), np.array([[3, 4], [0, 1]])
    straight, turned = game(mine, yours), game(mine[::-1], yours[::-1])
    assert side_payment(turned, ("leave", "keep")) == side_payment(straight, KEEP)
    assert critical_discount(turned, ("leave", "keep")) == critical_discount(straight, KEEP)


def test_h16_d2_beijing_could_pay_washington_to_give_up_its_standpoint() -> None:
    clinging = payoffs(standpoint=0.2, worlds=300)
    paid = side_payment(clinging, ("engage", "engage"))
    assert paid.needed[0] > 0
    assert paid.needed[1] == 0
    assert paid.possible
    assert not side_payment(clinging, ("press", "press")).possible


@pytest.mark.parametrize("solve", [critical_discount, side_payment])
def test_an_unknown_choice_is_named(solve) -> None:
    both = game([[1, 0], [0, 1]], [[1, 0], [0, 1]])
    with pytest.raises(nk.BadValue, match="keep: one of keep, leave"):
        solve(both, ("keep", "wait"))


@pytest.mark.parametrize("game", [5, None, (), [pd.DataFrame([[1]])], ([[1]], [[1]])])
def test_what_is_no_game_is_refused(game: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^game: two tables with named choices"):
        side_payment(game, ("keep", "keep"))


@pytest.mark.parametrize("pair", [5, None, "keep", ("keep",), ("keep", "keep", "keep")])
def test_what_is_no_pair_of_choices_is_refused(pair: Any) -> None:
    mine = pd.DataFrame([[3, 0], [4, 1]], ["keep", "leave"], ["keep", "leave"])
    with pytest.raises(nk.BadValue, match=r"^keep: a choice for each of two players"):
        critical_discount((mine, mine.T), pair)
