"""Every figure that notebook 01 quotes stands in the tables."""

from typing import Any

import pytest

from conundrum.tables.evidence import table
from conundrum.tables.settings import entries

from .conftest import plain


@pytest.fixture(scope="module")
def text() -> str:
    return plain("01_a_shared_worry")


def column(name: str, index: str, value: str, where: str = "") -> Any:
    rows = table(name).query(where) if where else table(name)
    return rows.set_index(index)[value]


def change(series: Any, first: int, last: int) -> float:
    return float(100 * (series[last] / series[first] - 1))


def test_tests_and_launches(text: str) -> None:
    tests: Any = table("nuclear_tests").sort_values("date")
    years = tests["date"].dt.year
    assert len(tests) == 6
    assert "Six nuclear tests lie between 2006 and 2017" in text
    assert (years.min(), years.max()) == (2006, 2017)
    first, last = tests["magnitude"].iloc[[0, -1]]
    assert f"the first of magnitude {first}, the last of {last}" in text
    cumulative = column("missile_launches", "year", "cumulative")
    before, after = cumulative[2016], cumulative[2025] - cumulative[2016]
    assert f"Of the {cumulative[2025]} launches in the database of the James Martin Center" in text
    added = column("missile_launches", "year", "note").str.contains("keeper of the copy", na=False)
    assert "those of 2024 and 2025 were added by the keeper of its public copy" in text
    assert added[added].index.tolist() == [2024, 2025]
    assert f"{before} had been made by the end of 2016 and {after} came after" in text
    assert "ten more sanctions texts followed" in entries("predictions")["01.launches"]["asks"]
    assert "In 2016, the year of two sanctions texts and two nuclear tests" in text
    assert (years == 2016).sum() == 2


def test_warheads(text: str) -> None:
    fas = column("warheads", "year", "central", "estimator == 'FAS'")
    assert f"about {fas[2016]} warheads in 2016 and about {fas[2025]} in 2025" in text
    sipri = "estimator == 'SIPRI' and counts != 'material for'"
    high = column("warheads", "year", "high", sipri)[2016]
    central = column("warheads", "year", "central", sipri)[2025]
    assert f"up to {high} and at about {central}" in text


def test_the_council(text: str) -> None:
    votes: Any = table("resolutions").set_index("resolution")
    texts = votes.loc[table("resolution_measures")["resolution"].unique()]
    assert "Eleven sanctions texts passed the Council from 2006 to 2017" in text
    assert (len(texts), texts["date"].dt.year.min(), texts["date"].dt.year.max()) == (
        11,
        2006,
        2017,
    )
    assert (texts["date"].dt.year == 2016).sum() == 2
    assert (texts["china"] == "yes").all()
    answers = texts["trigger"].str.contains("test|launch|salvo")
    assert answers.sum() > len(texts) / 2
    assert "requests at the wish of China and Russia" in text
    assert "requests at the wish of China and Russia" in votes.loc["1874", "summary"]
    assert "In May 2022 China and Russia had vetoed a sanctions text" in text
    assert votes.loc["draft-2022-05-26", ["china", "russia"]].tolist() == ["veto", "veto"]
    assert "in March 2024 Russia alone ended the panel" in text
    assert votes.loc["draft-2024-03-28", ["china", "russia"]].tolist() == ["abstain", "veto"]


def test_the_quiet_years(text: str) -> None:
    said = "four years from 2018 to 2021, without an intercontinental launch and without a nuclear"
    assert said in text
    long = table("missile_classes").query("kind == 'intercontinental' and 2018 <= year <= 2021")
    assert long["launches"].sum() == 0
    assert not table("nuclear_tests")["date"].dt.year.between(2018, 2021).any()
    summits = table("diplomacy").query("kind == 'summit'")["date"].dt.year
    assert "begin with summits" in text
    assert summits.between(2018, 2019).any()
    assert not summits.between(2020, 2021).any()


def test_trade_and_output(text: str) -> None:
    flows = {
        flow: column("china_trade", "year", "value", f"series == 'customs' and flow == '{flow}'")
        for flow in ("imports", "total")
    }
    growth = column("output_growth", "year", "growth")
    assert f"it bought {-change(flows['imports'], 2017, 2018):.0f} % less" in text
    assert f"fell by {-change(flows['total'], 2014, 2015):.1f} % in 2015" in text
    assert f"fell by {-change(flows['total'], 2019, 2020):.0f} % in the year" in text
    assert f"it had fallen by {-change(flows['total'], 2016, 2018):.0f} %" in text
    for year, said in {
        2016: "output grew by {} %",
        2018: "Output fell by {} % that year",
        2020: "Output fell by {} % in 2020",
        2024: "Output grew by {} % in 2024",
    }.items():
        assert said.format(abs(growth[year])) in text
    shares = column("china_share", "definition", "share", "year == 2010")
    said = f"{shares['KOTRA']:.0f} % or {shares['with inter-Korean trade']:.0f} %"
    assert f"share of trade in 2010 is {said}" in text


