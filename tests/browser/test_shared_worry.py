"""Notebook 01 as its readers meet it: predictions, timeline and charts, by key and by mouse."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.quick import widely

from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.panels.timeline import offered
from conundrum.shown.timeline import counts

from .conftest import FRONTS, Opened, barriers, resize

NOTEBOOK = "01_a_shared_worry.ipynb"
LAST = record().last
MAP = "passed Dandong"
"""Of the finding that the map states, and that unfolds it."""


@pytest.fixture
def page(opened: Opened) -> Page:
    return opened("lab", NOTEBOOK)


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def said(page: Page) -> Locator:
    return page.locator(".nk-timeline > .nk-status").first


@pytest.mark.parametrize("front", widely(FRONTS, {"voila"}))
def test_predictions_and_timeline_by_keyboard(opened: Opened, front: str) -> None:
    page = opened(front, NOTEBOOK)
    first, second = page.locator(".nk-predict").all()
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
    second.get_by_role("button", name="(d)").press("Enter")
    expect(second.locator("svg.marks")).to_have_count(0)
    expect(second.get_by_role("button", name="Commit")).to_be_enabled()
    second.get_by_role("button", name="Commit").press("Enter")
    expect(second.locator("svg.marks")).to_be_visible()
    expect(second.locator(".nk-status").first).to_be_focused()

    slider(page, "Timeline: From").press("End")
    expect(said(page)).to_contain_text(f"{LAST}: 0 resolutions")
    slider(page, "Timeline: From").press("Home")
    expect(said(page)).to_contain_text(f"1993 to {LAST}: 12 resolutions")
    slider(page, "Timeline: To").press("ArrowLeft")
    expect(said(page)).to_contain_text(f"1993 to {LAST - 1}: 12 resolutions")
    # The chart's own words follow, too.
    expect(page.locator(".nk-timeline svg.marks")).to_contain_text(
        counts(offered(), FIRST, LAST - 1)["Launches"]
    )
    page.get_by_role("button", name="What the record holds on one year").press("Enter")
    expect(page.locator(".nk-year")).to_contain_text("9 September 2016: nuclear test 5")
    slider(page, "Timeline: Read one year").press("ArrowRight")
    expect(page.locator(".nk-year")).to_contain_text("3 September 2017: nuclear test 6")


def test_a_period_by_mouse_moves_sliders_counts_and_every_panel(page: Page) -> None:
    chart = page.locator(".nk-timeline svg.marks")
    panel = chart.locator(".role-scope .background").first
    chart.hover(position={"x": 300, "y": 20})  # scrolls, and waits until nothing moves
    frame = panel.bounding_box()
    assert frame is not None
    year = frame["width"] / (LAST - FIRST + 1)
    height = frame["y"] + frame["height"] / 2
    page.mouse.move(frame["x"] + 13.5 * year, height)
    page.mouse.down()
    page.mouse.move(frame["x"] + 18 * year, height)
    page.mouse.move(frame["x"] + 24.5 * year, height)
    page.mouse.up()
    expect(said(page)).to_contain_text("2006 to 2017: 11 resolutions")
    expect(slider(page, "Timeline: From")).to_have_value("2006")
    expect(slider(page, "Timeline: To")).to_have_value("2017")
    for count in ("11 resolutions", "6 tests", "102 launches", "23,640 people"):
        expect(chart).to_contain_text(count)
    page.mouse.click(frame["x"] + 20.5 * year, height)
    expect(slider(page, "Timeline: Read one year")).to_have_value("2013")


def test_hovering_tells_event_figure_and_source(page: Page) -> None:
    dot = page.locator(".nk-timeline svg.marks .mark-symbol path").last
    # A part of a drawing is not scrolled to by itself.
    dot.evaluate("dot => dot.scrollIntoView({ block: 'center' })")
    dot.hover(force=True)
    tip = page.locator("#vg-tooltip-element.visible")
    expect(tip).to_contain_text("magnitude 6.3")
    expect(tip).to_contain_text("Geological Survey")


def test_a_chart_is_described_and_its_table_unfolds(page: Page) -> None:
    described = page.locator(".nk-shown .vega-embed").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label') ?? '')"
    )
    assert described
    assert all(" over " in said or " of 115 cases" in said for said in described)
    page.get_by_role("button", name="The same numbers as a table").last.press("Enter")
    expect(page.locator(".nk-table").last).to_contain_text("Arrivals in the South")
    page.get_by_role("button", name="The same numbers as a table").last.press("Enter")


@pytest.mark.parametrize("width", [390, 1366])
def test_the_app_fits_and_has_no_serious_barrier(opened: Opened, width: int) -> None:
    page = opened("voila", NOTEBOOK)
    resize(page, width, ".nk-shown svg.marks")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
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
    assert barriers(page, "#rendered_cells") == []
