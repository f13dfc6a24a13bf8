"""Notebook 05 as its readers meet it: other beliefs, and worlds one at a time, by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Served, run_notebook, watched_page

NOTEBOOK = "05_two_ways_in_concert.ipynb"


@pytest.fixture(scope="module")
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with watched_page(browser) as page:
        run_notebook(page, served.lab(NOTEBOOK))
        expect(page.locator(".nk-worlds svg.marks")).to_have_count(2, timeout=60_000)
        expect(page.locator(".nk-beside svg.marks")).to_have_count(1, timeout=60_000)
        yield page


def test_worlds_are_stepped_through_by_keyboard(page: Page) -> None:
    worlds = page.locator(".nk-worlds")
    told = worlds.locator(".nk-story")
    for name, world in (("Next world", 2), ("Another kind of world", 6), ("Previous world", 998)):
        worlds.get_by_role("button", name=name).press("Enter")
        expect(told).to_contain_text(f"World {world}: ")
        expect(worlds.locator(".nk-status")).to_contain_text(f"In world {world} it is")
    worlds.get_by_role("textbox", name="World", exact=True).fill("10")
    worlds.get_by_role("button", name="Show this world").press("Enter")
    expect(told).to_contain_text("World 10: the regime still stands")
    # The line of warheads ends where the text says.
    expect(worlds.locator("svg.marks").first.get_by_text("81", exact=True)).to_be_visible()
    worlds.get_by_role("slider").press("End")
    expect(worlds.locator(".nk-status")).to_contain_text("By October 2036 the regime has fallen")


def test_a_belief_moves_lines_and_table_at_once(page: Page) -> None:
    beside = page.locator(".nk-beside")
    expect(beside.locator("svg.marks")).to_contain_text("56")
    beside.get_by_role("button", name="Growth arms").press("Enter")
    expect(beside.locator("svg.marks")).to_contain_text("107")
    expect(beside.locator("h3").first).to_contain_text("107 warheads")
    expect(beside.locator(".nk-balance")).to_contain_text("± unclear")
