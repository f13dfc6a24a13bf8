"""With its kernel killed the page goes on answering, and says what Python says."""

import inspect
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.acting import (
    LAB,
    kill_kernels,
    press,
    same_table,
    sentences,
    shows,
    yearly_table,
)
from tests.browser.conftest import Served

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.panels.slider_rows import BELIEFS, CONTROL_SLIDERS, DISCOUNT, WEIGHTS
from conundrum.panels.why import BY_NAME
from conundrum.run.priorities import PRIORITIES
from conundrum.run.statistics import Run
from conundrum.tables.words import say
from conundrum.views.losses import compare_losses

from .conftest import CLASH, IN_WORDS

pytestmark = pytest.mark.slow

LINKS = {"Enter": BY_NAME["denial"], "Space": BY_NAME["pressure"]}
FOLDED = {
    LAB: ("Beliefs:", "Weights of", "All assumptions", "Scenario code", IN_WORDS),
}


@pytest.fixture(scope="module")
def left(page: Page, served: Served) -> Page:
    """The page at last: its kernel is killed, and then all is unfolded."""
    lab = page.locator(LAB)
    press(lab, "Reset")
    shows(lab, nk.Policy())
    kill_kernels(page, served)
    for panel, folds in FOLDED.items():
        for title in folds:
            page.locator(panel).get_by_role("button", name=title).press("Enter")
        expect(page.locator(panel).locator(".nk-table").filter(visible=True)).not_to_have_count(0)
    sliders = len(CONTROL_SLIDERS) + len(BELIEFS) + len(WEIGHTS | DISCOUNT)
    expect(lab.get_by_role("slider")).to_have_count(sliders)
    return page


def test_without_a_kernel_the_lab_and_what_is_unfolded_answer(left: Page) -> None:
    lab = left.locator(LAB)
    lab.get_by_role("slider", name="Beijing: Sanctions").press("End")
    lab.get_by_role("slider", name="Beijing: Engagement").press("Home")
    policy = nk.Policy(china_sanctions=1, china_engagement=0)
    shows(lab, policy)
    lab.get_by_role("slider", name="Belief: Growth arms").press("End")
    beliefs = nk.Beliefs(growth_arms=1)
    shows(lab, policy, beliefs)
    run, against = (nk.simulate(one, beliefs) for one in (policy, PRESETS["2016"]))
    same_table(lab.locator(".nk-table").last, yearly_table(run))
    press(lab, "Beijing")
    expect(lab.locator(".nk-weighed")).to_contain_text("Loss by Beijing's priorities")
    lab.get_by_role("slider", name="Weight: Hunger").press("End")
    weights = replace(PRIORITIES["Beijing"], hunger=1)
    told = compare_losses(Run(run), Run(against), vars(weights))
    expect(lab.locator(".nk-weighed")).to_have_text(told)
    # Counted in per cent a year, and so a share as well.
    discount = lab.get_by_role("slider", name="Discount")
    discount.press("End")
    told = compare_losses(Run(run), Run(against), vars(replace(weights, discount=0.1)))
    expect(lab.locator(".nk-weighed")).to_have_text(told)
    expect(discount).to_have_attribute("aria-valuetext", "10% a year")
    expect(lab).to_contain_text("These weights are your own.")
    expect(left.locator(".nk-heard").first).to_contain_text("This panel answers by itself")


def glimpsed(lab: Locator, slider: Locator, value: str) -> None:
    """Replay the last move, and see each frame until the slider stands where it stood before it."""
    replay = lab.get_by_role("button", name="Replay the last move")
    script = """([replay, slider, value]) => new Promise((seen) => {
      const look = () => (slider.value === value ? seen() : requestAnimationFrame(look));
      replay.click();
      look();
    })"""
    handles = [replay.element_handle(), slider.element_handle(), value]
    lab.page.evaluate(script, handles)


