"""Every figure of the record that notebook 04 quotes stands in the tables."""

from pathlib import Path
from typing import Any

import nbformat
import pytest

from conundrum.run.hindcast import stances
from conundrum.tables.evidence import table
from conundrum.tables.settings import entries

PATH = Path(__file__).resolve().parents[2] / "notebooks" / "04_strategies_that_clash.ipynb"


@pytest.fixture(scope="module")
def text() -> str:
    cells = nbformat.read(PATH, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def test_votes_and_trade(text: str) -> None:
    votes: Any = table("resolutions").set_index("resolution")
    texts = votes.loc[table("resolution_measures")["resolution"].unique()]
    assert "Beijing voted for all eleven sanctions texts from 2006 to 2017" in text
    assert (len(texts), set(texts["china"])) == (11, {"yes"})
    customs = table("china_trade").query("series == 'customs'").set_index(["flow", "year"])["value"]
    assert "in 2018 it bought 88 % less than in 2017" in text
    assert round(100 * (1 - customs["imports", 2018] / customs["imports", 2017])) == 88
    fell = 1 - customs["total", 2018] / customs["total", 2017]
    assert "trade with China fell by half" in entries("questions")["04.4"]["asks"]
    assert fell == pytest.approx(0.5, abs=0.02)
    assert "the concert index rose from 0.40 to 0.75" in text
    course = [policy.concert for policy in stances().values()]
    assert course[0] == pytest.approx(0.4)
    assert course[3] == pytest.approx(0.75, abs=0.03)


def test_what_followed(text: str) -> None:
    growth = table("output_growth").set_index("year")["growth"]
    assert f"Output fell by {-growth[2018]} % in 2018" in text
    people = table("arrivals").set_index("end_year")["arrivals"]
    assert f"arrivals in the South stood at {people[2018]:,}, below the {people[2016]:,}" in text
    assert f"from {people[2009]:,} in 2009 to {people[2019]:,} in 2019" in text
    launches = table("missile_launches").set_index("year")["launches"]
    assert launches[2018] == 0
    assert f"and {launches[2019]} launches followed that year" in text


def test_talks_and_a_third_power(text: str) -> None:
    later: Any = table("years_after_2016").set_index("topic")["date"]
    assert "in Hanoi, in February 2019, ended without agreement" in text
    assert f"{later['Hanoi failure']:%B %Y}" == "February 2019"
    assert "Since 2022 Moscow has vetoed, signed a treaty and traded" in text
    assert [later[name].year for name in ("China and Russia veto", "Russia treaty")] == [2022, 2024]
