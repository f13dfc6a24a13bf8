"""What is moved fast: page, table and code agree in the end, and no run holds the slider up."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.acting import (
    IN_KERNEL,
    LAB,
    RUN_LAST,
    press,
    same_table,
    sentences,
    shows,
    yearly_table,
)

import conundrum as nk
from conundrum.charts.evidence.timeline_rows import FIRST
from conundrum.panels.timeline import offered
from conundrum.shown.timeline import counts, summary

from .conftest import CLASH, IN_WORDS

pytestmark = [pytest.mark.wide, pytest.mark.slow]

RECORD = offered()

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
        clash = nk.clash()
        clash.sliders["us"].value = values[-1]
        expect(page.locator(panel).locator(".nk-status")).to_have_text(clash.parts["said"].text)
    counted = page.evaluate("counted")
    assert (counted["here"], counted["most"]) == (0, 1), counted
    assert 1 < counted["asked"] <= 1 + len(values), counted


SLOWLY = """
import time
line.sliders["start"].observe(lambda change: time.sleep(0.1), "value")
"""
SEE = """said => {
  globalThis.seen = [];
  new MutationObserver(() => seen.push(Number(said.textContent.slice(0, 4))))
    .observe(said, { subtree: true, childList: true, characterData: true });
}"""
READS = "assert line.now == {'years': {'start': 2013, 'end': 2013, 'year': 2016}}"


def test_where_one_end_of_a_period_pushes_the_other_page_and_code_agree(page: Page) -> None:
    line, said = page.locator(".nk-timeline"), summary(RECORD, 2013, 2013)
    start, end = (line.get_by_role("slider", name=f"Timeline: {one}") for one in ("From", "To"))
    end.press("Home")
    if "/voila/" not in page.url:
        assert page.evaluate(IN_KERNEL, SLOWLY) == "ok"
    page.evaluate(SEE, line.locator(".nk-status").first.element_handle())
    page.evaluate(TWENTY, [start.element_handle(), FIRST, 1])

    def agrees() -> None:
        for slider in (start, end):
            expect(slider).to_have_value("2013")
        expect(line.locator(".nk-status").first).to_have_text(said)
        expect(line.locator("svg.marks")).to_contain_text(counts(RECORD, 2013, 2013)["Talks"])

    agrees()
    if "/voila/" not in page.url:
        # The kernel has heard of all moves by then, and said what it thought of each.
        assert page.evaluate(IN_KERNEL, READS) == "ok"
        agrees()
    # Nothing that came late was drawn over what is newer.
    seen = page.evaluate("seen")
    assert seen[-1] == 2013
    assert seen == sorted(seen)
