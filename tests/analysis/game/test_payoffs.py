"""Payoffs of the two powers, from the model and by their own weights."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.payoffs import STANCES, Payoffs, payoffs
from conundrum.analysis.tradeoffs.mixes import mixes
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.run import loss
from conundrum.run.priorities import PRIORITIES


@cache
def all_stances() -> Payoffs:
    return payoffs(STANCES, futures=300)


def meeting(**given: Any) -> list[str]:
    """Return the pairs of stances that neither power would leave alone."""
    game = payoffs(futures=200, **given)
    washington, beijing = (table.to_numpy().tolist() for table in game)
    return meets(washington, beijing, game.washington.index.tolist())


@pytest.mark.parametrize(
    ("at", "policy"),
    [(("press", "engage"), stance(1, -1)), (("as in 2016", "as in 2016"), nk.Policy())],
)
def test_a_payoff_is_a_mean_loss_with_its_sign_turned(
    at: tuple[str, str], policy: nk.Policy
) -> None:
    run = nk.simulate(policy, futures=300)
    for game, priorities in zip(all_stances(), ("Washington", "Beijing"), strict=True):
        assert game.loc[at] == pytest.approx(-loss(run, priorities).mean(), rel=1e-5)


def test_a_player_may_judge_by_other_priorities() -> None:
    hunger = nk.Priorities(hunger=1)
    game = payoffs(futures=50, priorities=(hunger, "Seoul"))
    run = nk.simulate(nk.Policy(0, 1, 0, 1, 0), futures=50)
    at = ("engage", "engage")
    assert game.washington.loc[at] == pytest.approx(-loss(run, hunger).mean(), rel=1e-5)
    assert game.beijing.loc[at] == pytest.approx(-loss(run, "Seoul").mean(), rel=1e-5)


def test_d2_a_standpoint_has_a_price_for_each_unit_of_a_move() -> None:
    dear, free = payoffs(STANCES, standpoint=10, futures=300), all_stances()
    # Rows are Washington's own choices, columns Beijing's.
    washington = (free.washington - dear.washington).to_numpy() / 10
    beijing = (free.beijing - dear.beijing).to_numpy() / 10
    us = np.array([np.hypot(0.1, 0.1), 0, np.hypot(0.9, 0.9)])
    china = np.array([np.hypot(0.8, 0.6), 0, np.hypot(0.2, 0.4)])
    assert washington == pytest.approx(np.tile(us, (3, 1)).T, abs=1e-5)
    assert beijing == pytest.approx(np.tile(china, (3, 1)), abs=1e-5)


def test_d2_each_power_may_have_a_price_of_its_own() -> None:
    both, one = (payoffs(standpoint=price, futures=50) for price in (20, (20, 0)))
    assert one.washington.equals(both.washington)
    assert one.beijing.equals(payoffs(futures=50).beijing)


def test_h16_if_only_outcomes_counted_both_would_engage_whatever_theories_hold() -> None:
    assert [meeting(beliefs=mix) for mix in mixes(20)] == [["engage, engage"]] * 20
    # Washington presses only if contact does not calm and growth only arms, all at an end.
    only = nk.Beliefs(growth_tames=0, growth_arms=1, contact_calms=0)
    assert meeting(beliefs=only) == ["press, engage"]
    assert meeting(beliefs=replace(only, growth_tames=0.5)) == ["engage, engage"]


def test_h16_d2_each_clinging_to_its_standpoint_keeps_the_discord_of_2016() -> None:
    assert meeting(standpoint=20) == ["press, engage"]


def test_h5_beijing_engages_in_any_case_as_long_as_it_fears_collapse_or_flight() -> None:
    for fallen, leavers in ((1, 0), (0, 1), (1, 1)):
        priorities = nk.Priorities(
            **vars(PRIORITIES["Beijing"]) | {"fallen": fallen, "leavers": leavers}
        )
        beijing = payoffs(priorities=("Washington", priorities), futures=200).beijing
        assert (beijing["engage"] > beijing["press"]).all()


def test_h14_who_believes_that_growth_tames_lets_go_of_a_dearer_standpoint() -> None:
    assert meeting(beliefs=nk.Beliefs(growth_tames=0), standpoint=14) == ["press, engage"]
    assert meeting(beliefs=nk.Beliefs(growth_tames=1), standpoint=14) == ["engage, engage"]


def test_h4_h5_the_powers_judge_the_joint_cut_off_differently() -> None:
    """Against the lifeline left open, Washington would gain by it and Beijing lose."""
    washington, beijing = (game.to_numpy() for game in payoffs(futures=300))
    assert washington[0, 0] > washington[0, 1]
    assert beijing[0, 0] < beijing[0, 1]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        *(
            ({"stances": stances}, "stances must be a list of two or three different stances")
            for stances in ([], ["press"], ["press", "press"], 5, "press")
        ),
        ({"stances": ["press", "wait"]}, "stance must be one of press, as in 2016, engage"),
        ({"standpoint": 0.3}, r"standpoint must be 0, or a loss from 1 to 100 .+; you gave 0\.3"),
        ({"standpoint": 101}, "standpoint must be a number from 0 to 100"),
        ({"standpoint": (0, 0, 0)}, "standpoint must be a number from 0 to 100, or a pair of them"),
        ({"priorities": ("Washington", "Moscow")}, "priorities must be one of Washington"),
        *(
            ({"priorities": priorities}, "priorities must be ")
            for priorities in (5, "Seoul", ("Seoul",))
        ),
    ],
)
def test_a_bad_argument_is_named(bad: dict[str, Any], said: str) -> None:
    with pytest.raises(nk.BadValue, match=f"^{said}"):
        payoffs(**{"futures": 2, "years": 5} | bad)
