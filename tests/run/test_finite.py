"""Runs that leave the numbers are refused, with the names of what was held."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.panels.test_lab import unfold

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.assumptions import draw
from conundrum.model.event import allowed
from conundrum.panels.lab import Lab
from conundrum.run.follow import draw_thresholds, follow_futures, together
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import rows, value

pytestmark = pytest.mark.slow

TOO_FAR = {"base_growth": -0.2, "hunger_output": 5.0, "leavers_hunger": 5.0}
"""Output shrinks for good; hunger answers to it fully, and those who leave to hunger."""

NAMED = "base_growth, hunger_output, leavers_hunger"


def finite(run: nk.Outlook) -> bool:
    return all(np.isfinite(run[outcome]).all() for outcome in rows("outcomes"))


def test_what_is_held_is_named_with_what_it_was_held_at() -> None:
    with pytest.raises(BadValue) as refused:
        nk.simulate(assumptions=nk.Assumptions(**TOO_FAR))
    assert refused.value.field == NAMED
    assert refused.value.given == (-0.2, 5.0, 5.0)
    assert " must be such that every outcome stays a finite number; you gave" in str(refused.value)


def test_all_assumptions_at_the_limits_of_their_units_are_run_or_refused() -> None:
    """The suite takes a warning for an error: NumPy may not give any."""
    chance, refusals = random.Random(1), []
    for _ in range(120):
        held = {name: chance.choice(allowed(name)) for name in rows("assumptions")}
        policy = nk.Policy(*(chance.choice([0, 0.5, 1]) for _ in range(5)))
        beliefs = nk.Beliefs(*(chance.choice([0, 0.5, 1]) for _ in range(4)))
        try:
            run = nk.simulate(policy, beliefs, nk.Assumptions(**held), futures=8)
        except BadValue as refused:
            refusals.append(refused.field)
        else:
            assert finite(run)
    assert 0 < len(refusals) < 60
    assert set(refusals) == {", ".join(sorted(rows("assumptions")))}


def test_at_either_end_of_the_ranges_no_run_leaves_the_numbers() -> None:
    """A future for each of some choices of an end, under each of some policies and beliefs."""
    chance, futures = np.random.default_rng(1), 500
    drawn = dict(draw(nk.Assumptions(), futures, 1))
    for name in rows("assumptions"):
        low, high = value("assumptions", name, "low"), value("assumptions", name, "high")
        drawn[name] = chance.choice([low, high], futures).astype(np.float32)
    for policy in PRESETS.values():
        for share in (0, 1):
            breakdown_threshold = draw_thresholds(160, futures, 1)
            beliefs = nk.Beliefs(share, share, share, share)
            assert finite(
                follow_futures({0: policy}, beliefs, nk.Assumptions(), drawn, breakdown_threshold)
            )


@pytest.mark.parametrize("of", ["together", "simulate"])
def test_all_that_runs_the_model_refuses_alike(of: str) -> None:
    held, policies = nk.Assumptions(**TOO_FAR), (nk.Policy(), PRESETS["joint opening"])
    runs: dict[str, Any] = {
        "together": lambda: list(together(policies, assumptions=held, futures=50)),
        "simulate": lambda: nk.simulate(policies[0], assumptions=held, futures=5000, years=40),
    }
    with pytest.raises(BadValue) as refused:
        runs[of]()
    assert refused.value.field == NAMED


@pytest.fixture
def lab() -> Lab:
    """A lab in which two of the three are held."""
    shown = nk.lab()
    panel = unfold(shown, "assumptions")
    for name in ("hunger_output", "leavers_hunger"):
        panel.entry.enter("5", name)
        assert panel.entry.message == ""
    return shown


def stood(lab: Lab) -> tuple[object, ...]:
    session = lab.session
    sliders = {name: slider.value for name, slider in lab.sliders.items()}
    return session.scenario, session.history, session.pin, session.outlook, session.pinned, sliders


def refuses(lab: Lab, act: Callable[[], object], said: Callable[[], str]) -> None:
    """See that what cannot be run is said, and that all stays as it was."""
    before = stood(lab)
    act()
    assert " must be such that every outcome stays a finite number; you gave" in said()
    assert stood(lab) == before


def test_the_lab_says_it_beside_the_box_and_stays_as_it_was(lab: Lab) -> None:
    entry, before = unfold(lab, "assumptions").entry, lab.session.scenario
    refuses(lab, lambda: entry.enter("-0.2", "base_growth"), lambda: entry.message)
    assert "base_growth" in entry.message
    entry.enter("0.01", "base_growth")
    assert entry.message == ""
    assert lab.session.scenario.assumptions.fixed["base_growth"] == 0.01
    lab.acts["Undo"].click()
    assert lab.session.scenario == before


@pytest.mark.parametrize("policy", ["2016", "joint opening"])
def test_a_code_that_cannot_be_run_is_refused_beside_its_box(policy: str) -> None:
    """Nor is one that could be run, but not compared with 2016."""
    lab = nk.lab(PRESETS[policy])
    beyond = TOO_FAR if policy == "2016" else TOO_FAR | {"opening_gain": 0.3}
    held = nk.Assumptions(**beyond)
    if policy == "joint opening":
        assert finite(nk.simulate(lab.policy, assumptions=held))
    entry = unfold(lab, "code").entry
    code = replace(lab.session.scenario, assumptions=held).code
    refuses(lab, lambda: entry.enter(code), lambda: entry.message)


ONE_WAY = {"base_growth": -0.1, "opening_gain": -0.2, "hunger_output": 5, "leavers_hunger": 5}
"""Runs under the policy of 2016; not if the economy, which opening harms here, is opened."""


@pytest.fixture
def on_the_edge() -> Lab:
    panel = nk.lab()
    panel.session.change(assumptions=nk.Assumptions(**ONE_WAY))
    return panel


def test_a_move_that_cannot_be_run_is_said_beside_its_slider(on_the_edge: Lab) -> None:
    lab = on_the_edge
    lab.policy = replace(PRESETS["joint opening"], china_engagement=0.2)
    slider = lab.sliders["china_engagement"]
    refuses(lab, lambda: slider.set_state({"value": 100.0}), lambda: slider.message)
    refuses(lab, lambda: slider.enter("100"), lambda: slider.message)
    slider.enter("40")
    assert slider.message == ""
    assert lab.policy.china_engagement == 0.4


def test_a_button_that_cannot_be_followed_says_why(on_the_edge: Lab) -> None:
    lab = on_the_edge
    refuses(lab, lab.presets["joint opening"].click, lambda: lab._wrong.text)
    lab.presets["2016"].click()
    lab.sliders["us_sanctions"].value = 50
    assert lab._wrong.text == ""
