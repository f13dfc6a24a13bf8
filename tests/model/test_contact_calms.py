"""The belief that contact calms: however strongly it is held, 2016 is as hostile as it was (H3)."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS, draw, start
from conundrum.model.hostility import isolation
from conundrum.model.state import State
from conundrum.tables.settings import entries

DRAWN = draw(nk.Assumptions(), 200, 2016)
ENDS = (0, 0.25, 1)


def at(policy: str, share: float, **held: float) -> State:
    """Where a run begins, under this belief."""
    drawn = draw(nk.Assumptions(**held), 200, 2016) if held else DRAWN
    return start(PRESETS[policy], nk.Beliefs(contact_calms=share), drawn)


@pytest.mark.parametrize("share", ENDS)
def test_h3_the_course_of_2016_is_what_it_was_at_any_strength(share: float) -> None:
    central, moved = (
        nk.simulate(beliefs=beliefs, futures=50)
        for beliefs in (nk.Beliefs(), nk.Beliefs(contact_calms=share))
    )
    for outcome, futures in central.arrays.items():
        np.testing.assert_array_equal(moved.arrays[outcome], futures)


def test_at_its_central_strength_isolation_is_what_it_was_before_the_belief() -> None:
    for policy in PRESETS:
        now = at(policy, 0.5)
        before = now["hostility_base"] + now["hostility_isolation"] * (1 - now["contact"])
        np.testing.assert_array_equal(now["isolation"], before)


@pytest.mark.parametrize("policy", PRESETS)
def test_h3_where_contact_does_not_calm_no_policy_isolates_more_than_another(policy: str) -> None:
    calm = at(policy, 0)["isolation"]
    np.testing.assert_allclose(calm, at("2016", 0.5)["isolation"], rtol=1e-5)


def test_h3_twice_as_strong_it_parts_the_policies_further() -> None:
    once, twice = (
        {name: float(np.mean(at(name, share)["isolation"])) for name in PRESETS}
        for share in (0.5, 1)
    )
    assert twice["joint cut-off"] > once["joint cut-off"] + 0.1
    assert twice["shared conditions"] < once["shared conditions"] - 0.05


@pytest.mark.parametrize(("policy", "full"), [("joint opening", 0.59), ("shared conditions", 0.71)])
def test_contact_takes_away_no_more_than_isolation_adds(policy: str, full: float) -> None:
    """From this strength on nothing of isolation is left, and more of the belief moves nothing."""
    for share in (full, 1.0):
        now = at(policy, share, contact_us=0.6)
        np.testing.assert_array_equal(now["isolation"], now["hostility_base"])
    before = at(policy, full - 0.02, contact_us=0.6)
    assert (before["isolation"] > before["hostility_base"]).all()
    assert isolation(1, 0.3, 2, 0, 1) == 0


def test_the_fault_of_other_weights_leaves_2016_as_hostile_as_it_was() -> None:
    def level(**held: float) -> float:
        now = at("2016", 0.5, **held)
        arsenal = now["hostility_arsenal"] * now["arsenal_weight"]
        pressed = now["hostility_pressure"] * now["pressure"]
        return float(np.mean(now["isolation"] + pressed + arsenal))

    assert level(**entries("probes")["calm"]["held"]) == pytest.approx(level(), abs=0.01)
