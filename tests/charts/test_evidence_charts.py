"""The charts of the record: findings as titles, sources, open marks for what is recalled."""

import json
import re

import pandas as pd
import pytest
import vl_convert

import conundrum as nk
from conundrum.charts.cited_table import table_of
from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.evidence.warheads import KINDS, PROJECTION
from conundrum.charts.key_marks import MARKS
from conundrum.charts.style import RUN
from conundrum.tables.settings import DATA, SCHEMA

pytestmark = pytest.mark.slow

each_chart = pytest.mark.parametrize("name", CHARTS)


def drawn(figure: Figure) -> list[dict]:
    """Every row of data that the chart draws."""
    spec = figure.chart.to_dict()
    return [row for rows in spec["datasets"].values() for row in rows]


@pytest.mark.sweep
@each_chart
def test_it_says_a_finding_with_numbers_a_unit_and_a_description(name: str) -> None:
    figure = CHARTS[name]()
    assert re.search(r"\d", figure.title)
    assert len(figure.title.split()) >= 8
    assert figure.unit
    assert "nan" not in (figure.title + figure.about).lower()
    assert nk.chart(name).chart.spec["description"] == figure.about


@pytest.mark.sweep
@each_chart
def test_its_table_has_every_row_with_how_it_is_known_and_its_source(name: str) -> None:
    figure = CHARTS[name]()
    html = table_of(figure.rows, figure.columns, figure.sources, figure.title)
    assert html.count("<tr>") == len(figure.rows) + 1
    for seen in figure.rows["seen"].unique():
        assert f"<td>{seen}</td>" in html
    assert "<td></td></tr>" not in html


@pytest.mark.sweep
@each_chart
def test_the_record_is_drawn_in_ink_and_blue_is_left_to_the_reader(name: str) -> None:
    figure = CHARTS[name]()
    assert RUN not in json.dumps(figure.chart.to_dict())
    assert all(RUN not in MARKS[mark] for mark, _ in figure.keys)


@pytest.mark.sweep
@each_chart
def test_a_recalled_figure_is_drawn_open(name: str) -> None:
    figure = CHARTS[name]()
    spec = json.dumps(figure.chart.to_dict())
    if (figure.rows["seen"] == "recalled").any():
        assert "transparent" in spec
        assert {row["seen"] for row in drawn(figure) if "seen" in row} >= {"recalled"}
        assert any("from memory" in said or "open" in said for _, said in figure.keys)
    assert all(mark in MARKS for mark, _ in figure.keys)


@pytest.mark.sweep
@each_chart
def test_it_compiles_to_one_width_that_follows_the_window(name: str) -> None:
    panel = nk.chart(name).chart
    compiled = vl_convert.vegalite_to_vega(panel.spec)
    # What the page's patch changes has to be there.
    assert isinstance(compiled["signals"], list)
    places = [change["path"] for change in panel.embed_options["patch"]]
    assert places == ["/width", "/signals/-"]
    assert isinstance(compiled["width"], int)


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("trade by sector", "fell by 88% in 2018"),
        (
            "trade with China",
            "bought 88% less from the North than the year before, and sold 32",
        ),
        ("hunger", "from 36 of 100 people in 2000 to 2002 to 43 in 2010 to 2012"),
        ("China's share", "in 2010 was 83% or 57%"),
        (
            "arrivals",
            "from 2,914 in 2009 to 1,047 in 2019. After the border was shut, arrivals fell to 63",
        ),
        (
            "warheads",
            "The middle of the highest count is 2.8 times the middle of the lowest count",
        ),
        ("votes", "voted for all 10 sanctions texts from 2006 to 2017"),
        ("reform", "best decade output grew by 22%"),
    ],
)
def test_its_title_states_what_the_record_shows(name: str, finding: str) -> None:
    assert finding in CHARTS[name]().title


def test_trade_with_china_draws_one_series_and_every_year_of_it() -> None:
    trade = nk.table("china_trade").query("series == 'customs'")
    figure = CHARTS["trade with China"]()
    points = [row for row in drawn(figure) if "value" in row]
    names = {"exports": "China's sales", "imports": "China's purchases", "total": "both together"}
    assert sorted(
        (row["name"], row["year"], row["value"], row["seen"]) for row in points
    ) == sorted(
        (names[row["flow"]], row["year"], row["value"], row["seen"])
        for row in trade.to_dict("records")
    )
    sales = trade[trade["flow"] == "exports"].set_index("year")["value"]
    assert figure.answer == pytest.approx(100 * (1 - sales[2018] / sales[2017]))


