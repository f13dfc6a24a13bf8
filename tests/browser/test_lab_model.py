"""The lab with a model of the reader's own in a real page: it says so, and the kernel answers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from conundrum.tables import say

from .conftest import run_notebook, serve, watched_page, write_notebook

pytestmark = pytest.mark.wide

CELLS = (
    "import conundrum as nk\n"
    'still = nk.variant(replace={"warheads_change": lambda leak: 0 * leak}, name="still")\n'
    "nk.lab(model=still)",
    "nk.lab()",
)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Both labs; the usual one brings the model to the page."""
    home = tmp_path_factory.mktemp("model")
    write_notebook(home / "root", CELLS)
    with serve(home) as served, watched_page(browser) as page:
        run_notebook(page, served.page("lab"))
        page.wait_for_function("() => document.querySelectorAll('.nk-answers').length === 1")
        yield page


def test_a_move_of_each_lab_is_answered_with_its_own_model(page: Page) -> None:
    own, usual = (page.locator(".nk-lab").nth(place) for place in (0, 1))
    expect(own.get_by_text("Made with a changed model: still (")).to_be_visible()
    expect(usual.get_by_text("Made with a changed model")).to_have_count(0)
    said = []
    for lab in (own, usual):
        lab.get_by_role("slider").first.press("Home")
        expect(lab.locator(".nk-moved")).to_contain_text("0%", timeout=20_000)
        for fold in (say("lab.more"), "The same in words and as a table"):
            lab.get_by_role("button", name=fold).click()
        last = lab.get_by_role("row").filter(has_text="2036").first
        said.append(last.inner_text(timeout=20_000))
    assert said[0] != said[1]
