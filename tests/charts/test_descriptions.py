"""What charts say of themselves to those who do not see them."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from tests.frozen.panels import PANELS
from tests.frozen.showing import within
from tests.quick import widely

from conundrum.charts.evidence import CHARTS
from conundrum.charts.live_chart import LiveChart
from conundrum.questions.predicted_chart import figure_of
from conundrum.tables.settings import entries, rows

pytestmark = pytest.mark.slow

CLAUSE = re.compile(r"[;:.] ")
"""What ends a clause."""
BRACKETED = re.compile(r"\(([^()]*)\)")
SENTENCE = re.compile(r"[A-Z\d]((?![.!?]\s).){60,}\.")
"""One whole sentence, which has no other behind it."""
UNITS = {
    "trade by sector": "million dollars",
    "trade with China": "million dollars a year",
    "China's share": "percent",
    "hunger": "how many of 100 people were undernourished",
    "arrivals": "people from North Korea",
    "warheads": "the warheads that each estimator counts",
    "votes": "a dot is a vote for the text",
    "reform": "where year 0 is 100",
}


def twice(description: str) -> list[str]:
    """Name what stands in brackets though the words before it say it already."""
    bracketed = [
        clause
        for clause in CLAUSE.split(description)
        for found in BRACKETED.finditer(clause)
        if re.search(rf"\b{re.escape(found[1])}\b", clause[: found.start()])
    ]
    return [*bracketed, *re.findall(r"[^;]*\(\([^;]*", description)]


def descriptions(panel: str) -> Iterator[str]:
    for one in within(PANELS[panel]()):
        if isinstance(one, LiveChart):
            yield unescape(one.described())


@pytest.mark.parametrize("panel", widely([*PANELS], {"prices"}))
def test_each_chart_of_a_panel_is_described_in_one_sentence(panel: str) -> None:
    assert [one for one in descriptions(panel) if not SENTENCE.fullmatch(one)] == []


@pytest.mark.parametrize("name", CHARTS)
def test_each_chart_of_the_record_is_described_in_one_sentence_with_its_unit(name: str) -> None:
    about = CHARTS[name]().about
    assert SENTENCE.fullmatch(about)
    assert UNITS.get(name, "") in about


def test_a_prediction_is_described_in_one_sentence_with_its_unit() -> None:
    runs = [asked for asked in entries("predictions").values() if "run" in asked]
    assert runs
    for asked in runs:
        about = figure_of(asked, None).about
        assert SENTENCE.fullmatch(about)
        assert rows("outcomes")[asked["run"]["outcome"]]["shown_in"] in about


@pytest.mark.parametrize("panel", widely([*PANELS], {"prices", "forecast"}))
def test_no_chart_of_a_panel_says_its_unit_twice(panel: str) -> None:
    assert [said for one in descriptions(panel) for said in twice(one)] == []


def test_no_chart_of_the_record_or_of_a_prediction_says_its_unit_twice() -> None:
    figures = [chart() for chart in CHARTS.values()]
    asked = [one for one in entries("predictions").values() if {"chart", "run"} & {*one}]
    figures += [figure_of(one, None) for one in asked]
    assert [said for one in figures for said in twice(one.described)] == []


def test_a_unit_that_is_said_twice_is_found() -> None:
    for said in (
        "Years: hostility, from 0 to 100 (0 to 100)",
        "warheads, from 0 to 200 (warheads)",
        "output, from 0 to 200 ((2016: 100))",
    ):
        assert len(twice(f"{said}; more")) == 1
    assert twice("output, from 0 to 400 (where 2016 is 100); 0 to 100 is more") == []