def test_a_guess_at_the_sales_stands_where_they_would_have_fallen_to() -> None:
    plain, guessed = (CHARTS["trade with China"](**given) for given in ({}, {"guess": 0}))
    sales = [row["value"] for row in drawn(plain) if row.get("name") == "China's sales"]
    transforms = [one for of in guessed.chart.to_dict()["layer"] for one in of.get("transform", [])]
    heights = {one["calculate"] for one in transforms if one.get("as") == "value"}
    assert heights == {f"{sales[2017 - 2000]} * (1 - run.guess / 100)"}
    assert guessed.run == {"guess": 0, "says": "your guess: sales 0% lower"}
    assert guessed.described.endswith("A mark shows your guess: sales 0% lower.")
    assert ("second diamond yours", "your guess") in guessed.keys
    assert "your guess" not in plain.described + repr(plain.keys)


def test_editions_of_hunger_are_never_joined_into_one_line() -> None:
    hunger = nk.table("hunger").dropna(subset="share")
    figure = CHARTS["hunger"]()
    spec = figure.chart.to_dict()
    (line,) = (layer for layer in spec["layer"] if layer["mark"]["type"] == "line")
    joined = pd.DataFrame(spec["datasets"][line["data"]["name"]])
    assert set(joined["edition"]) == {"FAO 2025"}
    assert len(joined) == len(hunger.query("edition == 'FAO 2025'"))
    shown = {(row["edition"], row["x"]) for row in drawn(figure) if "edition" in row}
    assert len(shown) == len(hunger)
    gaps = [row for row in drawn(figure) if "share_series" in row]
    assert {"share": 41.6, "share_series": 45.2, "x": 2015.0} in gaps
    # Both printed figures stand beside the one that the model starts with, in sight.
    assert "The model starts at 42" in figure.unit
    assert "gave the figure 41.6" in figure.unit
    assert "Later editions of the report changed this figure to 45.2" in figure.unit


def test_reform_draws_only_what_the_tables_hold() -> None:
    rows = pd.DataFrame(row for row in drawn(CHARTS["reform"]()) if "index" in row)
    for country in ("China from 1977", "Vietnam from 1987"):
        assert set(rows.loc[rows["who"] == country, "x"]) == {0, 10}
    level = nk.table("output_growth").set_index("year")["level"]
    own = rows[rows["who"] == "North Korea from 1998"].drop_duplicates("x").set_index("x")["index"]
    assert own[10] == pytest.approx(100 * level[2008] / level[1998])
    assert own.index.tolist() == list(range(11))
    decades = [100 * level[year + 10] / level[year] for year in range(1990, 2016)]
    assert own[10] == pytest.approx(max(decades))


def test_two_counts_of_warheads_are_never_joined_nor_drawn_alike() -> None:
    figure = CHARTS["warheads"]()
    assert '"type": "line"' not in json.dumps(figure.chart.to_dict())
    shapes = {row["counts"]: row["shape"] for row in drawn(figure) if "shape" in row}
    assert shapes["could be built"] == shapes["material for"]
    assert len({shapes[counts] for counts in ("material for", "assembled", "weapons")}) == 3
    assert len(figure.keys) == 4


def test_every_kind_of_count_has_a_mark_and_a_projection_none() -> None:
    package = json.loads((DATA / SCHEMA).read_text(encoding="utf-8"))
    (fields,) = (one["schema"] for one in package["resources"] if one["name"] == "warheads")
    (counts,) = (field for field in fields["fields"] if field["name"] == "counts")
    assert {*KINDS, PROJECTION} == set(counts["constraints"]["enum"])
    figure = CHARTS["warheads"]()
    assert PROJECTION in set(figure.rows["counts"])
    assert PROJECTION not in {row.get("counts") for row in drawn(figure)}


def test_each_estimator_has_a_panel_in_front_of_all_others() -> None:
    figure = CHARTS["warheads"]()
    named = list(dict.fromkeys(nk.table("warheads")["estimator"]))
    headings = [row["name"] for row in drawn(figure) if "name" in row]
    assert headings == named
    assert figure.about.startswith(f"{len(named)} charts")


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("coal", {}, r"chart must be one of trade by sector.*'coal'"),
        ("votes", {"guess": 3}, "^The chart “votes” has no options, so leave out guess.$"),
        (
            "trade with China",
            {"guesses": 3},
            "option of trade with China must be one of guess; you",
        ),
    ],
)
def test_a_chart_or_an_option_that_there_is_not_is_named(
    name: str, options: dict, said: str
) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.chart(name, **options)
