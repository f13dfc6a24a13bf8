"""The posters of 00 as readers meet them: a choice, the years, a dot, by keyboard and at rest."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

import conundrum as nk
from conundrum.run.statistics import Run
from conundrum.shown.outcomes import fell as fallen
from conundrum.shown.posters import LAST_YEAR, POSTERS
from conundrum.tables.words import say

from .acting import IN_KERNEL
from .conftest import NOTEBOOK, Opened, barriers, looks

CROSSES = """panel => [...panel.querySelectorAll(".nk-marks svg")]
  .map(svg => svg.querySelectorAll("path[stroke]").length)"""


GOES_ON = "years => years.value > 2016 && years.value < 2036"
HEAR = """said => {
  globalThis.heard = [];
  globalThis.hearing?.disconnect();
  const hear = () => { if (said.ariaBusy !== "true") heard.push(said.textContent); };
  globalThis.hearing = new MutationObserver(hear);
  hearing.observe(said, { childList: true });
}"""
"""Listens as a screen reader does, which waits while a text is busy."""

AGAIN = """async () => {
  const { commands, shell } = window.jupyterapp;
  const { content } = shell.currentWidget;
  content.activeCellIndex =
    content.widgets.findIndex(({ node }) => node.querySelector(".nk-hundred"));
  await commands.execute('notebook:run-cell');
}"""
READ = """
import ipywidgets
from conundrum.panels.answered import Answered
widgets = ipywidgets.widget._instances.values()
made = [one for one in widgets if isinstance(one, Answered) and one._door.kind == "posters"]
assert (made[-1].now["chosen"], made[-1].sliders["year"].value) == ("joint cut-off", 2017)
"""


@pytest.fixture
def posters(opened: Opened) -> Locator:
    """The posters, once they answer."""
    page: Page = opened("voila", NOTEBOOK)
    page.emulate_media(reduced_motion="no-preference")
    panel = page.locator(".nk-hundred")
    expect(panel.locator(".nk-answers")).to_have_count(1)
    if year(panel).is_visible():
        # The years pass where they stand at their beginning.
        year(panel).press("Home")
    return panel


def choose(posters: Locator, name: str) -> None:
    posters.get_by_role("button", name=name).press("Enter")
    expect(posters.get_by_role("button", name=f"● {name}")).to_be_visible()


def year(posters: Locator) -> Locator:
    return posters.get_by_role("slider", name="Posters: October of")


def crosses(posters: Locator) -> list[int]:
    """How many crosses each poster has."""
    found: list[int] = posters.evaluate(CROSSES)
    return found[:3]


def told(posters: Locator, futures: list[int]) -> None:
    numbers = posters.locator(".nk-number b")
    for place, number in enumerate(futures):
        expect(numbers.nth(place)).to_have_text(str(number))
    assert crosses(posters) == futures


def at(year: int) -> list[int]:
    runs = [Run(nk.simulate(nk.PRESETS[policy])) for policy in POSTERS]
    return [fallen(run, run.step(year)) for run in runs]


def test_a_choice_starts_the_years_and_they_stop(posters: Locator) -> None:
    choose(posters, "Carry on as in 2016")
    posters.page.wait_for_function(GOES_ON, arg=year(posters).element_handle())
    posters.get_by_role("button", name="Pause").press("Enter")
    stopped = year(posters).input_value()
    assert int(stopped) < 2036
    told(posters, at(int(stopped)))
    expect(posters.get_by_role("button", name="Play")).to_be_visible()
    expect(posters.locator(".nk-chosen")).not_to_have_attribute("aria-busy", "true")
    assert year(posters).input_value() == stopped
    # Whoever moves the slider takes the years over.
    posters.get_by_role("button", name="Play").press("Enter")
    year(posters).press("ArrowRight")
    expect(posters.get_by_role("button", name="Play")).to_be_visible()
    for key, there in (("End", 2036), ("Home", 2016), ("ArrowRight", 2017)):
        year(posters).press(key)
        expect(year(posters)).to_have_value(str(there))
        told(posters, at(there))


@pytest.mark.parametrize("by", ["click", "key"])
def test_a_click_or_a_key_ends_the_years_which_are_told_once(posters: Locator, by: str) -> None:
    page, said = posters.page, posters.locator(".nk-chosen")
    page.emulate_media(reduced_motion="reduce")
    choose(posters, "Both cut it off")
    # What the test before left may say the same of a year.
    expect(said).to_contain_text("You chose “Both cut it off”. By October 2036")
    year(posters).press("Home")
    expect(said).to_contain_text("By October 2016")
    said.evaluate(HEAR)
    page.emulate_media(reduced_motion="no-preference")
    choose(posters, "Both open up")
    page.wait_for_function(GOES_ON, arg=year(posters).element_handle())
    if by == "key":
        page.keyboard.press("Escape")
    else:
        posters.locator("h3").first.click()
    expect(year(posters)).to_have_value("2036")
    told(posters, at(2036))
    expect(said).to_contain_text("By October 2036")
    assert page.evaluate("heard") == [said.text_content()]
    # The years have passed: another choice shows them where they stand.
    choose(posters, "Carry on as in 2016")
    expect(said).to_contain_text("You chose “Carry on as in 2016”. By October 2036")
    expect(posters.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.wide
def test_posters_that_are_shown_again_stand_as_they_were_left(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.emulate_media(reduced_motion="reduce")
    panel = page.locator(".nk-hundred")
    expect(panel.locator(".nk-answers")).to_have_count(1)
    choose(panel, "Both cut it off")
    for key, there in (("Home", 2016), ("ArrowRight", 2017)):
        year(panel).press(key)
        expect(year(panel)).to_have_value(str(there))
    page.evaluate(AGAIN)
    expect(panel.get_by_text(say("posters.again"))).to_be_visible()
    expect(year(panel)).to_have_value("2017")
    expect(panel.get_by_role("button", name="● Both cut it off")).to_be_visible()
    told(panel, at(2017))
    assert page.evaluate(IN_KERNEL, READ) == "ok"


def test_the_years_stand_still_for_who_asked_for_less_motion(posters: Locator) -> None:
    posters.page.emulate_media(reduced_motion="reduce")
    choose(posters, "Both open up")
    expect(year(posters)).to_have_value("2036")
    told(posters, at(2036))
    year(posters).press("Home")
    told(posters, [0, 0, 0])
    posters.get_by_role("button", name="Play").press("Enter")
    expect(year(posters)).to_have_value("2036")
    expect(posters.get_by_role("button", name="Play")).to_be_visible()


def test_a_dot_tells_its_story_by_keyboard_and_by_mouse(posters: Locator) -> None:
    posters.page.emulate_media(reduced_motion="reduce")
    choose(posters, "Both cut it off")
    dots = posters.get_by_role("listbox").nth(1)
    first = dots.get_by_role("option").first
    expect(dots).to_have_attribute("aria-label", re.compile("crosses for the 91"))
    first.focus()
    for key in ("End", "ArrowLeft", "ArrowUp", "Enter"):
        posters.page.keyboard.press(key)
    chosen = dots.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(chosen).to_be_focused()
    shown = nk.hundred_futures()
    shown.set(chosen="joint cut-off", count={"year": LAST_YEAR})
    shown.act("joint cut-off", mark=78)
    expect(posters.locator(".nk-story")).to_have_text(shown.parts["story"].text)
    assert barriers(posters.page, ".nk-hundred") == []
    assert looks(posters.page, ".nk-hundred") == []
    dots.get_by_role("option").nth(99).click()
    shown.act("joint cut-off", mark=99)
    expect(posters.locator(".nk-story")).to_have_text(shown.parts["story"].text)
