"""A number over futures that stand and futures that have fallen says what it is made of."""

from functools import cache

import numpy as np
import pytest
from tests.reader import press
from tests.reader import table as folded

import conundrum as nk
from conundrum.analysis.arguments import arguments
from conundrum.analysis.run_statistic import run
from conundrum.charts.beside import DRAWN
from conundrum.charts.concerts import COURSES
from conundrum.charts.read_table import read_tables
from conundrum.questions.predict import figure_of
from conundrum.run.statistics import Run
from conundrum.run.weights import EYES
from conundrum.run.written_outcome import show
from conundrum.shown.balance import summary, table, told_apart
from conundrum.shown.lab import sentences, yearly_table
from conundrum.shown.outcomes import card
from conundrum.shown.two_kinds import MIXED, ends, said, told
from conundrum.tables.settings import entries, value


@cache
def usual() -> nk.Outlook:
    return nk.simulate()


@cache
def cut_off() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["joint cut-off"])


def has_fallen() -> np.ndarray:
    return cut_off()["fallen"][-1] > 0


def each(outcome: str, numbers: np.ndarray, fell: np.ndarray) -> str:
    """Say the medians of both kinds of futures, worked out by hand."""
    stands, down = (
        show(outcome, float(np.median(numbers[side])) * value("outcomes", outcome, "per_unit"))
        for side in (~fell, fell)
    )
    return f"{stands} where it stands, {down} where it fell"


@pytest.mark.parametrize("outcome", ["warheads", "leavers", "hunger", "output"])
def test_h13_both_medians_are_those_of_their_futures(outcome: str) -> None:
    wanted = each(outcome, cut_off()[outcome][-1].astype(float), has_fallen())
    assert said(ends(Run(cut_off()), outcome)) == wanted
    assert wanted in card(Run(cut_off()), Run(usual()), outcome)


def test_a_step_says_both_medians_as_the_card_beside_it_does() -> None:
    shut = Run(run({"china_sanctions": 1}))
    [step] = [one["says"] for one in entries("steps")["03"] if "where it fell" in one["says"]]
    assert said(ends(shut, "warheads")) in step
    assert said(ends(shut, "warheads")) in card(shut, Run(usual()), "warheads")


def test_one_number_serves_where_few_have_fallen_or_all_have() -> None:
    few, all_fell = usual(), nk.simulate(nk.PRESETS["joint cut-off"], futures=1)
    assert 100 * few["fallen"][-1].mean() < MIXED
    assert all_fell["fallen"][-1].all()
    for outlook in (few, all_fell):
        assert told(Run(outlook), [*DRAWN]) == []
        assert "where it stands" not in card(Run(outlook), Run(few), "warheads")
    assert "where it stands" not in yearly_table(Run(few), ["fallen", "warheads"])
    assert not any("stands" in entry for entry in told_apart(Run(few), Run(cut_off())))
    assert ends(Run(cut_off()), "fallen") == {}


def test_lab_and_comparison_say_it_in_words() -> None:
    words = "hunger, {stands} and {fell}".format(**ends(Run(cut_off()), "hunger"))
    assert words in sentences(Run(cut_off()), Run(usual()), ["fallen", "hunger"])
    beside = nk.beside("joint cut-off", "joint opening").parts["said"].text
    assert words in beside
    assert "“Both open up”: By October 2036" not in beside


def test_a_pinned_number_that_mixes_says_so_under_itself_and_no_number_says_it_twice() -> None:
    kinds = said(ends(Run(cut_off()), "hunger"))
    below = card(Run(usual()), Run(cut_off()), "hunger").partition("pinned run")
    assert kinds not in below[0]
    assert kinds in below[2]
    assert card(Run(cut_off()), Run(cut_off()), "hunger").count(kinds) == 1
    assert "“Both cut it off”: By October 2036" in sentences(
        Run(usual()), Run(cut_off()), ["hunger"]
    )


