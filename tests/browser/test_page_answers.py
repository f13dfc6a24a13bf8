"""The page answers what is set in it: before the kernel, as the kernel would, and without one."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.quick import widely

import conundrum as nk
from conundrum.charts import pinned_run, scoreboard
from conundrum.charts.bands import SHOWN
from conundrum.charts.evidence.period import counts, sentence
from conundrum.charts.evidence.timeline_rows import FIRST, in_year, record
from conundrum.charts.stance_map_words import stances_table
from conundrum.model.policy import PRESETS
from conundrum.panels.lab.slider_rows import BELIEFS, CONTROLS, WEIGHTS
from conundrum.panels.plane import Plane
from conundrum.panels.why import BY_NAME
from conundrum.run.weights import EYES, loss

from .conftest import FRONTS, Served, run_notebook, serve, watched_page, write_notebook

LAB = ".nk-lab:has(.nk-presets)"
CONCERTS = ".nk-lab:has-text('Loss, from 0 to 1')"
PRINTED = "lab.still().split('This run: Washington: sanctions ')[1].split('%')[0]"
LOOK = f"f'{{lab.policy.us_sanctions:.2f}}', f'{{lab.outlook.policy.us_sanctions:.2f}}', {PRINTED}"
CELLS = (
    "import conundrum as nk\nlab = nk.lab()\nlab",
    "nk.move('china_sanctions', 'pressure_compels', show=['warheads', 'fallen', 'hunger'])",
    "nk.beside()",
    "nk.plane()",
    "nk.concerts()",
    "nk.worlds()",
    "line = nk.timeline()\nline",
    "nk.why('denial', 'pressure')",
    LOOK,
)
IN_WORDS = "The same in words and as a table"
TABLE = "The same numbers as a table"
ONE_YEAR = "What the record holds on one year"
# The browser unfolds the links of the model, without the help of anyone.
ANSWERING = f"() => document.querySelectorAll('.nk-answers').length === {len(CELLS) - 2}"
LINKS = {"Enter": BY_NAME["denial"], "Space": BY_NAME["pressure"]}
RUN_LAST = """async () => {
  const { commands, shell } = window.jupyterapp;
  shell.currentWidget.content.activeCellIndex = shell.currentWidget.content.widgets.length - 1;
  await commands.execute('notebook:run-cell');
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one notebook: a lab, a part of it, and a look at what code reads."""
    home = tmp_path_factory.mktemp("answers")
    write_notebook(home / "root", CELLS)
    with serve(home) as served:
        yield served


@pytest.fixture(scope="module", params=widely(FRONTS, {"lab", "voila"}))
def page(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    """The notebook, run, once its page answers."""
    with watched_page(browser) as page:
        page.add_init_script(COUNT)
        run_notebook(page, served.page(request.param))
        page.wait_for_function(ANSWERING, timeout=60_000)
        yield page


def kill_kernels(page: Page, served: Served) -> None:
    end_kernels(served)
    if "/voila/" not in page.url:
        page.get_by_role("button", name="Ok", exact=True).press("Enter")


def end_kernels(served: Served) -> None:
    started = psutil.Process(served.process).children(recursive=True)
    kernels = [one for one in started if "ipykernel_launcher" in one.cmdline()]
    for kernel in kernels:
        kernel.kill()
    psutil.wait_procs(kernels)


def told_on_card(run: nk.Outlook, pinned: nk.Outlook, outcome: str) -> str:
    """Return what the head of a chart says, without its markup."""
    return re.sub(r"<[^>]+>", "", scoreboard.card(run, pinned, outcome))


def shows(lab: Locator, policy: nk.Policy, beliefs: nk.Beliefs | None = None) -> None:
    """See that a lab shows a policy as Python would."""
    run, pinned = nk.simulate(policy, beliefs), nk.simulate(beliefs=beliefs)
    cards = [told_on_card(run, pinned, one) for one in SHOWN]
    expect(lab.locator(".nk-panel .widget-html")).to_have_text(cards)


def press(lab: Locator, *names: str) -> None:
    for name in names:
        lab.get_by_role("button", name=name, exact=True).press("Enter")


def same_table(table: Locator, python: str) -> None:
    """See that a table on the page says what Python's would."""
    wanted = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in python.split("<tr>")[1:]]
    expect(table.locator("tr")).to_have_count(len(wanted))
    # Jupyter does not lay out what is far out of sight.
    table.focus()
    said = [" ".join(row.split()) for row in table.locator("tr").all_inner_texts()]
    assert said == wanted


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


IN_KERNEL = """code => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
  .requestExecute({ code }).done.then(({ content }) => content.status)"""
SLOW = """
import time
def slow(change): time.sleep(0.3)
lab.sliders["us_sanctions"].observe(slow, "value")
"""


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


