"""What is moved fast: page, table and code agree in the end, and no run holds the slider up."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.acting import (
    LAB,
    RUN_LAST,
    press,
    same_table,
    sentences,
    shows,
    yearly_table,
)

import conundrum as nk

from .conftest import CLASH, IN_WORDS

pytestmark = [pytest.mark.wide, pytest.mark.slow]

TWENTY = """async ([slider, first, by]) => {
  for (let at = 1; at <= 20; at += 1) {
    slider.value = first + by * at;
    slider.dispatchEvent(new Event("input"));
    await new Promise((go) => setTimeout(go, 45));
  }
}"""
DRAG = """async ([slider, values]) => {
  const box = document.querySelector(`input[aria-label="${slider.ariaLabel}, number in %"]`);
  Object.assign(counted, { here: 0, asked: 0, most: 0 });
  const stood = [];
  for (const value of values) {
    slider.value = value;
    slider.dispatchEvent(new Event("input"));
    await new Promise(requestAnimationFrame);
    stood.push([slider.value, box.value]);
  }
  return stood;
}"""
DRAGGED = {
    LAB: ("Washington: Sanctions", [*range(0, 90, 2), 61]),
    CLASH: ("Washington: stance", [*range(-100, 101, 10), *range(90, -101, -10), 60]),
}


def test_after_twenty_moves_in_a_second_page_table_and_code_agree(page: Page) -> None:
    lab = page.locator(LAB)
    press(lab, "Reset", IN_WORDS)
    slider = lab.get_by_role("slider", name="Washington: Sanctions")
    slider.press("Home")
    page.evaluate(TWENTY, [slider.element_handle(), 0, 3])
    policy = nk.Policy(us_sanctions=0.6)
    if "/voila/" not in page.url:
        page.evaluate(RUN_LAST)
        output = page.locator(".jp-OutputArea-output").last
        expect(output).to_have_text("('0.60', '0.60', '60')")
    shows(lab, policy)
    run = nk.simulate(policy)
    expect(lab.locator("p.nk-status")).to_have_text(sentences(run, nk.simulate()))
    same_table(lab.locator(".nk-table").last, yearly_table(run))
    expect(slider).to_have_value("60")
    press(lab, IN_WORDS)
    # And nothing that comes late changes it.
    press(lab, "Reset", "Undo")
    shows(lab, policy)


@pytest.mark.parametrize("panel", DRAGGED)
def test_no_run_holds_a_fast_drag_up_on_a_slow_processor(page: Page, panel: str) -> None:
    label, values = DRAGGED[panel]
    slider = page.locator(panel).get_by_role("slider", name=label, exact=True)
    processor = page.context.new_cdp_session(page)
    processor.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    stood = page.evaluate(DRAG, [slider.element_handle(), values])
    # At each frame slider and number stand where they were put last.
    assert stood == [[f"{value}"] * 2 for value in values]
    processor.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    if panel == LAB:
        shows(page.locator(LAB), nk.Policy(us_sanctions=values[-1] / 100))
    else:
        clash = nk.show.clash()
        clash.sliders["us"].value = values[-1]
        expect(page.locator(panel).locator(".nk-status")).to_have_text(clash.parts["said"].text)
    counted = page.evaluate("counted")
    assert (counted["here"], counted["most"]) == (0, 1), counted
    assert 1 < counted["asked"] <= 1 + len(values), counted
