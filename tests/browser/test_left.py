"""What a reader did stands again after a reload: answers, guesses, steps, the lab."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conundrum.tables import say
from conundrum.tables.settings import entries

from .conftest import Served, run_notebook, serve, watched_page, write_notebook

CELLS = (
    "import conundrum as nk\nnk.ask('00.1')",
    "nk.lab(steps='00', shows=['warheads', 'hunger'])",
    "nk.predict('03.shut')",
    "nk.guesses()",
)
FIRST, OF_STEP = (entries("questions")[name] for name in ("00.1", "00.3"))
SAYS = FIRST["answers"][1]["says"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one notebook: a question, the lab with its step, a prediction."""
    home = tmp_path_factory.mktemp("left")
    write_notebook(home / "root", CELLS)
    with serve(home) as served:
        yield served


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with watched_page(browser, forgiven="WebSocket") as page:
        opened(page, served)
        yield page


def opened(page: Page, served: Served) -> None:
    """Open the notebook with a kernel of its own, and wait until its page answers."""
    run_notebook(page, served.voila())
    # Those of the cells, and the question of a step.
    expect(page.locator(".nk-answers")).to_have_count(len(CELLS) + 1, timeout=60_000)


def asked(page: Page, asks: str) -> Locator:
    return page.locator(".nk-ask").filter(has_text=asks)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def sanctions(page: Page) -> Locator:
    return page.get_by_role("slider", name="Washington: Sanctions", exact=True)


@pytest.mark.wide
def test_answers_guesses_and_the_lab_stand_again(page: Page, served: Served) -> None:
    first, of_step = (asked(page, question["asks"]) for question in (FIRST, OF_STEP))
    first.get_by_role("button", name=SAYS).press("Enter")
    expect(first.locator(".nk-status")).to_have_text(FIRST["answers"][1]["reply"])
    # What is asked of the move waits for it, and says what it changed.
    expect(of_step).to_be_hidden()
    press(page, "Both open up")
    expect(of_step).to_be_visible()
    expect(of_step).to_contain_text("The chart of hungry people changes more")
    # At first there are two charts and three policies; what was set stands when all is shown.
    charts = page.locator(".nk-whole .nk-panel:visible")
    more = page.get_by_role("button", name=say("lab.more"), exact=True)
    expect(charts).to_have_count(2)
    for waits in (more, sanctions(page), page.locator(".nk-judges"), page.locator(".nk-moved")):
        expect(waits).to_be_hidden()
    press(page, "Both cut it off")
    press(page, say("lab.everything"))
    expect(charts).to_have_count(6)
    for shown in (more, sanctions(page), page.locator(".nk-judges")):
        expect(shown).to_be_visible()
    headline = page.locator(".nk-moved h3")
    expect(headline).to_have_text("The regime falls in 91 of 100 futures instead of 10")
    press(page, say("lab.everything"))
    expect(charts).to_have_count(2)
    press(page, "Commit to this guess")
    expect(page.locator(".nk-predict .nk-status")).to_contain_text("You said 50;")

    opened(page, served)
    press(page, say("lab.everything"))
    expect(sanctions(page)).to_have_value("100")
    expect(first.locator(".nk-on")).to_contain_text(SAYS)
    expect(page.locator(".nk-predict .nk-status")).to_contain_text("You said 50;")
    # The kernel stands there, too: what is moved next goes on from it.
    press(page, say("lab.more"))
    press(page, "Undo")
    expect(sanctions(page)).to_have_value("90")

    # What is the reader's own is called by its words, and forgotten if so asked.
    own = page.locator(".nk-shown:has-text('Download my answers')")
    expect(own.locator("th[scope=row]").first).to_have_text(
        entries("predictions")["03.shut"]["asks"]
    )
    press(page, "Forget")
    press(page, "Forget them")
    opened(page, served)
    press(page, say("lab.everything"))
    expect(sanctions(page)).to_have_value("90")
    expect(first.locator(".nk-status")).to_be_empty()
