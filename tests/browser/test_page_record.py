"""What the page says of the record, and of a run that is set against it: what Python says."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.charts.evidence.timeline import PANELS
from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.panels import forecast, timeline
from conundrum.panels.forecast import Forecast
from conundrum.panels.timeline import Timeline
from conundrum.widgets.still import Panel

from .golden import TELL, agree, telling_page
from .test_page_world import DRAWN, PRESET_RUNS

pytestmark = pytest.mark.usefixtures("noting")

LAST = record().last
YEARS = range(FIRST, LAST + 1)
PERIODS = [(start, end) for start in YEARS for end in range(start, LAST + 1)]
SPREAD = [*PERIODS[::17], (1994, 1996), (2006, 2017), (2010, 2010), (2022, 2022), (1995, 2004)]
"""Some of all periods: also without figures, with and without a veto, and where nothing grew."""

TELL_ALL = f"""([kind, settings, offered]) => Promise.all(settings.map((setting) =>
  ({TELL})([kind, setting, [], offered])))"""
MOVE = """([from, name, value]) => {
  const [record, field] = name.split(".");
  return answering.timeline.moved({ [record]: { ...from, [field]: value } }, name)[record];
}"""
BRUSH = """([from, did]) => answering.timeline.asks.brush({ years: from }, did).sets.years"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model and what tells of a run."""
    with telling_page(browser) as page:
        yield page


@pytest.fixture(scope="module")
def line() -> Timeline:
    """A timeline, with the year's text unfolded."""
    panel = nk.timeline()
    panel.one_year.unfolded = True
    return panel


@pytest.fixture(scope="module")
def against() -> Forecast:
    return nk.forecast()


def shown_by(panel: Panel) -> dict[str, Any]:
    """Return what a panel shows, by the name that its door has for each part."""
    door = panel._door
    names = {one["id"]: one["name"] for one in door.shows}
    traits = ("run", "value", "text")
    return {
        names[one.model_id]: next(getattr(one, trait) for trait in traits if hasattr(one, trait))
        for one in door._drawn
    }


def told_in_python(line: Timeline, start: int, end: int, year: int) -> dict[str, Any]:
    line.choose(start, end)
    line.year.value = year
    return shown_by(line)


@pytest.mark.parametrize(
    "periods", [SPREAD, pytest.param(PERIODS, marks=pytest.mark.wide)], ids=["some", "all"]
)
def test_every_period_and_every_year_is_told_as_in_python(
    page: Page, line: Timeline, periods: list[tuple[int, int]]
) -> None:
    asked = [(*period, YEARS[at % len(YEARS)]) for at, period in enumerate(periods)]
    assert {year for *_, year in asked} == set(YEARS)
    settings = [{"years": dict(zip(("start", "end", "year"), one, strict=True))} for one in asked]
    told = page.evaluate(TELL_ALL, ["timeline", settings, timeline.offered()])
    assert told == [told_in_python(line, *one) for one in asked]
    # All that is said and drawn was compared, and is not the same for all.
    assert set(told[0]) == {"chart", "said", "one_year"}
    assert set(told[0]["chart"]["said"]) > {name.replace(" ", "") for name in PANELS}
    assert len({one["said"] for one in told}) == len(set(periods))


@pytest.mark.parametrize("value", [1993, 2004.5, 2009.4, 2020, 2026])
@pytest.mark.parametrize("name", ["start", "end", "year"])
def test_one_end_of_the_period_pushes_the_other_as_in_python(
    page: Page, line: Timeline, name: str, value: float
) -> None:
    line.choose(2006, 2017)
    before = line._setting()["years"]
    getattr(line, name).value = value
    assert page.evaluate(MOVE, [before, f"years.{name}", value]) == line._setting()["years"]


@pytest.mark.parametrize("did", [{"period": [2006, 2017]}, {"read": 2013}])
def test_the_mouse_chooses_as_in_python(page: Page, line: Timeline, did: dict[str, Any]) -> None:
    line.choose(1995, 2004)
    line.year.value = 2000
    before = line._setting()["years"]
    line.brush.receive(did)
    assert page.evaluate(BRUSH, [before, did]) == line._setting()["years"] != before


@pytest.mark.parametrize("scenario", [PRESET_RUNS[0], *DRAWN], ids=lambda made: made.code)
def test_a_run_is_set_against_the_record_as_in_python(
    page: Page, against: Forecast, scenario: nk.Scenario
) -> None:
    against._believe(scenario.beliefs, "")
    for course in forecast.COURSES.values():
        against.drive(course)
        agree(
            page.evaluate(TELL, ["forecast", against._setting(), [], forecast.offered()]),
            shown_by(against) | {"table": against._table()},
            within=1e-3,
        )


def test_the_button_brings_back_the_central_beliefs(page: Page) -> None:
    pressed = page.evaluate("answering.forecast.press('Central beliefs')")
    assert pressed == {"beliefs": vars(nk.Beliefs())}
