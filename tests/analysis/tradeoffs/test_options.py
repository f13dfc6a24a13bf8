"""Options: what they cost in each pair of eyes, how far they ask each power to move."""

import itertools
import pickle
from functools import cache
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

import conundrum as nk
from conundrum.analysis.tradeoffs import figures, frontier, grid, latin, move_distance, options
from conundrum.analysis.tradeoffs.stance_map import stance_map
from conundrum.model import CONTROLS
from conundrum.run.statistics import WEIGHED
from conundrum.tables.settings import rows, value


@cache
def named() -> nk.Options:
    return options(nk.PRESETS, futures=200)


PER_CENT = (0.01).__mul__


@cache
def runs() -> list[nk.Outlook]:
    return [nk.simulate(policy, futures=200) for policy in nk.PRESETS.values()]


SHARES = st.integers(0, 100).map(PER_CENT)


@given(st.builds(nk.Priorities, *(SHARES for _ in WEIGHED), st.sampled_from([0, 0.05])))
def test_costs_weigh_up_to_the_loss_of_each_run(weights: nk.Priorities) -> None:
    for run, found in zip(runs(), named().losses(weights).to_numpy(), strict=True):
        np.testing.assert_allclose(found, nk.loss(run, weights), atol=1e-6)


def test_by_the_end_all_losses_are_those_of_the_end() -> None:
    ended = options(nk.PRESETS, futures=200, by="end")
    for weights in (nk.PRIORITIES["Washington"], nk.Priorities(warheads=1, discount=0.05)):
        for run, found in zip(runs(), ended.losses(weights).to_numpy(), strict=True):
            np.testing.assert_allclose(found, nk.loss(run, weights, by="end"), atol=1e-6)
    lost = nk.loss(runs()[0], "Washington", by="end").mean()
    assert ended.table.loc["2016", "loss_Washington"] == pytest.approx(lost)
    assert set(nk.best(ended, "Washington").index[:2]) == {"joint cut-off", "economic cut-off"}
    assert nk.best(ended).attrs["by"] == "end"
    assert "losses counted at the end of each run" in ended.cite()
    assert "ends" not in named().cite()


def test_a_row_says_what_its_run_shows() -> None:
    run = nk.simulate(nk.PRESETS["joint opening"], futures=200)
    row = named().table.loc["joint opening"]
    assert dict(row[list(figures(run))]) == figures(run)
    assert row["us_engagement"] == 0.9
    assert row["loss_Seoul"] == pytest.approx(nk.loss(run, "Seoul").mean())


def test_figures_are_averages_in_the_units_that_are_named_beside_them() -> None:
    fed = nk.Outcome("fed", lambda run: 100 * (1 - run["hunger"]), "people in 100")
    run, table = nk.simulate(futures=20), options({}, futures=20, outcomes=[fed]).table
    units = table.attrs["units"]
    assert units == stance_map(2, futures=2).attrs["units"] | {"fed": "people in 100"}
    for name in {*units} & {*rows("outcomes")}:
        assert units[name] == rows("outcomes")[name]["shown_in"]
        average = run[name][-1].mean() * value("outcomes", name, "per_unit")
        assert table.loc["2016", name] == pytest.approx(average)
    assert table.loc["2016", "fed"] == pytest.approx(run[fed][-1].mean())


def test_options_are_kept_and_read_again() -> None:
    patient = nk.Priorities(warheads=1, discount=0.05)
    made = options(["joint opening"], futures=20)
    for kept in (pickle.loads(pickle.dumps(made)) for _ in range(2)):
        assert kept.table.equals(made.table)
        assert np.array_equal(kept.losses(patient), made.losses(patient))
    assert not np.array_equal(made.losses(patient), made.losses(nk.Priorities(warheads=1)))


def test_who_accepts_is_judged_against_2016_in_the_same_futures() -> None:
    table = named().table
    for eyes in nk.PRIORITIES:
        better = table[f"loss_{eyes}"] <= table.loc["2016", f"loss_{eyes}"]
        assert (table[f"accepts_{eyes}"] == better).all()
        assert table.loc["2016", f"accepts_{eyes}"]


def test_2016_is_put_first_where_it_is_missing_and_nothing_else_may_bear_its_name() -> None:
    alone = options({"cut-off": nk.PRESETS["joint cut-off"]}, futures=20)
    assert list(alone.table.index) == ["2016", "cut-off"]
    with pytest.raises(nk.BadValue, match=r"policies\['2016'\]: the setting of 2016"):
        options({"2016": nk.Policy(us_sanctions=0)}, futures=20)


