"""The hundred futures as readers meet them: a choice, a dot and another future, by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, expect

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.statistics import Run
from conundrum.views.outcomes import fell as fallen
from conundrum.views.posters import POSTERS

from .conftest import NOTEBOOK, Opened, barriers, looks

RINGS = """panel => [...panel.querySelectorAll(".nk-marks svg")]
  .map(svg => svg.querySelectorAll("circle[stroke]").length)"""


@pytest.fixture
def posters(opened: Opened) -> Locator:
    """The posters, once they answer."""
    panel = opened("voila", NOTEBOOK).locator(".nk-hundred")
    expect(panel.locator(".nk-answers")).to_have_count(1)
    return panel


def choose(posters: Locator, name: str) -> None:
    posters.get_by_role("button", name=name).press("Enter")
    expect(posters.get_by_role("button", name=f"● {name}")).to_be_visible()


def test_each_choice_shows_one_more_policy(posters: Locator) -> None:
    choose(posters, "Both cut it off")
    expect(posters.locator(".nk-number b").nth(2)).to_have_text("?")
    choose(posters, "Both open up")
    runs = [Run(nk.simulate(PRESETS[policy])) for policy in POSTERS]
    futures = [fallen(run, run.last) for run in runs]
    for place, number in enumerate(futures):
        expect(posters.locator(".nk-number b").nth(place)).to_have_text(str(number))
    assert posters.evaluate(RINGS)[:3] == futures
    assert barriers(posters.page, ".nk-hundred") == []
    assert looks(posters.page, ".nk-hundred") == []


def test_a_dot_tells_its_story_by_keyboard_and_by_mouse(posters: Locator) -> None:
    choose(posters, "Both cut it off")
    dots = posters.get_by_role("listbox").nth(1)
    expect(dots).to_have_attribute("aria-label", re.compile("a ring for each of the 91 futures"))
    dots.get_by_role("option", selected=True).focus()
    for key in ("End", "ArrowLeft", "ArrowUp", "Enter"):
        posters.page.keyboard.press(key)
    chosen = dots.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(chosen).to_be_focused()
    panel = nk.show.hundred_futures()
    panel.act("joint cut-off", mark=78)
    story = posters.locator(".nk-story")
    expect(story).to_have_text(panel.parts["story"].text)
    dots.get_by_role("option").nth(99).click()
    panel.act("joint cut-off", mark=99)
    expect(story).to_have_text(panel.parts["story"].text)
    posters.get_by_role("button", name="Another future").press("Enter")
    panel.act("another")
    expect(story).to_have_text(panel.parts["story"].text)
