"""The plane of stances: its corners, and what it says of concert and discord."""

from functools import cache

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import figures, stance, stance_map


@cache
def plane(figure: str) -> dict[tuple[float, float], float]:
    """One figure of the 5 x 5 map, by the stances of Washington and of Beijing."""
    cells = stance_map()
    pairs = zip(cells["washington"], cells["beijing"], strict=True)
    return dict(zip(pairs, cells[figure], strict=True))


def test_a_cell_is_the_run_of_its_two_stances() -> None:
    cells = stance_map(2, futures=50)
    assert len(cells) == 4
    alone_presses = cells[(cells["washington"] == 1) & (cells["beijing"] == -1)]
    alone = nk.Policy(us_sanctions=1, us_engagement=0, china_sanctions=0, china_engagement=1)
    for name, figure in figures(nk.simulate(alone, futures=50)).items():
        assert alone_presses[name].tolist() == [figure]
    assert cells["concert"].tolist() == [1, 0, 0, 1]


def test_all_pairs_of_stances_are_there_once_whatever_the_fineness() -> None:
    cells = stance_map(9, futures=10)
    assert sorted(set(cells["beijing"])) == np.linspace(-1, 1, 9).tolist()
    assert not cells.duplicated(["washington", "beijing"]).any()
    assert len(cells) == 81


def test_a_stance_is_sanctions_less_engagement() -> None:
    policy = stance(0.4, -0.6)
    assert policy.us_sanctions - policy.us_engagement == pytest.approx(0.4)
    assert policy.china_sanctions - policy.china_engagement == pytest.approx(-0.6)
    assert policy.us_sanctions + policy.us_engagement == 1
    assert policy.concert == pytest.approx(0.5)


def test_h8_h16_pressure_against_an_open_lifeline_is_worst_and_concert_is_better() -> None:
    at = plane("instability")
    washington, beijing = max(at, key=at.__getitem__)
    assert washington > beijing
    concert, discord = (at[1, 1], at[-1, -1]), (at[1, -1], at[0, 0])
    assert max(concert) < min(discord)


def test_h9_h13_after_five_years_the_joint_cut_off_is_worst() -> None:
    at = plane("instability_early")
    assert at[1, 1] == max(at.values())
    assert at[-1, -1] == min(at.values())


def test_h16_does_not_hold_where_beijing_alone_presses() -> None:
    """The map's own counter-example: with nine tenths of the trade, Beijing needs no concert."""
    at = plane("instability")
    assert at[-1, 1] < at[-1, -1]
    assert plane("fallen")[-1, 1] > 50


def test_shared_conditions_and_beliefs_reach_every_cell() -> None:
    plain = stance_map(2, futures=50)
    tied = stance_map(2, futures=50, shared_conditions=1)
    arms = stance_map(2, nk.Beliefs(growth_tames=0, growth_arms=1), futures=50)
    opening = (plain["washington"] == -1) & (plain["beijing"] == -1)
    assert (tied["warheads"] < plain["warheads"])[opening].all()
    assert (arms["warheads"] > plain["warheads"])[opening].all()


@pytest.mark.parametrize("n", [1, 22, 2.5, "5"])
def test_a_bad_fineness_is_named(n: object) -> None:
    with pytest.raises(nk.BadValue, match="n must be a whole number from 2 to 21"):
        stance_map(n)  # type: ignore[arg-type]


def test_a_bad_stance_is_named() -> None:
    with pytest.raises(nk.BadValue, match="beijing must be a number from -1 to 1"):
        stance(0, 1.5)
