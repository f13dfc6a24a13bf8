"""Notebook 09's own widgets in a page: a long run that stops and ends, and what is chosen."""

import pytest
from playwright.sync_api import expect

from .conftest import Opened

NOTEBOOK = "09_how_sure_are_we.ipynb"


@pytest.mark.wide
def test_runs_and_choices_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.set_default_timeout(60_000)
    faults = page.locator(".nk-shown").filter(has_text="Beyond this model").last
    faults.get_by_role("button", name="Each conclusion as a table").press("Enter")
    fall = faults.get_by_role("row", name="With “Cut off together” the regime falls")
    expect(fall.locator("td").first).to_have_text("no", timeout=60_000)

    sensitivity = page.locator(".nk-shown").filter(has_text="Not run yet").last
    switch = sensitivity.get_by_role("button", name="Run", exact=True)
    stop = page.get_by_role("button", name="Stop", exact=True)
    switch.press("Enter")
    expect(page.locator("progress")).to_be_visible()
    # The kernel answers others while it runs.
    faults.get_by_role("button", name="The pace of 2016").press("Enter")
    expect(fall.locator("td").first).to_have_text("yes")
    expect(stop).to_be_visible()
    stop.press("Enter")
    stopped = page.get_by_text("Nothing of this run is kept.")
    expect(stopped).to_be_visible()
    expect(page.locator("progress")).to_have_count(0)
    run = page.get_by_role("button", name="Run", exact=True).last
    run.press("Enter")
    expect(page.get_by_text("Kept in runs/")).to_be_visible(timeout=60_000)
    expect(page.locator("[aria-label^='Line chart of the 4 largest shares']")).to_be_visible()

    doubts = page.locator(".nk-doubts")
    doubts.get_by_role("button", name="Share who flee").press("Enter")
    expect(doubts).to_contain_text("flight after a cut-off 214")
    page.get_by_role("button", name="One conclusion at a time").press("Enter")
    tornado = page.locator(".nk-shown").filter(has_text="Map for").last
    tornado.get_by_role("button", name="Flight after a cut-off").press("Enter")
    expect(tornado).to_contain_text("overturns the conclusion at one end of its range")
    tornado.get_by_role("button", name="highest chance of a fall").press("Enter")
    expect(tornado).to_contain_text("Highest chance of a fall at its upper end, 0.3")

    choosing = page.locator(".nk-shown").filter(has_text="A fact, in whose eyes?").last
    most = choosing.get_by_text("one fact is worth most to know")
    expect(most).to_contain_text("In Washington's eyes")
    expect(most).to_contain_text("bargains bind (belief)")
    choosing.get_by_role("slider").press("End")
    expect(most).not_to_contain_text("bargains bind")
    choosing.get_by_role("button", name="Beijing").press("Enter")
    expect(choosing).to_contain_text("In Beijing's eyes")
