"""Other forms of a link: off unless held, and neutral where the policy of 2016 goes on."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.model import PRESETS, draw
from conundrum.model.arsenal import agreeing, compelling, taming, warheads_change
from conundrum.model.link import Value
from conundrum.tables.settings import rows

FORMS = {name: row for name, row in rows("assumptions").items() if row["mark"] == "form"}
BOTH = {name: 1.0 for name, row in FORMS.items() if row["unit"] == "switch"}
REST = ("hostility", "opening")
"""Of these the policy of 2016 may move a little, by the arsenal that Pyongyang then has."""


def ends(policy: nk.Policy | str = "2016", **held: float) -> dict[str, Value]:
    """Return what outcomes end with in each future, with some beliefs or assumptions held."""
    beliefs = nk.Beliefs(**{name: held.pop(name) for name in [*held] if name in rows("beliefs")})
    run = nk.simulate(policy, beliefs, nk.Assumptions(**held), futures=300)
    return {name: run.arrays[name][-1] for name in (*REST, "fallen", "warheads")}


def arsenal(policy: nk.Policy | str, **held: float) -> float:
    return float(np.mean(ends(policy, **held)["warheads"]))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_alike_in_all_futures_and_moves_no_other_draw(name: str) -> None:
    usual, held = (draw(nk.Assumptions(**one), 50, 3) for one in ({}, {name: 1.0}))
    assert set(usual[name]) == {float(FORMS[name]["central"])}
    assert set(held[name]) == {1}
    for other in {*usual} - {name}:
        assert np.array_equal(usual[other], held[other]), other


def test_off_they_leave_the_links_what_they_were_to_the_bit() -> None:
    even = np.random.default_rng(1).random((6, 500), np.float32)
    one, other, some, strength, belief, share = even
    fell = np.minimum(one - other, 0)
    assert np.array_equal(compelling(other, one, belief, strength, 0), belief * strength * fell)
    more = np.maximum(one - other, 0)
    assert np.array_equal(taming(one - other, belief, strength, 0), -(belief * strength) * more)
    before = one * 6 * other - (share * belief + some / 4) * strength
    most = float(FORMS["material"]["central"])
    after = warheads_change(strength, other, belief, one, some, 6, most, share, 4)
    assert np.allclose(after, before, rtol=1e-6)
    assert np.array_equal(agreeing(one, other, 0) + share, share)


@pytest.mark.parametrize("forms", [{}, BOTH], ids=["one way", "both ways"])
@pytest.mark.parametrize("belief", rows("beliefs"))
def test_h3_h14_2016_rests_under_every_belief_off_and_doubled(
    belief: str, forms: dict[str, float]
) -> None:
    usual = ends()
    for strength in (0.0, 1.0):
        found = ends("2016", **{belief: strength}, **forms)
        assert np.array_equal(found["fallen"], usual["fallen"])
        for name in REST:
            apart = np.mean(found[name]) - np.mean(usual[name])
            assert abs(apart) < 0.002, name


def test_h3_only_both_ways_does_relief_free_pyongyang_to_build() -> None:
    lifted, pressed = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)
    assert arsenal(lifted, pressure_compels=1) == arsenal(lifted)
    assert arsenal(lifted, compels_both_ways=1) > arsenal(lifted) + 5
    assert arsenal(pressed, compels_both_ways=1) == arsenal(pressed)


def test_h14_only_both_ways_does_less_to_lose_make_pyongyang_build() -> None:
    assert arsenal("joint cut-off", tames_both_ways=1) > arsenal("joint cut-off") + 10
    assert arsenal("joint opening", tames_both_ways=1) == pytest.approx(
        arsenal("joint opening"), abs=0.5
    )


def test_d4_no_more_is_built_than_the_material_allows() -> None:
    at_most = ends("2016", material=2.0, build_2016=6.0, warheads_2016=10.0)["warheads"]
    assert at_most.max() == pytest.approx(10 + 20 * 2, rel=1e-5)
    assert arsenal("2016", build_2016=6.0) > 60


def test_h1_h16_a_bonus_rewards_acting_together_and_leaves_2016_as_it_was() -> None:
    discord = stance(1, -1)
    assert arsenal("joint opening", concert_bonus=1) < arsenal("joint opening") - 5
    assert arsenal(discord, concert_bonus=1) > arsenal(discord) + 5
    assert arsenal("2016", concert_bonus=1) == pytest.approx(arsenal("2016"), rel=1e-5)


def test_a_form_that_is_held_is_in_the_code_and_comes_back() -> None:
    scenario = nk.Scenario(PRESETS["joint opening"], assumptions=nk.Assumptions(**BOTH))
    assert nk.Scenario.read(scenario.code) == scenario
    run = nk.simulate(scenario.code, futures=20)
    assert run.assumptions.fixed == BOTH
