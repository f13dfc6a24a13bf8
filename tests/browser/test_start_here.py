"""The lab as its readers meet it: by keyboard, by mouse, by number, with and without sight."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.quick import widely

from conundrum.charts.bands import SHOWN

from .conftest import FRONTS, NOTEBOOK, Opened, barriers, resize

ANSWERED = "before => document.querySelector('.nk-lab .nk-moved').textContent !== before"
REDRAWN = """before => [...document.querySelectorAll('.nk-lab .mark-line path')]
  .some((path, place) => path.getAttribute('d') !== before[place])"""
NAMED = ".nk-lab .nk-presets"
FOLDS = ("Beliefs:", "Weights of", "All assumptions", "Scenario code:", "The same in words")


@pytest.fixture
def page(opened: Opened) -> Page:
    """The notebook in JupyterLab, from the start."""
    return start(opened("lab", NOTEBOOK))


def start(page: Page) -> Page:
    """Press Reset, and wait until all is as it was."""
    page.get_by_role("button", name="Reset").press("Enter")
    page.locator(NAMED).get_by_role("button", name="● Keep 2016").wait_for()
    expect(sliders(page).nth(2)).to_have_value("20")
    return page


def sliders(page: Page) -> Locator:
    return page.locator(".nk-lab").get_by_role("slider")


def lines(page: Page) -> list[str]:
    """The shapes of the charts' median lines."""
    drawn: list[str] = page.locator(".nk-lab .mark-line path").evaluate_all(
        "paths => paths.map(path => path.getAttribute('d'))"
    )
    return drawn


def unfold(page: Page, *titles: str) -> None:
    """Unfold parts of the lab by keyboard, if they are folded."""
    for title in titles:
        button = page.get_by_role("button", name=title)
        if button.get_attribute("aria-expanded") == "false":
            button.press("Enter")
            expect(button).to_have_attribute("aria-expanded", "true")


def move(page: Page, slider: Locator, key: str) -> None:
    """Press a key on a slider and wait until the text answers."""
    before = page.locator(".nk-lab .nk-moved").text_content()
    slider.press(key)
    page.wait_for_function(ANSWERED, arg=before)


def test_sliders_have_names_and_units(page: Page) -> None:
    names = sliders(page).evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert names == [
        "Washington: Sanctions",
        "Washington: Engagement",
        "Beijing: Sanctions",
        "Beijing: Engagement",
        "Both together: Shared conditions",
    ]
    assert sliders(page).first.get_attribute("aria-valuetext") == "90%"


@pytest.mark.parametrize("front", widely(FRONTS, {"lab"}))
def test_every_slider_answers_the_keyboard(opened: Opened, front: str) -> None:
    page = start(opened(front, NOTEBOOK))
    expect(sliders(page)).to_have_count(5)
    # Conditions need a table to sit at; from joint opening every control matters.
    page.locator(NAMED).get_by_role("button", name="Open up together").click()
    expect(sliders(page).first).to_have_value("20")
    for slider in sliders(page).all():
        value, shapes = slider.input_value(), lines(page)
        move(page, slider, "ArrowRight")
        assert float(slider.input_value()) == float(value) + 1
        page.wait_for_function(REDRAWN, arg=shapes)
        move(page, slider, "End")
        assert slider.input_value() == "100"


def test_a_bad_number_is_refused_beside_the_control(page: Page) -> None:
    box = page.get_by_role("textbox", name="Beijing: Sanctions")
    before = page.locator(".nk-lab .nk-moved").text_content()
    box.fill("150 %")
    box.press("Enter")
    message = page.get_by_role("alert").filter(has_text="from 0 to 100 (%)")
    expect(message).to_contain_text("Beijing: Sanctions")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(sliders(page).nth(2)).to_have_value("20")
    assert page.locator(".nk-lab .nk-moved").text_content() == before
    box.fill("40")
    box.press("Enter")
    expect(message).to_have_count(0)
    expect(sliders(page).nth(2)).to_have_value("40")


def test_the_chart_is_described(page: Page) -> None:
    described = page.locator(".nk-lab .vega-embed").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    assert described[0].startswith("A hundred worlds as marks")
    assert all(said.startswith("Line chart over the years 2016 to 2036:") for said in described[1:])
    assert len(described) == len(SHOWN)


@pytest.mark.parametrize("width", widely([390, 1366], {390}))
def test_the_app_fits_and_has_no_serious_barrier(opened: Opened, width: int) -> None:
    page = opened("voila", NOTEBOOK)
    resize(page, width, ".nk-lab svg.marks")
    unfold(page, *FOLDS)
    expect(page.locator(".nk-lab .nk-table")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nk-lab").evaluate("lab => lab.scrollWidth <= lab.clientWidth")
    parts = (".nk-panels", ".nk-step", ".nk-rooms", ".nk-more .nk-room", ".nk-more")
    for part in parts:
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    posters = page.locator(".nk-hundred")
    assert posters.evaluate("posters => posters.scrollWidth <= posters.clientWidth")
    in_a_row = posters.locator("svg").first.evaluate("svg => svg.viewBox.baseVal.width / 16")
    assert in_a_row == (10 if width == 390 else 20)
    assert barriers(page, "#rendered_cells") == []


def test_the_lab_is_whole_beside_the_side_bar(page: Page) -> None:
    unfold(page, *FOLDS)
    lab = page.locator(".nk-lab").bounding_box()
    chart = page.locator(".nk-lab svg.marks").nth(2).bounding_box()
    assert lab is not None
    assert chart is not None
    assert lab["width"] < 950
    assert chart["x"] + chart["width"] <= lab["x"] + lab["width"]
    assert page.locator(".nk-lab").evaluate("lab => lab.scrollWidth <= lab.clientWidth")


def test_what_is_no_code_is_refused_beside_its_box(page: Page) -> None:
    unfold(page, "Scenario code:")
    cut = page.get_by_label("This scenario").input_value()[:-1]
    box = page.get_by_label("Another's")
    box.fill(cut)
    page.get_by_role("button", name="Load", exact=True).click()
    refused = page.get_by_role("alert").filter(has_text="scenario code: ")
    expect(refused).to_contain_text("characters are missing")
    expect(box).to_have_value(cut)
    expect(sliders(page).first).to_have_value("90")


def test_headings_stand_in_order_under_one_title(page: Page) -> None:
    levels = page.locator(".jp-Notebook :is(h1, h2, h3, h4, h5, h6)").evaluate_all(
        "all => all.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("front", widely(FRONTS, {"lab"}))
def test_the_origin_of_a_figure_is_not_seen_and_leaves_no_gap(opened: Opened, front: str) -> None:
    page = opened(front, NOTEBOOK)
    page.get_by_role("heading", name="What happened and why").first.scroll_into_view_if_needed()
    leaks = page.locator("p", has_text="crosses the Chinese border").first
    expect(leaks).to_contain_text("leaks. Nine tenths of the trade crosses the Chinese border")
    page.get_by_role("heading", name="The case against").first.scroll_into_view_if_needed()
    put_in = page.locator("p", has_text="No one has measured").first
    expect(put_in).to_contain_text("five are published figures, made by others.")
    text = page.locator("body").inner_text()
    assert "<!--" not in text
    assert 'fallen "2016"' not in text
