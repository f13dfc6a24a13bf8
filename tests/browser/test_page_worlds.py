"""What the page tells of single worlds: to the character what Python tells."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.charts import histogram, trajectory
from conundrum.model.policy import PRESETS
from conundrum.panels.worlds import Worlds
from conundrum.run.story import kinds, story

from .golden import TELL, agree, telling_page
from .test_page_world import DRAWN, PRESET_RUNS, given

pytestmark = pytest.mark.usefixtures("noting")

PRESS = """([name, setting]) => answering.worlds.press(name, setting, remembered(played)).world"""
ASK = """([setting, entry]) => {
  const { sets = setting, refused = "" } = answering.worlds.asks.World(setting, { entry });
  return [sets.world, refused];
}"""
SIDES = ("stands", "fell")
TYPED = [
    "7",
    " 1,000 ",
    "12.0",
    "0",
    "1,001",
    "2000",
    "1.5",
    "1,5",
    "0,125",
    "abc",
    "it's a world that nobody knows of",
    "-3",
    "",
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with telling_page(browser) as page:
        yield page


def in_python(run: nk.Outlook, world: int, year: int) -> dict[str, Any]:
    """Tell in Python what the page tells."""
    return {
        "told": " ".join(story(run, world)),
        "lines": trajectory.lines(run, world),
        "table": trajectory.world_table(run, world),
        "humps": histogram.counts(run, year, world),
        "counted": histogram.said(run, year, world),
    }


@pytest.mark.parametrize("scenario", [*PRESET_RUNS, *DRAWN], ids=lambda made: made.code)
def test_a_world_of_each_kind_is_told_as_in_python(page: Page, scenario: nk.Scenario) -> None:
    run = nk.simulate(scenario.policy, scenario.beliefs, scenario.assumptions)
    for number, alike in enumerate(kinds(run).values()):
        world = alike[len(scenario.code) * 7 % len(alike)]
        year = 2016 + (len(alike) + 10 * number) % 21
        setting = given(scenario) | {"world": world, "count": {"year": year}}
        page_tells = page.evaluate(TELL, ["worlds", setting, list(trajectory.DRAWN)])
        python = in_python(run, world, year)
        # A world may lie on an edge between two bars.
        bars, theirs = ([one["humps"].pop(side) for side in SIDES] for one in (page_tells, python))
        np.testing.assert_allclose(bars, theirs, atol=0.11)
        agree(page_tells, python, 0.011)


@pytest.mark.parametrize("name", PRESETS)
def test_a_press_shows_the_world_that_it_shows_in_python(page: Page, name: str) -> None:
    shown = Worlds(PRESETS[name])
    acts = ["Previous", "Next", "Next", "Another kind", "Previous", "Another kind", "Another kind"]
    for act in acts:
        next_one = page.evaluate(PRESS, [act, shown._setting()])
        shown.acts[act].click()
        assert next_one == shown.world


@pytest.mark.parametrize("text", [*TYPED, "1e21", "1.50", "2e5", "1e999"])
def test_a_number_is_taken_or_refused_as_in_python(page: Page, text: str) -> None:
    shown = nk.worlds()
    says = page.evaluate(ASK, [shown._setting(), text])
    shown.go.enter(text)
    assert says == [shown.world, shown.go.message]