def test_the_yearly_table_tells_a_year_apart_from_a_quarter_of_falls_on() -> None:
    [years] = read_tables(yearly_table(Run(cut_off()), ["hunger"]))
    cells = years.iloc[:, 1].tolist()
    shares = cut_off()["fallen"][::4].mean(axis=1)
    assert 0 < sum(100 * shares >= MIXED) < len(cells)
    for year, (cell, share) in enumerate(zip(cells, shares, strict=True)):
        here, fell = cut_off()["hunger"][4 * year].astype(float), cut_off()["fallen"][4 * year] > 0
        assert ("where it stands" in cell) == (100 * share >= MIXED)
        assert "where it stands" not in cell or cell.endswith(each("hunger", here, fell))


def test_h15_the_balance_tells_what_turns_where_the_regime_stands() -> None:
    entries = told_apart(Run(cut_off()), Run(usual()))
    late = {one["outcome"]: one for one in entries if one["span"] == "last"}
    ours, theirs = (one["instability"][-20:].mean(axis=0) for one in (cut_off(), usual()))
    for kind, side in (("stands", ~has_fallen()), ("fell", has_fallen())):
        assert late["instability"][kind]["better"] == (ours < theirs)[side].mean()
        assert late["instability"][kind]["here"] == pytest.approx(100 * np.median(ours[side]))
    whole, standing = summary("a cut-off", entries).split("stands to the end: ")
    assert "instability" in whole.split("last five years: ")[1].split("worse in")[0]
    worse = standing.split("worse in")[1].split("; unclear in")[0]
    assert "instability" in worse
    assert "hostility" in worse
    both = {"a cut-off": entries, "2016 again": told_apart(Run(usual()), Run(usual()))}
    [cells] = read_tables(table([*both.items()]))
    row = cells.set_index("Outcome").loc["Instability (0 to 100), last five years"]
    assert each("instability", ours, has_fallen()) in row["a cut-off"]
    assert "where it" not in row["2016 again"]


def test_h16_the_concert_of_pressure_says_what_it_costs_in_either_kind_of_future() -> None:
    press = nk.simulate(COURSES["press, press"])
    fell, shown = press["fallen"][-1] > 0, nk.concerts()
    lost = {eyes: nk.loss(press, eyes) for eyes in EYES}
    words = shown.parts["said"].text
    assert words.count("mixes two kinds") == 1
    [cells] = read_tables(folded(shown))
    by_eyes = cells.set_index("Eyes")
    for eyes, every in lost.items():
        assert f"{100 * every[~fell].mean():.0f} to {eyes}" in words.partition("regime stands")[2]
        row = by_eyes.loc[f"{eyes}, where the regime stands"]
        assert row["both press"] == pytest.approx(100 * every[~fell].mean(), abs=0.06)
        assert np.isnan(row["both engage"])


def test_the_chosen_policy_of_two_prices_is_told_apart() -> None:
    shown = nk.prices()
    assert "two kinds" not in shown.parts["told"].text
    press(shown, "Both cut it off")
    assert told(Run(cut_off()), ["warheads", "leavers"])[0] in shown.parts["told"].text


@pytest.mark.parametrize(("name", "mixed"), [("04.worst", True), ("04.split", False)])
def test_the_chart_of_a_prediction_says_below_its_title_what_it_mixes(
    name: str, mixed: bool
) -> None:
    question = entries("predictions")[name]
    drawn, asked = figure_of(question, None), question["run"]
    outlook = run(asked["of"])
    assert (outlook["fallen"][-1].mean() >= MIXED / 100) == mixed
    assert drawn.unit.endswith(" ".join(told(Run(outlook), [asked["outcome"]])))
    assert ("two kinds" in drawn.unit) == mixed


@pytest.mark.parametrize("name", ["bans_hit_people", "both_felt", "patience"])
def test_the_cards_of_an_argument_are_told_apart(name: str) -> None:
    one, score = arguments()[name], nk.argument(name).parts["score"].value
    for on in (True, False):
        outlook = run(one.setting(one.policy, on))
        fell = outlook["fallen"][-1] > 0
        mixed = fell.mean() >= MIXED / 100
        assert mixed == (name != "patience")
        if one.eyes:
            lost = 100 * nk.loss(outlook, one.eyes)
            wanted = f"{lost[~fell].mean():.1f} where it stands, {lost[fell].mean():.1f} where"
        else:
            wanted = each(one.outcome, outlook[one.outcome][-1].astype(float), fell)
        assert (wanted in score) == mixed
