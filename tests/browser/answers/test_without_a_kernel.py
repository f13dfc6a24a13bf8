"""With its kernel killed the page goes on answering, and says what Python says."""

import inspect
import re
from dataclasses import replace
from html import unescape

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.acting import (
    LAB,
    kill_kernels,
    press,
    same_table,
    sentences,
    shows,
    told_on_card,
    yearly_table,
)
from tests.browser.conftest import Served
from tests.run.test_finite import TOO_FAR

import conundrum as nk
from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.model.policy import PRESETS
from conundrum.panels.plane import Plane
from conundrum.panels.replies import Replies
from conundrum.panels.slider_rows import BELIEFS, CONTROLS, WEIGHTS
from conundrum.panels.timeline import offered
from conundrum.panels.why import BY_NAME
from conundrum.run.statistics import Run
from conundrum.run.weights import EYES
from conundrum.shown.timeline import in_year, summary
from conundrum.shown.weighed import weighed
from conundrum.tables.words import say

from .conftest import IN_WORDS, PLANE

CONCERTS = ".nk-lab:has-text('Loss, from 0 to 1')"
GAME = ".nk-lab:has(.nk-regions)"
TABLE = "The same numbers as a table"
ONE_YEAR = "What the record holds on one year"
LINKS = {"Enter": BY_NAME["denial"], "Space": BY_NAME["pressure"]}
FOLDED = {
    LAB: ("Beliefs:", "Weights of", "All assumptions", "Scenario code", "What this", IN_WORDS),
    ".nk-move": (IN_WORDS,),
    CONCERTS: (TABLE,),
    GAME: ("The regions", "More maps", "What counts to Washington", "The map as"),
    PLANE: ("The same map as a table",),
    ".nk-worlds": (TABLE,),
    ".nk-beside": (TABLE,),
    ".nk-timeline": (ONE_YEAR, "Every fact as a table"),
}


@pytest.fixture(scope="module")
def left(page: Page, served: Served) -> Page:
    """The page at last: its kernel is killed, and then all is unfolded."""
    lab = page.locator(LAB)
    press(lab, "Reset")
    shows(lab, nk.Policy())
    # What is folded comes a little later than the rest; the maps of games are the last of it.
    expect(page.locator(GAME).locator("button", has_text="The map as")).to_be_attached()
    kill_kernels(page, served)
    for panel, folds in FOLDED.items():
        for title in folds:
            page.locator(panel).get_by_role("button", name=title).press("Enter")
        expect(page.locator(panel).locator(".nk-table").last).to_be_visible()
    expect(lab.get_by_role("slider")).to_have_count(len(CONTROLS) + len(BELIEFS) + len(WEIGHTS))
    expect(lab).to_contain_text("docs/model.md")
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
    lab.get_by_role("slider", name="Weight: Hunger").press("End")
    weights = replace(EYES["Washington"], hunger=1)
    told = weighed(Run(run), Run(against), vars(weights))
    expect(lab.locator(".nk-weighed")).to_have_text(told)
    expect(lab).to_contain_text("Weights of your own.")
    expect(left.locator(".nk-heard").first).to_contain_text("This panel goes on answering")


def test_without_a_kernel_named_policies_answer_and_are_marked(left: Page) -> None:
    lab = left.locator(LAB)
    beliefs = nk.Beliefs(growth_arms=1)
    for name in ("Cut off together", "Open up together"):
        lab.get_by_role("button", name=name).press("Enter")
    shows(lab, PRESETS["joint opening"], beliefs)
    expect(lab.locator(".nk-presets .nk-on")).to_have_text("● Open up together")
    lab.get_by_role("slider", name="Beijing: Sanctions").press("End")
    shows(lab, replace(PRESETS["joint opening"], china_sanctions=1), beliefs)
    expect(lab.locator(".nk-presets .nk-on")).to_have_count(0)


def glimpsed(lab: Locator, slider: Locator, value: str) -> None:
    """Replay the last move, and see each frame until the slider stands where it stood before it."""
    replay = lab.get_by_role("button", name="Replay last move")
    script = """([replay, slider, value]) => new Promise((seen) => {
      const look = () => (slider.value === value ? seen() : requestAnimationFrame(look));
      replay.click();
      look();
    })"""
    handles = [replay.element_handle(), slider.element_handle(), value]
    lab.page.evaluate(script, handles)


