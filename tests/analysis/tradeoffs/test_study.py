"""Shares of the variance, and turned orders, on known cases."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st
from hypothesis.extra.numpy import arrays

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.model import PRESETS
from conundrum.run.ranking import turned

pytestmark = pytest.mark.slow

CASE = ("hunger", PRESETS["joint opening"], nk.Policy())


@pytest.mark.parametrize("samples", ["many", 100, 2.5, 2**40])
def test_bad_samples_are_named(samples: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^samples must be "):
        nk.sensitivity(*CASE, samples=samples)


LOSSES = arrays(float, (3, 8), elements=st.integers(0, 5).map(float))


@given(LOSSES, LOSSES)
def test_only_a_lead_can_turn_and_only_into_its_reverse(
    usual: np.ndarray, changed: np.ndarray
) -> None:
    pairs = turned([*usual], [*changed])
    assert turned([*usual], [*usual]) == []
    assert turned([*changed], [*usual]) == pairs
    for first, second in pairs:
        gaps = [(losses[first] - losses[second]).mean() for losses in (usual, changed)]
        assert gaps[0] * gaps[1] < 0


@pytest.mark.parametrize(("lead", "pairs"), [(0.009, []), (0.011, [(0, 1)])])
def test_a_lead_within_one_point_does_not_turn(lead: float, pairs: list[tuple[int, int]]) -> None:
    usual = [np.zeros(8), np.ones(8)]
    # However unsure the lead is.
    changed = [np.array([lead + 0.5, lead - 0.5] * 4), np.zeros(8)]
    assert turned(usual, changed) == pairs
    assert turned(changed, usual) == pairs


def test_h14_d4_an_opening_s_arsenal_hangs_on_growth_tames() -> None:
    one = conclusions()["opening_arsenal"]
    shares = nk.sensitivity(one.outcome, one.policy, one.against, top=3, samples=256)
    alone = shares["S1"]
    assert alone["growth_tames"] == pytest.approx(0.5, abs=0.1)
    assert alone.idxmax() == "growth_tames"


def test_the_fall_is_a_matter_of_many_hands() -> None:
    one = conclusions()["cut_off_falls"]
    shares = nk.sensitivity(one.outcome, one.policy, top=6, samples=256)
    ids = ["fall_most", "illicit", "cohesion_shortage", "cohesion_base"]
    assert shares.index[0] == "fall_most"
    assert set(shares.index[:4]) == set(ids)
    # The other three act through one another.
    assert (shares["effect"] - shares["S1"])[ids[1:]].min() > 0.05
