"""Choosing: decision tables with known answers, then the model's."""

from dataclasses import replace
from functools import cache
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

import conundrum as nk
from conundrum.analysis.tradeoffs import best, options, regret, worst_regret
from conundrum.analysis.tradeoffs.decision import first_places, mixes
from conundrum.run.statistics import WEIGHED
from conundrum.tables.settings import rows

pytestmark = pytest.mark.slow


@cache
def named() -> nk.Options:
    return options(nk.PRESETS, futures=200)


@cache
def regrets() -> pd.DataFrame:
    return regret(futures=100)


TABLES = arrays(float, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.integers(0, 9))


def made(*losses: list[float]) -> nk.Options:
    """Options of which each loses so much in each future, all of it by hunger."""
    costs = np.zeros((len(losses), len(losses[0]), named().costs.shape[2]))
    costs[:, :, WEIGHED.index("hunger")] = losses
    return replace(named(), table=named().table.iloc[: len(losses)], costs=costs)


def test_a_ranking_made_by_hand() -> None:
    hunger = nk.Priorities(hunger=1)
    ranked = best(made([0.4, 0.6, 0.5], [0.1, 0.3, 0.2], [0.3, 0.1, 0.4]), hunger)
    assert list(ranked.index) == list(named().table.index[[1, 2, 0]])
    assert ranked["loss"].tolist() == pytest.approx([0.2, 0.8 / 3, 0.5])
    assert ranked["gap"].tolist() == pytest.approx([0, 0.2 / 3, 0.3])
    # Gaps of the second are 0.2, -0.2, 0.2; the third loses 0.3 more in every future.
    spread = np.std([0.2, -0.2, 0.2], ddof=1) / np.sqrt(3)
    assert ranked["error"].tolist() == pytest.approx([0, spread, 0], abs=1e-12)
    assert ranked["tie"].tolist() == [True, False, False]


def test_twins_share_the_first_place() -> None:
    ranked = best(made([0.2, 0.4], [0.2, 0.4], [0.7, 0.9]), nk.Priorities(hunger=1))
    assert ranked["tie"].tolist() == [True, True, False]


def test_a_lead_of_more_than_one_point_is_no_tie_however_unsure_it_is() -> None:
    ranked = best(made([0.5, 0.5], [0.02, 1.0]), nk.Priorities(hunger=1))
    assert ranked["gap"].iloc[1] < ranked["error"].iloc[1]
    assert ranked["tie"].tolist() == [True, False]


def test_a_lead_within_one_point_is_a_tie_however_sure_it_is() -> None:
    by_less, by_more = ([lost + gap for lost in (0.2, 0.4)] for gap in (0.009, 0.011))
    ranked = best(made([0.2, 0.4], by_less, by_more), nk.Priorities(hunger=1))
    assert ranked["error"].tolist() == pytest.approx([0, 0, 0], abs=1e-9)
    assert ranked["tie"].tolist() == [True, True, False]
    first = first_places(pd.DataFrame([[0.2, 0.4], [0.209, 0.45], [0.3, 0.399]]))
    assert first["first"].tolist() == [1, 0, 1]
    assert first["or_tied"].tolist() == [2, 1, 1]


def test_the_error_is_what_other_futures_would_change() -> None:
    """The gap moves from seed to seed by about its standard error, and not by much more."""
    pair = {name: nk.PRESETS[name] for name in ("joint opening", "shared conditions")}
    ranked = [
        best(options(pair, futures=200, seed=seed), "Seoul").loc["shared conditions"]
        for seed in range(20)
    ]
    gaps, errors = ([row[column] for row in ranked] for column in ("gap", "error"))
    assert 0.3 * np.mean(errors) < np.std(gaps) < 1.5 * np.mean(errors)


def test_h4_h5_d2_the_best_policy_depends_on_the_eyes() -> None:
    assert (
        best(named(), "Washington").index[4]
        == best(named(), "Beijing").index[-1]
        == "joint cut-off"
    )
    assert best(named(), "Beijing").index[0] == "step by step"
    assert best(named(), nk.Priorities(warheads=1, hostility=0.37)).index[0] == "economic cut-off"
    assert best(named(), nk.Priorities(warheads=1)).index[0] == "joint cut-off"


def test_d4_whether_opening_beats_2016_depends_on_beliefs() -> None:
    arms = options(nk.PRESETS, nk.Beliefs(growth_tames=0, growth_arms=1), futures=200)
    ranks = [list(best(held, nk.Priorities(warheads=1)).index) for held in (named(), arms)]
    ahead = [rank.index("joint opening") < rank.index("2016") for rank in ranks]
    assert ahead == [True, False]


def test_savages_rule_on_a_textbook_table() -> None:
    """Regrets by state: 0 5 3, 4 0 1, 0 2 6; so the worst are 4, 5 and 6."""
    losses = np.array([[2, 7, 5], [8, 4, 5], [1, 3, 7]])
    assert worst_regret(losses).tolist() == [4, 5, 6]


