"""Notebook 07: what its prose says of the game, of the model and of the record holds."""

import math
from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.game import name_game, outcomes, side_payment
from conundrum.analysis.game.equilibrium import best_replies
from conundrum.analysis.tradeoffs.designs import move
from conundrum.panels.concerts import losses
from conundrum.panels.game_settings import THREE, TWO, Playing
from conundrum.run.outlook import in_worlds

from .conftest import plain

BOTH = ("engage", "engage")
ENGAGED = nk.Policy(0, 1, 0, 1, 0)


@pytest.fixture(scope="module")
def text() -> str:
    return plain("07_can_concert_hold")


@cache
def run(policy: nk.Policy) -> nk.Outlook:
    return nk.simulate(policy)


def dear(washington: float, beijing: float = 0, stances: tuple[str, ...] = TWO) -> Any:
    return Playing(washington_pays=washington, beijing_pays=beijing, stances=stances).game()


def test_h16_without_a_price_the_game_is_harmony(text: str) -> None:
    assert "That is called *harmony*" in text
    assert name_game(*dear(0)).name == "harmony"
    assert outcomes(dear(0)) == [BOTH]


def test_h16_d2_where_a_price_turns_the_game(text: str) -> None:
    assert "Up to about 3 of 100, harmony stays" in text
    assert name_game(*dear(2, 2)).name == "harmony"
    assert "From about 4, Washington does best to do as Beijing does" in text
    for price in (5, 10, 19):
        mine, yours = best_replies(*dear(price, price))
        assert mine.tolist() == [[True, False], [False, True]]
        assert yours.tolist() == [[False, True], [False, True]]
        assert name_game(*dear(price, price)).name == "other"
    assert "From about 21, Washington presses whatever Beijing does" in text
    assert outcomes(dear(19, 19)) == [BOTH]
    for price in (23, 50, 100):
        assert outcomes(dear(price, price)) == [("press", "engage")]
        assert name_game(*dear(price, price)).name == "deadlock"
    assert "17 of 100 is enough: then both stay as in 2016" in text
    assert outcomes(dear(15, 15, THREE)) != outcomes(dear(18, 18, THREE))
    assert outcomes(dear(18, 18, THREE)) == [("as in 2016", "as in 2016")]


def test_h16_beijing_s_price_does_not_move_the_equilibrium(text: str) -> None:
    assert "Beijing's cost does not move the equilibrium of the smaller table at all" in text
    for washington in (0, 10, 30):
        found = {tuple(outcomes(dear(washington, beijing))) for beijing in (0, 30, 100)}
        assert len(found) == 1
    far = [move(ENGAGED, power) for power in ("Beijing", "Washington")]
    assert f"it moves by {far[0]:.2f}, where Washington moves by {far[1]:.2f}" in text


def test_h16_no_price_makes_a_prisoner_s_dilemma(text: str) -> None:
    assert "no cost of position makes it one" in text
    prices = range(0, 101, 5)
    names = {name_game(*dear(us, china)).name for us in prices for china in prices}
    assert names == {"harmony", "other", "deadlock"}
    free = dear(0).washington
    assert "a Beijing that presses beside it is better than a Beijing that does not" in text
    assert free.loc["press", "press"] > free.loc["press", "engage"]


def test_h16_neither_patience_but_a_payment(text: str) -> None:
    assert "no patience keeps it in" in text
    needed = nk.critical_discount(dear(30), BOTH)
    assert math.isinf(needed[0])
    assert needed[1] == 0
    paid = side_payment(dear(30), BOTH)
    assert "it would gain about 0.08 by leaving" in text
    assert paid.needed[0] == pytest.approx(0.08, abs=0.01)
    assert "Beijing could give up about 0.25" in text
    assert paid.spare[1] == pytest.approx(0.25, abs=0.01)
    assert paid.possible


def test_h16_whose_eyes_see_it_so(text: str) -> None:
    lost = losses(nk.Beliefs())
    press, engage, discord = (lost[course] for course in lost)
    assert "In Washington's eyes H16 holds" in text
    assert max(press["Washington"], engage["Washington"]) < discord["Washington"]
    assert "In Beijing's and Seoul's it does not" in text
    assert (press > discord)[["Beijing", "Seoul"]].all()
    assert "the gap between the two concerts, about 0.34" in text
    assert press["Beijing"] - engage["Beijing"] == pytest.approx(0.34, abs=0.01)
    assert "discord and the better of them, about 0.12" in text
    assert discord["Beijing"] - engage["Beijing"] == pytest.approx(0.12, abs=0.01)


def test_h16_by_the_essay_s_yardstick_both_concerts_do_better(text: str) -> None:
    assert "both concerts end below the course of 2016" in text
    ends = [
        np.median(run(policy)["instability"][-1])
        for policy in (nk.PRESETS["joint cut-off"], ENGAGED, nk.PRESETS["2016"])
    ]
    assert max(ends[:2]) < ends[2]


def test_washington_alone_brings_about_much(text: str) -> None:
    assert "ends at about 63 instead of 92" in text
    alone = nk.Policy(us_sanctions=0, us_engagement=1)
    for policy, warheads in ((alone, 63), (nk.PRESETS["2016"], 92)):
        assert np.median(run(policy)["warheads"][-1]) == pytest.approx(warheads, abs=1)


def test_what_the_bargain_asks_of_pyongyang_and_gives(text: str) -> None:
    engaged, usual = run(ENGAGED), run(nk.PRESETS["2016"])

    def gap(outcome: str, years: int) -> float:
        return float(np.median(engaged[outcome][4 * years]) - np.median(usual[outcome][4 * years]))

    assert "smaller by about 7 after five years, 18 after ten, and 41 after twenty" in text
    fewer = [-gap("warheads", years) for years in (5, 10, 20)]
    assert fewer == pytest.approx([7, 18, 41], abs=0.8)
    assert "higher by about 18, 49 and 178, where 2016 is 100" in text
    more = [100 * gap("output", years) for years in (5, 10, 20)]
    assert more == pytest.approx([18, 49, 178], abs=1.5)
    falls = [in_worlds(outlook["fallen"][-1]).split()[0] for outlook in (engaged, usual)]
    assert f"the regime falls in {falls[0]} worlds of 100 instead of {falls[1]}" in text


def test_the_record_of_votes(text: str) -> None:
    votes: Any = nk.table("resolutions").set_index("resolution")
    texts = votes.loc[nk.table("resolution_measures")["resolution"].unique()]
    assert "From 2006 to 2017 the two voted together for all eleven sanctions texts" in text
    assert len(texts) == 11
    assert (texts["china"] == "yes").all()
    late = votes[votes["date"].dt.year > 2017]
    assert [f"{day:%B %Y}" for day in late["date"]] == ["May 2022", "March 2024"]
    assert "In May 2022 China and Russia vetoed" in text
    assert "in March 2024 Russia alone ended the panel" in text
    assert late["china"].tolist() == ["veto", "abstain"]
    assert late["russia"].tolist() == ["veto", "veto"]


def test_h4_our_weights_count_a_collapse_as_neutral(text: str) -> None:
    assert "our weights only count it as neutral" in text
    assert nk.EYES["Washington"].fallen == 0
