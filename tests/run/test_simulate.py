"""Runs: their shape, their bounds under anything, and what the model must show."""

import itertools
import math
import re
import sys
from dataclasses import replace
from functools import cache
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import assume, given, settings
from tests.held_numbers import holdable

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.model.assumptions import draw
from conundrum.model.stance import mix
from conundrum.run.follow import draw_thresholds, together
from conundrum.tables.settings import rows, value

pytestmark = pytest.mark.slow

SHARES = ("hunger", "hostility", "fallen", "instability", "opening", "pressure", "trust")
CORNERS = [nk.Beliefs(*corner) for corner in itertools.product((0, 1), repeat=6)]


def warheads(policy: nk.Policy, beliefs: nk.Beliefs | None = None, /, **held: float) -> float:
    """The median of warheads at the end of a run with some assumptions held."""
    run = nk.simulate(policy, beliefs, nk.Assumptions(**held))
    return float(np.median(run.arrays["warheads"][-1]))


def untied_and_tied(policy: nk.Policy) -> tuple[nk.Policy, nk.Policy]:
    """A policy without shared conditions, and with all of them."""
    return replace(policy, shared_conditions=0), replace(policy, shared_conditions=1)


@cache
def end(policy: nk.Policy | str, beliefs: nk.Beliefs | None = None) -> dict[str, float]:
    """Medians of all outcomes at the end of a run, and the mean of those who left."""
    run = nk.simulate(PRESETS[policy] if isinstance(policy, str) else policy, beliefs)
    medians = {name: float(np.median(run.arrays[name][-1])) for name in rows("outcomes")}
    return medians | {
        "fallen": float(run.arrays["fallen"][-1].mean()),
        "left": float(run.arrays["leavers"][-1].mean()),
        "first": float(run.arrays["instability"][:21].mean()),
        "last": float(run.arrays["instability"][-21:].mean()),
    }


def check_bounds(run: nk.Outlook) -> None:
    for name in rows("outcomes"):
        assert np.isfinite(run.arrays[name]).all(), name
        assert (run.arrays[name] >= 0).all(), name
    for name in SHARES:
        assert (run.arrays[name] <= 1).all(), name
    assert (np.diff(run.arrays["fallen"], axis=0) >= 0).all()
    assert (np.diff(run.arrays["leavers"], axis=0) >= -1e-3).all()


def test_a_run_has_a_row_for_each_quarter_and_a_column_for_each_future() -> None:
    run = nk.simulate(years=5, futures=30)
    assert run.years.tolist() == [2016.75 + quarter / 4 for quarter in range(21)]
    assert all(run.arrays[name].shape == (21, 30) for name in rows("outcomes"))
    assert (run.arrays["output"][0] == 1).all()
    assert (run.arrays["fallen"][0] == 0).all()


def test_runs_repeat_to_the_bit_and_a_longer_one_begins_alike() -> None:
    short, again, long = (nk.simulate(years=years) for years in (5, 5, 10))
    draw.cache_clear()
    for name in rows("outcomes"):
        assert np.array_equal(short.arrays[name], again.arrays[name])
        assert np.array_equal(short.arrays[name], nk.simulate(years=5).arrays[name])
        assert np.array_equal(short.arrays[name], long.arrays[name][:21])
    assert not np.array_equal(
        short.arrays["warheads"], nk.simulate(years=5, seed=1).arrays["warheads"]
    )