def test_people(text: str) -> None:
    years = column("arrivals", "end_year", "arrivals")
    assert f"peaked at {years[2009]:,} in 2009 and stood at {years[2019]:,} in 2019" in text
    assert years.idxmax() == 2009
    assert f"from {years[2011]:,} in 2011 to {years[2012]:,} in 2012" in text
    falls = years.loc[2001:2019].astype(float).diff()
    assert "The largest fall" in text
    assert falls.idxmin() == 2012


def test_what_came_after(text: str) -> None:
    events: Any = table("years_after_2016").set_index("topic")
    assert "In June 2024 Russia signed a treaty" in text
    assert f"{events.loc['Russia treaty', 'date']:%B %Y}" == "June 2024"
    assert "a South Korean estimate of 2025 speaks of 15,000 soldiers sent" in text
    assert events.loc["Troops to Russia", "central"] == 15_000
    assert "Hanoi in February 2019 ended without agreement" in text
    assert f"{events.loc['Hanoi failure', 'date']:%B %Y}" == "February 2019"
    assert f"{events.loc['Border closure', 'date']:%B %Y}" == "January 2020"
    assert "in September the published accounts left denuclearisation out" in text
    assert f"{events.loc['Xi-Kim summit', 'date']:%B %Y}" == "September 2025"


def test_the_map(text: str) -> None:
    crossings: Any = table("places").query("kind == 'crossing'")
    leads = crossings["leads_to"].value_counts().to_dict()
    assert "has three land neighbours: five of the seven crossings drawn here lead to China" in text
    assert "one leads to Russia, one to South Korea" in text
    assert leads == {"China": 5, "Russia": 1, "South Korea": 1}
    assert "By press estimates most of the trade with China passed at number 1" in text
    assert crossings.iloc[0]["low"] > 50


def test_the_goods(text: str) -> None:
    sectors: Any = table("sectors").set_index("sector")
    votes = table("resolutions").set_index("resolution")["date"].dt.year
    banned = sectors["banned_by"].dropna().map(votes)
    assert "those of 2017 banned whole kinds of goods, from coal to textiles" in text
    assert set(banned) == {2017}
    assert {"coal", "knitted clothing"} <= set(banned.index)
    assert "The texts of 2016 banned some minerals and limited coal" in text
    assert votes[sectors.loc["coal", "limited_by"]] == 2016
    first: Any = table("resolutions").set_index("resolution")["summary"]
    assert "titanium" in first["2270"]
    assert "of the five banned kinds of goods in the chart almost nothing" in text
    bought: Any = (
        table("china_imports_by_sector").query("year == 2018").set_index("sector")["value"]
    )
    assert len(banned) == 5
    assert bought[banned.index].sum() < bought["all goods"] / 100


def test_the_years_to_choose(text: str) -> None:
    framework = table("diplomacy").set_index("event")["date"].dt.year
    assert "Choose 1994 to 2002, the years of the Agreed Framework" in text
    assert framework["Agreed Framework"] == 1994
    assert framework["Uranium confrontation"] == 2002


def test_what_the_predictions_say() -> None:
    launches: Any = table("missile_launches").set_index("year")["launches"]
    guess = entries("predictions")["01.launches"]["guess"]
    assert f"2022 alone saw {launches[2022]}" in guess["above"]
    assert launches.loc[2007:2011].sum() < launches.loc[2013:2017].sum() / 5
    replies = " ".join(answer["reply"] for answer in entries("predictions")["01.votes"]["answers"])
    china: Any = table("resolutions").set_index("resolution")["china"]
    assert "It vetoed none before 2022" in replies
    assert china[china == "veto"].index.tolist() == ["draft-2022-05-26"]
    assert "It abstained in 1993" in replies
    assert china["825"] == "abstain"


def test_what_the_questions_say() -> None:
    asked = entries("questions")
    said = {name: str(asked[name]) for name in ("01.1", "01.3", "01.4")}
    sipri: Any = table("warheads").query("estimator == 'SIPRI'").set_index(["year", "counts"])
    low, high = sipri.loc[(2021, "could be built"), ["low", "high"]]
    top = sipri.loc[(2022, "assembled"), "high"]
    assert f"from {low} to {high} warheads in 2021 to at most {top} in 2022" in said["01.1"]
    low, high = sipri.loc[(2022, "material for"), ["low", "high"]]
    assert f"would have made {low} to {high}" in said["01.1"]
    assert "six tests" in said["01.3"]
    assert len(table("nuclear_tests")) == 6
    total = column("china_trade", "year", "value", "series == 'customs' and flow == 'total'")
    assert "fell by half in 2018, and by four fifths in 2020" in said["01.4"]
    assert change(total, 2017, 2018) == pytest.approx(-50, abs=2)
    assert change(total, 2019, 2020) == pytest.approx(-80, abs=2)
