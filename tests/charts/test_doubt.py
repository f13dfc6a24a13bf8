"""Charts of doubt: what they say is what their numbers say, and nothing leaves its frame."""

import re
from functools import cache
from html import escape, unescape
from typing import Any

import pytest
import vl_convert

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.tradeoffs import study
from conundrum.charts import style
from conundrum.charts.doubt import pushes
from conundrum.charts.doubt.best_for import firsts, reasons
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.pushes_chart import pushes_chart
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.doubt.study import screened, settling, shares
from conundrum.charts.evidence.record_figure import Figure
from conundrum.model.policy import called
from conundrum.panels.doubt_rows import inputs
from conundrum.panels.doubts import pushed, swung
from conundrum.panels.sensitivity import agreed
from conundrum.panels.tornado import Tornado, about
from conundrum.run.statistics import WEIGHED
from conundrum.shown.least_regret import least_in
from conundrum.shown.tornado import headline, kept, ranges, table
from conundrum.shown.worth_knowing import beyond_chance, others, worth_headline
from conundrum.tables import say
from conundrum.tables.settings import value

pytestmark = pytest.mark.slow

ARSENAL = conclusions()["opening_arsenal"]
NAMES = ["screened", "shares", "settling", "firsts"]


@cache
def drawn() -> dict[str, Figure]:
    found = study(ARSENAL.outcome, ARSENAL.policy, ARSENAL.against, top=3, samples=64, sizes=3)
    return {
        "screened": screened(found.screened, ARSENAL),
        "shares": shares(found.shares),
        "settling": settling(found.shares),
        "firsts": firsts(nk.table("best_for")),
    }


@pytest.fixture(scope="module")
def shown() -> Tornado:
    return nk.tornado()


@pytest.mark.parametrize("name", NAMES)
def test_title_and_description_tell_the_finding_and_the_table_has_the_numbers(name: str) -> None:
    figure = drawn()[name]
    assert figure.title[0].isupper()
    # The rows are described one by one, by their names as they stand in the chart.
    for row in figure.rows.head(2).to_dict("records"):
        assert str(row["name"]) in figure.about
    assert set(figure.columns) <= set(figure.rows)
    assert figure.unit.endswith(".")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [style.WIDE, 240])
def test_nothing_is_drawn_outside_the_frame(name: str, width: int) -> None:
    spec = drawn()[name].chart.to_dict() | {"width": width}
    svg = vl_convert.vegalite_to_svg(spec)
    found = re.search(r'<svg[^>]* width="([\d.]+)"', svg)
    assert found is not None
    assert float(found[1]) < width + style.NAMES_ROOM


def test_screening_names_the_strongest_and_draws_it_first() -> None:
    figure = drawn()["screened"]
    first = figure.rows.iloc[0]
    assert first["strength"] == figure.rows["strength"].max()
    assert f"one moves this most, {first['name']}: by {first['strength']:.1f}" in figure.title
    assert first["meaning"] == meaning("growth_tames")


def test_shares_are_those_of_the_largest_sample_and_the_rest_is_never_the_finding() -> None:
    figure = drawn()["shares"]
    assert set(figure.rows["samples"]) == {64}
    assert not figure.title.startswith("All others")
    named = figure.rows[figure.rows["name"] != "all others"]
    first = named.nlargest(1, "S1").iloc[0]
    assert f"explains {100 * first['S1']:.0f}%" in figure.title


def test_the_shares_settle_over_every_size() -> None:
    figure = drawn()["settling"]
    assert sorted(set(figure.rows["samples"])) == [16, 32, 64]
    assert len(figure.keys) == figure.rows["name"].nunique()
    assert figure.title.startswith("From 16 to 64 samples")


@pytest.mark.parametrize(
    ("low", "high", "at"),
    [(-5, -1, "at both ends"), (1, -1, "not at the lower end"), (-1, 1, "not at the upper end")],
)
def test_a_tornado_says_at_which_end_a_conclusion_falls(low: float, high: float, at: str) -> None:
    one = about()["conclusions"]["opening_arsenal"] | {"swings": [["leak", low, high]]}
    assert kept(one, low, high) == at
    assert ("none overturns" in headline(one, inputs())) == (at == "at both ends")