def test_policies_share_their_futures() -> None:
    one, other = nk.simulate(), nk.simulate(nk.Policy(us_sanctions=0.89))
    assert np.array_equal(one.arrays["warheads"][0], other.arrays["warheads"][0])
    between = np.corrcoef(one.arrays["warheads"][-1], other.arrays["warheads"][-1])[0, 1]
    assert between > 0.95


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            {"policy": 0.5},
            "policy must be a Policy, a name from nk.policies(), a Scenario or its code; you",
        ),
        ({"policy": "Joint opning"}, "you gave 'Joint opning'. Did you mean joint opening"),
        ({"policy": "NK2C-Z843-1WQH"}, "scenario code must be "),
        ({"outcomes": 5}, "outcomes must be a list of names of outcomes"),
        ({"outcomes": ["bombs"]}, "outcome must be one of warheads"),
        ({"policy": {40: "2016"}}, r"policy, year must be a year from 2016 to 2035; you gave 40\."),
        (
            {"policy": {2036: "2016"}},
            r"policy, year must be a year from 2016 to 2035; you gave 2036\.",
        ),
        ({"policy": {2026.5: "2016"}}, "policy, year must be .*; you gave 2026.5"),
        (
            {"policy": {2031: "2016"}, "years": 5},
            "policy, year must be a year from 2016 to 2020; you gave 2031",
        ),
        ({"policy": {2016: 7}}, "policy[2016] must be a Policy"),
        ({"beliefs": 0.5}, "beliefs must be a Beliefs; you gave"),
        ({"assumptions": 0.5}, "assumptions must be an Assumptions; you gave"),
        ({"years": 4}, "years must be a whole number from 5 to 40; you gave 4"),
        ({"years": 20.5}, "years must be a whole number from 5 to 40"),
        ({"futures": 0}, "futures must be a whole number from 1 to 50,000"),
        ({"futures": float("nan")}, "futures must be a whole number"),
        (
            {"futures": 200_000},
            "futures must be a whole number from 1 to 50,000; you gave 200000. To get more",
        ),
        (
            {"policy": nk.simulate},
            "policy must be a Policy, one of 2016, Washington alone, joint cut-off",
        ),
        ({"seed": -1}, "seed must be a whole number from 0 to"),
    ],
)
def test_a_bad_argument_is_named(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=re.sub(r"[\[()]", r"\\\g<0>", said)):
        nk.simulate(**arguments)


@pytest.mark.sweep
@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_every_corner_stays_in_bounds(
    beliefs: nk.Beliefs,
) -> None:
    policies = [nk.Policy(*controls) for controls in itertools.product((0, 0.5, 1), repeat=5)]
    for run in together(policies, beliefs, years=40, futures=12):
        check_bounds(run)
        none_pressed = run.policy.us_sanctions == run.policy.china_sanctions == 0
        assert (run.arrays["pressure"][0] == 0).all() == none_pressed, run.policy


@given(st.data())
@settings(max_examples=60)
def test_any_assumption_its_unit_allows_stays_in_bounds(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(list(rows("assumptions"))), max_size=4, unique=True))
    held = {}
    for name in names:
        held[name] = data.draw(holdable(name))
    controls = data.draw(st.tuples(*(st.floats(0, 1) for _ in range(5))))
    try:
        run = nk.simulate(nk.Policy(*controls), assumptions=nk.Assumptions(**held), futures=8)
    except nk.BadValue:
        # Three held far out together may be refused, as tests/run/test_finite.py has it.
        assume(False)
    check_bounds(run)


@pytest.mark.parametrize("end", ["lowest", "highest"])
def test_each_assumption_at_an_end_of_its_unit_stays_in_bounds(end: str) -> None:
    for name, about in rows("assumptions").items():
        held = nk.Assumptions(**{name: value("units", about["unit"], end)})
        check_bounds(nk.simulate(PRESETS["joint cut-off"], assumptions=held, futures=8))


@pytest.mark.parametrize("weight", [0, 1])
def test_h8_instability_is_a_share_whatever_its_weights(weight: float) -> None:
    for name in ("hostility", "arsenal", "hunger", "turmoil", "flight", "loose"):
        held = nk.Assumptions(**{f"weight_{name}": weight})
        check_bounds(nk.simulate(PRESETS["joint cut-off"], assumptions=held, futures=50))
    none = nk.Assumptions(weight_hostility=0, weight_arsenal=0, weight_hunger=0)
    assert (nk.simulate(assumptions=none, futures=50).arrays["instability"][0] == 0).all()


