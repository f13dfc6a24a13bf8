"""A notebook shows its still before any cell has run, and no longer once a panel is there."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.quick import widely

import conundrum as nk
from tools.picture import DRAWN
from tools.picture.paper import MARGIN, WIDTH
from tools.picture.still import KIND

from .conftest import FRONTS, NOTEBOOK, RUN_ALL, Opened, Served, watched_page

STILL = f"img.{KIND}"
CUT = """margin => [...document.querySelectorAll('svg')].flatMap(paper =>
  [...paper.querySelectorAll('text')].filter(text => {
    const at = text.getBoundingClientRect(), on = paper.getBoundingClientRect();
    return at.left < on.left + margin || at.right > on.right - margin || at.bottom > on.bottom;
  }).map(text => text.textContent))"""
OVERLAP = """() => [...document.querySelectorAll('svg')].flatMap(paper => {
  const all = [...paper.querySelectorAll('text')].map(text => text.getBoundingClientRect());
  return all.flatMap((one, place) => all.slice(place + 1).filter(other =>
    one.left < other.right - 1 && other.left < one.right - 1
    && one.top + 4 < other.bottom && other.top + 4 < one.bottom));
})"""

# A name with a seam behind it is written twice, and a label that has no room is there unseen.
NAMED = """() => [...document.querySelectorAll('svg')].flatMap(paper => {
  const all = [...paper.querySelectorAll('text:not([opacity="0"])')].map(text =>
    ({ said: text.textContent, at: text.getBoundingClientRect() }));
  return all.flatMap((one, place) => all.slice(place + 1).filter(other => one.said !== other.said
    && one.at.left < other.at.right - 2 && other.at.left < one.at.right - 2
    && one.at.top + 4 < other.at.bottom && other.at.top + 4 < one.at.bottom
  ).map(other => [one.said, other.said]));
})"""


@pytest.mark.wide
def test_a_still_stands_until_a_panel_is_there(browser: Browser, served: Served) -> None:
    with watched_page(browser) as page:
        page.goto(served.lab(NOTEBOOK))
        still = page.locator(STILL)
        still.wait_for()
        assert still.evaluate("image => image.decode().then(() => image.naturalWidth)") == WIDTH
        assert still.get_attribute("alt") == DRAWN["00"]().alternative
        page.evaluate(RUN_ALL)
        page.locator(".nk-shown").first.wait_for()
        expect(still).to_be_hidden()


@pytest.mark.parametrize("front", widely(FRONTS, {"lab"}))
def test_a_page_that_has_run_hides_its_still(opened: Opened, front: str) -> None:
    still = opened(front, NOTEBOOK).locator(STILL)
    expect(still).to_have_count(1)
    expect(still).to_be_hidden()


def test_no_letter_of_a_still_is_cut_or_covered(page_alone: Page) -> None:
    page_alone.set_content("".join(draw().svg for draw in DRAWN.values()))
    assert page_alone.evaluate(CUT, MARGIN / 2) == []
    assert page_alone.evaluate(OVERLAP) == []


@pytest.mark.parametrize("name", ["prices", "tornado"])
def test_no_letter_of_a_printed_panel_is_covered(page_alone: Page, name: str) -> None:
    page_alone.set_content(getattr(nk, name)().still())
    assert page_alone.evaluate(NAMED) == []


@pytest.fixture
def page_alone(browser: Browser) -> Page:
    return browser.new_page()