def test_without_a_kernel_acts_are_undone_and_runs_pinned(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset", "Both cut it off", "Pin this run", "Beijing opens alone")
    expect(lab.locator(".nk-presets .nk-on")).to_have_text("● Beijing opens alone")
    run, pinned = (nk.simulate(PRESETS[name]) for name in ("Beijing alone", "joint cut-off"))
    said = lab.locator("p.nk-status")
    expect(said).to_have_text(sentences(run, pinned))
    press(lab, "Undo")
    expect(said).to_have_text(sentences(pinned, pinned))
    press(lab, "Redo", "Compare with 2016")
    shows(lab, PRESETS["Beijing alone"])
    expect(lab.get_by_role("button", name="Compare with 2016")).to_be_disabled()
    expect(lab.get_by_role("button", name="Redo")).to_be_disabled()
    slider = lab.get_by_role("slider", name="Beijing: Sanctions")
    before, after = (
        f"{100 * PRESETS[one].china_sanctions:g}" for one in ("joint cut-off", "Beijing alone")
    )
    glimpsed(lab, slider, before)
    expect(slider).to_have_value(after)
    shows(lab, PRESETS["Beijing alone"])
    # A key that is pressed meanwhile goes on from what is set.
    washington = lab.get_by_role("slider", name="Washington: Sanctions")
    glimpsed(lab, washington, "100")
    washington.press("ArrowLeft")
    expect(washington).to_have_value("89")
    shows(lab, replace(PRESETS["Beijing alone"], us_sanctions=0.89))
    press(lab, "Both open up", "Both cut it off")
    glimpsed(lab, washington, "20")
    washington.press("Home")
    expect(washington).to_have_value("0")
    shows(lab, replace(PRESETS["joint cut-off"], us_sanctions=0))
    press(lab, "Reset")
    shows(lab, nk.Policy())


def test_without_a_kernel_an_assumption_is_held_and_released(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset")
    lab.get_by_label(say("held.choose"), exact=True).select_option("leak")
    box = lab.get_by_label("at", exact=True)
    for typed in ("2", "0,2 share"):
        box.fill(typed)
        box.press("Enter")
        wrong = lab.get_by_role("alert").filter(
            has_text="leaks must be a number from 0 to 1 (share)"
        )
        expect(wrong).to_have_count(int(typed == "2"))
        if typed == "2":
            # Another act takes the message away, and leaves what was typed.
            press(lab, "Both cut it off")
            expect(wrong).to_have_count(0)
            expect(box).to_have_value(typed)
            press(lab, "Reset")
    run = nk.simulate(assumptions=nk.Assumptions(leak=0.2))
    expect(lab.locator("p.nk-status")).to_have_text(sentences(run, run))
    expect(box).to_have_value("")
    expect(lab.locator(".nk-assumptions b")).to_have_text("fixed at 0.2")
    press(lab, "banned trade that leaks is fixed at 0.2: release")
    expect(lab.locator(".nk-assumptions b")).to_have_count(0)
    shows(lab, nk.Policy())


@pytest.mark.wide
def test_without_a_kernel_a_code_is_shown_and_loaded(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset")
    code = lab.get_by_label("This scenario")
    expect(code).to_have_value(nk.Scenario().code)
    other = nk.Scenario(
        PRESETS["joint opening"], nk.Beliefs(growth_arms=1), PRIORITIES["Beijing"],
        assumptions=nk.Assumptions(leak=0.2),
    )  # fmt: skip
    box = lab.get_by_label("A code from someone else")
    box.fill(other.code.lower())
    box.press("Enter")
    expect(code).to_have_value(other.code)
    run, pinned = (
        nk.simulate(policy, other.beliefs, other.assumptions)
        for policy in (other.policy, PRESETS["2016"])
    )
    expect(lab.locator("p.nk-status")).to_have_text(sentences(run, pinned))
    expect(lab.locator(".nk-bar .nk-on")).to_have_text(["● Both open up", "● Beijing"])
    press(lab, "Undo")
    expect(code).to_have_value(nk.Scenario().code)
    # What only the kernel can read or run stays, and the reader hears why nothing follows.
    for text in ("no code", nk.Scenario(seed=7).code):
        box.fill(text)
        box.press("Enter")
        expect(lab.get_by_role("alert").filter(has_text=say("page.unsent"))).to_have_count(1)
        expect(box).to_have_value(text)
    box.fill(nk.Scenario().code)
    box.press("Enter")
    expect(box).to_have_value("")
    expect(lab.get_by_role("alert").filter(has_text=say("page.unsent"))).to_have_count(0)


@pytest.mark.wide
@pytest.mark.parametrize("key", LINKS)
def test_without_a_kernel_a_link_of_the_model_unfolds(left: Page, key: str) -> None:
    summary = left.locator(".nk-why summary").filter(has_text=LINKS[key].does)
    # All links are in one fold.
    if not summary.is_visible():
        left.locator(".nk-why summary").first.press(key)
    summary.press(key)
    link, source = summary.locator(".."), inspect.getsource(LINKS[key].function)
    link.locator("details summary").press(key)
    expect(link.locator(".nk-code")).to_be_visible()
    assert link.locator(".nk-code").inner_text() == source
    expect(link.locator("mjx-container, .MathJax").first).to_be_visible()


@pytest.mark.wide
def test_without_a_kernel_a_press_on_the_map_chooses_a_pair(left: Page) -> None:
    clash, twin = left.locator(CLASH), nk.show.clash()
    drawn = clash.locator(".nk-map")
    box = drawn.bounding_box()
    assert box is not None
    drawn.click(position={"x": 0.7 * box["width"], "y": 0.7 * box["height"]})
    twin.act("pick", at=(0.7, 0.3))
    expect(clash.locator(".nk-status")).to_have_text(twin.parts["said"].text)
    stance = clash.get_by_role("slider", name="Washington: stance", exact=True)
    expect(stance).to_have_value(f"{twin.sliders['us'].value:g}")
