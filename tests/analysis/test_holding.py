"""A run whose links are called one by one is the model's; held links see what they saw before."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.holding import Route, follow
from conundrum.analysis.path_search import pairs
from conundrum.model.graph import arrows
from conundrum.tables.settings import rows

OUTCOMES = list(rows("outcomes"))
CAUSES = {name for arrow in arrows() for name in arrow[:2]} - set(rows("beliefs"))
SHUT = nk.Policy(china_sanctions=1)


@pytest.mark.parametrize("preset", ["joint cut-off", "shared conditions"])
def test_nothing_held_is_the_run_of_the_model(preset: str) -> None:
    policy = nk.PRESETS[preset]
    run, held = nk.simulate(policy), follow(policy, OUTCOMES)
    for outcome in OUTCOMES:
        np.testing.assert_allclose(held[outcome], run[outcome], rtol=1e-5, atol=1e-6)


@pytest.fixture(scope="module")
def before() -> dict[str, np.ndarray]:
    return follow(nk.Policy(), CAUSES)


def test_all_links_held_is_the_run_before(before: dict[str, np.ndarray]) -> None:
    held = follow(SHUT, OUTCOMES, pairs(), before)
    for outcome in OUTCOMES:
        np.testing.assert_array_equal(held[outcome], before[outcome])


def test_a_link_through_which_all_goes_keeps_all_back(before: dict[str, np.ndarray]) -> None:
    # Beijing's sanctions act by what they deny, and by what a bargain could lift again.
    gates = {("denial", "pressure"), ("denial", "tied")}
    held = follow(SHUT, OUTCOMES, gates, before)
    for outcome in OUTCOMES:
        np.testing.assert_array_equal(held[outcome], before[outcome])


def test_a_fall_that_is_held_is_the_fall_of_before(before: dict[str, np.ndarray]) -> None:
    held = follow(SHUT, ["fallen", "turmoil", "risk"], {("risk", "fallen")}, before)
    np.testing.assert_array_equal(held["fallen"], before["fallen"])
    np.testing.assert_array_equal(held["turmoil"], before["turmoil"])
    assert held["risk"][-1].mean() > 2 * before["risk"][-1].mean()


def test_a_route_is_held_by_what_lies_on_it_and_nothing_else(before: dict[str, np.ndarray]) -> None:
    # Reserves pay for imports: with those of before, fewer stay unpaid, and yet reserves run out.
    between = {"spending"}
    names = ["shortage", "reserves", "gap"]
    free = follow(SHUT, names)
    held = follow(SHUT, names, was=before, route=Route("reserves", "shortage", between))
    np.testing.assert_array_equal(held["gap"][0], free["gap"][0])
    assert held["shortage"][8].mean() < 0.9 * free["shortage"][8].mean()
    assert held["reserves"][8].mean() < before["reserves"][8].mean() / 2
    shadow = follow(SHUT, names, was=before, route=Route("hunger", "shortage", ()))
    np.testing.assert_array_equal(shadow["shortage"], free["shortage"])
