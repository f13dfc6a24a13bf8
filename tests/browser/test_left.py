"""What a reader did stands again after a reload, and a guess comes back beside what came, once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conundrum.tables import say
from conundrum.tables.settings import entries

from .conftest import Served, run_notebook, serve, watched_page, write_notebook

CELLS = (
    "import conundrum as nk\nnk.ask('00.predict')",
    "nk.lab(steps='00')",
    "nk.ask('02.2')",
    "nk.predict('03.shut')",
    "nk.guesses()",
)
GUESS, STEPS = entries("questions")["00.predict"], entries("steps")["00"]
SAYS = GUESS["answers"][2]["says"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one notebook: a guess, the lab that answers it, a number, a prediction."""
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
    # Those of the cells, and the two questions of the steps.
    expect(page.locator(".nk-answers")).to_have_count(len(CELLS) + 2, timeout=60_000)


def asked(page: Page, asks: str) -> Locator:
    return page.locator(".nk-ask").filter(has_text=asks)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def sanctions(page: Page) -> Locator:
    return page.get_by_role("slider", name="Washington: Sanctions", exact=True)


@pytest.mark.wide
def test_a_guess_is_closed_by_its_panel_and_all_stands_again(page: Page, served: Served) -> None:
    guess, next_asked = asked(page, GUESS["asks"]), entries("questions")["00.2"]["asks"]
    guess.get_by_role("button", name=re.compile(re.escape(SAYS))).press("Enter")
    expect(guess.get_by_role("button", name="Show it now", exact=True)).to_be_visible()
    # What is asked of the move waits for it.
    expect(asked(page, next_asked)).to_be_hidden()
    sanctions(page).press("Home")
    told = f"You guessed: “{SAYS}” Here it is: {GUESS['came']}"
    beside = say("asked.beside", said=SAYS)
    closed = page.locator(".nk-steps p[role=status]")
    # It is told once, where it was seen.
    expect(closed).to_have_text(told)
    expect(guess.locator(".nk-status")).to_have_text(beside)
    expect(guess.get_by_role("button", name="Show it now", exact=True)).to_be_hidden()
    expect(asked(page, next_asked)).to_be_visible()

    press(page, "Next")
    expect(closed).to_be_empty()
    press(page, "Both cut it off")
    found = page.locator(".nk-step .nk-largest")
    expect(found).to_contain_text("16 to 91")
    number = asked(page, entries("questions")["02.2"]["asks"])
    number.locator("input").fill("50")
    number.locator("input").press("Enter")
    expect(number.locator(".nk-status")).to_contain_text("You gave 50.")
    press(page, "Commit to this guess")
    expect(page.locator(".nk-predict .nk-status")).to_contain_text("You said 50;")

    opened(page, served)
    expect(sanctions(page)).to_have_value("100")
    expect(page.locator(".nk-steps")).to_contain_text("Step 2 of 3")
    expect(found).to_contain_text("16 to 91")
    expect(guess.locator(".nk-status")).to_have_text(beside)
    expect(guess.locator(".nk-on")).to_contain_text(SAYS)
    expect(number.locator(".nk-status")).to_contain_text("You gave 50.")
    expect(page.locator(".nk-predict .nk-status")).to_contain_text("You said 50;")
    expect(page.locator(".nk-predict .vega-embed").first).to_be_visible()
    # The kernel stands there, too: what is moved next goes on from it.
    press(page, "Undo")
    expect(sanctions(page)).to_have_value("90")
    press(page, "Back")
    expect(closed).to_have_text(told)

    # What is the reader's own is called by its words, and forgotten if so asked.
    own = page.locator(".nk-shown:has-text('Download my answers')")
    expect(own.locator("th[scope=row]").first).to_have_text(
        entries("predictions")["03.shut"]["asks"]
    )
    press(page, "Forget")
    press(page, "Forget them")
    opened(page, served)
    expect(sanctions(page)).to_have_value("90")
    expect(page.locator(".nk-steps")).to_contain_text("Step 1 of 3")
    expect(guess.locator(".nk-status")).to_be_empty()
