"""Each notebook is visited once in each front: by keyboard, at two widths, light and dark.

In the end each of its panels meets a fault in Python. What other tests see on smaller pages, such
as a kernel that is late or gone, is not tried here.
"""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.quick import widely

from conundrum.tables import say

from .conftest import (
    FRONTS,
    NOTEBOOK,
    ROOT,
    Served,
    barriers,
    looks,
    open_all,
    resize,
    run_notebook,
    serve,
    watched_page,
    whole,
)
from .test_failing import FAILED

pytestmark = pytest.mark.slow

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
WIDTHS = {"lab": (1300, 900), "voila": (390, 1366)}
"""Pixels of the window: a laptop and half of its screen, with a side bar; a phone and a laptop."""
CELLS = {"lab": ".jp-Notebook", "voila": "#rendered_cells"}
"""What holds a notebook's cells in a front."""
PANELS = ".nk-lab, .nk-shown, .nk-ask, .nk-predict, .nk-why"
CHARTS = ".nk-lab svg.marks, .nk-shown svg.marks"
GUESSED = ".nk-asked > .nk-ask:not(.nk-predict .nk-ask)"
"""A guess whose picture stands beside it."""
PICTURE = ":is([role=img], table, .nk-doubts-list)"
"""What answers a guess; on a phone the table of 09 is a list."""
DRAWN = ":is(.nk-lab, .nk-shown) :is(svg, div)[role=img]:not(.nk-hundred *):visible"
OUTPUTS = ".jp-OutputArea-output:has(button, .nk-slider, .nk-entry)"
FOR_THE_PAGE_ALONE = {"guesses", "why", "prices", "apart"}
"""What a reader does there, if anything, the page does without Python."""
BROKEN = "broken"
"""A file. Where it lies beside a notebook, each control fails when it is next used."""
FAILING = f"""
from pathlib import Path

import ipywidgets as widgets
from conundrum.widgets import failure_watch

failed = set()


def once(method):
    def call(control, *given):
        heard = isinstance(control, failure_watch.Heard) and control not in failed
        if heard and Path("{BROKEN}").exists():
            failed.add(control)
            raise RuntimeError("broken on purpose")
        return method(control, *given)

    return call


widgets.Widget.set_state = once(widgets.Widget.set_state)
for kind in failure_watch.Heard.__subclasses__():
    kind.receive = once(kind.receive)
"""
"""A first cell that lets controls fail."""


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server on notebooks whose controls can be made to fail."""
    home = tmp_path_factory.mktemp("visited")
    shutil.copytree(ROOT / "notebooks", home / "root")
    for name in NOTEBOOKS:
        notebook = nbformat.read(home / "root" / name, as_version=4)
        notebook.cells.insert(0, nbformat.v4.new_code_cell(FAILING))
        nbformat.write(notebook, home / "root" / name)
    with serve(home) as served:
        yield served


@pytest.fixture(scope="module", params=FRONTS)
def front(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=widely(NOTEBOOKS, {NOTEBOOK}))
def notebook(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(browser: Browser, visited: Served, notebook: str, front: str) -> Iterator[Page]:
    """A notebook in a front, all cells run, of a reader who has said nothing yet."""
    (visited.root / BROKEN).unlink(missing_ok=True)
    visited.forget()
    with watched_page(browser, WIDTHS[front][0]) as page:
        run_notebook(page, visited.page(front, notebook))
        whole(page)
        yield page


def test_guesses_sliders_and_questions_answer_the_keyboard(page: Page) -> None:
    for asked in page.locator(".nk-predict").all():
        commit(asked)
    for asked in page.locator(GUESSED).all():
        guess(asked)
    open_all(page)
    for lab in page.locator(".nk-lab").all():
        for slider in lab.get_by_role("slider").filter(visible=True).all():
            to_both_ends(slider, lab)
    for asked in page.locator(".nk-ask:not(.nk-predict .nk-ask, .nk-asked .nk-ask):visible").all():
        answer(asked)


def commit(asked: Locator) -> None:
    """Guess, and see the chart appear, its own or that beside it, and the focus at the reply."""
    beside = asked.locator("xpath=ancestor::*[contains(@class, 'nk-two')]")
    expect(asked.locator("svg.marks")).to_have_count(0)
    if asked.get_by_role("slider").count():
        asked.get_by_role("slider").press("End")
    else:
        asked.get_by_role("button", name="(a)").press("Enter")
    ready = asked.get_by_role("button", name="Commit")
    expect(ready).to_be_enabled()
    ready.press("Enter")
    drawn = beside.locator(".nk-picture") if beside.count() else asked
    expect(drawn.locator("svg:visible").first).to_be_visible()
    reply = asked.locator(".nk-status").first
    expect(reply).not_to_be_empty()
    expect(reply).to_be_focused()


def guess(asked: Locator) -> None:
    """Press each answer, and see the picture beside it from the first press on.

    On a phone the other answers make room for it, and come back when they are asked for.
    """
    drawn = asked.locator("xpath=ancestor::*[contains(@class, 'nk-pair')]").locator(".nk-picture")
    # What looks like the picture until then shows nothing of it.
    waits = drawn.locator(".nk-waits")
    expect(waits).to_contain_text(say("waits.says"))
    choices = asked.get_by_role("button", name="(")
    last = choices.all()[-1]
    choices.first.press("Enter")
    expect(choices.first).to_contain_text("●")
    expect(waits).to_be_hidden()
    expect(drawn.locator(f"{PICTURE}:visible").first).to_be_visible()
    others = drawn.get_by_role("button", name=say("waits.others"))
    if asked.page.evaluate("innerWidth") == WIDTHS["voila"][0]:
        expect(last).to_be_hidden()
        others.press("Enter")
    expect(others).to_be_hidden()
    answer(asked)


def to_both_ends(slider: Locator, lab: Locator) -> None:
    """Move a slider, and see the panel say something else each time."""
    ends = {"Home": slider.get_attribute("min"), "End": slider.get_attribute("max")}
    # The end where it does not stand comes first, so that each key changes something.
    for key in sorted(ends, key=lambda key: slider.input_value() == ends[key]):
        before = lab.text_content() or ""
        slider.press(key)
        expect(slider).to_have_value(ends[key] or "")
        expect(lab).not_to_have_text(before)


def answer(asked: Locator) -> None:
    """Press every choice of a question, or type a number."""
    reply = asked.locator(".nk-status")
    choices = asked.get_by_role("button", name="(").all()
    for choice in choices:
        choice.press("Enter")
        expect(choice).to_contain_text("●")
        expect(reply).not_to_be_empty()
    if not choices:
        asked.get_by_role("textbox").fill("0")
        asked.get_by_role("textbox").press("Enter")
        expect(reply).to_have_text("The answer is higher than 0.")


def test_at_each_width_all_is_large_enough_and_nothing_is_cut(
    page: Page, notebook: str, front: str
) -> None:
    open_all(page)
    faults: list[tuple[int, str]] = []
    for width in WIDTHS[front]:
        resize(page, width, CHARTS)
        faults += [(width, fault) for fault in looks(page, PANELS)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append((width, "the page moves sideways"))
    resize(page, WIDTHS[front][0], CHARTS)
    assert faults == []


def unfold(page: Page) -> None:
    # What unfolds may hold folds of its own.
    while fold := page.query_selector(".nk-fold button[aria-expanded=false]:visible"):
        fold.press("Enter")
        page.wait_for_function("one => one.getAttribute('aria-expanded') === 'true'", arg=fold)
    while link := page.query_selector(".nk-why details:not([open]) > summary"):
        link.press("Enter")
        page.wait_for_function("one => one.parentElement.open", arg=link)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_nothing_is_a_serious_barrier(page: Page, notebook: str, front: str, scheme: str) -> None:
    open_all(page)
    unfold(page)
    if front == "voila":
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    else:
        page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})",
            f"JupyterLab {scheme.capitalize()}",
        )
    light = "true" if scheme == "light" else "false"
    page.locator(f"body[data-jp-theme-light={light}]").wait_for(state="attached")
    assert barriers(page, f"{CELLS[front]} .jp-OutputArea") == []


def test_charts_are_described_and_headings_stand_in_order(
    page: Page, notebook: str, front: str
) -> None:
    open_all(page)
    described = page.locator(f".vega-embed, {DRAWN}").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label') ?? '')"
    )
    # The picture of 09 is a table.
    assert described or notebook.startswith("09")
    assert all(len(said) > 60 for said in described), described
    levels = page.locator(f"{CELLS[front]} :is(h1, h2, h3, h4, h5, h6):visible").evaluate_all(
        "all => all.map(one => Number(one.tagName[1]))"
    )
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    # The origins of figures are comments.
    assert "<!--" not in page.locator("body").inner_text()


def test_each_panel_says_that_its_control_failed(
    page: Page, visited: Served, notebook: str, front: str
) -> None:
    (visited.root / BROKEN).touch()
    used = []
    # What a reader said is kept, and written to a file, by the browser alone.
    own = page.get_by_role("button", name=say("own.download"), exact=True)
    for panel in page.locator(OUTPUTS).filter(has_not=own).all():
        if first_control(panel).count():
            # The one that is first now, whatever comes before it meanwhile.
            control = first_control(panel).element_handle()
            if control.get_attribute("type") == "range":
                stands_low = control.input_value() == control.get_attribute("min")
                control.press("End" if stands_low else "Home")
            elif (box := panel.locator(".nk-ask input:visible")).count():
                # Python hears nothing of a number that was given before.
                box.first.fill("1")
                box.first.press("Enter")
            else:
                control.press("Enter")
            name = control.get_attribute("aria-label") or control.text_content()
            expect(panel.locator(".nk-heard").first, name).to_have_text(FAILED)
            used.append(name)
    assert len(used) == len(panels(notebook)), (panels(notebook), used)


def panels(notebook: str) -> list[str]:
    """The panels that a notebook shows, by name, of whose controls Python hears."""
    cells = nbformat.read(ROOT / "notebooks" / notebook, as_version=4).cells
    calls = [
        re.match(r"nk\.(?:show\.)?(\w+)\(", cell.source)
        for cell in cells
        if cell.cell_type == "code"
    ]
    return [call[1] for call in calls if call and call[1] not in FOR_THE_PAGE_ALONE]


def first_control(panel: Locator) -> Locator:
    """The first thing in a panel that takes keys, can be seen, and is not for the page alone.

    A step may set what is set already, of which Python hears nothing.
    """
    theirs = "button:enabled:not(.nk-waits button, .nk-steps button)"
    controls = panel.locator(f"input[type=range], {theirs}")
    return controls.locator("visible=true").first
