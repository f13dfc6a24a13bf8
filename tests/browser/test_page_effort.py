"""In a real page: what tells an answer waits for the guess, a solution for effort; ticks stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conundrum.tables.settings import entries

from .conftest import Served, run_notebook, serve, watched_page, write_notebook

pytestmark = pytest.mark.wide

EXERCISES = entries("exercises")
CELLS = (
    "import conundrum as nk\nnk.lever('growth', guess='06.steps')",
    "nk.show.agreement(guess='07.breaks')",
    "nk.exercise('05.1')",
    "nk.exercise('02.6')",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home: Path = tmp_path_factory.mktemp("effort")
    write_notebook(home / "root", CELLS)
    with serve(home) as served:
        yield served


@pytest.fixture(scope="module", params=["voila", "lab"])
def page(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    with watched_page(browser) as page:
        run_notebook(page, served.page(request.param))
        whole(page)
        yield page


def whole(page: Page) -> None:
    # The guesses of the lever and of the agreement are answered by themselves.
    expect(page.locator(".nk-answers")).to_have_count(len(CELLS) + 2, timeout=60_000)


def exercise(page: Page, place: int) -> Locator:
    return page.locator(".nk-exercise").nth(place)


def test_what_tells_an_answer_opens_with_the_guess_or_on_demand(page: Page) -> None:
    curves, agreement = page.locator(".nk-growth .nk-curved svg"), page.locator(".nk-agreement")
    waits = page.locator(".nk-waits")
    if waits.first.is_visible():  # else another page has guessed already
        expect(curves).to_be_hidden()
        page.locator(".nk-asked").first.get_by_role("button", name="(a)").press("Enter")
    expect(waits.first).to_be_hidden()
    expect(curves).to_be_visible()
    assert curves.evaluate("one => one.getBoundingClientRect().width") > 300
    expect(agreement.locator(".nk-lines")).to_be_hidden()
    waits.nth(1).get_by_role("button", name="Show it now").press("Enter")
    expect(agreement.locator(".nk-lines")).to_be_visible()
    expect(agreement.locator(":focus")).to_have_count(1)


def test_a_solution_comes_after_two_misses_and_a_reload_asks_the_same_number(
    page: Page,
) -> None:
    def other(shown: Page) -> Locator:
        return exercise(shown, 0).get_by_text(EXERCISES["05.1"]["varies"][0]["asks"])

    number = exercise(page, 0)
    if not other(page).is_visible():
        solution = number.get_by_role("button", name="Show a solution")
        for wrong in ("99", "98"):
            expect(solution).to_be_hidden()
            number.get_by_role("textbox").fill(wrong)
            number.get_by_role("textbox").press("Enter")
        solution.press("Enter")
        expect(number).to_contain_text("The answer is -36 points, where 2016 is 100.")
    expect(other(page)).to_be_visible()
    text = exercise(page, 1)
    text.get_by_role("textbox").fill(EXERCISES["02.6"]["model"])
    text.get_by_role("button", name="Keep").click()
    points = text.get_by_role("checkbox")
    expect(points).to_have_count(len(EXERCISES["02.6"]["rubric"]))
    points.nth(0).check()
    points.nth(2).check()
    run_notebook(page, page.url)
    whole(page)
    expect(other(page)).to_be_visible()
    for place in range(len(EXERCISES["02.6"]["rubric"])):
        expect(exercise(page, 1).get_by_role("checkbox").nth(place)).to_be_checked(
            checked=place in (0, 2)
        )
