"""What it is worth to know something: decisions whose answer is known in closed form."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays
from scipy.stats import norm

import conundrum as nk
from conundrum.analysis.tradeoffs import CORNERS, information, options, perfect_information

LOSSES = st.tuples(st.integers(1, 4), st.integers(2, 30)).flatmap(
    lambda shape: arrays(float, shape, elements=st.floats(0, 1, width=32))
)
NORMAL = norm.ppf((np.arange(20_000) + 0.5) / 20_000)


@pytest.mark.parametrize("mean", [-1, 0, 0.5, 2])
def test_one_uncertain_choice_against_a_sure_one_is_worth_the_unit_normal_loss(mean: float) -> None:
    losses = np.stack([mean + NORMAL, np.zeros_like(NORMAL)])
    known = norm.pdf(mean) - abs(mean) * norm.cdf(-abs(mean))
    found = perfect_information(losses, NORMAL, bins=200)
    assert found.value == pytest.approx(known, abs=1e-3)


def test_knowing_a_part_is_worth_what_that_part_decides() -> None:
    """Of two normal quantities that add up, one is known: its own unit normal loss."""
    rng = np.random.default_rng(7)
    one, other = rng.permutation(NORMAL), 2 * rng.permutation(NORMAL)
    losses = np.stack([one + other, np.zeros_like(one)])
    found = perfect_information(losses, one, bins=30)
    assert found.value == pytest.approx(norm.pdf(0), abs=0.03)
    assert 0 < found.noise < 0.1 * found.value


def test_what_says_nothing_is_worth_no_more_than_noise() -> None:
    rng = np.random.default_rng(7)
    losses = rng.normal(size=(3, 2000))
    found = perfect_information(losses, rng.random(2000))
    assert found.noise > 0
    assert found.value < 2 * found.noise


@given(LOSSES)
def test_knowing_never_harms_and_never_beats_knowing_everything(losses: np.ndarray) -> None:
    worlds = np.arange(losses.shape[1], dtype=float)
    everything = losses.mean(axis=1).min() - losses.min(axis=0).mean()
    coarse = perfect_information(losses, worlds, bins=2).value
    fine = perfect_information(losses, worlds, bins=1000).value
    assert -1e-12 <= coarse <= fine + 1e-9
    assert fine == pytest.approx(everything, abs=1e-6)


def test_a_belief_is_worth_knowing_if_it_decides_between_two_policies() -> None:
    """Opening or a cut-off, for one who minds warheads most and flight a little."""
    pair = {name: nk.PRESETS[name] for name in ("joint opening", "joint cut-off")}
    under = [options(pair, belief, worlds=50) for belief in CORNERS]
    eyes = nk.Weights(warheads=1, leavers=0.4)
    found = information(under, eyes)
    means = np.array([one.losses(eyes).mean(axis=1) for one in under])
    by_hand = {}
    for name in vars(nk.Beliefs()):
        halves = [np.array([getattr(c, name) == side for c in CORNERS]) for side in (0, 1)]
        told = np.mean([means[half].mean(axis=0).min() for half in halves])
        by_hand[name] = means.mean(axis=0).min() - told
    # Neither policy has a bargain to be kept.
    assert {name for name, worth in by_hand.items() if worth < 1e-6} == {"bargains_bind"}
    for name, worth in by_hand.items():
        assert found["value"][name] == pytest.approx(worth, abs=1e-9)
    assert found.index[0] == "growth_tames"


def test_under_one_set_of_beliefs_only_what_is_drawn_is_listed() -> None:
    found = information(options(nk.PRESETS, worlds=100), "Seoul")
    assert not set(vars(nk.Beliefs())) & set(found.index)
    assert found["value"].is_monotonic_decreasing


def test_a_bad_argument_is_named() -> None:
    one = options(nk.PRESETS, worlds=20)
    with pytest.raises(nk.BadValue, match="choices: the same policies"):
        information([one, options({}, worlds=20)])
    with pytest.raises(nk.BadValue, match="choices: the same worlds"):
        information([one, options(nk.PRESETS, worlds=20, seed=1)])
    with pytest.raises(nk.BadValue, match=r"choices: what nk\.options returns"):
        information([])
    with pytest.raises(nk.BadValue, match="known: one value for each of 3 worlds"):
        perfect_information(np.zeros((2, 3)), np.zeros(2))


RUN = nk.simulate(years=5, worlds=2)


@pytest.mark.parametrize("given", [5, "no", (), RUN, [RUN]])
def test_what_is_no_list_of_options_is_refused(given: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^choices: what nk\.options returns, or a list of that"):
        information(given)


def test_a_seed_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="seed: a whole number"):
        perfect_information(np.ones((2, 4)), np.arange(4.0), bins=2, seed=-1)
