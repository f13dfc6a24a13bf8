"""The two prices, and what one would have to believe: what the widgets say is what was run."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.rigging import beyond
from conundrum.analysis.tradeoffs.decision import CORNERS, best
from conundrum.analysis.tradeoffs.designs import grid
from conundrum.analysis.tradeoffs.edges import charted, kept
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.charts.prices import APART
from conundrum.charts.prices_words import MILLION, TALLEST, WIDEST, people
from conundrum.panels.prices import KINDS, choices, kinds


def test_dots_and_lines_are_those_of_the_policies() -> None:
    shown = nk.prices()
    table = charted(nk.Beliefs())
    run = shown._chart.run
    np.testing.assert_allclose(run["x"], np.minimum(table["leavers"] / MILLION, WIDEST), atol=1e-3)
    np.testing.assert_allclose(run["y"], np.minimum(table["warheads"], TALLEST), atol=0.1)
    untied = frontier(table[table["shared_conditions"] == 0])
    np.testing.assert_allclose(run["shared_x"], frontier(table)["leavers"] / MILLION, atol=1e-3)
    np.testing.assert_allclose(run["without_x"], untied["leavers"] / MILLION, atol=1e-3)


def test_a_sample_of_the_table_is_what_the_model_says() -> None:
    policies = kept()
    names = list(policies)[::20]
    run = nk.options({name: policies[name] for name in names}, worlds=1000).table.loc[names]
    held = charted(nk.Beliefs()).loc[names]
    np.testing.assert_allclose(held["leavers"], run["leavers"], atol=1)
    np.testing.assert_allclose(held["warheads"], run["warheads"], atol=1e-3)
    for power in ("Washington", "Beijing"):
        assert held[f"accepts_{power}"].tolist() == run[f"accepts_{power}"].tolist()
        np.testing.assert_allclose(held[f"move_{power}"], run[f"move_{power}"])


def test_no_policy_of_a_coarser_grid_lies_below_a_line() -> None:
    # Three levels of each control are among the five from which the table was made.
    coarse = nk.options(grid(3), worlds=1000).table
    for untied in (False, True):
        table = charted(nk.Beliefs())
        some = coarse[coarse["shared_conditions"] == 0] if untied else coarse
        edge = frontier(table[table["shared_conditions"] == 0] if untied else table)
        for _, policy in some.iterrows():
            beaten = (edge["leavers"] <= policy["leavers"] + 1) & (
                edge["warheads"] <= policy["warheads"] + 1e-2
            )
            assert beaten.any()


def test_the_title_says_what_few_warheads_cost_without_and_with_conditions() -> None:
    shown = nk.prices()
    table = charted(nk.Beliefs())
    few = table[table["warheads"] < 50]
    untied = few[few["shared_conditions"] == 0]["leavers"].min()
    expected = [f"at least {people(untied)} people", f", {people(few['leavers'].min())} where it"]
    for part in expected:
        assert part in shown._head.value


def test_beliefs_move_dots_words_and_table() -> None:
    shown = nk.prices()
    shown.fold.unfolded = True
    drawn, said = shown._chart.run["y"], shown._said.text
    assert shown.fold.body is not None
    table = shown.fold.body.value
    shown.sliders["growth_tames"].value = 0
    shown.sliders["growth_arms"].value = 100
    assert shown.beliefs == nk.Beliefs(growth_tames=0, growth_arms=1)
    assert shown._chart.run["y"] != drawn
    assert shown._said.text != said
    assert shown.fold.body.value != table
    edge = frontier(charted(shown.beliefs))
    assert f"{len(edge)} lie on the solid line" in shown._said.text
    # Where growth only arms, the policy is at the upper end of its bar.
    at = shown._chart.run["chosen"]
    assert shown._chart.run["y"][at] == pytest.approx(shown._chart.run["bar"][0], abs=0.1)


def test_a_named_policy_is_looked_at() -> None:
    shown = nk.prices()
    shown.presets["shared conditions"].click()
    assert shown.presets["shared conditions"].description.startswith("✓")
    run = shown._chart.run
    row = charted(nk.Beliefs()).iloc[run["chosen"]]
    assert row.name == "shared conditions"
    # All of it is tied to steps already.
    assert run["tied"] == pytest.approx([row["leavers"] / MILLION, row["warheads"]], abs=1e-3)
    shown.presets["joint cut-off"].click()
    assert "moves Washington 0.14, Beijing 1.00" in shown._told.text
    assert "joint cut-off: 1.5 million people leave, 3 warheads" in shown._told.text
    assert shown._told.text.split(" From 2016")[0] in shown._chart.spec["description"]


def test_names_of_neighbours_stand_apart() -> None:
    for name in nk.PRESETS:
        shown = nk.prices()
        shown.presets[name].click()
        heights = sorted(shown._chart.run["name_y"])
        assert len(heights) == len(nk.PRESETS) + 3
        assert min(np.diff(heights)) >= APART - 0.02
        assert heights[-1] < TALLEST + 5


def test_the_corners_that_beat_every_named_policy_stand_on_the_frontier() -> None:
    corners = beyond(2)
    assert len(corners)
    assert set(corners.index) <= set(frontier(choices(nk.Beliefs()).table).index)


def test_every_policy_is_of_one_kind() -> None:
    table = choices(nk.Beliefs()).table
    assert set(kinds(table)) <= set(KINDS)
    assert kinds(table).loc["2016"] == "both"


@pytest.mark.parametrize("eyes", nk.EYES)
def test_the_first_is_the_best_in_those_eyes(eyes: str) -> None:
    shown = nk.believing()
    shown.eyes[eyes].click()
    assert shown.weights == nk.EYES[eyes]
    named = best(nk.options(nk.PRESETS, worlds=100), eyes)
    assert f"Of the named policies, {named.index[0]} comes first" in shown._said.text
    assert f"loss {named['loss'].iloc[0]:.2f}" in shown._said.text
    assert shown._chart.run["name"] == named.index.tolist()


def test_weights_of_one_s_own_and_beliefs_count() -> None:
    shown = nk.believing()
    for outcome in ("fallen", "leavers", "hostility", "hunger"):
        shown.sliders[outcome].value = 0
    shown.sliders["warheads"].value = 100
    assert "joint cut-off comes first" in shown._said.text
    shown.sliders["warheads"].value = 0
    shown.sliders["hunger"].value = 100
    assert "joint opening comes first" in shown._said.text
    said = shown._said.text
    shown.sliders["warheads"].value = 50
    shown.sliders["growth_arms"].value = 100
    assert shown._said.text != said


def test_a_price_on_position_brings_back_that_of_2016() -> None:
    shown = nk.believing()
    for eyes in ("Beijing", "Seoul"):
        shown.position.value = 0
        shown.eyes[eyes].click()
        assert "2016 comes first" not in shown._said.text
        shown.position.value = 100
        assert "2016 comes first" in shown._said.text
        losses = dict(zip(shown._chart.run["name"], shown._chart.run["loss"], strict=True))
        # Seoul counts the larger of the two powers' moves, Beijing its own.
        moved = {"Beijing": 1.0, "Seoul": 1.0}[eyes]
        free = best(nk.options(nk.PRESETS, worlds=100), eyes)["loss"]["joint cut-off"]
        assert losses["joint cut-off"] == pytest.approx(free + moved / np.sqrt(2), abs=1e-3)


def test_how_close_a_call_is_is_said() -> None:
    shown = nk.believing()
    found = re.search(
        r"([\d.]+) behind, give or take ([\d.]+): (too close|clear)", shown._said.text
    )
    assert found is not None
    gap, error, call = found.groups()
    assert (float(gap) <= float(error)) == (call == "too close")


def test_d2_half_of_the_highest_loss_brings_back_the_policy_of_2016() -> None:
    shown = nk.believing()
    shown.position.value = 50
    for eyes in ("Beijing", "Seoul"):
        shown.eyes[eyes].click()
        assert "2016 comes first" in shown._said.text


@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d3_d4_no_policy_tried_comes_without_either_price(beliefs: nk.Beliefs) -> None:
    table = choices(beliefs).table
    assert not ((table["leavers"] < 1e5) & (table["warheads"] < 5)).any()
