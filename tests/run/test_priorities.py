"""Whose priorities: what a run costs, by whose weights."""

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

import conundrum as nk
from conundrum.model import FAMILY, PRESETS
from conundrum.run import PRIORITIES, loss
from conundrum.run.statistics import WEIGHED
from conundrum.tables.settings import value


@cache
def preset_runs() -> dict[str, nk.Outlook]:
    return {name: nk.simulate(policy, futures=300) for name, policy in PRESETS.items()}


def median(preset: str, priorities: str) -> float:
    return float(np.median(loss(preset_runs()[preset], priorities)))


def test_h4_washington_would_rather_see_a_collapse_than_2016_go_on() -> None:
    assert median("joint cut-off", "Washington") < median("2016", "Washington")
    assert PRIORITIES["Washington"].warheads > PRIORITIES["Washington"].fallen


def test_h5_beijing_fears_a_collapse_more_than_the_arsenal() -> None:
    assert median("joint cut-off", "Beijing") > median("2016", "Beijing")
    assert median("Beijing alone", "Beijing") < median("2016", "Beijing")
    assert (
        min(PRIORITIES["Beijing"].fallen, PRIORITIES["Beijing"].leavers)
        > PRIORITIES["Beijing"].warheads
    )


def test_h15_the_cut_off_is_worst_in_seoul() -> None:
    assert max(preset_runs(), key=lambda preset: median(preset, "Seoul")) == "joint cut-off"


def test_h13_a_dearer_reunification_costs_seoul_and_nobody_else() -> None:
    cheap, dear = (
        nk.simulate(
            PRESETS["joint cut-off"], assumptions=nk.Assumptions(reunion_cost=bill), futures=300
        )
        for bill in (100, 2500)
    )
    costs = {name: float(np.mean(loss(dear, name) - loss(cheap, name))) for name in PRIORITIES}
    assert costs.pop("Seoul") > 1
    assert set(costs.values()) == {0}


def made(**outcomes: float) -> nk.Outlook:
    """A run of two steps and one future, in which nothing changes."""
    run = nk.simulate(years=5, futures=1)
    arrays = {
        name: np.full((2, 1), outcomes.get(name, 0) / value("outcomes", name, "per_unit"))
        for name in run.arrays
    }
    return replace(run, years=run.years[:2], arrays=MappingProxyType(arrays))


@pytest.mark.parametrize("outcome", WEIGHED)
def test_an_outcome_counts_from_the_bottom_to_the_top_of_its_chart(outcome: str) -> None:
    top = value("outcomes", outcome, "frame")
    alone = nk.Priorities(**{outcome: 0.3})
    found = [loss(made(**{outcome: top * part}), alone)[1] for part in (0, 0.25, 1, 2)]
    assert found == pytest.approx([0, 25, 100, 100])


def test_by_the_end_only_the_last_step_counts() -> None:
    run = nk.simulate("joint cut-off", futures=50)
    twice = {name: array[[-1, -1]] for name, array in run.arrays.items()}
    last = replace(run, years=run.years[-2:], arrays=MappingProxyType(twice))
    priorities = PRIORITIES["Washington"]
    ends = loss(run, priorities, by="end")
    assert [*ends] == pytest.approx([*loss(last, priorities)], rel=1e-6)
    assert [*loss(run, replace(priorities, discount=0.1), by="end")] == [*ends]
    assert abs(ends - loss(run, priorities)).max() > 10


def test_outcomes_are_weighed_in_proportion() -> None:
    run = made(warheads=100, hunger=20)
    assert loss(run, nk.Priorities(warheads=1, hunger=1))[1] == pytest.approx((50 + 25) / 2)
    assert loss(run, nk.Priorities(warheads=0.5))[1] == pytest.approx(50)


@pytest.mark.parametrize("priorities", PRIORITIES)
def test_what_no_power_weighs_leaves_each_loss_as_it_was(priorities: str) -> None:
    rare = {"standing": 0, "danger": 0, "discount": 0}
    weights = vars(PRIORITIES[priorities])
    assert weights.items() >= rare.items()
    for run in preset_runs().values():
        lost = sum(
            weight * np.minimum(seen(run, outcome), 1).mean(axis=0)
            for outcome, weight in weights.items()
            if outcome not in rare
        )
        assert [*loss(run, priorities)] == pytest.approx(
            100 * lost / sum(weights.values()), rel=1e-5
        )


def seen(run: nk.Outlook, outcome: str) -> Any:
    """An outcome as a part of its chart."""
    part = value("outcomes", outcome, "per_unit") / value("outcomes", outcome, "frame")
    return run.arrays[outcome] * part


def test_h4_to_weigh_that_the_regime_stands_is_to_credit_a_fall() -> None:
    wish, usual = 0.3, PRIORITIES["Washington"]
    priorities = replace(usual, standing=wish)
    count = sum(vars(usual).values())
    lost = {name: loss(run, priorities).mean() for name, run in preset_runs().items()}
    credited = {
        name: count * loss(run, usual).mean() - wish * run["fallen"].mean()
        for name, run in preset_runs().items()
    }
    assert sorted(lost, key=lost.__getitem__) == sorted(credited, key=credited.__getitem__)
    assert FAMILY[min(lost, key=lost.__getitem__)] == "press"
    assert all(0 <= one <= 100 for one in lost.values())


def test_h13_danger_follows_a_fall_and_fades() -> None:
    run = preset_runs()["joint cut-off"]
    fell = run.arrays["fallen"] > 0
    assert (run.arrays["danger"][~fell] == 0).all()
    first = fell & ~np.roll(fell, 1, axis=0)
    assert run.arrays["danger"][first].mean() > 2 * run.arrays["danger"][-1][fell[-1]].mean() > 0
    assert run.arrays["danger"].max() <= 1


def test_a_discount_counts_a_later_step_less() -> None:
    run = made()
    late = replace(run, arrays={**run.arrays, "hunger": np.array([[0.0], [0.8]])})
    priorities = [nk.Priorities(hunger=1, discount=discount) for discount in (0, 0.1)]
    quarter = 1.1**-0.25
    assert [loss(late, one)[1] for one in priorities] == pytest.approx(
        [50, 100 * quarter / (1 + quarter)], rel=1e-6
    )


def test_a_discount_beyond_its_bound_is_named() -> None:
    with pytest.raises(nk.BadValue, match=r"discount must be a number from 0 to 0\.1; you gave"):
        nk.Priorities(discount=0.11)


def test_where_nothing_counts_nothing_is_lost() -> None:
    assert (loss(preset_runs()["2016"], nk.Priorities()) == 0).all()


@given(st.builds(nk.Priorities, *(st.floats(0, 1) for _ in WEIGHED), st.floats(0, 0.1)))
def test_a_loss_is_of_100_in_every_future(weights: nk.Priorities) -> None:
    for run in preset_runs().values():
        lost = loss(run, weights)
        assert lost.shape == (run.futures,)
        assert ((lost >= 0) & (lost <= 100 + 1e-7)).all()


@pytest.mark.parametrize("bad", [-0.1, 1.1, float("nan"), "much", None])
def test_a_bad_weight_is_named(bad: object) -> None:
    with pytest.raises(nk.BadValue, match="warheads must be a number from 0 to 1"):
        nk.Priorities(warheads=bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("priorities", "said"),
    [
        ("Moscow", "priorities must be one of Washington, Beijing, Seoul"),
        (0.5, "priorities must be a Priorities, or one of Washington, Beijing, Seoul"),
    ],
)
def test_bad_priorities_are_named(priorities: Any, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        loss(preset_runs()["2016"], priorities)
