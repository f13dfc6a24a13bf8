"""Steps through a panel as a reader takes them, by keyboard, and on when the kernel is gone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import conundrum as nk
from conundrum.charts.style import INNER_BAND, OUTER_BAND
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.tables.settings import entries

from .acting import end_kernels
from .conftest import Served, barriers, run_notebook, serve, watched_page, write_notebook

pytestmark = pytest.mark.wide

CELLS = (
    "import conundrum as nk\n"
    "moved = nk.move('china_sanctions', 'china_engagement', 'growth_tames', "
    "show=('fallen', 'warheads', 'hostility', 'hunger'), steps='03')\nmoved",
)
STEPS = entries("steps")["03"]


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
        page.locator(".nk-move .nk-answers").first.wait_for(state="attached", timeout=60_000)
        yield page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def says(page: Page) -> Locator:
    return page.locator(".nk-step")


def test_steps_set_ask_dim_and_tell_without_a_kernel_too(page: Page, served: Served) -> None:
    expect(says(page)).to_contain_text("This is the policy of 2016.")
    expect(page.get_by_role("button", name="Back", exact=True)).to_be_disabled()
    expect(page.locator(".nk-dim")).to_have_count(3)
    bands = page.locator(".nk-dim .mark-area path")
    strengths = bands.evaluate_all("all => all.map(one => +getComputedStyle(one).opacity)")
    assert set(strengths) == {OUTER_BAND, INNER_BAND}
    assert barriers(page, ".nk-move") == []

    press(page, "Next")
    expect(says(page)).not_to_contain_text("of 100 futures")
    page.get_by_role("slider", name="Beijing: Sanctions", exact=True).press("End")
    expect(says(page)).to_contain_text("of 100 futures")
    press(page, "Next")
    expect(page.locator(".nk-ask:visible")).to_contain_text("October 2020")

    end_kernels(served)
    for _ in STEPS[4:]:
        press(page, "Next")
    expect(says(page)).to_contain_text("Trade stands as in 2016 again.")
    # What a step sets was set on the page.
    sanctions = page.get_by_role("slider", name="Beijing: Sanctions", exact=True)
    expect(sanctions).to_have_value("20")
    page.get_by_role("slider", name="Beijing: Engagement", exact=True).press("End")
    run = nk.simulate(nk.Policy(china_engagement=1))
    warheads = written_average(Run(run), "warheads", 80)
    expect(says(page).locator("b").first).to_have_text(warheads)
    expect(page.locator(".nk-panel:has(h4:text('Warheads')) .nk-number b")).to_have_text(warheads)

    press(page, "Leave the steps")
    expect(says(page)).to_be_hidden()
    expect(page.locator(".nk-dim")).to_have_count(0)
    press(page, "Take up the steps")
    expect(says(page)).to_contain_text("Trade stands as in 2016 again.")

    # Anew, with a kernel of its own: the browser has kept where the reader was.
    run_notebook(page, served.voila())
    expect(says(page)).to_contain_text("Trade stands as in 2016 again.")
    press(page, "Leave the steps")
    run_notebook(page, served.voila())
    expect(page.get_by_role("button", name="Take up the steps", exact=True)).to_be_visible()
    expect(says(page)).to_be_hidden()
