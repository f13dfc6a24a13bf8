"""What fails is said where it fails, and so is a kernel that is busy, silent or gone."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from .conftest import Served, barriers, run_notebook

NOTEBOOK = "failing.ipynb"
"""Each control of its panels fails when it is first used, and works when it is used again."""

pytestmark = [pytest.mark.wide, pytest.mark.slow]

PANELS = 4
FAILED = re.compile("^Something failed here, and what you see may be out of date. Try once more.")
BUSY = re.compile("^The kernel is still working.")
SILENT = re.compile(r"^The kernel \([^)]*\) does not answer, so what you see may be out of date.")
CUT = re.compile("no longer connected .* nothing here works. (Reload the page|Run all cells ag)")
ANSWERS = re.compile("^This panel answers by itself, but (the page|it) is no longer connected")
PATIENCE = 30_000
RESTART = "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"


class Sockets:
    """The sockets between a page and its kernel, which can be cut."""

    def __init__(self, page: Page) -> None:
        self._last: WebSocketRoute | None = None
        self._through = True
        page.route_web_socket(re.compile("/channels"), self._route)

    def _route(self, socket: WebSocketRoute) -> None:
        self._last = socket
        if self._through:
            socket.connect_to_server()

    def turn(self, *, through: bool) -> None:
        """Cut the socket; the page opens another, through which all goes, or nothing."""
        self._through = through
        assert self._last is not None
        self._last.close()


@pytest.fixture(scope="module", params=["lab", "voila"])
def opened(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[tuple]:
    """The page, and its sockets. JupyterLab logs errors of its own when a kernel goes."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    sockets = Sockets(page)
    served.forget()
    run_notebook(page, served.page(request.param, NOTEBOOK))
    whole(page)
    yield page, sockets
    context.close()
    assert [error for error in errors if "Canceled future" not in error] == []


def whole(page: Page) -> None:
    page.get_by_role("button", name="Kill the kernel").wait_for()
    expect(page.locator(".nk-answers")).to_have_count(PANELS, timeout=PATIENCE)


@pytest.fixture
def page(opened: tuple[Page, Sockets]) -> Page:
    return opened[0]


def heard(where: Page | Locator) -> Locator:
    return where.locator(".nk-heard")


def says(where: Page | Locator, text: re.Pattern[str]) -> None:
    expect(heard(where)).to_have_text(text, timeout=PATIENCE)


def says_nothing(where: Page | Locator) -> None:
    expect(heard(where)).to_have_count(0, timeout=PATIENCE)


def all_say_that_they_are_cut_off(page: Page) -> None:
    """Each once; so does the last output, which holds the buttons; the panels above it answer."""
    told = page.locator(".jp-OutputArea-output:has(button) .nk-heard")
    expect(told).to_have_text([*PANELS * [ANSWERS], CUT], timeout=PATIENCE)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def sound(page: Page) -> Locator:
    """Move the slider that never fails, and return where it is."""
    slider = page.get_by_role("slider", name="Anything")
    slider.press("End" if slider.input_value() == "0" else "Home")
    return page.locator(".nk-slider", has=slider)


def panels(page: Page) -> Locator:
    return page.locator(".jp-OutputArea-output:has(.nk-shown, .nk-lab, .nk-ask)")


def each_way(slider: Locator) -> list[str]:
    """The two keys that move a slider to its ends, the one first that moves it now."""
    ends = {"Home": slider.get_attribute("min"), "End": slider.get_attribute("max")}
    return sorted(ends, key=lambda key: slider.input_value() == ends[key])


def test_every_control_that_fails_says_so_until_it_works(page: Page) -> None:
    expect(panels(page)).to_have_count(PANELS)
    says_nothing(page)
    uses: list[tuple[Locator, Callable[[int], None]]] = []
    for panel in panels(page).all():
        for slider in panel.get_by_role("slider").all()[:1]:
            keys = each_way(slider)
            uses.append((panel, lambda time, at=slider, keys=keys: at.press(keys[time])))  # type: ignore[misc]
        # All buttons of a question speak through its one bridge.
        buttons = panel.get_by_role("button").all()
        for button in buttons[-1:] if panel.locator(".nk-bridge").count() else buttons[:2]:
            uses.append((panel, lambda _, at=button: at.press("Enter")))  # type: ignore[misc]
    assert len(uses) == 7
    for panel, use in uses:
        use(0)
        says(panel, FAILED)
        expect(heard(page)).to_have_attribute("role", "alert")
        use(1)
        says_nothing(page)
    assert "Traceback" not in page.locator("body").inner_text()


def test_a_kernel_at_work_is_not_called_silent(page: Page) -> None:
    press(page, "Work for long")
    says(page, BUSY)
    says_nothing(page)


def test_a_cut_socket_is_told_until_it_is_mended(opened: tuple[Page, Sockets]) -> None:
    page, sockets = opened
    sockets.turn(through=False)
    says(sound(page), SILENT)
    sockets.turn(through=True)
    says_nothing(page)


def test_after_a_restart_no_panel_looks_alive(page: Page, request: pytest.FixtureRequest) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no restart")
    page.evaluate(RESTART)
    all_say_that_they_are_cut_off(page)
    says(sound(page), CUT)
    assert barriers(page, ".jp-Notebook .jp-OutputArea") == []
    page.evaluate(RUN_ALL)
    whole(page)
    # What the reader answered before is told to the new kernel, which fails at first again.
    asked = panels(page).filter(has=page.locator(".nk-ask"))
    says(asked, FAILED)
    asked.locator("button.nk-on").press("Enter")
    says_nothing(page)


def test_a_killed_kernel_is_told_at_the_slider_that_is_moved(page: Page) -> None:
    press(page, "Kill the kernel")
    if "/voila/" not in page.url:
        press(page, "Ok")
    says(sound(page), CUT)
    all_say_that_they_are_cut_off(page)
