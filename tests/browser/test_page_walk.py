"""Every panel among the public names is moved without a kernel: it then says what Python says."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, cast

import ipywidgets as widgets
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.frozen.showing import within
from tests.panels.test_still import GIVEN, WIDGETS

import conundrum as nk
from conundrum.page.door import Door
from conundrum.questions.answering import Answering
from conundrum.widgets.controls import Slider, Status
from conundrum.widgets.fold import Fold
from conundrum.widgets.play import Play

from .acting import kill_kernels
from .conftest import run_notebook, serve, watched_page, write_notebook

SEMINAR = "it belongs to the seminar, whose table the kernel keeps"
NO_CONTROL = "it has no control, but for the fold of its table"
EXEMPT = {
    "sensitivity": "a solver makes its samples, and a run takes seconds",
    **dict.fromkeys(("seminar", "team", "board", "desk", "debrief", "compare_tables"), SEMINAR),
    "steps": "its bar is the browser's own, as test_steps.py tries",
    "why": "the browser itself unfolds its links, as answers/ tries",
    "open_answers": "it gathers files, which the kernel reads, as test_open_answers.py tries",
    "guesses": "its buttons are the browser's own, as test_page_asks.py tries",
    "progress": "its buttons are the browser's own, as test_exercises.py tries",
    "today": "it is questions as `ask` asks them, in a fold that the browser opens",
    **dict.fromkeys(("best_for", "causal_chart", "chart", "taught"), NO_CONTROL),
}
"""Panels that are not walked, and why."""

WALKED = [name for name in WIDGETS if name not in EXEMPT]
SOME = ["lab", "ask", "beside", "endings", "hundred_worlds", "path", "timeline", "worlds"]
"""Of each kind of answer one, for `make test`; the others wait for `make test-all`."""
OTHERS = [name for name in WALKED if name not in SOME]
TABLE = re.compile(r"\btable\b|open another")
"""Folds that are walked: tables, and a list to choose from."""
MARKUP = re.compile(r"<[^>]+>")
DOORS = ".nk-answers:not(.nk-folded ~ *, .nk-folded ~ * *)"
TEXTS = ".widget-html-content, [role=status]:not(.nk-heard), button.jupyter-button"


@dataclass(frozen=True)
class Walk:
    """A notebook with a panel in each cell, its kernel killed, and the same panels in Python."""

    page: Page
    twins: dict[str, Any]

    def panel(self, name: str) -> Locator:
        """Return the output that shows a panel."""
        return self.page.locator(".jp-CodeCell").nth(1 + [*self.twins].index(name))


@contextmanager
def without_a_kernel(browser: Browser, home: Path, names: list[str]) -> Iterator[Walk]:
    """Run a notebook of panels, unfold their tables, and kill its kernel.

    What is pressed in a panel that does not answer is sent to the kernel, and that is an error.
    """
    sources = [f"nk.{name}(*{GIVEN.get(name, ())!r})" for name in names]
    write_notebook(home / "root", ["import conundrum as nk", *sources])
    with serve(home) as served, watched_page(browser, forgiven="Cannot send") as page:
        run_notebook(page, served.lab())
        walk = Walk(page, {name: made_in_python(name) for name in names})
        for name, twin in walk.twins.items():
            panel = walk.panel(name)
            for fold in tables(twin):
                panel.get_by_role("button", name=fold.head.title, expanded=False).first.press(
                    "Enter"
                )
            says(panel, twin)
            doors = sum(isinstance(one, Door | Answering) for one in in_sight(twin))
            expect(panel.locator(DOORS)).to_have_count(doors)
        kill_kernels(page, served)
        yield walk


@pytest.fixture(scope="module")
def some(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    with without_a_kernel(browser, tmp_path_factory.mktemp("some"), SOME) as walk:
        yield walk


@pytest.fixture(scope="module")
def others(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    with without_a_kernel(browser, tmp_path_factory.mktemp("others"), OTHERS) as walk:
        yield walk


def made_in_python(name: str) -> Any:
    """Make a panel as its cell does, and unfold its tables."""
    panel = getattr(nk, name)(*GIVEN.get(name, ()))
    for fold in tables(panel):
        fold.unfolded = True
    return panel


def tables(panel: widgets.Widget) -> list[Fold]:
    return [one for one in within(panel) if isinstance(one, Fold) and TABLE.search(one.head.title)]


def in_sight(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Return a panel and what it is built of, but for what is folded or hidden."""
    if widget.layout.display == "none":
        return
    yield widget
    if isinstance(widget, Fold) and not widget.unfolded:
        return
    for child in getattr(widget, "children", ()):
        yield from in_sight(child)


