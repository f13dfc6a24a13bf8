"""On a phone each slider is in sight together with numbers that it moves, before and after."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import watched_page
from tests.quick import widely
from tests.views.test_gauge import stands

from conundrum.model.policy import called as policy_called
from conundrum.tables.words import say
from conundrum.views.lab import OUTCOMES as SHOWN
from tools import ROOT

from .conftest import files
from .test_walk import page_of

pytestmark = pytest.mark.slow

WIDE, HIGH = 390, 664
"""Pixels of a phone, less its bars."""

FIRST = {
    "00": "lab",
    "04": "clash",
    "07": "agreement",
}
"""A panel of each notebook whose first slider is moved in `make test`."""

LEVERS = ("02", "03", "06")
"""Notebooks whose main panel is small enough to be in sight as a whole, and has no strip."""

NO_SLIDER = ("01", "05", "08", "09")
"""Notebooks whose panels are pressed, and have no slider."""

SEALED = "10"
"""The notebook whose sliders move no number: a choice at the table is sealed until all are made."""

NO_NUMBER = ("predict", "ask", "guesses")
"""Panels whose sliders are themselves the answer."""

NO_STRIP = "lever"
"""The panel whose picture is in sight with its slider, so that it needs no strip."""

WAIT = ("07",)
"""Of those the ones whose numbers wait for a guess."""

WAITS = ".nk-waits:not([hidden]) button"
OF_YEAR = re.compile(r" in \d{4}(?= →|$)")
"""Which year a figure is of: the panel has it below its year."""

STANDS = "button, input[type=range], summary, .nk-waits"
SLIDERS = ".nk-slider input[type=range]"
FOLDED = ".nk-fold button[aria-expanded=false]"
SAID = """(panel) => {
  const walk = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  const said = [];
  while (walk.nextNode()) {
    const { data, parentElement: holds } = walk.currentNode;
    if (holds.checkVisibility() && !holds.closest("style, .nk-slider")) said.push(data);
  }
  return said.join(" ");
}"""
SEEN = """(slider) => {
  const { left, width, top, bottom } = slider.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  const strip = document.querySelector(".nk-gauge").getBoundingClientRect();
  return [there === slider, top, bottom, strip.top, strip.bottom];
}"""


def cells(number: str) -> dict[str, str]:
    """Return the calls of a notebook that show a panel, by name and place."""
    (path,) = (ROOT / "notebooks").glob(f"{number}_*.ipynb")
    code = [
        one.source for one in nbformat.read(path, as_version=4).cells if one.cell_type == "code"
    ]
    found = {f"{called(one)}-{place}": one for place, one in enumerate(code[1:])}
    return {name: one for name, one in found.items() if called(one) not in NO_NUMBER}


def called(source: str) -> str:
    return source.partition("nk.")[2].partition("(")[0].removeprefix("show.")


def first_of(number: str) -> str:
    return next(one for one in cells(number).values() if called(one) == FIRST[number])


@contextmanager
def on_a_phone(browser: Browser, folder: Path, calls: dict[str, str]) -> Iterator[Page]:
    """Show panels without a kernel on a page as small as a phone."""
    page_of(folder, calls)
    with files(folder) as address, watched_page(browser, WIDE, HIGH) as page:
        page.goto(f"{address}/all.html")
        yield page


@pytest.fixture(scope="module")
def firsts(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    calls = {f"n{number}": first_of(number) for number in FIRST}
    calls |= {f"n{number}": next(iter(cells(number).values())) for number in LEVERS}
    with on_a_phone(browser, tmp_path_factory.mktemp("firsts"), calls) as page:
        yield page


def test_a_slider_moved_before_the_first_answer_has_its_strip(firsts: Page) -> None:
    push(alive(firsts.locator("#n00")).locator(SLIDERS).filter(visible=True).nth(1))
    expect(firsts.locator(".nk-gauge")).to_be_visible()


def test_the_strip_tells_what_a_policy_that_is_pressed_has_moved(firsts: Page) -> None:
    panel = alive(firsts.locator("#n00"))
    panel.get_by_role("button", name=policy_called("joint cut-off")).click()
    told = [re.compile("^Regime has fallen"), re.compile("^People who have left")]
    expect(firsts.locator(".nk-gauge span")).to_have_text(told, timeout=60_000)
    # What is pressed next is no policy, and what the last one moved is told no more.
    panel.get_by_role("button", name=say("lab.more")).click()
    panel.get_by_role("button", name="Undo", exact=True).click()
    expect(firsts.locator(".nk-gauge")).to_have_count(0)


def test_a_strip_above_its_slider_hides_no_neighbour_that_is_scrolled_to(firsts: Page) -> None:
    slider = alive(firsts.locator("#n00")).locator(SLIDERS).filter(visible=True).nth(1)
    slider.evaluate("(one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight + 100)")
    push(slider)
    strip = firsts.locator(".nk-gauge")
    expect(strip).to_be_visible(timeout=60_000)
    firsts.evaluate("scrollBy(0, -65)")
    expect(strip).to_be_hidden()
    expect(slider).to_be_in_viewport()


def test_each_drag_is_told_from_where_it_began(firsts: Page) -> None:
    slider = alive(firsts.locator("#n00")).locator(SLIDERS).filter(visible=True).first
    came, began = firsts.locator(".nk-gauge b").first, firsts.locator(".nk-gauge i").first
    slider.press("Home")
    expect(came).to_be_visible(timeout=60_000)
    then = came.inner_text()
    box = slider.bounding_box()
    assert box is not None
    slider.click(position={"x": box["width"] - 2, "y": box["height"] / 2})
    expect(began).to_have_text(f"{then} →", timeout=60_000)


@pytest.mark.parametrize("number", widely(WAIT, {"07"}))
def test_what_waits_for_a_guess_has_no_slider_before(firsts: Page, number: str) -> None:
    panel = alive(firsts.locator(f"#n{number}"))
    sliders = panel.locator(SLIDERS).filter(visible=True)
    expect(panel.locator(WAITS)).to_be_visible()
    expect(sliders).to_have_count(0)
    panel.locator(WAITS).press("Enter")
    push(sliders.last)
    expect(firsts.locator(".nk-gauge")).to_be_attached(timeout=60_000)
    # What has just been drawn above the slider may have moved it out of sight.
    sliders.last.scroll_into_view_if_needed()
    expect(firsts.locator(".nk-gauge")).to_be_visible()


@pytest.mark.parametrize("number", FIRST)
def test_the_first_slider_of_a_notebook_is_in_sight_with_what_it_moves(
    firsts: Page, number: str
) -> None:
    panel = living(firsts.locator(f"#n{number}"))
    in_sight(panel, panel.locator(SLIDERS).filter(visible=True).first)


@pytest.mark.parametrize("number", LEVERS)
def test_a_lever_is_in_sight_with_its_picture_and_its_numbers(firsts: Page, number: str) -> None:
    panel = living(firsts.locator(f"#n{number}"))
    slider = panel.locator(".nk-foot input[type=range]")
    push(slider)
    parts = panel.locator(".nk-picture h4:visible, .nk-curved:visible, .nk-foot:visible").all()
    boxes = [box for part in parts if (box := part.bounding_box())]
    high = max(one["y"] + one["height"] for one in boxes) - min(one["y"] for one in boxes)
    # A title, a picture and the lever, at the least.
    assert len(boxes) >= 3
    assert high < HIGH


@pytest.mark.wide
@pytest.mark.parametrize("number", FIRST)
def test_every_slider_of_a_notebook_is_in_sight_with_what_it_moves(
    browser: Browser, tmp_path: Path, number: str
) -> None:
    with on_a_phone(browser, tmp_path, cells(number)) as page:
        for name in cells(number):
            if name.startswith(NO_STRIP):
                continue
            panel = living(page.locator(f"#{name}"))
            sliders = panel.locator(SLIDERS).filter(visible=True).all()
            for slider in sliders:
                in_sight(panel, slider)
            print(f"{name}: {len(sliders)} sliders")


def test_small_charts_keep_what_they_are_compared_with_and_a_key(
    firsts: Page,
) -> None:
    panel = living(firsts.locator("#n00"))
    expect(panel.locator(".nk-panel .nk-drawn:visible")).to_have_count(len(SHOWN))
    compared = panel.locator(".nk-panel .nk-number i")
    expect(compared).to_have_count(len(SHOWN))
    for number in compared.all():
        expect(number).to_be_visible()
    for band in ("half", "most"):
        expect(panel.locator(".nk-legend").get_by_text(say(f"legend.{band}"))).to_be_visible()


def test_what_both_kinds_of_futures_hold_stands_once_below_the_charts(firsts: Page) -> None:
    kinds = living(firsts.locator("#n00")).locator(".nk-kinds p")
    expect(kinds).to_be_visible()
    expect(kinds).to_contain_text("Warheads where the regime rules (")


def test_no_notebook_is_left_out() -> None:
    notebooks = {path.name[:2] for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert notebooks == {*FIRST, *LEVERS, *NO_SLIDER, SEALED}


def alive(panel: Locator) -> Locator:
    panel.scroll_into_view_if_needed()
    expect(panel).to_have_class(re.compile("nk-alive"), timeout=60_000)
    # A lab may show its levers only when it is asked for everything.
    for every in panel.locator(".nk-everything .nk-fold > [aria-expanded=false]").all():
        every.press("Enter")
    return panel


def living(panel: Locator) -> Locator:
    """Bring a panel alive, make the choice that it begins with, and open and unfold all it has."""
    alive(panel)
    expect(panel.locator(STANDS).filter(visible=True).first).to_be_visible(timeout=60_000)
    for waits in panel.locator(WAITS).all():
        waits.press("Enter")
    for choice in panel.locator(".nk-choice button").filter(visible=True).all()[:1]:
        asked = panel.inner_text()
        choice.press("Enter")
        expect(panel).not_to_have_text(asked, use_inner_text=True, timeout=60_000)
    folded = panel.locator(FOLDED).filter(visible=True)
    while folded.count():
        folded.first.press("Enter")
    return panel


def push(slider: Locator) -> None:
    """Move a slider by keyboard to one end; where it stands there, to the other."""
    slider.focus()
    was = slider.input_value()
    slider.press("End")
    if slider.input_value() == was:
        slider.press("Home")


def in_sight(panel: Locator, slider: Locator) -> None:
    """Move a slider, and see it beside the numbers that it moves."""
    before = panel.evaluate(SAID)
    push(slider)
    strip = panel.page.locator(".nk-gauge")
    expect(strip).to_be_visible(timeout=60_000)
    name = slider.get_attribute("aria-label")
    free, top, bottom, above, below = slider.evaluate(SEEN)
    assert free, f"{name}: something lies on it"
    assert 0 <= top < bottom <= HIGH, name
    assert 0 <= above < below <= HIGH, name
    assert bottom <= above or below <= top, f"{name}: the strip lies on it"
    old, new = (
        [OF_YEAR.sub("", told) for told in strip.locator(mark).all_inner_texts()] for mark in "ib"
    )
    after = panel.evaluate(SAID)
    if not old:
        assert strip.inner_text().startswith(say("gauge.none"))
    assert [one for one in old if not stands(one.removesuffix(" →"), before)] == [], name
    assert [one for one in new if not stands(one, after)] == [], name