def test_without_a_kernel_acts_are_undone_and_runs_pinned(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset", "Cut off together", "Pin this run", "Beijing opens alone")
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
    press(lab, "Open up together", "Cut off together")
    glimpsed(lab, washington, "20")
    washington.press("Home")
    expect(washington).to_have_value("0")
    shows(lab, replace(PRESETS["joint cut-off"], us_sanctions=0))
    press(lab, "Reset")
    shows(lab, nk.Policy())


def test_without_a_kernel_a_typed_number_is_taken_or_refused(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset")
    box = lab.get_by_label("Washington: Sanctions, number in %")
    box.fill("12,5 %")
    box.press("Enter")
    shows(lab, nk.Policy(us_sanctions=0.125))
    expect(box).to_have_value("12.5")
    box.fill("150")
    box.press("Enter")
    refused = "Washington: Sanctions: a number from 0 to 100 (%) is allowed, but '150' was given"
    expect(lab.get_by_role("alert").filter(has_text=refused)).to_be_visible()
    shows(lab, nk.Policy(us_sanctions=0.125))


def test_without_a_kernel_an_assumption_is_held_and_released(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset")
    lab.get_by_label("Hold", exact=True).select_option("leak")
    box = lab.get_by_label("at", exact=True)
    for typed in ("2", "0,2 share"):
        box.fill(typed)
        box.press("Enter")
        wrong = lab.get_by_role("alert").filter(has_text="leak: a number from 0 to 1 (share)")
        expect(wrong).to_have_count(int(typed == "2"))
        if typed == "2":
            # Another act takes the message away, and leaves what was typed.
            press(lab, "Cut off together")
            expect(wrong).to_have_count(0)
            expect(box).to_have_value(typed)
            press(lab, "Reset")
    run = nk.simulate(assumptions=nk.Assumptions(leak=0.2))
    expect(lab.locator("p.nk-status")).to_have_text(sentences(run, run))
    expect(box).to_have_value("")
    expect(lab.locator(".nk-assumptions b")).to_have_text("held at 0.2")
    press(lab, "leak is held at 0.2: release")
    expect(lab.locator(".nk-assumptions b")).to_have_count(0)
    shows(lab, nk.Policy())


def test_without_a_kernel_a_code_is_shown_and_loaded(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset")
    code = lab.get_by_label("This scenario")
    expect(code).to_have_value(nk.Scenario().code)
    other = nk.Scenario(
        PRESETS["joint opening"], nk.Beliefs(growth_arms=1), EYES["Beijing"],
        assumptions=nk.Assumptions(leak=0.2),
    )  # fmt: skip
    box = lab.get_by_label("Another's")
    box.fill(other.code.lower())
    box.press("Enter")
    expect(code).to_have_value(other.code)
    run, pinned = (
        nk.simulate(policy, other.beliefs, other.assumptions)
        for policy in (other.policy, PRESETS["2016"])
    )
    expect(lab.locator("p.nk-status")).to_have_text(sentences(run, pinned))
    expect(lab.locator(".nk-bar .nk-on")).to_have_text(["● Open up together", "● Beijing"])
    press(lab, "Undo")
    expect(code).to_have_value(nk.Scenario().code)
    # What only the kernel can read or run stays, and the reader hears why nothing follows.
    for text in ("no code", nk.Scenario(seed=7).code):
        box.fill(text)
        box.press("Enter")
        expect(lab.get_by_role("alert").filter(has_text=say("page.unsent"))).to_have_count(1)
        expect(box).to_have_value(text)
    # What leaves the numbers, the page refuses as Python does.
    far = nk.Scenario(assumptions=nk.Assumptions(**dict(sorted(TOO_FAR.items()))))
    with pytest.raises(nk.BadValue) as refused:
        nk.simulate(assumptions=far.assumptions)
    box.fill(far.code)
    box.press("Enter")
    expect(lab.get_by_role("alert").filter(has_text=str(refused.value))).to_have_count(1)
    expect(code).to_have_value(nk.Scenario().code)
    box.fill(nk.Scenario().code)
    box.press("Enter")
    expect(box).to_have_value("")
    expect(lab.get_by_role("alert").filter(has_text=say("page.unsent"))).to_have_count(0)


def test_without_a_kernel_a_part_of_the_lab_answers(left: Page) -> None:
    part, shown = left.locator(".nk-move"), ("warheads", "fallen", "hunger")
    part.get_by_role("slider", name="Belief: Pressure compels").press("Home")
    run = nk.simulate(beliefs=nk.Beliefs(pressure_compels=0))
    expect(part.locator(".nk-panel .widget-html")).to_have_text(
        [told_on_card(run, run, one) for one in shown]
    )
    expect(part.locator(".nk-status")).to_have_text(sentences(run, run, shown))
    same_table(part.locator(".nk-table"), yearly_table(run, shown))


def test_without_a_kernel_two_policies_answer(left: Page) -> None:
    pair, shown = left.locator(".nk-beside"), nk.beside()
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    for name in reversed(shown.beliefs):
        pair.get_by_role("button", name=name).press("Enter")
        shown.beliefs[name].click()
        expect(pair.locator("h3").first).to_have_text(
            re.sub(r"<[^>]+>", "", shown.parts["head"].value)
        )
        expect(pair.locator(".nk-status")).to_have_text(shown._said.text)
        expect(pair.locator(".nk-on")).to_have_text(f"● {name}")
        expect(pair.locator(".nk-both text")).to_have_text(
            re.findall(r"<text[^>]*>(.*?)</text>", shown.parts["balance"].value)
        )
        same_table(pair.locator(".nk-table"), shown.fold.body.value)


def test_without_a_kernel_the_concerts_answer(left: Page) -> None:
    panel, shown = left.locator(CONCERTS), nk.concerts()
    shown.fold.unfolded = True
    panel.get_by_role("slider", name="Belief: Growth arms").press("End")
    shown.sliders["growth_arms"].value = 100
    expect(panel.locator(".nk-status")).to_have_text(shown._said.text)
    assert shown.fold.body is not None
    same_table(panel.locator(".nk-table"), shown.fold.body.value)


ACTS = ("Cut off together", "stance", "click", "fully shared", "Warheads in 2036")


def test_without_a_kernel_the_mouse_chooses_a_period_and_a_year(left: Page) -> None:
    line = left.locator(".nk-timeline")
    # Scrolls, and waits until nothing moves.
    line.locator("svg.marks").hover(position={"x": 300, "y": 20})
    frame = line.locator("svg.marks .role-scope .background").first.bounding_box()
    assert frame is not None
    left_edge, width, height = frame["x"], frame["width"], frame["y"] + frame["height"] / 2

    def at(year: int) -> tuple[float, float]:
        share = (year + 0.5 - FIRST) / (record().last + 1 - FIRST)
        return left_edge + share * width, height

    left.mouse.move(*at(2017))
    left.mouse.down()
    for year in (2012, 2006):
        left.mouse.move(*at(year))
    left.mouse.up()
    expect(line.locator(".nk-status").first).to_have_text(summary(offered(), 2006, 2017))
    expect(line.get_by_role("slider", name="Timeline: From")).to_have_value("2006")
    left.mouse.click(*at(2013))
    expect(line.locator(".nk-year")).to_have_text(in_year(offered(), 2013))
    facts = len(record().events) + len(record().years)
    expect(line.locator(".nk-table tbody tr")).to_have_count(facts)


def test_without_a_kernel_single_worlds_answer(left: Page) -> None:
    panel, shown = left.locator(".nk-worlds"), nk.worlds()
    panel.get_by_role("textbox", name="World", exact=True).fill("51")
    panel.get_by_role("button", name="Show this world").press("Enter")
    shown.go.enter("51")
    for act in ("Next", "Another kind", "Previous"):
        panel.get_by_role("button", name=shown.acts[act].description).press("Enter")
        shown.acts[act].click()
        expect(panel.locator(".nk-story")).to_have_text(shown.told.text)
    panel.get_by_role("slider").press("End")
    shown.year.value = 2036
    expect(panel.locator(".nk-status")).to_have_text(shown.counted.text)
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    same_table(panel.locator(".nk-table"), shown.fold.body.value)
    last = shown.answer()["lines"]()["warheads"]["last"]
    expect(panel.locator("svg.marks").first.get_by_text(last, exact=True)).to_be_visible()
    panel.get_by_role("textbox", name="World", exact=True).fill("2000")
    panel.get_by_role("textbox", name="World", exact=True).press("Enter")
    shown.go.enter("2000")
    expect(panel.get_by_role("alert").filter(has_text="World: ")).to_have_text(shown.go.message)
    expect(panel.locator(".nk-story")).to_have_text(shown.told.text)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_without_a_kernel_a_link_of_the_model_unfolds(left: Page, key: str) -> None:
    summary = left.locator(".nk-why summary").filter(has_text=LINKS[key].does)
    summary.press(key)
    link, source = summary.locator(".."), inspect.getsource(LINKS[key].function)
    link.locator("details summary").press(key)
    expect(link.locator(".nk-code")).to_be_visible()
    assert link.locator(".nk-code").inner_text() == source
    expect(link.locator("mjx-container, .MathJax").first).to_be_visible()


@pytest.mark.parametrize("act", ACTS)
def test_without_a_kernel_the_plane_answers(left: Page, act: str, mapped: Plane) -> None:
    plane, bars = left.locator(PLANE), (mapped.figures, mapped.named, mapped.shared)
    if act == "stance":
        plane.get_by_role("slider", name="Washington: stance", exact=True).press("Home")
        mapped.washington.value = -100
    elif act == "click":
        background = plane.locator(".nk-map svg.marks .background").first
        frame = background.bounding_box()
        assert frame
        at = {"x": 0.7 * frame["width"], "y": 0.7 * frame["height"]}
        background.click(position=at, force=True)  # type: ignore[arg-type]
        mapped.pick.click(0.7, 0.3)
    else:
        plane.get_by_role("button", name=act).press("Enter")
        next(bar.buttons[act] for bar in bars if act in bar.buttons).click()
    title, _, duo = mapped.answer()["head"]().partition('<div class="nk-duo">')
    finding = re.sub("<p>.*|<[^>]+>", "", title)
    expect(plane.locator(".nk-side h3")).to_have_text(unescape(finding))
    expect(plane.locator(".nk-duo")).to_have_text(re.sub("<[^>]+>", "", duo))
    expect(plane.locator(".nk-status")).to_have_text(mapped.said.text)
    buttons = [button for bar in bars for button in bar.buttons.values()]
    marked = [one.description for one in buttons if "nk-on" in one._dom_classes]
    expect(plane.locator(".nk-on")).to_have_text(marked)
    same_table(plane.locator(".nk-table"), mapped.answer()["table"]())


def test_without_a_kernel_the_game_answers(left: Page) -> None:
    game, shown = left.locator(GAME), nk.replies()
    shown.more.unfolded = shown.regions.fold.unfolded = shown.map.fold.unfolded = True
    # Scrolls, and waits until nothing moves.
    frame = game.locator(".nk-tall svg.marks .background").first
    frame.hover(force=True, position={"x": 5, "y": 5})
    box = frame.bounding_box()
    assert box is not None
    at = {"x": 0.66 * box["width"], "y": 0.4 * box["height"]}
    frame.click(position=at, force=True)  # type: ignore[arg-type]
    shown.regions.picked(0.66, 0.6)
    the_same_game(game, shown)
    expect(game.locator(".nk-weighed")).to_contain_text("prisoner's dilemma")
    for button in ("press or engage", "both press", "Washington's cost, and growth arms"):
        game.get_by_role("button", name=button, exact=True).press("Enter")
    shown.buttons["press or engage"].click()
    shown.buttons["both press"].click()
    shown.map.buttons["Washington's cost, and growth arms"].click()
    game.get_by_role("slider", name="Belief: Growth tames").press("Home")
    shown.sliders["growth_tames"].value = 0
    game.get_by_role("button", name="Seoul", exact=True).first.press("Enter")
    shown.weights["Washington"].eyes.buttons["Seoul"].click()
    game.get_by_role("slider", name="Washington, Weight: Hunger").press("End")
    shown.sliders["Washington.hunger"].value = 100
    the_same_game(game, shown)


def the_same_game(game: Locator, shown: Replies) -> None:
    """See that the game on the page is that of Python."""
    expect(game.locator(".nk-weighed")).to_have_text(shown.parts["named"].text)
    expect(game.locator("h3").filter(has_text="dilemma")).to_have_text(
        unescape(re.sub("<h3>(.*)</h3>.*", r"\1", shown.regions.head.value))
    )
    for said in (shown.parts["said"], shown.parts["kept"], shown.map.said):
        expect(game.get_by_role("status").filter(has_text=said.text)).to_have_count(1)
    buttons = (shown.buttons | shown.map.buttons).values()
    marked = [one.description for one in buttons if "nk-on" in one._dom_classes]
    expect(game.locator(".nk-stage .nk-on")).to_have_text(marked)
    written = [fold.html() for fold in (shown.regions.fold, shown.map.fold) if fold.html]
    for place, html in enumerate((shown.regions.table, *written)):
        same_table(game.locator(".nk-table").nth(place), html)


@pytest.fixture(scope="module")
def mapped(page: Page) -> Plane:
    """What the page's plane does, in Python: one for each page."""
    return nk.plane()
