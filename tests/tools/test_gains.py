"""What a policy gains beside that of 2016, and its parts."""

from functools import cache
from typing import Any

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import WEIGHED, loss
from conundrum.run.loss import By
from tools.origin.gains import Split, gains as split_gains

JOINT = ["joint opening", "joint cut-off"]
PATIENT = nk.Priorities(warheads=1, hostility=0.5, discount=0.05)


def gains(*given: Any, **named: Any) -> Any:
    return split_gains(*given, **named)


@cache
def by_power() -> Any:
    return gains()


def lost(policy: nk.Policy, priorities: str | nk.Priorities, by: By = "way") -> float:
    return float(loss(nk.simulate(policy, futures=200), priorities, by).mean())


@pytest.mark.parametrize("by", ["way", "end"])
@pytest.mark.parametrize("split", ["powers", "controls", "outcomes"])
def test_the_parts_add_up_to_what_is_lost_less_than_in_2016(split: Split, by: By) -> None:
    found = gains(futures=200, split=split, by=by)
    assert found.drop(columns="gain").sum(axis=1).to_numpy() == pytest.approx(found["gain"])
    assert "2016" not in found.index.get_level_values("policy")
    for (policy, priorities), gain in found["gain"].items():
        less = lost(nk.Policy(), priorities, by) - lost(PRESETS[policy], priorities, by)
        assert gain == pytest.approx(less, abs=1e-4)
    assert {*found.attrs["units"]} == {*found}
    assert (found.attrs["futures"], found.attrs.get("by", "way")) == (200, by)


def test_a_powers_own_move_leaves_the_other_as_in_2016() -> None:
    row = gains("shared conditions", priorities=PATIENT, futures=200).loc[
        ("shared conditions", "own")
    ]
    washington, beijing = nk.Policy(0.7, 0.8), nk.Policy(china_sanctions=0.5, china_engagement=0.8)
    both = nk.Policy(0.7, 0.8, 0.5, 0.8)
    alone = [lost(nk.Policy(), PATIENT) - lost(one, PATIENT) for one in (washington, beijing, both)]
    assert row["Washington"] == pytest.approx(alone[0], abs=1e-4)
    assert row["Beijing"] == pytest.approx(alone[1], abs=1e-4)
    assert row["together"] == pytest.approx(alone[2] - alone[0] - alone[1], abs=1e-4)
    assert row["gain"] - row["conditions"] == pytest.approx(alone[2], abs=1e-4)


def test_sanctions_and_engagement_move_for_both_powers_at_once() -> None:
    row = gains("joint opening", priorities="Seoul", split="controls", futures=200).iloc[0]
    lifted = nk.Policy(us_sanctions=0.2, china_sanctions=0.1)
    engaged = nk.Policy(us_engagement=0.9, china_engagement=0.9)
    for part, policy in (("sanctions", lifted), ("engagement", engaged)):
        gained = lost(nk.Policy(), "Seoul") - lost(policy, "Seoul")
        assert row[part] == pytest.approx(gained, abs=1e-4)


def test_an_outcome_that_nobody_weighs_is_no_part() -> None:
    found = gains(
        JOINT, priorities=nk.Priorities(warheads=1, hunger=1), split="outcomes", futures=50
    )
    assert (found.drop(columns=["gain", "warheads", "hunger"]) == 0).all(axis=None)
    assert found["warheads"].abs().min() > 0


def test_h1_h7_h16_acting_together_adds_next_to_nothing_to_what_each_does() -> None:
    opening, cut_off = (by_power().loc[(policy, "Washington")] for policy in JOINT)
    parts = ["gain", "Washington", "Beijing", "together"]
    assert opening[parts].tolist() == pytest.approx([16.4, 12.8, 3.7, -0.1], abs=0.05)
    assert cut_off[parts].tolist() == pytest.approx([10.7, -1.2, 10.7, 1.1], abs=0.05)
    joint = by_power().loc[[*JOINT, "sanctions lifted"]]
    assert joint["together"].abs().max() < 1.2
    assert (joint["conditions"] == 0).all()


def test_d2_conditions_are_the_only_thing_that_two_must_do() -> None:
    assert (by_power().loc["shared conditions", "conditions"] > 2).all()


def test_h14_most_of_an_openings_gain_is_lower_hostility_and_most_of_that_is_engagement() -> None:
    found = gains("joint opening", split="outcomes")
    shares = 100 * found["hostility"] / found["gain"]
    assert shares.tolist() == pytest.approx([74, 73, 81], abs=0.5)
    calm = gains("joint opening", priorities=nk.Priorities(hostility=1), split="controls").iloc[0]
    assert calm["engagement"] / calm["gain"] == pytest.approx(0.88, abs=0.01)
    assert (
        gains("joint opening", nk.Beliefs(contact_calms=0), split="outcomes")["hostility"].max()
        < 0.5 * found["hostility"].min()
    )


def test_a_changed_model_is_said() -> None:
    def calm(isolation: float) -> float:
        return 0 * isolation

    made = nk.variant(add={"calm": calm})
    assert gains(JOINT, futures=10, years=5, model=made).attrs["made_with"] == made.said


def test_what_is_no_policy_or_no_split_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="policies must be a list of one or more policies"):
        gains({}, futures=2)
    with pytest.raises(nk.BadValue, match="split must be one of powers, controls, outcomes"):
        gains(JOINT, split="power")


def test_priorities_without_any_weight_see_no_gain() -> None:
    blind = nk.Priorities(**dict.fromkeys(WEIGHED, 0))
    with pytest.raises(nk.BadValue, match=r"^priorities must be weights of which at least one"):
        gains("joint opening", priorities=blind, futures=10)
