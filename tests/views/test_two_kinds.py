"""Two kinds of futures: an average that few futures come near is told of both, by one function."""

from functools import cache

import pytest

import conundrum as nk
from conundrum.analysis.arguments import arguments
from conundrum.analysis.run_statistic import run
from conundrum.model import PRESETS
from conundrum.questions.predicted_chart import figure_of
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import show
from conundrum.tables.settings import entries
from conundrum.views.lab import kinds, sentences, yearly_table
from conundrum.views.small_chart import card
from conundrum.views.two_kinds import describe_kinds, second_line


@cache
def usual() -> nk.Outlook:
    return nk.simulate()


@cache
def cut_off() -> nk.Outlook:
    return nk.simulate(PRESETS["joint cut-off"])


@pytest.mark.parametrize("outcome", ["warheads", "leavers"])
@pytest.mark.parametrize("step", [20, 80])
def test_h13_both_averages_are_those_of_their_futures(outcome: str, step: int) -> None:
    here, fell = cut_off()[outcome][step], cut_off()["fallen"][step] > 0
    rules, after = (show(outcome, here[side].mean()) for side in (~fell, fell))
    down = round(100 * fell.mean())
    line = second_line(Run(cut_off()), outcome, step)
    assert line == (
        f"Where the regime rules ({100 - down} of 100 futures): {rules}; "
        f"where it has fallen ({down}): {after}"
    )
    below = kinds(Run(cut_off()), [outcome])
    assert (step < 80) or line[1:] in below


def test_h2_hostility_is_told_of_the_futures_in_which_the_regime_rules() -> None:
    fell = cut_off()["fallen"][-1] > 0
    rules = cut_off()["hostility"][-1][~fell].mean()
    whole = cut_off()["hostility"][-1].mean()
    assert whole < 10
    assert rules > 90
    assert f"<b>{whole:.0f}</b>" in card(Run(cut_off()), Run(usual()), "hostility")
    told_below = kinds(Run(cut_off()), ["hostility"])
    assert told_below == f"<p>Hostility where the regime rules (9 of 100 futures): {rules:.0f}.</p>"


@pytest.mark.parametrize(("fallen", "says"), [(1, False), (2, True), (98, True), (99, False)])
def test_one_number_serves_where_nearly_all_futures_are_of_one_kind(
    fallen: int, says: bool
) -> None:
    class Futures:
        def at(self, outcome: str, step: int) -> object:
            down = nk.simulate(years=5, futures=100)["fallen"][0] * 0.0
            down[:fallen] = 1
            return down

    assert (second_line(Futures(), "warheads", 0) != "") == says  # type: ignore[arg-type]


@pytest.mark.parametrize("outcome", ["hunger", "output", "fallen", "instability"])
def test_what_is_alike_in_both_kinds_is_not_told_apart(outcome: str) -> None:
    assert second_line(Run(usual()), outcome, 80) == ""


def test_the_lab_says_it_in_words() -> None:
    [line] = describe_kinds(Run(cut_off()), ["warheads"], 80)
    assert line in sentences(Run(cut_off()), Run(usual()), ["fallen", "warheads"])
    assert "where the regime rules" not in yearly_table(Run(cut_off()), ["fallen", "warheads"])


@pytest.mark.parametrize("name", ["03.shut", "10.table"])
def test_the_chart_of_a_prediction_says_it_below_its_title(name: str) -> None:
    question = entries("predictions")[name]
    drawn, asked = figure_of(question, None), question["run"]
    lines = describe_kinds(Run(run(asked["of"])), [asked["outcome"]], 80)
    assert drawn.unit.endswith(" ".join(lines))
    assert ("regime rules" in drawn.unit) == (asked["outcome"] == "warheads")


@pytest.mark.parametrize("name", ["bans_hit_people", "both_felt", "patience"])
def test_the_cards_of_an_argument_have_it(name: str) -> None:
    one, score = arguments()[name], nk.show.argument(name).parts["score"].value
    lines = [
        second_line(Run(run(one.setting(one.policy, on))), one.outcome, 80)
        for on in (True, False)
        if not one.priorities
    ]
    assert all(line in score for line in lines)
    assert ("regime rules" in score) == any(lines)