@given(TABLES, st.integers(-5, 5))
def test_regret_is_nil_only_for_what_is_best_in_every_state(losses: np.ndarray, shift: int) -> None:
    found = worst_regret(losses)
    assert ((found == 0) == (losses == losses.min(axis=1, keepdims=True)).all(axis=0)).all()
    assert (worst_regret(losses + shift * np.arange(len(losses))[:, None]) == found).all()


def test_combinations_of_beliefs_go_evenly_from_off_to_double() -> None:
    drawn = pd.DataFrame(map(vars, mixes(50)))
    assert list(drawn) == [*rows("beliefs")]
    for name in drawn:
        assert sorted((drawn[name] * 50).astype(int)) == list(range(50)), name
    assert np.abs(drawn.corr().to_numpy() - np.eye(drawn.shape[1])).max() < 0.5


def test_regret_is_over_beliefs_drawn_evenly_unless_told() -> None:
    usual, told = (regret(["2016", "joint opening"], given, futures=5) for given in (None, "drawn"))
    pd.testing.assert_frame_equal(usual, told)
    listed = regret(["2016", "joint opening"], mixes(), futures=5)
    pd.testing.assert_frame_equal(usual, listed)
    with pytest.raises(
        nk.BadValue, match=r"^beliefs: a list of one or more Beliefs, or 'drawn' for a hundred"
    ):
        regret(beliefs="all", futures=5)


def test_the_worst_is_the_worst_of_every_belief() -> None:
    two = nk.Beliefs(contact_calms=1), nk.Beliefs(growth_tames=0, contact_calms=0)
    found = regret(beliefs=two, futures=50)
    tables = [options(nk.PRESETS, held, futures=50).table for held in two]
    losses = np.array([table["loss_Seoul"] for table in tables])
    expected = pd.DataFrame(
        {
            "worst_Seoul": losses.max(axis=0),
            "regret_Seoul": (losses - losses.min(axis=1)[:, None]).max(axis=0),
        },
        tables[0].index,
    )
    pd.testing.assert_frame_equal(found.loc[expected.index, list(expected)], expected)


def test_by_the_end_washington_regrets_a_cut_off_least() -> None:
    beliefs = [nk.Beliefs(), nk.Beliefs(*[0] * 6)]
    found = regret(beliefs=beliefs, futures=100, by="end")
    assert found["regret_Washington"].idxmin() == "joint cut-off"
    assert found.attrs["by"] == "end"


def test_h14_only_washington_regrets_an_opening_and_the_cut_off_is_regretted_most() -> None:
    least = {name: regrets()[f"regret_{name}"].idxmin() for name in nk.PRIORITIES}
    assert least == {
        "Washington": "economic cut-off",
        "Beijing": "step by step",
        "Seoul": "step by step",
    }
    assert regrets().index[-1] == "joint cut-off"
    eyes = [f"regret_{name}" for name in nk.PRIORITIES]
    assert (regrets()["regret"] == regrets()[eyes].max(axis=1)).all()
    assert regrets()["regret"].is_monotonic_increasing


def test_a_bad_argument_is_named() -> None:
    with pytest.raises(nk.BadValue, match="choices: an Options"):
        best(named().table)  # type: ignore[arg-type]
    for nothing in (nk.Priorities(), nk.Priorities(discount=0.1)):
        with pytest.raises(nk.BadValue, match="eyes: priorities of which at least one is above 0"):
            best(named(), nothing)
    with pytest.raises(nk.BadValue, match="choices: at least 2 futures a policy"):
        best(options(nk.PRESETS, futures=1))
    with pytest.raises(
        nk.BadValue, match=r"^beliefs: a list of one or more Beliefs, or 'drawn' for a hundred"
    ):
        regret(beliefs=[])


@pytest.mark.parametrize("given", [5, "no", ()])
def test_what_is_no_list_of_beliefs_is_refused(given: Any) -> None:
    with pytest.raises(
        nk.BadValue, match=r"^beliefs: a list of one or more Beliefs, or 'drawn' for a hundred"
    ):
        regret(beliefs=given, futures=2, years=5)


def test_regret_is_counted_from_the_list_and_a_better_policy_on_it_raises_all_others() -> None:
    added, under = "step by step", mixes(20)
    fewer = regret([name for name in nk.PRESETS if name != added], under, futures=200)
    every = regret(beliefs=under, futures=200)
    for eyes in ("regret_Beijing", "regret_Seoul"):
        assert every.loc[added, eyes] < 0.3 * every.drop(added)[eyes].min()
    worst = [f"worst_{eyes}" for eyes in nk.PRIORITIES]
    assert every.loc[fewer.index, worst].to_numpy() == pytest.approx(fewer[worst].to_numpy())
    assert (every.loc[fewer.index, "regret"] >= fewer["regret"]).all()
    raised = every.loc[fewer.index, "regret_Seoul"] > fewer["regret_Seoul"]
    assert raised.sum() > len(fewer) / 2
