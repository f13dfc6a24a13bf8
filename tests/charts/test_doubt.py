"""Charts of doubt: what they say is what their numbers say, and nothing leaves its frame."""

import re
from html import escape, unescape

import pytest
import vl_convert

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.charts import style
from conundrum.charts.doubt import pushes
from conundrum.charts.doubt.best_for import firsts, reasons
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.pushes_chart import pushes_chart
from conundrum.model.policy import FAMILY, called
from conundrum.panels.pushes import pushed, swung
from conundrum.panels.tornado import about, inputs
from conundrum.run.statistics import WEIGHED
from conundrum.shown.tornado import bars, headline, kept, table
from conundrum.tables import say

pytestmark = pytest.mark.slow

ARSENAL = conclusions()["opening_arsenal"]
FIRSTS = firsts(nk.table("best_for"))


def test_the_title_tells_the_finding_and_the_table_has_the_numbers() -> None:
    figure = FIRSTS
    assert figure.title[0].isupper()
    assert set(figure.columns) <= set(figure.rows)
    assert figure.unit.endswith(".")


@pytest.mark.parametrize("width", [style.WIDE, 240])
def test_nothing_is_drawn_outside_the_frame(width: int) -> None:
    spec = FIRSTS.chart.to_dict() | {"width": width}
    svg = vl_convert.vegalite_to_svg(spec)
    found = re.search(r'<svg[^>]* width="([\d.]+)"', svg)
    assert found is not None
    assert float(found[1]) < width + style.NAMES_ROOM


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
        say("tornado.bar", name=unescape(of), low=low, high=high) for of, low, high, *_ in cells
    ]
    pictured = bars(one, inputs())
    assert told[: len(pictured)] == pictured


def test_an_axis_holds_all_numbers() -> None:
    assert framed([3, 7], zero=True)[0] == 0
    low, high = framed([-4, 9], zero=False)
    assert low < -4 < 9 < high
    assert framed([0.0], zero=False)[0] < framed([0.0], zero=False)[1]


def test_lines_reach_from_one_end_to_the_other() -> None:
    layers = FIRSTS.chart.to_dict()["layer"]
    rules = [layer["encoding"] for layer in layers if layer["mark"]["type"] == "rule"]
    assert rules
    for rule in rules:
        way = "y" if "y2" in rule else "x"
        assert rule[way]["field"].endswith("low")
        assert rule[f"{way}2"]["field"].endswith("high")


def test_how_often_a_policy_comes_first_is_what_the_table_counts() -> None:
    figure, found = FIRSTS, nk.table("best_for")
    for row in found.to_dict("records"):
        said = re.search(rf"{row['eyes']}, by name: ([^;]*)", figure.unit)
        assert said is not None
        first = re.search(rf"“{called(row['policy'])}” in (\d+)", said[1])
        assert (int(first[1]) if first else 0) == row["best_in"]
    families = found.assign(family=found["policy"].map(FAMILY))
    counts = families.groupby(["eyes", "family"], as_index=False)["best_in"].sum()
    for eyes, family, count in counts.itertuples(index=False):
        said = re.search(rf"{eyes} puts ([^;]*)", figure.title)
        assert said is not None
        first = re.search(rf"{say(f'family.{family}')}(?: first)? in (\d+)", said[1])
        assert (int(first[1]) if first else 0) == count
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
    spec = pushes_chart(table, "leak").spec
    assert "a row for each of 9 conclusions" in spec["description"]
    assert "Fall after a cut-off" not in str(spec)
    assert "hardly moves any of them" in pushes.moves(table * 0, "leak")
