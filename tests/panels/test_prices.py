"""The two prices, and what one would have to believe: what the widgets say is what was run."""

import re

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.decision import CORNERS, best
from conundrum.analysis.tradeoffs.designs import grid
from conundrum.analysis.tradeoffs.frontier import AGAIN, central, frontier
from conundrum.charts.prices_chart import COLUMN, TALLEST, WIDEST
from conundrum.model.policy import CONTROLS, called
from conundrum.run.runner import measured
from conundrum.run.statistics import Run
from conundrum.shown.believing import TRIED, WORLDS
from conundrum.shown.cost import MILLION, Cost, costs, people
from conundrum.shown.policy_words import in_words
from conundrum.shown.prices import LEVEL, POWERS, view
from conundrum.shown.prices_marks import APART
from tools.frontier import NEAR, NEAR_CORNERS, edges
from tools.rigging import beyond


def charted(beliefs: nk.Beliefs) -> pd.DataFrame:
    shown = nk.prices()
    setting = shown.now | {"beliefs": vars(beliefs), "choices": shown.offers()}
    rows = [
        dict(zip(CONTROLS, row["shares"], strict=True))
        | {price: row[price] for price in ("leavers", "warheads")}
        | {f"accepts_{power}": power in row["accept"] for power in POWERS}
        for row in view(setting, measured(shown.shows, setting))["table"]
    ]
    others = central().index if beliefs == nk.Beliefs() else run_again()
    return pd.DataFrame(rows, [*nk.PRESETS, *others])


def kept() -> dict[str, nk.Policy]:
    return {
        str(name): nk.Policy(*map(float, row)) for name, row in central()[[*CONTROLS]].T.items()
    }


def run_again() -> pd.Index:
    return central().index[central()[AGAIN]]


def cost_of(policy: nk.Policy, beliefs: nk.Beliefs) -> Cost:
    return costs(Run(nk.simulate(policy, beliefs)))


def tried(beliefs: nk.Beliefs) -> pd.DataFrame:
    return nk.options(TRIED, beliefs, worlds=WORLDS).table


def test_dots_and_lines_are_those_of_the_policies() -> None:
    shown = nk.prices()
    table = charted(nk.Beliefs())
    run = shown.parts["chart"].run
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
        assert part in shown.parts["head"].value


def test_the_title_has_one_number_where_a_tie_spares_nobody() -> None:
    shown = nk.prices()
    shown.sliders["growth_tames"].value = 100
    least = charted(nk.Beliefs(growth_tames=1)).query("warheads < 50")["leavers"].min()
    title = shown.parts["head"].value.split("</h3>")[0]
    assert title.count(f"{people(least)} people leave, whether anything is tied") == 1


def test_beliefs_move_dots_words_and_table() -> None:
    shown = nk.prices()
    shown.fold.unfolded = True
    drawn, said = shown.parts["chart"].run["y"], shown.parts["said"].text
    assert shown.fold.body is not None
    table = shown.fold.body.value
    shown.sliders["growth_tames"].value = 0
    shown.sliders["growth_arms"].value = 100
    assert shown.beliefs == nk.Beliefs(growth_tames=0, growth_arms=1)
    assert shown.parts["chart"].run["y"] != drawn
    assert shown.parts["said"].text != said
    assert shown.fold.body.value != table
    count = len(nk.PRESETS) + len(run_again())
    assert f"Under your beliefs {count} policies are run again" in shown.parts["head"].value
    # Where growth only arms, the policy is at the upper end of its bar.
    at = shown.parts["chart"].run["chosen"]
    assert shown.parts["chart"].run["y"][at] == pytest.approx(
        shown.parts["chart"].run["bar"][0], abs=0.1
    )
    shown.choosable[0].buttons["Central beliefs"].click()
    assert shown.parts["chart"].run["y"] == drawn
    assert "searched under central beliefs" in shown.parts["head"].value


MOVED = {"arms": nk.Beliefs(growth_arms=0.8), "mixed": nk.Beliefs(0.2, 0.9, 0.3, 1, 0.6)}


