"""Figures that questions name: the same as one reads off a run."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

import conundrum as nk
from conundrum.analysis.run_statistic import measure, run
from conundrum.model import PRESETS
from conundrum.questions.verdict import classify_number
from conundrum.run import PRIORITIES, loss

reals = st.floats(-1e3, 1e3)


def test_a_setting_is_a_preset_controls_and_beliefs() -> None:
    outlook = run({"preset": "joint opening", "china_sanctions": 0.5, "growth_arms": 1.0})
    opening = PRESETS["joint opening"]
    assert outlook.policy == nk.Policy(**{**vars(opening), "china_sanctions": 0.5})
    assert outlook.beliefs == nk.Beliefs(growth_arms=1)


def test_a_setting_holds_assumptions() -> None:
    held = {"us_sanctions": 1.0, "leak": 0.0}
    outlook = nk.simulate(nk.Policy(us_sanctions=1), assumptions=nk.Assumptions(leak=0))
    assert measure({"outcome": "pressure", "of": held}) == pytest.approx(
        100 * outlook.arrays["pressure"][-1].mean()
    )


def test_a_spread_is_how_far_the_ends_lie_apart_between_which_90_of_100_futures_lie() -> None:
    low, high = np.percentile(nk.simulate().arrays["hunger"][40], (5, 95))
    spec = {"outcome": "hunger", "of": {}, "spread": True, "year": 2026}
    assert measure(spec) == pytest.approx(100 * (high - low))


def test_figures_are_those_of_the_run() -> None:
    outlook, usual = nk.simulate(nk.Policy(us_sanctions=1)), nk.simulate()
    of = {"us_sanctions": 1.0}
    assert measure({"outcome": "hunger", "of": of}) == pytest.approx(
        100 * outlook.arrays["hunger"][-1].mean()
    )
    assert measure({"outcome": "leavers", "of": of, "year": 2026}) == pytest.approx(
        outlook.arrays["leavers"][40].mean() / 1e6
    )
    assert measure({"outcome": "fallen", "of": of, "less": {}}) == pytest.approx(
        100 * (outlook.arrays["fallen"][-1].mean() - usual.arrays["fallen"][-1].mean())
    )


@pytest.mark.parametrize("name", PRESETS)
def test_falls_are_counted_as_where_they_are_drawn_with_no_rounding(name: str) -> None:
    fell = nk.simulate(PRESETS[name]).arrays["fallen"][-1]
    counted = 100 * int(fell.sum()) / len(fell)
    assert measure({"outcome": "fallen", "of": {"preset": name}}) == counted


def test_h9_futures_in_which_the_regime_stands_or_has_fallen_are_looked_at_alone() -> None:
    outlook = nk.simulate(PRESETS["joint cut-off"])
    for among, fate in (("standing", 0), ("fallen", 1)):
        futures = outlook.arrays["leavers"][40][outlook.arrays["fallen"][40] == fate]
        spec = {"outcome": "leavers", "year": 2026, "among": among}
        assert measure({**spec, "of": {"preset": "joint cut-off"}}) == pytest.approx(
            futures.mean() / 1e6, rel=1e-5
        )


def test_what_a_run_costs_by_someones_priorities_is_the_mean_of_its_loss() -> None:
    outlook, usual = nk.simulate(nk.Policy(us_sanctions=1)), nk.simulate()
    spec = {"of": {"us_sanctions": 1.0}, "less": {}}
    for priorities in PRIORITIES:
        lost = loss(outlook, priorities).mean() - loss(usual, priorities).mean()
        assert measure({**spec, "priorities": priorities}) == pytest.approx(lost)


@pytest.mark.parametrize(
    ("spec", "named"),
    [
        ({"priorities": "Moscow", "of": {}}, "priorities must be one of"),
        ({"outcome": "bombs", "of": {}}, "outcome"),
        ({"outcome": "hunger", "of": {"us": 1}}, "control"),
        ({"outcome": "hunger", "of": {"us_sanctions": 2}}, "us_sanctions"),
        ({"outcome": "hunger", "of": {"preset": "war"}}, "preset"),
        ({"outcome": "hunger", "of": {}, "year": 2050}, "year must be a year from 2016 to 2036"),
        ({"outcome": "hunger", "of": {}, "among": "rich"}, "among must be one of standing, fallen"),
        (
            {"outcome": "hunger", "of": {}, "among": "fallen", "year": 2016},
            "among must be a group that has futures in",
        ),
    ],
)
def test_what_is_unknown_is_named(spec: dict, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        measure(spec)


@given(given=reals, true=reals, tolerance=st.floats(0.01, 10))
def test_a_number_is_right_only_within_the_tolerance(
    given: float, true: float, tolerance: float
) -> None:
    found = classify_number(given, true, tolerance)
    assert (found == "right") == (abs(given - true) <= tolerance)
    if found in {"below", "above"}:
        assert (found == "below") == (given < true)


def test_mistakes_are_told_apart() -> None:
    found = [classify_number(number, 31, 1) for number in (31.5, -31, 0.31, 3100, 33, 20, 50)]
    assert found == ["right", "sign", "unit", "unit", "close", "below", "above"]
    # Where the answer is nought or nearly, a turned sign is no mistake of its own.
    assert classify_number(-1.5, 0.4, 1) == "close"
