"""The page answers before the kernel does, and code reads the last press."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from tests.browser.acting import IN_KERNEL, LAB, RUN_LAST, SLOW, press, shows, told_on_card

import conundrum as nk
from conundrum.charts.bands import SHOWN
from conundrum.model.policy import PRESETS

from .conftest import PLANE


def test_a_panel_is_shown_once(page: Page) -> None:
    expect(page.locator(f"{LAB}:visible")).to_have_count(1)
    expect(page.locator(".nk-still")).to_have_count(0)


def test_code_reads_what_was_pressed_a_moment_before(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    slider = page.locator(LAB).get_by_role("slider").first
    pressed = (("Home", "0.00", "0"), ("ArrowRight", "0.01", "1"), ("End", "1.00", "100"))
    for key, share, printed in pressed:
        slider.press(key)
        page.evaluate(RUN_LAST)
        output = page.locator(".jp-OutputArea-output").last
        expect(output).to_have_text(f"('{share}', '{share}', '{printed}')")


def test_code_reads_what_was_pressed_however_long_the_kernel_takes_to_hear_it(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    slider = page.locator(LAB).get_by_role("slider").first
    slider.press("Home")
    page.evaluate(IN_KERNEL, SLOW)
    for _ in range(4):
        slider.press("ArrowRight")
    page.evaluate(RUN_LAST)
    expect(page.locator(".jp-OutputArea-output").last).to_have_text("('0.04', '0.04', '4')")
    page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].unobserve(slow, "value")')


def test_what_is_being_typed_is_not_overwritten(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    lab = page.locator(LAB)
    box = lab.get_by_role("textbox", name="Washington: Sanctions")
    box.fill("nan")
    page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].value = 33')
    expect(lab.get_by_role("slider").first).to_have_value("33")
    expect(box).to_have_value("nan")
    box.press("Enter")
    expect(lab.get_by_role("alert").first).to_contain_text("'nan' was given")
    box.fill("90")
    box.press("Enter")
    expect(lab.get_by_role("slider").first).to_have_value("90")


def test_what_is_refused_moves_nothing_that_code_has_set(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    lab = page.locator(LAB)
    # The page has set the slider by itself, and code has set it since.
    press(lab, "Open up together")
    shows(lab, PRESETS["joint opening"])
    page.evaluate(IN_KERNEL, "lab.policy = nk.Policy(us_sanctions=0.7)")
    expect(lab.get_by_role("slider").first).to_have_value("70")
    box = lab.get_by_role("textbox", name="Washington: Sanctions")
    box.fill("abc")
    box.press("Enter")
    expect(lab.get_by_role("alert").first).to_contain_text("'abc' was given")
    page.evaluate(RUN_LAST)
    output = page.locator(".jp-OutputArea-output").last
    expect(output).to_have_text("('0.70', '0.70', '70')")
    expect(lab.get_by_role("slider").first).to_have_value("70")
    box.fill("90")
    box.press("Enter")


def test_a_number_that_is_refused_stays_so_however_late_the_kernel_is(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    box = page.locator(LAB).get_by_label("Washington: Sanctions, number in %")
    page.evaluate(IN_KERNEL, SLOW)
    for typed in ("35", "abc"):
        box.fill(typed)
        box.press("Enter")
    page.evaluate(RUN_LAST)
    expect(page.locator(".jp-OutputArea-output").last).to_have_text("('0.35', '0.35', '35')")
    expect(box).to_have_value("abc")
    expect(box).to_have_attribute("aria-invalid", "true")
    page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].unobserve(slow, "value")')


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


def test_what_the_kernel_says_of_an_earlier_act_is_never_drawn(page: Page) -> None:
    lab = page.locator(LAB)
    press(lab, "Reset")
    shows(lab, nk.Policy())
    acts = ("Cut off together", "Open up together", 44, "Undo", "Undo", "Redo")
    cut, opening = PRESETS["joint cut-off"], PRESETS["joint opening"]
    wanted = [cut, opening, replace(opening, us_sanctions=0.44), opening, cut, opening]
    slider = lab.get_by_role("slider", name="Washington: Sanctions").element_handle()
    if "/voila/" not in page.url:
        page.evaluate(IN_KERNEL, SLOW)
    page.evaluate(WATCH, [lab.element_handle(), slider, acts])
    shows(lab, opening)
    if "/voila/" not in page.url:
        page.evaluate(RUN_LAST)
        output = page.locator(".jp-OutputArea-output").last
        expect(output).to_have_text("('0.20', '0.20', '20')")
        page.evaluate(IN_KERNEL, 'lab.sliders["us_sanctions"].unobserve(slow, "value")')
    told = [told_on_card(nk.simulate(policy), nk.simulate(), SHOWN[0]) for policy in wanted]
    seen = page.evaluate("seen")
    assert seen[seen.index(told[0]) :] == told
    stood = page.evaluate("stood")
    assert stood[stood.index("100") :] == ["100", "20", "44", "20", "100", "20"]


CLICKS = """([panel, names]) => {
  const buttons = [...panel.querySelectorAll("button")];
  for (const name of names) buttons.find((one) => one.textContent === name).click();
}"""


def test_quick_steps_end_at_the_world_that_the_kernel_reaches(page: Page) -> None:
    panel, shown = page.locator(".nk-worlds"), nk.worlds()
    acts = ("Next", "Next", "Another kind", "Next")
    names = [shown.acts[act].description for act in acts]
    page.evaluate(CLICKS, [panel.element_handle(), names])
    for act in acts:
        shown.acts[act].click()
    expect(panel.locator(".nk-story")).to_have_text(shown.told.text)
    if "/voila/" not in page.url:
        # Once the kernel has heard of the presses, what it holds is shown.
        page.evaluate(RUN_LAST)
        expect(panel.locator(".nk-story")).to_have_text(shown.told.text)


def test_a_message_that_the_page_takes_away_does_not_stay_in_the_kernel(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    plane = page.locator(PLANE)
    box = plane.get_by_role("textbox", name="Washington: stance")
    box.fill("abc")
    box.press("Enter")
    message = plane.get_by_role("alert").filter(has_text="'abc' was given")
    expect(message).to_have_count(1)
    assert page.evaluate(IN_KERNEL, "assert 'abc' in Out[4].washington.message") == "ok"
    for mapped in ("Instability, first 5 years", "Instability in 2036"):
        press(plane, mapped)
        expect(message).to_have_count(0)
    assert page.evaluate(IN_KERNEL, "assert Out[4].washington.message == ''") == "ok"
