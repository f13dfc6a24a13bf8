"""When a kernel ends: with the page of the app, soon after it, or, on Binder, when it is idle."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, expect

from .acting import kernels
from .conftest import Served, run_notebook, serve, serve_app, write_notebook

SOON = ("--MappingKernelManager.cull_idle_timeout=10", "--MappingKernelManager.cull_interval=1")
PATIENCE = 60
"""Seconds in which a kernel has to end that ought to."""

SHOWN = 1000 * PATIENCE
CELL = """import ipywidgets
from conundrum.widgets.buttons import button
ipywidgets.VBox([ipywidgets.Label("shown"), button("Press", print)])"""

Serve = Callable[..., AbstractContextManager[Served]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder whose one notebook, of one cell, shows a widget and a control."""
    write_notebook(tmp_path / "root", [CELL])
    return tmp_path


BEHIND = pytest.param(serve, id="behind Jupyter Server", marks=pytest.mark.wide)


@pytest.fixture(params=[BEHIND, pytest.param(serve_app, id="alone")])
def server(request: pytest.FixtureRequest) -> Serve:
    """What serves the app."""
    served: Serve = request.param
    return served


def left(ended: list[psutil.Process]) -> list[psutil.Process]:
    """Wait for kernels that ought to end, and return those that did not."""
    alive: list[psutil.Process] = psutil.wait_procs(ended, timeout=PATIENCE)[1]
    return alive


@contextmanager
def shown(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the notebook, run. When it is closed, it says no farewell."""
    with browser.new_context() as context:
        page = context.new_page()
        run_notebook(page, address)
        whole(page)
        yield page


def whole(page: Page) -> None:
    page.locator(".widget-label", has_text="shown").wait_for()


@pytest.mark.wide
@pytest.mark.parametrize("times", [1, 10])
def test_a_reload_ends_the_kernel_and_so_does_closing(
    browser: Browser, home: Path, server: Serve, times: int
) -> None:
    with server(home) as served, shown(browser, served.voila()) as page:
        for _ in range(times):
            before = kernels(served)
            page.reload()
            whole(page)
            assert left(before) == []
        (last,) = kernels(served)
        page.close(run_before_unload=True)
        assert left([last]) == []


@pytest.mark.wide
def test_a_page_that_is_gone_without_a_farewell_leaves_no_kernel(
    browser: Browser, home: Path, server: Serve
) -> None:
    with server(home, *SOON) as served:
        with shown(browser, served.voila()):
            ours = kernels(served)
        assert len(ours) == 1
        assert left(ours) == []


@pytest.mark.wide
def test_the_kernel_of_a_notebook_waits_though_its_page_is_closed(
    browser: Browser, home: Path
) -> None:
    with serve(home, *SOON) as served:
        with shown(browser, served.lab()):
            (notebook,) = kernels(served)
        with shown(browser, served.voila()):
            ours = [one for one in kernels(served) if one != notebook]
        # It has been idle for less time than the notebook's.
        assert left(ours) == []
        assert notebook.is_running()


@pytest.mark.wide
@pytest.mark.parametrize("front", ["lab", "voila"])
def test_on_binder_an_idle_kernel_ends_and_its_open_page_says_so(
    browser: Browser, home: Path, front: str
) -> None:
    with (
        serve(home, *SOON, BINDER_LAUNCH_HOST="https://mybinder.org/") as served,
        shown(browser, served.page(front)) as page,
    ):
        assert left(kernels(served)) == []
        if front == "voila":
            # Nothing tells an app that its kernel ended, until something is asked of it.
            page.get_by_role("button", name="Press").press("Enter")
        expect(page.locator(".nk-heard")).to_contain_text("nothing for half an hour", timeout=SHOWN)
