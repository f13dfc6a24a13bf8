"""The agreement to engage: what each pair of choices costs, where the two end, and its picture."""

import re
from functools import cache

import pytest

import conundrum as nk
from conundrum.analysis.game.payoffs import PLAYERS, pairs, payoffs
from conundrum.run import CENTRAL, loss, results_of
from conundrum.views import agreement
from conundrum.views.agreement_curve import TOP_COST, TOP_LOSS, curve, tempted
from conundrum.views.agreement_game import CHOICES, Game, played
from conundrum.views.agreement_words import cells, ending, explain_end, head, table_html

pytestmark = pytest.mark.slow


@cache
def losses(calms: float = 1) -> list[list[float]]:
    beliefs = CENTRAL | {"contact_calms": calms * CENTRAL["contact_calms"]}
    setting = {"beliefs": beliefs, "cost": {"washington": 0}, "beijing": 0}
    return results_of(agreement, setting)


def game(cost: float, china: float = 0, calms: float = 1) -> Game:
    return played(losses(calms), cost, china)


def test_the_cells_hold_what_the_pairs_lose_by_each_power_s_priorities() -> None:
    for (name, policy), found in zip(pairs(CHOICES).items(), losses(), strict=True):
        run = nk.simulate(policy)
        expected = [loss(run, power).mean() for power in PLAYERS]
        assert found == pytest.approx(expected), name


def test_without_costs_it_is_the_game_of_payoffs() -> None:
    expected = payoffs(CHOICES)
    for power, worth in zip(("washington", "beijing"), expected, strict=True):
        for mine, theirs in zip(game(0)[power], worth.to_numpy(), strict=True):
            assert mine == pytest.approx(-theirs)


@pytest.mark.parametrize(
    ("cost", "china", "ends"),
    [
        (0, 0, "holds"),
        (14, 3, "holds"),
        (15, 0, "us_leaves"),
        (30, 0, "us_leaves"),
        (6, 6, "china_leaves"),
        (17, 6, "dilemma"),
        (21, 6, "both_leave"),
        (17, 20, "both_leave"),
    ],
)
def test_d2_where_the_two_end_follows_from_what_giving_ground_costs(
    cost: float, china: float, ends: str
) -> None:
    assert ending(game(cost, china)) == ends


def test_the_same_cost_for_both_makes_no_dilemma() -> None:
    assert "dilemma" not in {ending(game(cost / 4, cost / 4)) for cost in range(4 * TOP_COST + 1)}


def test_h16_the_headline_has_the_cost_from_which_washington_is_tempted() -> None:
    for calms, says in ((1, 15), (0, 4)):
        found = game(0, 0, calms)
        assert f"costs Washington {says} of 100" in head(found)
        start, end = tempted(found)
        assert ending(game(start - 0.1, 0, calms)) == "holds"
        assert ending(game(start + 0.1, 0, calms)) == "us_leaves"
        assert end > start
    assert "costs Beijing 6 of 100" in head(game(0, 6))


def test_best_choices_are_underlined_and_the_end_is_framed() -> None:
    shown = cells(game(17), False)
    rows = re.findall(r"<tr><th.*?</tr>", shown)
    assert shown.count("nk-meet") == 1
    assert "nk-meet" in rows[1].split("</td>")[0]
    assert shown.count("nk-best") == 4


def test_the_question_leaves_out_its_answer_alone() -> None:
    asked, shown = cells(game(0), True), cells(game(0), False)
    numbers = re.findall(r"<b>(.*?)</b>", shown)
    assert re.findall(r"<b>(.*?)</b>", asked) == [*numbers[:4], "?", *numbers[5:]]
    assert "nk-best" not in asked
    assert "nk-meet" not in asked


def test_the_lines_and_the_dot_stand_at_their_losses() -> None:
    drawn = curve(game(17))
    keeps = re.search(r'class="nk-keeps" x1="0.00" y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)"', drawn)
    assert keeps
    start, end = (TOP_LOSS - float(y) for y in keeps.groups())
    assert start == pytest.approx(losses()[0][0], abs=0.01)
    assert end - start == pytest.approx(TOP_COST)
    assert end <= TOP_LOSS
    dot = re.search(r'nk-dot" style="--across: ([\d.]+); --up: ([\d.]+)"', drawn)
    assert dot
    assert float(dot[1]) == pytest.approx(17 / TOP_COST, abs=1e-3)
    assert float(dot[2]) == pytest.approx((losses()[0][0] + 17) / TOP_LOSS, abs=1e-3)


def test_the_table_has_the_three_lines() -> None:
    first = re.search(r"<tr><th[^>]*>0</th>(.*?)</tr>", table_html(game(0)))
    assert first
    assert re.findall(r"<td>(.*?)</td>", first[1]) == ["16", "31", "36"]


def test_the_panel_follows_lever_and_buttons() -> None:
    panel = nk.show.agreement()
    panel.sliders["washington"].value = 17
    panel.buttons["6 of 100"].click()
    assert panel.parts["said"].text == explain_end(game(17, 6))
    panel.buttons["not at all"].click()
    assert panel.parts["cells"].value == cells(game(17, 6, 0), False)