@pytest.mark.parametrize("moved", ["", *MOVED])
def test_those_run_again_stay_near_the_lines(moved: str) -> None:
    every = nk.options(kept(), MOVED[moved], worlds=100).table if moved else charted(nk.Beliefs())
    people_more, warheads_more = NEAR_CORNERS if moved else NEAR
    few = edges(every.loc[[*run_again()]])
    for line, near in zip(edges(every), few, strict=True):
        for _, policy in line.iterrows():
            close = (near["leavers"] <= policy["leavers"] + people_more) & (
                near["warheads"] <= policy["warheads"] + warheads_more
            )
            assert close.any()


def test_steps_finer_than_a_quarter_change_the_title_little() -> None:
    # Found by steps of a sixteenth from the policies of the title.
    finer = {nk.Policy(0.5, 0.6875, 0.75, 0.8125, 0): 0, nk.Policy(0, 0.9375, 0, 1, 1): 1}
    table = edges(charted(nk.Beliefs()))
    for policy, line in finer.items():
        least = table[line][table[line]["warheads"] < LEVEL]["leavers"].min()
        cost = cost_of(policy, nk.Beliefs())
        assert cost["warheads"] < LEVEL
        assert 0.98 * least < cost["leavers"] < least


def test_what_is_said_of_the_line_is_what_runs_say() -> None:
    said = nk.prices().parts["said"].text
    line = edges(charted(nk.Beliefs())).with_shared
    accepts = [line[f"accepts_{power}"].sum() for power in ("Washington", "Beijing")]
    assert f"Of {len(line)} policies" in said
    assert f"Washington could accept {accepts[0]}, Beijing {accepts[1]}." in said
    # What question 06.1 tells: all of it, and its left part.
    assert accepts[0] == len(line)
    assert line["accepts_Beijing"].tolist() == sorted(line["accepts_Beijing"], reverse=True)
    bend = nk.Policy(0, 1, 0, 1, 1)
    assert in_words(vars(bend)) in said
    assert "No sanctions are left there" in said
    assert cost_of(bend, nk.Beliefs())["warheads"] < LEVEL


def test_a_named_policy_is_looked_at() -> None:
    shown = nk.prices()
    shown.presets["shared conditions"].click()
    assert shown.presets["shared conditions"].description.startswith("●")
    run = shown.parts["chart"].run
    row = charted(nk.Beliefs()).iloc[run["chosen"]]
    assert row.name == "shared conditions"
    # All of it is tied to steps already.
    assert "<b>54</b>" in shown.parts["versus"].value
    assert "where all that is offered is tied" in shown.parts["versus"].value
    assert run["tied"] == pytest.approx([row["leavers"] / MILLION, row["warheads"]], abs=0.1)
    shown.presets["joint cut-off"].click()
    assert "moves Washington 0.14, Beijing 1.00" in shown.parts["told"].text
    assert "“Cut off together”: 1.5 million people leave, 3 warheads" in shown.parts["told"].text
    assert "Washington could accept it" in shown.parts["told"].text


def test_the_sentence_says_the_number_that_the_question_has() -> None:
    shown, asked = nk.prices(), nk.ask("06.2")
    shown.presets["shared conditions"].click()
    asked.tell()
    number = re.search(r"if growth only arms: (\d+)", shown.parts["told"].text)
    assert number is not None
    assert f"About {number[1]}," in asked.reply.text


def test_names_of_neighbours_stand_apart() -> None:
    for name in nk.PRESETS:
        shown = nk.prices()
        shown.presets[name].click()
        run = shown.parts["chart"].run
        assert len(run["name_y"]) == len(nk.PRESETS) + 3
        for column in (True, False):
            there = [
                y for y, aside in zip(run["name_y"], run["aside"], strict=True) if aside == column
            ]
            assert min(np.diff(sorted(there)), default=APART) >= APART - 0.02
            assert max(there, default=0) < TALLEST + 5 - APART / 2


