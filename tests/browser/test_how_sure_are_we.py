"""The long run of notebook 09: it stops and ends, and what it found is kept, in a page."""

import pytest
from playwright.sync_api import expect

from .conftest import Opened

NOTEBOOK = "09_how_sure_are_we.ipynb"


@pytest.mark.wide
def test_a_long_run_is_stopped_and_run_to_its_end_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.set_default_timeout(60_000)
    faults = page.locator(".nk-shown").filter(has_text="Beyond this model").last
    faults.get_by_role("button", name="Show me").press("Enter")
    faults.get_by_role("button", name="Each conclusion as a table").press("Enter")
    fall = faults.get_by_role("row", name="With “Cut off together” the regime falls")
    expect(fall.locator("td").first).to_have_text("no", timeout=60_000)

    sensitivity = page.locator(".nk-shown").filter(has_text="Not run yet").last
    switch = sensitivity.get_by_role("button", name="Run", exact=True)
    # What the page itself runs can be stopped as well, where the machine is slow.
    stop = page.get_by_title("Stop", exact=True)
    switch.press("Enter")
    running = page.locator(".nk-shown", has=stop).last
    expect(running.locator("progress")).to_be_visible(timeout=60_000)
    # At once: on a fast machine all is over in seconds.
    stop.press("Enter")
    stopped = page.get_by_text("Nothing of this run is kept.")
    expect(stopped).to_be_visible(timeout=60_000)
    expect(stop).to_be_hidden()
    run = page.get_by_role("button", name="Run", exact=True).last
    run.press("Enter")
    # What else is on the page answers all the same.
    faults.get_by_role("button", name="The pace of 2016").press("Enter")
    expect(fall.locator("td").first).to_have_text("yes", timeout=60_000)
    expect(page.get_by_text("Kept in runs/")).to_be_visible(timeout=60_000)
    expect(page.locator("[aria-label^='Line chart of the 4 largest shares']")).to_be_visible()