@pytest.mark.parametrize("name", conclusions())
def test_the_table_of_a_tornado_has_the_figures_that_its_picture_tells(name: str) -> None:
    one = about()["conclusions"][name]
    rows = re.findall("(?s)<tr.*?</tr>", table(one, inputs()))[1:]
    cells = [re.findall("(?s)<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]
    told = [
        say("tornado.range", name=unescape(of), low=low, high=high) for of, low, high, *_ in cells
    ]
    pictured = ranges("range", one, inputs())
    assert told[: len(pictured)] == pictured


def test_the_least_regretted_policy_is_named_in_each_pair_of_eyes() -> None:
    worst = [
        {"name": name, "regret": dict(zip(nk.EYES, regret, strict=True))}
        for name, regret in (("A", (0.1, 0.3, 0.2)), ("B", (0.2, 0.1, 0.1)))
    ]
    assert least_in(worst) == {"A": ["Washington"], "B": ["Beijing", "Seoul"]}


def test_a_worth_that_chance_would_show_is_none() -> None:
    fact = {"name": "leak", "value": 0.004, "noise": 0.001}
    told = {"inputs": inputs()}
    title = worth_headline(told, [fact], "Seoul", "Open up together", 0.12)
    assert (
        "the answer to one doubt is worth most, banned trade that leaks: 0.40 of the 12.0" in title
    )
    assert beyond_chance(fact)
    assert not beyond_chance(fact | {"value": 0.00104})
    assert "no single doubt is worth an answer" in worth_headline(told, [], "Beijing", "Keep", 0.1)
    assert "Of 3 doubts, 2 would change nothing if answered alone" in others(3, 1)


def test_an_axis_holds_all_numbers() -> None:
    assert framed([3, 7], zero=True)[0] == 0
    low, high = framed([-4, 9], zero=False)
    assert low < -4 < 9 < high
    assert framed([0.0], zero=False)[0] < framed([0.0], zero=False)[1]


def test_the_maps_are_those_of_either_end_and_share_their_shade(shown: Tornado) -> None:
    shown.look("opening_arsenal")
    shown.inputs[label("build_2016")].click()
    for end, chart in shown.maps.items():
        held = nk.Assumptions(build_2016=value("assumptions", "build_2016", end))
        cells = nk.stance_map(5, assumptions=held, worlds=200)
        assert chart.run["says"] == [f"{warheads:.0f}" for warheads in cells["warheads_median"]]
    assert max(shown.maps["low"].run["shade"]) < max(shown.maps["high"].run["shade"])
    shown.inputs[label("growth_tames")].click()
    cells = nk.stance_map(5, nk.Beliefs(growth_tames=0), worlds=200)
    assert shown.maps["low"].run["says"] == [
        f"{warheads:.0f}" for warheads in cells["warheads_median"]
    ]


@pytest.mark.wide
def test_choosing_follows_price_and_eyes() -> None:
    shown = nk.choosing()
    free = shown.regret
    assert "the answer to one doubt is worth most, contact calms" in shown.worth.title
    shown.price.value = 20
    # The least mean loss is not the least regret: each chart says which of the two it has.
    assert "“Cut off together” loses on average" in shown.worth.title
    assert shown.regret.title.startswith("Least regret in the worst case")
    dear = shown.regret.numbers
    assert sorted(free.numbers["Washington"]) != sorted(dear["Washington"])
    assert sorted(free.numbers["Seoul"]) == sorted(dear["Seoul"])
    shown.buttons["Beijing"].click()
    assert shown.worth.title.startswith("In Beijing's eyes")


def test_sensitivity_runs_draws_and_recalls(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = nk.sensitivity()
    shown.samples = 32
    shown.look("opening_hunger")
    assert shown.figures == []
    shown.run.button.click()
    shown.run.wait()
    titles = [figure.title for figure in shown.figures]
    assert len(titles) == 3
    # Where two ways of judging put another doubt first, a sentence says why.
    first = [figure.rows.iloc[0]["name"] for figure in shown.figures[:1]]
    assert f"puts “{first[0]}” first" in shown.agreed.text or "both put" in shown.agreed.text
    leading = titles[1].split(" explains")[0]
    assert leading.lower() in shown.agreed.text.lower()
    shown.look("conditions")
    # The last result stays until there is another.
    assert [figure.title for figure in shown.figures] == titles
    again = nk.sensitivity()
    again.samples = 32
    again.look("opening_hunger")
    assert [figure.title for figure in again.figures] == titles


def test_what_two_ways_of_judging_name_is_reconciled() -> None:
    assert agreed("leak", "leak") == f"Screening and the shares both put “{label('leak')}” first."
    told = agreed("leak", "growth_tames")
    assert f"Screening puts “{label('leak')}” first, " in told
    assert f"the shares put “{label('growth_tames')}” first." in told
    assert "squares" in told


@pytest.mark.parametrize("name", NAMES)
def test_lines_reach_from_one_end_to_the_other(name: str) -> None:
    layers = drawn()[name].chart.to_dict()["layer"]
    rules = [layer["encoding"] for layer in layers if layer["mark"]["type"] == "rule"]
    assert rules
    for rule in rules:
        way = "y" if "y2" in rule else "x"
        assert rule[way]["field"].endswith("low")
        assert rule[f"{way}2"]["field"].endswith("high")


def test_how_often_a_policy_comes_first_is_what_the_table_counts() -> None:
    figure, found = drawn()["firsts"], nk.table("best_for")
    for row in found.to_dict("records"):
        said = re.search(rf"{row['eyes']} puts ([^;]*)", figure.title)
        assert said is not None
        first = re.search(rf"“{called(row['policy'])}”(?: first)? in (\d+)", said[1])
        assert (int(first[1]) if first else 0) == row["best_in"]
    nowhere = (found.groupby("policy")["best_in"].sum() == 0).sum()
    assert f"{nowhere} of {len(nk.PRESETS)} named policies" in figure.title
    table = reasons(found)
    for row in found.to_dict("records"):
        assert escape(row["why"]) in table
    assert table.count("its own weights") == sum(
        all(row[name] == getattr(nk.EYES[row["eyes"]], name) for name in WEIGHED)
        for row in found.to_dict("records")
    )


def test_a_push_is_the_part_of_the_way_to_the_limit_at_the_worse_end() -> None:
    table = pushed()
    assert len(table) == 85
    assert set(table) == set(conclusions())
    for name, one in conclusions().items():
        found = swung(name)
        for doubt in found.index:
            falls = not (one.holds(found["low"][doubt]) and one.holds(found["high"][doubt]))
            assert falls == (table[name][doubt] > 1), (name, doubt)
    ends = swung("opening_arsenal").loc["growth_tames"]
    to_the_limit = (ends["low"] - ends["middle"]) / (ARSENAL.high - ends["middle"])
    assert table["opening_arsenal"]["growth_tames"] == pytest.approx(to_the_limit)


def test_the_title_counts_the_doubts_that_overturn_and_names_the_next() -> None:
    table = pushed()
    fell = table.index[(table > 1).any(axis=1)]
    assert f"{len(fell)} overturn a conclusion" in pushes.title(table)
    closest = table.drop(fell).max(axis=1).idxmax()
    assert f"“{pushes.short(str(closest))}”" in pushes.title(table)
    assert "none overturn a conclusion" in pushes.title(table / 10)


def test_what_no_doubt_moves_is_said_and_has_no_row() -> None:
    table = pushed().assign(cut_off_falls=0.01)
    assert "Fall after a cut-off" in pushes.unmoved(table)
    assert pushes.unmoved(pushed()) == ""
    assert "Chart of 9 conclusions" in pushes.describe(table)
    spec = str(pushes_chart(table, "leak").spec)
    assert "Fall after a cut-off" not in spec.replace(pushes.describe(table), "")
    assert "hardly moves any of them" in pushes.moves(table * 0, "leak")


def test_where_no_fact_is_worth_knowing_no_bars_are_drawn() -> None:
    shown = nk.choosing()
    assert shown.still().count("<figure>") == 2
    shown.buttons["Beijing"].click()
    assert "no single doubt is worth an answer" in shown.still()
    assert shown.still().count("<figure>") == 1
