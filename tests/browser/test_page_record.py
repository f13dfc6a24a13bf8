"""What the page says of the record in every period, and what is chosen there: what Python says."""

from typing import Any

import pytest
from playwright.sync_api import Page

import conundrum as nk
from conundrum.charts.evidence.timeline import PANELS
from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.panels.answered import Answered

from .golden import TELL

pytestmark = pytest.mark.usefixtures("noting")

LAST = record().last
YEARS = range(FIRST, LAST + 1)
PERIODS = [(start, end) for start in YEARS for end in range(start, LAST + 1)]
TELL_ALL = f"""([kind, settings, offered]) => Promise.all(settings.map((setting) =>
  ({TELL})([kind, setting, [], offered])))"""
MOVE = """([from, name, value]) => {
  const [record, field] = name.split(".");
  return answering.timeline.moved({ [record]: { ...from, [field]: value } }, name)[record];
}"""
BRUSH = """([now, did]) =>
  answering.timeline.acted("brush", now, did, () => {}).sets.years"""


@pytest.fixture(scope="module")
def line() -> Answered:
    return nk.timeline()


@pytest.mark.wide
def test_every_period_and_every_year_is_told_as_in_python(page: Page, line: Answered) -> None:
    asked = [(*period, YEARS[at % len(YEARS)]) for at, period in enumerate(PERIODS)]
    settings = [{"years": dict(zip(("start", "end", "year"), one, strict=True))} for one in asked]
    told = page.evaluate(TELL_ALL, ["timeline", settings, line.offers()])
    for setting, said in zip(settings, told, strict=True):
        line.set(**setting)
        assert said == {part: shows() for part, shows in line.answer().items()}
    # All that is said and drawn was compared, and is not the same for all.
    assert set(told[0]) == {"chart", "said", "one_year"}
    assert set(told[0]["chart"]["said"]) > {name.replace(" ", "") for name in PANELS}
    assert len({one["said"] for one in told}) == len(PERIODS)


@pytest.mark.parametrize("value", [1993, 2004.5, 2009.4, 2020, 2026])
@pytest.mark.parametrize("name", ["start", "end", "year"])
def test_one_end_of_the_period_pushes_the_other_as_in_python(
    page: Page, line: Answered, name: str, value: float
) -> None:
    line.set(years={"start": 2006, "end": 2017, "year": 2016})
    before = line.now["years"]
    line.sliders[name].value = value
    assert page.evaluate(MOVE, [before, f"years.{name}", value]) == line.now["years"]


@pytest.mark.parametrize("did", [{"period": [2006, 2017]}, {"read": 2013}])
def test_the_mouse_chooses_as_in_python(page: Page, line: Answered, did: dict[str, Any]) -> None:
    line.set(years={"start": 1995, "end": 2004, "year": 2000})
    before = line.now
    line.act("brush", **did)
    assert page.evaluate(BRUSH, [before, did]) == line.now["years"] != before["years"]
