"""The two prices, and what one would have to believe: what the widgets say is what was run."""

import re
from dataclasses import replace
from html import unescape

import numpy as np
import pandas as pd
import pytest
from tests.frozen.showing import unfold, within
from tests.quick import widely
from tests.reader import press

import conundrum as nk
from conundrum.analysis.tradeoffs.decision import best
from conundrum.analysis.tradeoffs.designs import grid
from conundrum.analysis.tradeoffs.frontier import AGAIN, PRICES, central, frontier
from conundrum.charts.prices_chart import COLUMN, TALLEST
from conundrum.model.policy import CONTROLS, FAMILY, called
from conundrum.run.runner import measured
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import show
from conundrum.shown.believing import FUTURES, TRIED, summary
from conundrum.shown.cost import Cost, costs
from conundrum.shown.policy_words import in_words
from conundrum.shown.prices_marks import APART, LONG
from conundrum.shown.prices_view import LEVEL, POWERS, view
from tools.frontier import CORNERS, NEAR, NEAR_CORNERS, edges
from tools.rigging import beyond

pytestmark = pytest.mark.slow


def charted(beliefs: nk.Beliefs) -> pd.DataFrame:
    shown = nk.prices()
    setting = shown.now | {"beliefs": vars(beliefs), "choices": shown.offers()}
    rows = [
        dict(zip(CONTROLS, row["shares"], strict=True))
        | {price: row[price] for price in PRICES}
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
    return nk.options(TRIED, beliefs, futures=FUTURES).table


def test_lines_are_those_of_the_policies_that_none_beats() -> None:
    table = charted(nk.Beliefs())
    run = nk.prices().parts["chart"].run
    untied = table[table["shared_conditions"] == 0]
    for line, some in (("shared", table), ("without", untied)):
        assert run[f"{line}_x"] == pytest.approx(frontier(some)["leavers"], abs=1e-3)


def test_a_sample_of_the_table_is_what_the_model_says() -> None:
    policies = kept()
    names = list(policies)[::20]
    sample = {name: policies[name] for name in names}
    run = nk.options(sample, futures=1000).table.loc[names]
    held = charted(nk.Beliefs()).loc[names]
    np.testing.assert_allclose(held["leavers"], run["leavers"], atol=1e-6)
    np.testing.assert_allclose(held["warheads"], run["warheads"], atol=1e-3)
    for power in ("Washington", "Beijing"):
        assert held[f"accepts_{power}"].tolist() == run[f"accepts_{power}"].tolist()


@pytest.mark.wide
def test_no_policy_of_a_coarser_grid_lies_below_a_line() -> None:
    # Three levels of each control are among the five from which the table was made.
    coarse = nk.options(grid(3), futures=1000).table
    for untied in (False, True):
        table = charted(nk.Beliefs())
        some = coarse[coarse["shared_conditions"] == 0] if untied else coarse
        edge = frontier(table[table["shared_conditions"] == 0] if untied else table)
        for _, policy in some.iterrows():
            beaten = edge[[*PRICES]] <= policy[[*PRICES]] + [1e-6, 1e-2]
            assert beaten.all(axis=1).any()


@pytest.mark.parametrize(
    ("tames", "said"),
    [
        (0.5, "at least {untied} people leave where nothing is tied to steps, {least} where"),
        (1, "at least {least} people leave, whether anything is tied"),
    ],
)
def test_the_title_says_what_few_warheads_cost_without_and_with_conditions(
    tames: float, said: str
) -> None:
    shown = nk.prices()
    shown.sliders["growth_tames"].value = 100 * tames
    few = charted(nk.Beliefs(growth_tames=tames)).query("warheads < 50")
    untied = few[few["shared_conditions"] == 0]
    least, without = (show("leavers", table["leavers"].min()) for table in (few, untied))
    assert said.format(untied=without, least=least) in shown.parts["head"].value


def test_where_growth_only_arms_the_policy_is_at_the_upper_end_of_its_bar() -> None:
    shown = nk.prices()
    shown.set(beliefs=vars(nk.Beliefs(growth_tames=0, growth_arms=1)))
    run = shown.parts["chart"].run
    assert run["y"][run["chosen"]] == pytest.approx(run["bar"][0], abs=0.1)


MOVED = {"arms": nk.Beliefs(growth_arms=0.8), "mixed": nk.Beliefs(0.2, 0.9, 0.3, 1, 0.6)}


@pytest.mark.wide
@pytest.mark.parametrize("moved", ["", *MOVED])
def test_those_run_again_stay_near_the_lines(moved: str) -> None:
    every = charted(nk.Beliefs())
    if moved:
        every = nk.options(kept(), MOVED[moved], futures=100).table
    more = NEAR_CORNERS if moved else NEAR
    few = edges(every.loc[[*run_again()]])
    for line, near in zip(edges(every), few, strict=True):
        for _, policy in line.iterrows():
            close = near[[*PRICES]] <= policy[[*PRICES]] + [*more]
            assert close.all(axis=1).any()


def test_steps_finer_than_a_quarter_do_not_change_the_title() -> None:
    # Found by steps of a sixteenth from the policy of the title; from the untied one none is less.
    finer = cost_of(nk.Policy(0, 0.9375, 0, 1, 0.9375), nk.Beliefs())
    line = edges(charted(nk.Beliefs()))[1]
    shared = line.query("warheads < @LEVEL")["leavers"].min()
    assert finer["warheads"] < LEVEL
    assert finer["leavers"] < shared
    assert show("leavers", finer["leavers"]) == show("leavers", shared)


@pytest.mark.wide
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
    assert f"{in_words(vars(bend))}. No sanctions are left there" in said
    assert cost_of(bend, nk.Beliefs())["warheads"] < LEVEL


@pytest.mark.wide
def test_a_named_policy_is_the_same_tied_where_all_of_it_is_tied_already() -> None:
    shown = nk.prices()
    press(shown, called("shared conditions"))
    run = shown.parts["chart"].run
    row = charted(nk.Beliefs()).loc["shared conditions"]
    assert run["tied"] == pytest.approx([row["leavers"], row["warheads"]], abs=0.1)


def test_the_upper_end_of_the_bar_has_the_number_that_the_question_has() -> None:
    shown, asked = nk.prices(), nk.ask("06.2")
    press(shown, called("shared conditions"))
    asked.tell()
    assert f"About {shown.parts['chart'].run['bar'][0]:.0f}," in asked.reply.text


@pytest.mark.wide
def test_names_of_neighbours_stand_apart() -> None:
    for name in nk.PRESETS:
        shown = nk.prices()
        press(shown, called(name))
        run = shown.parts["chart"].run
        for column in (True, False):
            there = [
                y for y, aside in zip(run["name_y"], run["aside"], strict=True) if aside == column
            ]
            assert min(np.diff(sorted(there)), default=APART) >= APART - 0.02
            assert max(there, default=0) < TALLEST + 5 - APART / 2


@pytest.mark.parametrize("name", widely(["2016", "joint cut-off", "joint opening"], {"2016"}))
def test_the_name_where_growth_only_tames_hides_no_policy_and_no_line(name: str) -> None:
    shown = nk.prices()
    press(shown, called(name))
    run = shown.parts["chart"].run
    place = len(nk.PRESETS) + 1
    x, y = run["name_x"][place], run["name_y"][place]
    marks = [*zip(run["x"], run["y"], strict=True)][: len(nk.PRESETS)]
    for edge in ("without", "shared"):
        marks += zip(run[f"{edge}_x"], run[f"{edge}_y"], strict=True)
    near = [high for wide, high in marks if x < wide < x + LONG]
    assert [high for high in near if abs(high - y) < APART - 0.1] == []


def test_beside_the_buttons_stands_what_the_steps_ask_of_each_policy() -> None:
    shown = nk.prices()
    for name in nk.PRESETS:
        press(shown, called(name))
        said = shown.answer()["versus"]()
        assert "From 2016 it moves Washington" in said
        other = "joint opening" if name == "2016" else "2016"
        assert f"the order with “{called(other)}”" in unescape(said)
        assert ("tied to Pyongyang's steps or not" in unescape(said)) == (name == "joint cut-off")


@pytest.mark.wide
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
    press(shown, eyes)
    assert shown.now["weights"] == vars(nk.EYES[eyes])
    named = best(nk.options(nk.PRESETS, futures=100), eyes)
    lost = f"{100 * named['loss'].iloc[0]:.0f} of 100"
    first = f"“{called(named.index[0])}” comes first: it loses {lost}"
    assert first in shown.parts["said"].text
    assert shown.parts["chart"].run["name"] == [called(name) for name in named.index]


@pytest.mark.parametrize("eyes", ["Beijing", "Seoul"])
def test_d2_a_price_on_position_brings_back_that_of_2016(eyes: str) -> None:
    shown = nk.believing()
    press(shown, eyes)
    assert "“Carry on as in 2016” comes first" not in shown.parts["said"].text
    shown.sliders["position.cost"].value = 60
    assert "“Carry on as in 2016” comes first" in shown.parts["said"].text
    shown.sliders["position.cost"].value = 100
    run = shown.parts["chart"].run
    loss = run["loss"][run["name"].index("Both cut it off")]
    free = best(nk.options(nk.PRESETS, futures=100), eyes)["loss"]["joint cut-off"]
    # Seoul counts the larger of the two powers' moves, Beijing its own: both are 1.
    assert loss == pytest.approx(free + 1 / np.sqrt(2), abs=1e-3)


@pytest.mark.parametrize("calms", [50, 60, 100])
def test_whether_a_lead_is_a_tie_is_said(calms: int) -> None:
    shown = nk.believing()
    shown.sliders["contact_calms"].value = calms
    found = re.search(
        r"([\d.]+) behind, give or take [\d.]+ in other futures: that is a (tie|lead)",
        shown.parts["said"].text,
    )
    assert found is not None
    gap, call = found.groups()
    assert (float(gap) <= 1) == (call == "tie")
    assert bool(re.search(r"is a tie of|, a tie\)", shown.parts["head"].value)) == (call == "tie")


def test_the_next_family_stands_beside_the_next_name() -> None:
    shown = nk.believing()
    press(shown, "Beijing")
    named = best(nk.options(nk.PRESETS, futures=100), "Beijing")
    other = next(name for name in named.index if FAMILY[name] != FAMILY[named.index[0]])
    behind = (
        f"The next of another kind is “{called(other)}”, {100 * named['gap'][other]:.1f} behind."
    )
    assert behind in shown.parts["said"].text
    assert "eyes engaging (“" in unescape(shown.parts["head"].value)
    press(shown, "Washington")
    assert "of another kind" not in shown.parts["said"].text


def test_why_the_best_policy_both_presses_and_engages_is_said_where_it_does() -> None:
    policy = {"us_sanctions": 1.0, "us_engagement": 1.0, "shared_conditions": 1.0}
    others = {"china_sanctions": 0.0, "china_engagement": 1.0}
    named = [
        {"place": place, "loss": 0.2, "gap": 0.1, "error": 0.1, "tie": True} for place in (0, 1)
    ]
    because = "a bargain eases what sanctions there are"
    assert because in summary(named, 127, policy | others)
    for other in ("us_sanctions", "us_engagement", "shared_conditions"):
        assert because not in summary(named, 127, policy | others | {other: 0.0})


@pytest.mark.sweep
@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d3_d4_no_policy_tried_comes_without_either_price(beliefs: nk.Beliefs) -> None:
    table = tried(beliefs)
    assert not (table[[*PRICES]] < [0.1, 5]).all(axis=1).any()


def test_a_discount_and_danger_rank_as_runs_that_are_weighed_so() -> None:
    shown = nk.believing()
    weights = replace(nk.EYES["Washington"], danger=0.5, discount=0.05)
    shown.set(weights=vars(weights))
    runs = {called(name): nk.simulate(one, futures=FUTURES) for name, one in nk.PRESETS.items()}
    lost = {name: float(nk.loss(run, weights).mean()) for name, run in runs.items()}
    drawn = shown.parts["chart"].run
    found = dict(zip(drawn["name"], drawn["loss"], strict=True))
    assert found == pytest.approx(lost, abs=1e-4)


def test_what_no_power_weighs_waits_in_a_fold() -> None:
    shown = nk.believing()
    rare = {shown.sliders[name] for name in ("standing", "danger", "discount")}
    assert not rare & {*within(shown)}
    unfold(shown)
    assert rare < {*within(shown)}