@pytest.mark.parametrize("tames", [50, 100])
def test_names_in_the_column_lie_on_no_dot(tames: int) -> None:
    shown = nk.prices()
    shown.sliders["growth_tames"].value = tames
    run = shown.parts["chart"].run
    lowest = min(y for y, aside in zip(run["name_y"], run["aside"], strict=True) if aside)
    dots = zip(run["x"], run["y"], strict=True)
    assert not [dot for dot in dots if dot[0] > COLUMN and dot[1] > lowest - APART / 2]


def test_the_corners_that_beat_every_named_policy_stand_on_the_frontier() -> None:
    corners = beyond(2)
    assert len(corners)
    assert set(corners.index) <= set(frontier(tried(nk.Beliefs())).index)


def test_who_accepts_is_who_loses_no_more() -> None:
    table = charted(nk.Beliefs(growth_arms=0.7))
    assert table.loc["2016", ["accepts_Washington", "accepts_Beijing"]].all()
    opening = nk.PRESETS["joint opening"]
    lost = [
        nk.loss(nk.simulate(one, nk.Beliefs(growth_arms=0.7)), "Washington").mean()
        for one in (opening, nk.Policy())
    ]
    assert table.loc["joint opening", "accepts_Washington"] == (lost[0] <= lost[1])


@pytest.mark.parametrize("eyes", nk.EYES)
def test_the_first_is_the_best_in_those_eyes(eyes: str) -> None:
    shown = nk.believing()
    shown.eyes[eyes].click()
    assert shown.weights == nk.EYES[eyes]
    named = best(nk.options(nk.PRESETS, worlds=100), eyes)
    assert (
        f"Of the named policies, “{called(named.index[0])}” comes first" in shown.parts["said"].text
    )
    assert f"loss {named['loss'].iloc[0]:.2f}" in shown.parts["said"].text
    assert shown.parts["chart"].run["name"] == [called(name) for name in named.index]


def test_weights_of_one_s_own_and_beliefs_count() -> None:
    shown = nk.believing()
    for outcome in ("fallen", "leavers", "hostility", "hunger"):
        shown.sliders[outcome].value = 0
    shown.sliders["warheads"].value = 100
    assert "“Cut off together” comes first" in shown.parts["said"].text
    shown.sliders["warheads"].value = 0
    shown.sliders["hunger"].value = 100
    assert "“Open up together” comes first" in shown.parts["said"].text
    said = shown.parts["said"].text
    shown.sliders["warheads"].value = 50
    shown.sliders["growth_arms"].value = 100
    assert shown.parts["said"].text != said


def test_a_price_on_position_brings_back_that_of_2016() -> None:
    shown = nk.believing()
    for eyes in ("Beijing", "Seoul"):
        shown.position.value = 0
        shown.eyes[eyes].click()
        assert "“Keep 2016” comes first" not in shown.parts["said"].text
        shown.position.value = 100
        assert "“Keep 2016” comes first" in shown.parts["said"].text
        losses = dict(
            zip(shown.parts["chart"].run["name"], shown.parts["chart"].run["loss"], strict=True)
        )
        # Seoul counts the larger of the two powers' moves, Beijing its own.
        moved = {"Beijing": 1.0, "Seoul": 1.0}[eyes]
        free = best(nk.options(nk.PRESETS, worlds=100), eyes)["loss"]["joint cut-off"]
        assert losses["Cut off together"] == pytest.approx(free + moved / np.sqrt(2), abs=1e-3)


def test_how_close_a_call_is_is_said() -> None:
    shown = nk.believing()
    found = re.search(
        r"([\d.]+) behind, give or take ([\d.]+): (too close|clear)", shown.parts["said"].text
    )
    assert found is not None
    gap, error, call = found.groups()
    assert (float(gap) <= float(error)) == (call == "too close")


def test_d2_half_of_the_highest_loss_brings_back_the_policy_of_2016() -> None:
    shown = nk.believing()
    shown.position.value = 50
    for eyes in ("Beijing", "Seoul"):
        shown.eyes[eyes].click()
        assert "“Keep 2016” comes first" in shown.parts["said"].text


@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d3_d4_no_policy_tried_comes_without_either_price(beliefs: nk.Beliefs) -> None:
    table = tried(beliefs)
    assert not ((table["leavers"] < 1e5) & (table["warheads"] < 5)).any()
