"""The worlds of notebook 05 that are drawn one at a time, after a guess, by keyboard."""

import pytest
from playwright.sync_api import expect

from .conftest import Opened, barriers, looks

NOTEBOOK = "05_two_ways_in_concert.ipynb"


@pytest.mark.wide
def test_worlds_are_drawn_after_a_guess_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    drawn = page.locator(".nk-endings")
    draw, shows = (drawn.get_by_role("button", name=name) for name in ("Draw a world", "Show me"))
    expect(shows.or_(draw)).to_be_visible()
    if shows.is_visible():  # else another page has guessed already
        expect(draw).to_be_hidden()
        shows.press("Enter")
    expect(draw).to_be_disabled()
    drawn.get_by_role("button", name="In 7 to 10").press("Enter")
    expect(drawn.get_by_role("button", name="● In 7 to 10")).to_be_visible()
    for many in range(1, 11):
        draw.press("Enter")
        expect(drawn.locator(".nk-chosen")).to_contain_text(f"of your {many} world")
    assert barriers(page, ".nk-endings") == []
    assert looks(page, ".nk-endings") == []
    # A life ends in a cross where it falls.
    fates = drawn.locator(".nk-fate").all_text_contents()
    shapes = drawn.locator("svg.marks").evaluate_all(
        "all => all.map(one => one.querySelectorAll('.mark-symbol path').length)"
    )
    assert shapes == [int("falls" in fate) for fate in fates]
