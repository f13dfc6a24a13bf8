"""A notebook of exercises as a reader without code goes through it, by keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Served, barriers, run_notebook, watched_page

NOTEBOOK = "exercises/02_strategic_patience.ipynb"


@pytest.fixture(scope="module")
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The exercises of one notebook in JupyterLab, all cells run."""
    with watched_page(browser) as page:
        run_notebook(page, served.lab(NOTEBOOK))
        page.get_by_role("region", name="Your progress").wait_for(timeout=60_000)
        yield page


def exercise(page: Page, place: int) -> Locator:
    return page.locator(".nk-exercise").nth(place)


def said(asked: Locator) -> Locator:
    return asked.locator(":scope > .nk-status")


def test_every_kind_is_answered_by_keyboard_and_the_table_follows(page: Page) -> None:
    number, choice, goal, text = (exercise(page, place) for place in range(4))
    box = number.get_by_role("textbox", name="Change of output")
    box.fill("12")
    box.press("Enter")
    expect(said(number)).to_have_text("It is less than that.")
    number.get_by_role("button", name="A hint").press("Enter")
    expect(said(number)).to_contain_text("Hint 1 of 2.")

    choice.get_by_role("button", name="(a)").press("Enter")
    expect(said(choice)).to_contain_text("Not this one.")

    goal.get_by_role("slider", name="Washington: Engagement").press("End")
    goal.get_by_role("button", name="Check this setting").press("Enter")
    expect(said(goal)).to_contain_text("Yes.")

    area = text.get_by_role("textbox", name="Your paragraph")
    area.fill("word " * 60)
    text.get_by_role("button", name="Keep").press("Enter")
    expect(said(text)).to_contain_text("There is no mark for this")
    expect(area).to_have_value("word " * 60)

    table = page.get_by_role("region", name="Your progress")
    page.get_by_role("button", name="Bring up to date").press("Enter")
    for name, state in (("02.1", "tried once"), ("02.3", "right, at try 1"), ("02.6", "written")):
        expect(table.get_by_role("row", name=name)).to_contain_text(state)


def test_nothing_is_a_serious_barrier_and_nothing_is_wider_than_the_page(page: Page) -> None:
    assert barriers(page, ".jp-Notebook .jp-OutputArea") == []
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator(".nk-exercise").evaluate_all(wide) == 0
