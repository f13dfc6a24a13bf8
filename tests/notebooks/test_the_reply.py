"""Notebook 06: what its prose says of the model, and of published figures, holds."""

import re
from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.decision import CORNERS, best
from conundrum.analysis.tradeoffs.designs import move
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.panels.prices import choices
from conundrum.run.outlook import in_worlds

from .conftest import plain

ARMS = nk.Beliefs(growth_tames=0, growth_arms=1)
TAMES = nk.Beliefs(growth_tames=1, growth_arms=0)
TRIED = "both powers open, under nearly full conditions"


@pytest.fixture(scope="module")
def text() -> str:
    return plain("06_the_reply")


@cache
def run(name: str, beliefs: nk.Beliefs | None = None) -> nk.Outlook:
    return nk.simulate(nk.PRESETS[name], beliefs)


def end(name: str, outcome: str, beliefs: nk.Beliefs | None = None) -> Any:
    return run(name, beliefs)[outcome][-1]


def test_d3_who_leaves_under_a_cut_off(text: str) -> None:
    left, fallen = end("joint cut-off", "leavers"), end("joint cut-off", "fallen")
    assert f"brings the regime down in {in_worlds(fallen)} worlds" in text
    assert "about 1.7 million people have left by 2036" in text
    assert np.median(left) / 1e6 == pytest.approx(1.7, abs=0.05)
    assert "the average, about 1.5 million" in text
    assert left.mean() / 1e6 == pytest.approx(1.5, abs=0.05)
    assert "a few tens of thousands" in text
    assert 1e4 < np.median(left[fallen == 0]) < 1e5
    assert "five worlds in a hundred see more than 2.5 million leave" in text
    assert np.quantile(left, 0.95) > 2.5e6


def test_d4_one_policy_and_three_answers(text: str) -> None:
    assert "ends with fewer than 60 warheads, beside about 90 under the policy of 2016" in text
    assert 50 < np.median(end("joint opening", "warheads")) < 60
    assert np.median(end("2016", "warheads")) == pytest.approx(90, abs=5)
    assert "it ends with more than 100, and above the policy of 2016" in text
    armed = np.median(end("joint opening", "warheads", ARMS))
    assert armed > max(100, np.median(end("2016", "warheads", ARMS)))
    assert "Turned around, it ends with fewer than 40" in text
    assert np.median(end("joint opening", "warheads", TAMES)) < 40


def test_d2_how_far_each_policy_moves_each_power(text: str) -> None:
    asked = {
        name: [move(nk.PRESETS[name], power) for power in ("Washington", "Beijing")]
        for name in ("joint cut-off", "joint opening", "shared conditions")
    }
    us, china = asked["joint cut-off"]
    assert f"asks Beijing to move by {china:.2f} and Washington by {us:.2f}" in text
    us, china = asked["joint opening"]
    assert f"asks Washington for {us:.2f} and Beijing for {china:.2f}" in text
    us, china = asked["shared conditions"]
    assert f"Shared conditions ask {us:.2f} of the one and {china:.2f} of the other" in text


def test_d2_what_shared_conditions_cost_and_buy(text: str) -> None:
    shared, usual = end("shared conditions", "fallen"), end("2016", "fallen")
    assert f"falls in {in_worlds(shared)} worlds, where it falls in" in text
    assert f"where it falls in {in_worlds(usual).split()[0]} under the policy of 2016" in text
    left = {name: end(name, "leavers").mean() for name in nk.PRESETS}
    assert sorted(left, key=lambda name: -left[name])[:2] == ["joint cut-off", "shared conditions"]
    assert "so hunger hardly falls" in text
    hunger = [np.median(end(name, "hunger")) for name in ("2016", "shared conditions")]
    assert 0 < hunger[0] - hunger[1] < 0.03
    assert "an arsenal of about 33 warheads in the median world" in text
    assert np.median(end("shared conditions", "warheads")) == pytest.approx(33, abs=1)
    hostility = {name: np.median(end(name, "hostility")) for name in nk.PRESETS}
    assert min(hostility, key=lambda name: hostility[name]) == "shared conditions"


def test_one_policy_is_best_for_everybody_until_position_has_a_price(text: str) -> None:
    assert TRIED in text
    first = {best(choices(nk.Beliefs()), eyes).index[0] for eyes in nk.EYES}
    assert len(first) == 1
    policy = choices(nk.Beliefs()).policies[first.pop()]
    assert min(policy.us_engagement, policy.china_engagement, policy.shared_conditions) > 0.8
    assert max(policy.us_sanctions, policy.china_sanctions) < 0.25
    assert "At half of the highest loss for a move from end to end" in text
    shown = nk.believing()
    shown.position.value = 50
    for eyes in ("Beijing", "Seoul"):
        shown.eyes[eyes].click()
        assert "2016 comes first" in shown._said.text


@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d3_d4_no_policy_tried_comes_without_either_price(beliefs: nk.Beliefs) -> None:
    table = choices(beliefs).table
    assert not ((table["leavers"] < 1e5) & (table["warheads"] < 5)).any()
    if beliefs == nk.Beliefs():
        assert "2016" not in frontier(table).index


def test_h15_the_policy_of_2016_lies_above_the_frontier(text: str) -> None:
    assert "It lies above the frontier: others cost fewer warheads *and* fewer refugees" in text
    table = choices(nk.Beliefs()).table
    usual = table.loc["2016"]
    assert ((table["leavers"] < usual["leavers"]) & (table["warheads"] < usual["warheads"])).any()


def test_the_range_of_flight_spans_what_was_published(text: str) -> None:
    assert "1 to 12 of 100" in text
    flight = nk.table("scenarios").query("topic == 'flight'").dropna(subset=["low", "high"]).iloc[0]
    shares = [0.01 * 25e6, 0.12 * 25e6]
    assert shares[0] == pytest.approx(flight["low"], rel=0.3)
    assert shares[1] == pytest.approx(flight["high"], rel=0.05)


def test_the_widgets_answer_in_the_words_of_the_questions() -> None:
    asked = nk.ask("06.4")
    replies = " ".join(answer["reply"] for answer in asked._answers)
    assert re.search(r"falls in 26 of 100 worlds instead of 14", replies)
    assert "about 33 instead of 57" in replies
    assert in_worlds(end("shared conditions", "fallen")) == "26 of 100"
    assert in_worlds(end("2016", "fallen")) == "14 of 100"
    assert f"{np.median(end('joint opening', 'warheads')):.0f}" == "57"
