"""Notebook 01 as its readers meet it: the focus after a guess, what a dot tells, how it fits."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import FRONTS, Opened, open_all, resize

pytestmark = pytest.mark.wide

NOTEBOOK = "01_a_shared_worry.ipynb"
MAP = "passed Dandong"
"""Of the finding that the map states, and that unfolds it."""


@pytest.mark.parametrize("front", FRONTS)
def test_after_a_prediction_the_reply_has_the_focus(opened: Opened, front: str) -> None:
    page = opened(front, NOTEBOOK)
    first = page.locator(".nk-predict").first
    first.get_by_role("slider").press("End")
    for _ in ("to the number box", "to the button"):
        page.keyboard.press("Tab")
    expect(first.get_by_role("button", name="Commit")).to_be_focused()
    page.keyboard.press("Enter")
    # The button is gone; the reply has the focus, and what comes next is the chart's own.
    expect(first.locator(".nk-status").first).to_be_focused()
    expect(first.locator("svg.marks")).to_contain_text("your guess: 200")
    expect(first.locator(".nk-status").first).to_contain_text("the record says 95")
    page.keyboard.press("Tab")
    expect(first.locator(".nk-shown a").first).to_be_focused()


def test_hovering_tells_event_figure_and_source(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    open_all(page)
    dot = page.locator(".nk-timeline svg.marks .mark-symbol path").last
    # A part of a drawing is not scrolled to by itself.
    dot.evaluate("dot => dot.scrollIntoView({ block: 'center' })")
    dot.hover(force=True)
    tip = page.locator("#vg-tooltip-element.visible")
    expect(tip).to_contain_text("magnitude 6.3")
    expect(tip).to_contain_text("Geological Survey")


@pytest.mark.parametrize("width", [390, 1366])
def test_charts_and_map_fit_and_their_words_stand_apart(opened: Opened, width: int) -> None:
    page = opened("voila", NOTEBOOK)
    open_all(page)
    resize(page, width, ".nk-shown svg.marks")
    for title in (MAP, "115 cases"):
        for fold in page.locator("button[aria-expanded=false]", has_text=title).all():
            fold.press("Enter")
    for chart in page.locator(".nk-shown svg.marks:visible").all():
        box = chart.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    # The name of a panel and what it counts stand side by side.
    words = page.locator(".nk-timeline svg.marks text")
    pairs = (("Talks", "meetings"), ("Pressure", "resolutions"), ("trade|Trade", " bn"))
    for pair in pairs:
        left, right = (words.filter(has_text=re.compile(one)).bounding_box() for one in pair)
        assert left is not None
        assert right is not None
        assert left["x"] + left["width"] < right["x"]
    # The map keeps its shape, and on a phone its crossings are numbers only.
    region = page.locator(".nk-shown", has=page.get_by_role("button", name=MAP))
    frame = region.locator("svg.marks .background").first.bounding_box()
    assert frame is not None
    assert 0.9 < frame["height"] / frame["width"] < 1
    named = expect(region.locator("svg.marks"))
    if width < 400:
        named.not_to_contain_text("1 Dandong")
    else:
        named.to_contain_text("1 Dandong to Sinuiju")
    expect(region).to_contain_text("7 Panmunjom and the Kaesong road: the table")
