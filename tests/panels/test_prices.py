"""The two prices, and what one would have to believe: what the widgets say is what was run."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.rigging import beyond
from conundrum.analysis.tradeoffs.decision import CORNERS, best
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.charts.prices import KINDS, MILLION, TALLEST, WIDEST, kinds
from conundrum.panels.prices import choices


def test_points_shapes_and_frontier_are_those_of_the_policies() -> None:
    shown = nk.prices()
    table = choices(nk.Beliefs()).table
    run = shown._chart.run
    np.testing.assert_allclose(run["x"], np.minimum(table["leavers"] / MILLION, WIDEST), atol=1e-3)
    np.testing.assert_allclose(run["y"], np.minimum(table["warheads"], TALLEST), atol=0.1)
    edge = [x for x in run["edge_x"] if x is not None]
    np.testing.assert_allclose(edge, frontier(table)["leavers"] / MILLION, atol=1e-3)
    for kind, (_, row) in zip(run["kind"], table.iterrows(), strict=True):
        assert (kind in {"both", "Washington"}) == row["accepts_Washington"]
        assert (kind in {"both", "Beijing"}) == row["accepts_Beijing"]
    assert len({*KINDS}) == 4


def test_beliefs_move_points_words_and_table() -> None:
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
    edge = frontier(choices(shown.beliefs).table)
    assert shown.fold.body.value.count("<tr>") == 1 + len(edge)
    assert f"{len(edge)} lie on the frontier" in shown._said.text


def test_a_named_policy_is_looked_at() -> None:
    shown = nk.prices()
    shown.presets["joint cut-off"].click()
    assert shown.presets["joint cut-off"].description.startswith("✓")
    assert shown._chart.run["chosen"] == list(choices(nk.Beliefs()).table.index).index(
        "joint cut-off"
    )
    assert "joint cut-off lies on the frontier" in shown._told.text
    assert "moves Washington 0.14, Beijing 1.00" in shown._told.text


def test_names_of_neighbours_stand_apart() -> None:
    heights = sorted(
        height
        for height, name in zip(
            nk.prices()._chart.run["label_y"], nk.prices()._chart.run["name"], strict=True
        )
        if name
    )
    assert len(heights) == len(nk.PRESETS)
    assert min(np.diff(heights)) >= 7 - 0.11


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
