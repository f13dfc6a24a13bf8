"""Notebook 07's own widgets in a page: price, stances, map and agreement; and the two concerts."""

from playwright.sync_api import expect

from .conftest import Opened

NOTEBOOK = "07_can_concert_hold.ipynb"


def test_the_game_and_the_concerts_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.set_default_timeout(60_000)
    game = page.locator(".nk-lab").filter(has=page.locator(".nk-payoffs"))
    named, cells = game.locator(".nk-weighed"), game.locator(".nk-payoffs td")
    expect(named).to_contain_text("harmony", timeout=60_000)
    expect(game.locator(".nk-meet")).to_have_count(1)
    drawn = game.locator(".nk-map svg.marks")
    whole, frame = (
        one.bounding_box() for one in (drawn, game.locator(".nk-map .background").first)
    )
    assert whole is not None
    assert frame is not None
    right = frame["x"] - whole["x"] + 0.6 * frame["width"]
    down = frame["y"] - whole["y"] + 0.5 * frame["height"]
    drawn.click(position={"x": right, "y": down})
    expect(named).to_contain_text("prisoner's dilemma")
    expect(game).to_contain_text("a cost of 18 to Washington, 25 to Beijing")

    game.get_by_role("button", name="press or engage").press("Enter")
    game.get_by_role("slider", name="Washington: what a change").press("End")
    expect(named).to_contain_text("deadlock")
    game.get_by_role("button", name="all three").press("Enter")
    expect(cells).to_have_count(1 + 9)
    game.get_by_role("button", name="both press", exact=True).press("Enter")
    expect(game).to_contain_text("both press:")
    game.get_by_role("button", name="More maps").press("Enter")
    game.get_by_role("button", name="Washington's cost, and growth arms").press("Enter")
    expect(game.locator("svg.marks").last).to_contain_text("belief that growth arms")

    concerts = page.locator(".nk-lab").filter(has_text="Loss, from 0 to 1")
    concerts.get_by_role("button", name="The same numbers as a table").press("Enter")
    row = concerts.get_by_role("row", name="Beijing")
    before = row.text_content() or ""
    concerts.get_by_role("slider", name="Belief: Growth arms").press("End")
    expect(row).not_to_have_text(before)
    expect(concerts.locator(".nk-status")).to_contain_text("costs less than the course of 2016")