TWENTY = """async ([slider, first, by]) => {
  for (let at = 1; at <= 20; at += 1) {
    slider.value = first + by * at;
    slider.dispatchEvent(new Event("input"));
    await new Promise((go) => setTimeout(go, 45));
  }
}"""
# What is run by the page's own thread, and how many questions wait at once for the one beside it.
COUNT = """
globalThis.counted = { here: 0, asked: 0, waiting: 0, most: 0 };
const counts = `if (globalThis.counted) counted.here += 1;
  const kept = new Float32Array(`;
globalThis.Blob = class extends Blob {
  constructor([text, ...parts], about) {
    const model = typeof text === "string" && text.includes("function player(");
    super([model ? text.replace("const kept = new Float32Array(", counts) : text, ...parts], about);
  }
};
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => { counted.waiting -= "number" in data; });
  }
  postMessage(message) {
    if (message.question) {
      counted.asked += 1;
      counted.waiting += 1;
      counted.most = Math.max(counted.most, counted.waiting);
    }
    super.postMessage(message);
  }
};
"""
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
    ".nk-plane": ("Washington: stance", [*range(-100, 101, 10), *range(90, -101, -10), 60]),
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
    expect(lab.locator("p.nk-status")).to_have_text(scoreboard.sentences(run, nk.simulate()))
    same_table(lab.locator(".nk-table").last, scoreboard.yearly_table(run))
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
        plane = nk.plane()
        plane.washington.value = values[-1]
        expect(page.locator(panel).locator(".nk-status")).to_have_text(plane.said.text)
    counted = page.evaluate("counted")
    assert (counted["here"], counted["most"]) == (0, 1), counted
    assert 1 < counted["asked"] <= 1 + len(values), counted


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
    acts = ("joint cut-off", "joint opening", 44, "Undo", "Undo", "Redo")
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


SLOWLY = """
import time
line.start.observe(lambda change: time.sleep(0.1), "value")
"""
SEE = """said => {
  globalThis.seen = [];
  new MutationObserver(() => seen.push(Number(said.textContent.slice(0, 4))))
    .observe(said, { subtree: true, childList: true, characterData: true });
}"""
READS = "assert line._setting() == {'years': {'start': 2013, 'end': 2013, 'year': 2016}}"


def test_where_one_end_of_a_period_pushes_the_other_page_and_code_agree(page: Page) -> None:
    line, said = page.locator(".nk-timeline"), sentence(2013, 2013)
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
        expect(line.locator("svg.marks")).to_contain_text(counts(2013, 2013)["Talks"])

    agrees()
    if "/voila/" not in page.url:
        # The kernel has heard of all moves by then, and said what it thought of each.
        assert page.evaluate(IN_KERNEL, READS) == "ok"
        agrees()
    # Nothing that came late was drawn over what is newer.
    seen = page.evaluate("seen")
    assert seen[-1] == 2013
    assert seen == sorted(seen)


