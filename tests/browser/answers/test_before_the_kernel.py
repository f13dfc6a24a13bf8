"""The page answers before the kernel does, and code reads the last press."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.acting import IN_KERNEL, LAB, RUN_LAST, SLOW, press, shows, told_on_card

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.views.lab import OUTCOMES as SHOWN

from .conftest import CLASH

pytestmark = pytest.mark.slow

# An app has no cells in which code could read, or be run.
in_cells = pytest.mark.usefixtures("with_cells")


@pytest.fixture
def with_cells(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")


@pytest.fixture
def slowly(page: Page) -> Iterator[None]:
    """Let the kernel take long to hear of the first slider, where a page lets code run."""
    if "/voila/" not in page.url:
        page.evaluate(IN_KERNEL, SLOW)
    yield
    if "/voila/" not in page.url:
        page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].unobserve(slow, "value")')


def reads(page: Page, percent: int) -> None:
    """See what code reads of the first slider, and what is printed of it."""
    page.evaluate(RUN_LAST)
    share = f"{percent / 100:.2f}"
    output = page.locator(".jp-OutputArea-output").last
    expect(output).to_have_text(f"('{share}', '{share}', '{percent}')")


def types(page: Page, text: str) -> Locator:
    """Type a number for the first slider of the lab, and return its box."""
    box = page.locator(LAB).get_by_label("Washington: Sanctions, number in %")
    box.fill(text)
    box.press("Enter")
    return box


def refused(where: Locator, text: str) -> Locator:
    return where.get_by_role("alert").filter(has_text=f"you gave '{text}'.")


def test_a_panel_is_shown_once(page: Page) -> None:
    expect(page.locator(f"{LAB}:visible")).to_have_count(1)
    expect(page.locator(".nk-still")).to_have_count(0)


@in_cells
def test_code_reads_what_was_pressed_a_moment_before(page: Page) -> None:
    slider = page.locator(LAB).get_by_role("slider").first
    for key, percent in (("Home", 0), ("ArrowRight", 1), ("End", 100)):
        slider.press(key)
        reads(page, percent)


@in_cells
@pytest.mark.wide
def test_code_reads_what_was_pressed_however_long_the_kernel_takes_to_hear_it(
    page: Page, slowly: None
) -> None:
    slider = page.locator(LAB).get_by_role("slider").first
    slider.press("Home")
    for _ in range(4):
        slider.press("ArrowRight")
    reads(page, 4)


@in_cells
@pytest.mark.wide
def test_what_is_being_typed_is_not_overwritten(page: Page) -> None:
    lab = page.locator(LAB)
    box = lab.get_by_role("textbox", name="Washington: Sanctions")
    box.fill("nan")
    page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].value = 33')
    expect(lab.get_by_role("slider").first).to_have_value("33")
    expect(box).to_have_value("nan")
    box.press("Enter")
    expect(refused(lab, "nan")).to_be_visible()
    types(page, "90")
    expect(lab.get_by_role("slider").first).to_have_value("90")


@in_cells
@pytest.mark.wide
def test_what_is_refused_moves_nothing_that_code_has_set(page: Page) -> None:
    lab = page.locator(LAB)
    # The page has set the slider by itself, and code has set it since.
    press(lab, "Both open up")
    shows(lab, PRESETS["joint opening"])
    page.evaluate(IN_KERNEL, "lab.policy = nk.Policy(us_sanctions=0.7)")
    expect(lab.get_by_role("slider").first).to_have_value("70")
    types(page, "abc")
    expect(refused(lab, "abc")).to_be_visible()
    reads(page, 70)
    expect(lab.get_by_role("slider").first).to_have_value("70")
    types(page, "90")


@in_cells
@pytest.mark.wide
def test_a_number_that_is_refused_stays_so_however_late_the_kernel_is(
    page: Page, slowly: None
) -> None:
    types(page, "35")
    box = types(page, "abc")
    reads(page, 35)
    expect(box).to_have_value("abc")
    expect(box).to_have_attribute("aria-invalid", "true")


WATCH = """async ([lab, slider, acts]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const card = () => lab.querySelector(".nk-panel .widget-html").textContent;
  globalThis.seen = [card()];
  globalThis.stood = [];
  const look = () => {
    if (slider.value !== stood.at(-1)) stood.push(slider.value);
    requestAnimationFrame(look);
  };
  new MutationObserver(() => {
    if (card() !== seen.at(-1)) seen.push(card());
  }).observe(lab, { subtree: true, childList: true, characterData: true });
  look();
  for (const act of acts) {
    const before = seen.length;
    if (typeof act === "number") {
      slider.value = act;
      slider.dispatchEvent(new Event("input"));
    } else {
      const named = ({ textContent }) => textContent.endsWith(act);
      [...lab.querySelectorAll("button")].find(named).click();
    }
    for (let frames = 0; frames < 600 && seen.length === before; frames += 1) await frame();
  }
}"""


def test_what_the_kernel_says_of_an_earlier_act_is_never_drawn(page: Page, slowly: None) -> None:
    lab = page.locator(LAB)
    press(lab, "Reset")
    shows(lab, nk.Policy())
    acts = ("Both cut it off", "Both open up", 44, "Undo", "Undo", "Redo")
    cut, opening = PRESETS["joint cut-off"], PRESETS["joint opening"]
    wanted = [cut, opening, replace(opening, us_sanctions=0.44), opening, cut, opening]
    slider = lab.get_by_role("slider", name="Washington: Sanctions").element_handle()
    page.evaluate(WATCH, [lab.element_handle(), slider, acts])
    shows(lab, opening)
    if "/voila/" not in page.url:
        reads(page, 20)
    told = [told_on_card(nk.simulate(policy), nk.simulate(), SHOWN[0]) for policy in wanted]
    seen = page.evaluate("seen")
    assert seen[seen.index(told[0]) :] == told
    stood = page.evaluate("stood")
    assert stood[stood.index("100") :] == ["100", "20", "44", "20", "100", "20"]


@in_cells
@pytest.mark.wide
def test_a_message_that_the_page_takes_away_does_not_stay_in_the_kernel(page: Page) -> None:
    clash = page.locator(CLASH)
    box = clash.get_by_role("textbox", name="Washington: stance")
    box.fill("abc")
    box.press("Enter")
    message = refused(clash, "abc")
    expect(message).to_have_count(1)
    assert page.evaluate(IN_KERNEL, "assert 'abc' in clash.sliders['us'].message") == "ok"
    for year in ("2021", "2036"):
        press(clash, year)
        expect(message).to_have_count(0)
    assert page.evaluate(IN_KERNEL, "assert clash.sliders['us'].message == ''") == "ok"