def strings(panel: widgets.Widget) -> list[str]:
    """Return all that a panel says, in the order of the page."""
    said = {widgets.HTML: "value", Status: "text", widgets.Button: "description"}
    texts = (
        unescape(MARKUP.sub("", getattr(one, trait)))
        for one in in_sight(panel)
        for kind, trait in said.items()
        if isinstance(one, kind)
    )
    return list(filter(str.strip, texts))


def says(panel: Locator, twin: widgets.Widget) -> None:
    """See that a panel on the page says all that its twin in Python says."""
    said = panel.locator(TEXTS).filter(visible=True, has_text=re.compile(r"\S"))
    expect(said).to_have_text(strings(twin), timeout=20_000)


def moved(panel: Locator, twin: widgets.Widget) -> None:
    """Move the first control, on the page and in Python, or the next where nothing follows."""
    before = strings(twin)
    panel.page.emulate_media(reduced_motion="reduce")
    for one in list(in_sight(twin)):
        if isinstance(one, Slider):
            slider = panel.get_by_role("slider", name=one.name, exact=True)
            slider.press("Home" if one.value == one.high else "End")
            one.value = one.low if one.value == one.high else one.high
            expect(slider).to_have_value(f"{one.value:g}")
        elif isinstance(one, widgets.Button) and not (one.disabled or "nk-on" in one._dom_classes):
            panel.get_by_role("button", name=one.description, exact=True).press("Enter")
            one.click()
            passes(twin, one)
        if strings(twin) != before:
            return
    pytest.fail("no control moves anything")


def passes(twin: widgets.Widget, pressed: Any) -> None:
    """Let years pass that a press has started, to their end: less motion is asked for."""
    made = {one.model_id: one for one in in_sight(twin)}
    for play in made.values():
        if isinstance(play, Play) and pressed.mark in play.starts:
            slider = cast(Slider, made[play.slider])
            slider.value = slider.high


def test_what_is_not_walked_is_told() -> None:
    print(*(f"exempt: {name}, since {why}" for name, why in EXEMPT.items()), sep="\n")
    assert set(EXEMPT) <= set(WIDGETS)


@pytest.mark.parametrize("name", SOME)
def test_a_panel_without_a_kernel_says_what_python_says(some: Walk, name: str) -> None:
    says_so_when_moved(some.panel(name), some.twins[name])


@pytest.mark.wide
@pytest.mark.parametrize("name", OTHERS)
def test_every_panel_without_a_kernel_says_what_python_says(others: Walk, name: str) -> None:
    says_so_when_moved(others.panel(name), others.twins[name])


def says_so_when_moved(panel: Locator, twin: Any) -> None:
    moved(panel, twin)
    says(panel, twin)


def test_a_path_plays_is_stopped_and_at_rest_goes_to_its_end(some: Walk) -> None:
    page, panel = some.page, some.panel("path")
    step = panel.get_by_text(re.compile(r"^Step \d+ of \d+:"))
    back, play = (panel.get_by_role("button", name=one, exact=True) for one in ("Back", "Play"))
    for _ in range(9):
        back.press("Enter")
    expect(step).to_have_text(re.compile("^Step 1 of 9:"))
    page.emulate_media(reduced_motion="no-preference")
    play.press("Enter")
    expect(panel.locator("[role=status][aria-busy=true]")).not_to_have_count(0)
    expect(step).to_have_text(re.compile("^Step 3 of 9:"), timeout=20_000)
    back.press("Enter")
    expect(play).to_be_visible()
    expect(panel.locator("[role=status][aria-busy=true]")).to_have_count(0)
    expect(step).to_have_text(re.compile("^Step 2 of 9:"))
    page.emulate_media(reduced_motion="reduce")
    play.press("Enter")
    expect(step).to_have_text(re.compile("^Step 9 of 9:"))
    expect(play).to_be_visible()
    # Whoever tells a longer story sets it from outside, in the page as well.
    assert panel.locator(".nk-delays svg").count() == 7
