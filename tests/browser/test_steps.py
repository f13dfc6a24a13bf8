"""Steps through a panel as a reader takes them, by keyboard, and on when the kernel is gone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conundrum.analysis.curves import levers

from .acting import end_kernels
from .conftest import Served, barriers, run_notebook, serve, watched_page, write_notebook

pytestmark = pytest.mark.wide

CELLS = (
    "import conundrum as nk\n"
    "moved = nk.lever('china_sanctions', ('fallen', 'warheads'), switch='growth_tames', "
    "steps='03')\nmoved",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one notebook: a panel with steps."""
    home = tmp_path_factory.mktemp("steps")
    write_notebook(home / "root", CELLS)
    with serve(home) as served:
        yield served


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with watched_page(browser, forgiven="WebSocket") as page:
        run_notebook(page, served.voila())
        page.locator(".nk-lever .nk-answers").first.wait_for(state="attached", timeout=60_000)
        yield page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def says(page: Page) -> Locator:
    return page.locator(".nk-step")


def test_steps_set_and_tell_without_a_kernel_too(page: Page, served: Served) -> None:
    lever = page.get_by_role("slider", name=levers()["china_sanctions"]["name"], exact=True)
    expect(says(page)).to_contain_text("Which other number becomes smaller?")
    expect(page.get_by_role("button", name="Back", exact=True)).to_be_disabled()
    assert barriers(page, ".nk-lever") == []

    box = page.locator(".nk-lever .nk-box")
    box.fill("20")
    box.press("Enter")
    expect(says(page).locator("b").first).to_have_text("16")

    end_kernels(served)
    press(page, "Next")
    expect(says(page)).to_contain_text("end all of Beijing's sanctions")
    lever.press("Home")
    expect(says(page)).to_contain_text("If growth does not tame")
    page.get_by_role("button", name="Not at all").press("Enter")
    expect(page.locator(".nk-picture .nk-status")).to_contain_text("there are 90 warheads")
    press(page, "Back")
    # What a step sets was set on the page, the switch as well.
    expect(lever).to_have_value("100")
    expect(page.get_by_role("button", name="As we set it")).to_have_class(re.compile("nk-on"))
    press(page, "Next")

    press(page, "Leave the steps")
    expect(says(page)).to_be_hidden()
    press(page, "Show the steps")
    expect(says(page)).to_contain_text("end all of Beijing's sanctions")

    # Anew, with a kernel of its own: the browser has kept where the reader was.
    run_notebook(page, served.voila())
    expect(says(page)).to_contain_text("end all of Beijing's sanctions")
    press(page, "Leave the steps")
    run_notebook(page, served.voila())
    expect(page.get_by_role("button", name="Show the steps", exact=True)).to_be_visible()
    expect(says(page)).to_be_hidden()
