"""Every figure that notebook 01 quotes stands in the tables."""

from typing import Any

import pytest

from conundrum.evidence import table
from conundrum.tables import entries

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
    assert f"Of the {cumulative[2025]} launches that the database counts from 1984" in text
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
    assert "four years from 2018 to 2021, without a long-range launch and without a nuclear" in text
    long = table("missile_classes").query("kind == 'intercontinental' and 2018 <= year <= 2021")
    assert long["launches"].sum() == 0
    assert not table("nuclear_tests")["date"].dt.year.between(2018, 2021).any()


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