FOLDED = {
    LAB: ("Beliefs:", "Weights of", "All assumptions", "Scenario code", "What this", IN_WORDS),
    ".nk-move": (IN_WORDS,),
    CONCERTS: (TABLE,),
    ".nk-plane": ("The same map as a table",),
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
    same_table(lab.locator(".nk-table").last, scoreboard.yearly_table(run))
    lab.get_by_role("slider", name="Weight: Hunger").press("End")
    weights = replace(EYES["Washington"], hunger=1)
    weighed = pinned_run.weighed(None, loss(run, weights), loss(against, weights), against)
    expect(lab.locator(".nk-weighed")).to_have_text(weighed)
    expect(lab).to_contain_text("Weights of your own.")
    expect(left.locator(".nk-heard").first).to_contain_text("This panel goes on answering")


def test_without_a_kernel_named_policies_answer_and_are_marked(left: Page) -> None:
    lab = left.locator(LAB)
    beliefs = nk.Beliefs(growth_arms=1)
    for name in ("joint cut-off", "joint opening"):
        lab.get_by_role("button", name=name).press("Enter")
    shows(lab, PRESETS["joint opening"], beliefs)
    expect(lab.locator(".nk-presets .nk-on")).to_have_text("✓ joint opening")
    lab.get_by_role("slider", name="Beijing: Sanctions").press("End")
    shows(lab, replace(PRESETS["joint opening"], china_sanctions=1), beliefs)
    expect(lab.locator(".nk-presets .nk-on")).to_have_count(0)


def test_without_a_kernel_acts_are_undone_and_runs_pinned(left: Page) -> None:
    lab = left.locator(LAB)
    press(lab, "Reset", "joint cut-off", "Pin this run", "Beijing alone")
    run, pinned = (nk.simulate(PRESETS[name]) for name in ("Beijing alone", "joint cut-off"))
    said = lab.locator("p.nk-status")
    expect(said).to_have_text(scoreboard.sentences(run, pinned))
    press(lab, "Undo")
    expect(said).to_have_text(scoreboard.sentences(pinned, pinned))
    press(lab, "Redo", "Compare with 2016")
    shows(lab, PRESETS["Beijing alone"])
    expect(lab.get_by_role("button", name="Compare with 2016")).to_be_disabled()
    expect(lab.get_by_role("button", name="Redo")).to_be_disabled()
    slider = lab.get_by_role("slider", name="Beijing: Sanctions")
    before, after = (
        f"{100 * PRESETS[one].china_sanctions:g}" for one in ("joint cut-off", "Beijing alone")
    )
    press(lab, "Replay last move")
    expect(slider).to_have_value(before)
    expect(slider).to_have_value(after)
    shows(lab, PRESETS["Beijing alone"])
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
    run = nk.simulate(assumptions=nk.Assumptions(leak=0.2))
    expect(lab.locator("p.nk-status")).to_have_text(scoreboard.sentences(run, run))
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
    expect(lab.locator("p.nk-status")).to_have_text(scoreboard.sentences(run, pinned))
    expect(lab.locator(".nk-bar .nk-on")).to_have_text(["✓ joint opening", "✓ Beijing"])
    press(lab, "Undo")
    expect(code).to_have_value(nk.Scenario().code)


def test_without_a_kernel_a_part_of_the_lab_answers(left: Page) -> None:
    part, shown = left.locator(".nk-move"), ("warheads", "fallen", "hunger")
    part.get_by_role("slider", name="Belief: Pressure compels").press("Home")
    run = nk.simulate(beliefs=nk.Beliefs(pressure_compels=0))
    expect(part.locator(".nk-panel .widget-html")).to_have_text(
        [told_on_card(run, run, one) for one in shown]
    )
    expect(part.locator(".nk-status")).to_have_text(scoreboard.sentences(run, run, shown))
    same_table(part.locator(".nk-table"), scoreboard.yearly_table(run, shown))


def test_without_a_kernel_two_policies_answer(left: Page) -> None:
    pair, shown = left.locator(".nk-beside"), nk.beside()
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    for name in reversed(shown.beliefs):
        pair.get_by_role("button", name=name).press("Enter")
        shown.beliefs[name].click()
        expect(pair.locator("h3").first).to_have_text(re.sub(r"<[^>]+>", "", shown._head.value))
        expect(pair.locator(".nk-status")).to_have_text(shown._said.text)
        expect(pair.locator(".nk-on")).to_have_text(f"✓ {name}")
        expect(pair.locator(".nk-both text")).to_have_text(
            re.findall(r"<text[^>]*>(.*?)</text>", shown._bars.value)
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


ACTS = ("joint cut-off", "stance", "click", "fully shared", "Warheads in 2036")


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
    expect(line.locator(".nk-status").first).to_have_text(sentence(2006, 2017))
    expect(line.get_by_role("slider", name="Timeline: From")).to_have_value("2006")
    left.mouse.click(*at(2013))
    expect(line.locator(".nk-year")).to_have_text(in_year(2013))
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
    last = shown._lines.run["warheads"]["last"]
    expect(panel.locator("svg.marks").first.get_by_text(last, exact=True)).to_be_visible()
    panel.get_by_role("textbox", name="World", exact=True).fill("2000")
    panel.get_by_role("textbox", name="World", exact=True).press("Enter")
    shown.go.enter("2000")
    expect(panel.get_by_role("alert").filter(has_text="World: ")).to_have_text(shown.go.message)
    expect(panel.locator(".nk-story")).to_have_text(shown.told.text)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_without_a_kernel_a_link_of_the_model_unfolds(left: Page, key: str) -> None:
    summary = left.locator(".nk-why summary").filter(has_text=f"{LINKS[key].name}:")
    summary.press(key)
    link, source = summary.locator(".."), inspect.getsource(LINKS[key].function)
    expect(link.locator(".nk-code")).to_be_visible()
    assert link.locator(".nk-code").inner_text() == source
    expect(link.locator("mjx-container, .MathJax").first).to_be_visible()


@pytest.mark.parametrize("act", ACTS)
def test_without_a_kernel_the_plane_answers(left: Page, act: str, mapped: Plane) -> None:
    plane, bars = left.locator(".nk-plane"), (mapped.figures, mapped.named, mapped.shared)
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
    head = re.sub("<h3>(.*)</h3>.*", r"\1", mapped._finding.value)
    expect(plane.locator("h3").filter(has_text="most")).to_have_text(head)
    expect(plane.locator(".nk-status")).to_have_text(mapped.said.text)
    buttons = [button for bar in bars for button in bar.buttons.values()]
    marked = [one.description for one in buttons if "nk-on" in one._dom_classes]
    expect(plane.locator(".nk-on")).to_have_text(marked)
    same_table(plane.locator(".nk-table"), stances_table(mapped.cells, mapped._mapped))


@pytest.fixture(scope="module")
def mapped(page: Page) -> Plane:
    """What the page's plane does, in Python: one for each page."""
    return nk.plane()