@pytest.mark.parametrize(
    ("without", "policy", "outcome"),
    [
        ("china_share", nk.Policy(us_sanctions=0, china_sanctions=1), "pressure"),
        ("population", PRESETS["joint cut-off"], "leavers"),
    ],
)
def test_without_trade_with_china_only_washington_counts_and_without_people_nobody_leaves(
    without: str, policy: nk.Policy, outcome: str
) -> None:
    run = nk.simulate(policy, assumptions=nk.Assumptions(**{without: 0}))
    assert (run.arrays[outcome] == 0).all()


def test_without_reserves_the_cut_off_bites_sooner() -> None:
    cut_off = PRESETS["joint cut-off"]
    bare = nk.simulate(cut_off, assumptions=nk.Assumptions(reserves_2016=0))
    assert bare.arrays["fallen"][8].mean() > nk.simulate(cut_off).arrays["fallen"][8].mean()
    assert (bare.arrays["reserves"][:4] == 0).mean() > 0.9


def test_float32_is_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven digits or sixteen: no median moves by more than one part in a thousand."""
    quick = nk.simulate(PRESETS["joint cut-off"]).summary()
    for module in ("conundrum.model.assumptions", "conundrum.run.follow"):
        monkeypatch.setattr(sys.modules[module], "FLOAT", np.float64)
    draw.cache_clear()
    draw_thresholds.cache_clear()
    exact = nk.simulate(PRESETS["joint cut-off"])
    draw.cache_clear()
    draw_thresholds.cache_clear()
    assert exact.arrays["warheads"].dtype == np.float64
    np.testing.assert_allclose(quick["end"], exact.summary()["end"], rtol=1e-3, atol=1e-3)


# What the model must show, by claim.


def test_h7_h11_washington_alone_moves_hunger_and_spares_no_warheads() -> None:
    none, all_of_it = end(nk.Policy(us_sanctions=0)), end(nk.Policy(us_sanctions=1))
    # Not more than a quarter, however long the reach of its threats may be on average.
    assert 0 < all_of_it["pressure"] - none["pressure"] < 0.25
    # The arsenal rises by a ninth: there is less income to lose, and hostility is higher.
    assert 1 < all_of_it["warheads"] / none["warheads"] < 1.15
    assert all_of_it["hunger"] > 1.25 * none["hunger"]


def test_h11_with_a_short_reach_washington_hardly_moves_warheads() -> None:
    none, all_of_it = (warheads(nk.Policy(us_sanctions=share), reach=0.1) for share in (0, 1))
    assert abs(all_of_it / none - 1) < 0.1


def test_h8_h16_discord_is_less_stable_than_concert() -> None:
    stances = {
        (us, china): end(nk.Policy(**mix("us", us), **mix("china", china)))["instability"]
        for us, china in itertools.product((-1, -0.5, 0, 0.5, 1), repeat=2)
    }
    us, china = max(stances, key=lambda pair: stances[pair])
    assert us > china
    concert = max(stances[1, 1], stances[-1, -1])
    assert concert < min(stances[1, -1], stances[0, 0])


def test_h9_h13_d3_a_cut_off_ends_the_arsenal_and_sends_people_fleeing() -> None:
    cut_off, status_quo = end("joint cut-off"), end("2016")
    assert cut_off["fallen"] > 0.5 > status_quo["fallen"]
    assert cut_off["left"] > 1e6 > status_quo["left"]
    assert cut_off["warheads"] == min(end(name)["warheads"] for name in PRESETS)
    assert cut_off["first"] > status_quo["first"]
    assert cut_off["last"] < status_quo["last"]


def test_h10_an_open_lifeline_keeps_the_regime_and_its_arsenal() -> None:
    lifeline, status_quo = end(nk.Policy(china_sanctions=0)), end("2016")
    assert lifeline["fallen"] < status_quo["fallen"]
    assert lifeline["warheads"] > 0.9 * status_quo["warheads"]
    assert lifeline["hostility"] > 0.9 * status_quo["hostility"]


def test_h14_opening_with_growth_that_tames() -> None:
    opening, status_quo = end("joint opening"), end("2016")
    assert opening["output"] > 2
    assert opening["hostility"] < status_quo["hostility"]
    assert opening["warheads"] < status_quo["warheads"]


def test_d4_opening_with_growth_that_arms() -> None:
    arms = nk.Beliefs(growth_tames=0, growth_arms=1)
    assert end("joint opening", arms)["warheads"] >= end("2016", arms)["warheads"]


def test_d2_shared_conditions_ask_less_and_dominate_only_their_twin() -> None:
    def moves(name: str) -> list[float]:
        old, new = (tuple(vars(policy).values()) for policy in (nk.Policy(), PRESETS[name]))
        return [math.dist(old[:2], new[:2]), math.dist(old[2:4], new[2:4])]

    asked = {
        name: max(moves(name)) for name in ("joint cut-off", "joint opening", "shared conditions")
    }
    assert min(asked, key=lambda name: asked[name]) == "shared conditions"
    assert min(moves("shared conditions")) > 0.3
    twin = nk.Policy(0.7, 0.8, 0.5, 0.8, 0)
    shared = end("shared conditions")
    beaten = [
        name
        for name in [*PRESETS, twin]
        if name != "shared conditions"
        and shared["left"] < end(name)["left"]
        and shared["warheads"] < end(name)["warheads"]
    ]
    assert beaten == [twin]


def test_d2_conditions_are_paid_for_in_growth() -> None:
    without, tied = map(nk.simulate, untied_and_tied(PRESETS["joint opening"]))
    poorer = tied.arrays["output"][-1] < without.arrays["output"][-1]
    # In a few futures the sanctions that a bargain eases weigh more.
    assert np.mean(poorer) > 0.8
    assert np.median(tied.arrays["hunger"][-1]) > np.median(without.arrays["hunger"][-1])
    assert np.median(tied.arrays["warheads"][-1]) < np.median(without.arrays["warheads"][-1])


def test_h3_talks_without_shared_conditions_end_in_no_bargain() -> None:
    engaged = nk.Policy(us_engagement=1)
    now = model.start(engaged, nk.Beliefs(), draw(nk.Assumptions(), 9, 1))
    assert not np.any(now["bargain"])


@pytest.mark.sweep
@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d2_shared_conditions_lie_on_the_frontier_where_bargains_bind(beliefs: nk.Beliefs) -> None:
    shared = end("shared conditions", beliefs)
    better = [
        name
        for name, policy in PRESETS.items()
        # Another policy that is tied to steps may better them.
        if not policy.shared_conditions
        and end(name, beliefs)["left"] < shared["left"]
        and end(name, beliefs)["warheads"] < shared["warheads"]
    ]
    # Where they bind nothing a joint opening betters them in half of the corners.
    assert better == [] or (beliefs.bargains_bind == 0 and "joint opening" in better)


def test_d2_if_bargains_bind_nothing_conditions_that_withhold_nothing_change_nothing() -> None:
    unbound = nk.Beliefs(bargains_bind=0)
    for name in ("shared conditions", "joint opening"):
        policies = untied_and_tied(PRESETS[name])
        without, tied = (warheads(policy, unbound, withheld=0) for policy in policies)
        assert tied == pytest.approx(without, rel=0.01)


def test_d2_the_more_bargains_bind_the_fewer_warheads_conditions_leave() -> None:
    at = [
        end("shared conditions", nk.Beliefs(bargains_bind=share))["warheads"]
        for share in (0, 0.25, 0.5, 0.75, 1)
    ]
    assert at == sorted(at, reverse=True)
    assert at[0] > 1.2 * at[-1]


def spared(policy: nk.Policy, **held: float) -> float:
    """Warheads that conditions spare a policy, in the median future."""
    without, tied = untied_and_tied(policy)
    return warheads(without, **held) - warheads(tied, **held)


def test_h7_a_table_with_washington_alone_is_worth_something_and_less_than_one_with_both() -> None:
    both, us, china = (
        spared(nk.Policy(us_engagement=us, china_engagement=china))
        for us, china in ((1, 1), (1, 0), (0, 1))
    )
    assert 0 < us < 0.6 * both
    assert china < 0.3 * us


def test_h7_a_table_with_beijing_alone_costs_only_what_conditions_withhold() -> None:
    """Conditions hold offers back; with nothing withheld each table is worth something."""
    beijing = nk.Policy(us_engagement=0, china_engagement=1)
    assert spared(beijing) < 0
    both, us, china = (
        spared(nk.Policy(us_engagement=us, china_engagement=china), withheld=0)
        for us, china in ((1, 1), (1, 0), (0, 1))
    )
    assert 0 < china < us < both


def test_h7_the_worth_of_a_table_with_one_power_is_an_assumption() -> None:
    alone = nk.Policy(us_engagement=1, china_engagement=0)
    assert spared(alone, table_us=0, withheld=0) == pytest.approx(0, abs=0.01)
    assert spared(alone, table_us=1) > 2 * spared(alone, table_us=0.5)


def test_d2_cheating_costs_restraint_and_once_found_trust() -> None:
    shared = PRESETS["shared conditions"]

    def run(**held: float) -> nk.Outlook:
        return nk.simulate(shared, assumptions=nk.Assumptions(**held))

    honest, cheats = run(cheating=0), run(cheating=0.5)
    late, soon = run(cheating=0.5, detection_years=10), run(cheating=0.5, detection_years=2)
    assert np.median(cheats.arrays["warheads"][-1]) > np.median(honest.arrays["warheads"][-1]) + 3
    assert cheats.arrays["trust"][-1].mean() < honest.arrays["trust"][-1].mean()
    assert soon.arrays["trust"][-1].mean() < late.arrays["trust"][-1].mean()


def test_d2_where_nothing_is_left_to_relax_or_withhold_conditions_bind_nothing() -> None:
    lifted = nk.Policy(us_sanctions=0, us_engagement=1, china_sanctions=0, china_engagement=1)
    kept = nk.Policy(us_sanctions=1, us_engagement=1, china_sanctions=0, china_engagement=1)
    assert spared(lifted, withheld=0) == pytest.approx(0, abs=0.01)
    assert spared(lifted) > 1
    assert spared(kept, withheld=0) > 1


def test_h2_effort_that_no_policy_touches_bounds_what_policies_do() -> None:
    none, some, much = (
        warheads(nk.Policy(), insurance=share) - warheads(PRESETS["joint opening"], insurance=share)
        for share in (0, 0.4, 0.9)
    )
    assert none > some > much > 0


def test_h14_opening_may_shake_the_regime_as_well_as_steady_it() -> None:
    steady, shaken = (
        nk.simulate(PRESETS["joint opening"], assumptions=nk.Assumptions(cohesion_opening=share))
        for share in (0, 0.16)
    )
    assert shaken.arrays["fallen"][-1].mean() > 1.5 * steady.arrays["fallen"][-1].mean()


def test_h14_sanctions_lifted_alone_bring_growth_and_through_it_fewer_warheads() -> None:
    lifted, status_quo = end("sanctions lifted"), end("2016")
    assert lifted["output"] > 1.2 * status_quo["output"]
    assert lifted["warheads"] < 0.95 * status_quo["warheads"]
    assert lifted["warheads"] > end("joint opening")["warheads"]
    # What carries it is the income that would be lost: without that theory nothing is left of it.
    doubted = nk.Beliefs(growth_tames=0)
    assert end("sanctions lifted", doubted)["warheads"] > end("2016", doubted)["warheads"]