def test_h4_h5_d2_what_one_power_gains_by_the_cut_off_the_other_loses() -> None:
    accepts = named().table.loc["joint cut-off"]
    assert accepts["accepts_Washington"]
    assert not accepts["accepts_Beijing"]


@pytest.mark.parametrize(
    ("preset", "washington", "beijing"),
    [
        ("2016", 0, 0),
        ("joint cut-off", 0.14, 1.0),
        ("joint opening", 1.06, 0.32),
        ("shared conditions", 0.73, 0.36),
    ],
)
def test_d2_how_far_each_power_gives_up_its_standpoint(
    preset: str, washington: float, beijing: float
) -> None:
    policy = nk.PRESETS[preset]
    assert move_distance(policy, "Washington") == pytest.approx(washington, abs=0.005)
    assert move_distance(policy, "Beijing") == pytest.approx(beijing, abs=0.005)


def test_d2_neither_the_other_power_nor_conditions_count_in_a_move() -> None:
    assert move_distance(nk.Policy(china_sanctions=1, shared_conditions=1), "Washington") == 0
    assert move_distance(nk.Policy(us_sanctions=0, shared_conditions=1), "Beijing") == 0


def test_d3_d4_flight_against_warheads_has_the_cut_off_at_one_end() -> None:
    front = frontier(named().table)
    assert front.index[-1] == "joint cut-off"
    assert list(front.index[1:4]) == ["joint opening", "step by step", "shared conditions"]
    assert (np.diff(front["leavers"]) > 0).all()
    assert (np.diff(front["warheads"]) < 0).all()


def test_a_grid_holds_every_combination_once() -> None:
    policies = grid(2)
    found = {tuple(vars(policy).values()) for policy in policies.values()}
    assert found == set(itertools.product((0, 1), repeat=len(CONTROLS)))
    assert policies["100-0-0-100-0"] == nk.Policy(1, 0, 0, 1, 0)


def test_a_latin_hypercube_uses_every_slice_of_every_control_once() -> None:
    settings = np.array([list(vars(policy).values()) for policy in latin(64).values()])
    assert (np.sort(settings, axis=0) == ((np.arange(64) + 0.5) / 64)[:, None]).all()
    assert latin(64) == latin(64)
    assert latin(64) != latin(64, seed=1)


def test_a_bad_argument_is_named() -> None:
    with pytest.raises(nk.BadValue, match="policies: a list of names and codes, or a dict"):
        options([nk.Policy()])  # type: ignore[list-item]
    with pytest.raises(nk.BadValue, match=r"policies\['one'\]: a Policy"):
        options({"one": 0.5})  # type: ignore[dict-item]
    with pytest.raises(nk.BadValue, match=r"policies\['joint'\]: .*nearest: joint "):
        options(["joint"])
    with pytest.raises(nk.BadValue, match="power: one of Washington, Beijing is"):
        move_distance(nk.Policy(), "Seoul")
    with pytest.raises(nk.BadValue, match="levels: a whole number from 2 to 5"):
        grid(6)
    with pytest.raises(nk.BadValue, match="count: a whole number from 2 to 5,000"):
        latin(1)
    with pytest.raises(nk.BadValue, match="priorities: one of Washington"):
        named().losses("Moscow")


def test_what_stands_in_place_of_the_policy_of_2016_is_refused() -> None:
    placed: Any = {"2016": np.zeros(2)}
    with pytest.raises(nk.BadValue, match=r"policies\['2016'\]: a Policy, a name from"):
        options(placed, futures=2, years=5)


def test_what_is_cited_makes_the_options_again() -> None:
    asked = {"joint opening": nk.PRESETS["joint opening"], "mine": nk.Policy(us_sanctions=0.5)}
    made = options(asked, nk.Beliefs(0.2), nk.Assumptions(leak=0.1), 10, 50, 7)
    told = dict(part.split(": scenario ") for part in made.cite()[:-1].split("; ")[3:])
    read = {name: nk.decode(code) for name, code in told.items()}
    assert {name: one.policy for name, one in read.items()} == made.policies
    one = read["mine"]
    again = options(asked, one.beliefs, one.assumptions, 10, 50, one.seed)
    np.testing.assert_array_equal(again.costs, made.costs)
    assert "October 2016 to October 2026; 50 futures; seed 7;" in made.cite()


def test_of_many_policies_one_is_cited_and_the_table_has_all() -> None:
    many = options(grid(), years=5, futures=2)
    assert many.cite().count("scenario NK2") == 1
    assert f"and {len(many.table) - 1} more policies" in many.cite()
