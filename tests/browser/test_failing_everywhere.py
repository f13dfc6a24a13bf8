"""Each panel of each notebook says so when a control of its fails."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, expect

from conundrum.tables import say

from .conftest import ROOT, Served, run_notebook, serve, whole

FAILED = re.compile("^Something failed here")
PATIENCE = 30_000
NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
PANELS = ".jp-OutputArea-output:has(.nk-slider, .nk-button, .nk-entry)"
FAILING = """
import ipywidgets as widgets
from conundrum.widgets import failure_watch

failed = set()


def once(method):
    def call(control, *given):
        if isinstance(control, failure_watch.Heard) and control not in failed:
            failed.add(control)
            raise RuntimeError("broken on purpose")
        return method(control, *given)

    return call


widgets.Widget.set_state = once(widgets.Widget.set_state)
for kind in failure_watch.Heard.__subclasses__():
    kind.receive = once(kind.receive)
"""
"""A first cell that lets each control fail when it is first used."""


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server on notebooks whose controls fail."""
    home = tmp_path_factory.mktemp("failing")
    shutil.copytree(ROOT / "notebooks", home / "root")
    for name in NOTEBOOKS:
        break_controls(home / "root" / name)
    with serve(home) as server:
        yield server


def break_controls(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(FAILING))
    nbformat.write(notebook, path)


def first_control(panel: Locator) -> Locator:
    """The first thing in a panel that takes keys, can be seen, and is not for the page alone."""
    controls = panel.locator("input[type=range], button:enabled:not(.nk-waits button)")
    return controls.locator("visible=true").first


@pytest.mark.wide
@pytest.mark.parametrize("front", ["lab", "voila"])
@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_each_panel_says_that_its_control_failed(
    browser: Browser, failing: Served, notebook: str, front: str
) -> None:
    with browser.new_context() as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        run_notebook(page, failing.page(front, notebook))
        whole(page)
        used = 0
        # What a reader said is kept, and written to a file, by the browser alone.
        own = page.get_by_role("button", name=say("own.download"), exact=True)
        for panel in page.locator(PANELS).filter(has_not=own).all():
            if first_control(panel).count():
                used += 1
                # The one that is first now, whatever comes before it meanwhile.
                control = first_control(panel).element_handle()
                if control.get_attribute("type") == "range":
                    stands_low = control.input_value() == control.get_attribute("min")
                    control.press("End" if stands_low else "Home")
                else:
                    control.press("Enter")
                expect(panel.locator(".nk-heard").first).to_have_text(FAILED, timeout=PATIENCE)
        assert used >= 1
