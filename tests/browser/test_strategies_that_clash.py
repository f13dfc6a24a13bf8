"""The map of notebook 04 as its readers meet it: a pair by key and by click."""

import pytest
from playwright.sync_api import expect

from .conftest import FRONTS, Opened, whole

NOTEBOOK = "04_strategies_that_clash.ipynb"


@pytest.mark.wide
@pytest.mark.parametrize("front", FRONTS)
def test_a_pair_by_key_and_by_click_and_another_map(opened: Opened, front: str) -> None:
    page = opened(front, NOTEBOOK)
    plane = page.locator(".nk-plane")
    said, chart = plane.locator(".nk-right > .nk-status"), plane.locator(".nk-map svg.marks")
    expect(said).to_contain_text("Concert index: 0.40")
    whole(page)
    washington = plane.get_by_role("slider", name="Washington: stance", exact=True)
    beijing = plane.get_by_role("slider", name="Beijing: stance", exact=True)

    washington.press("End")
    beijing.press("Home")
    expect(said).to_contain_text("Washington: full pressure. Beijing: full engagement.")
    expect(said).to_contain_text("Concert index: 0.00")
    washington.press("ArrowLeft")
    expect(washington).to_have_value("90")

    # What fills its place is drawn once that is in sight.
    plane.evaluate("one => one.scrollIntoView()")
    chart.hover()  # scrolls, and waits until nothing moves
    frame = chart.locator(".background").first.bounding_box()
    assert frame is not None
    page.mouse.click(frame["x"] + frame["width"] * 0.01, frame["y"] + frame["height"] * 0.01)
    expect(said).to_contain_text("Washington: full engagement. Beijing: full pressure.")
    expect(washington).to_have_value("-100")
    expect(beijing).to_have_value("100")

    plane.get_by_role("button", name="Instability where the regime stands").press("Enter")
    expect(plane.locator(".nk-side h3")).to_contain_text("Instability where the regime stands")
    plane.get_by_role("button", name="The same map as a table").press("Enter")
    expect(plane.locator(".nk-table caption")).to_contain_text("where the regime stands")
    expect(plane.locator(".nk-table td")).to_have_count(441)
