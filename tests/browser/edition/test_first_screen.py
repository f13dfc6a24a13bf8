"""On a wide page the picture of a chapter's first guess stands beside the words that lead to it."""

import pytest
from playwright.sync_api import Browser, expect
from tests.quick import widely

from conundrum.tables.settings import rows

from .test_pages import opened

pytestmark = pytest.mark.slow

OVERLAPS = """() => {
  const box = (one) => one.getBoundingClientRect();
  const picture = box(document.querySelector(".nk-rises :is(.nk-picture, .nk-found)"));
  const words = document.querySelectorAll(".nk-leads, .nk-rises :is(.nk-asked, .nk-asks)");
  return [...words].filter((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { right, top, bottom } = box(range);
    return right > picture.left && bottom > picture.top && top < picture.bottom;
  }).map((one) => one.textContent.slice(0, 60));
}"""
STARTS = """() => {
  const box = (one) => one.getBoundingClientRect();
  const risen = document.querySelector(".nk-rises");
  const before = [...document.querySelectorAll("h1, .nk-live")].filter((one) =>
    one.compareDocumentPosition(risen) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
  return box(risen.querySelector(".nk-picture, .nk-found")).top - box(before).bottom;
}"""


@pytest.mark.parametrize("number", widely(["00", "01"], ["00"]))
def test_the_first_picture_stands_beside_the_words_that_lead_to_it(
    browser: Browser, address: str, number: str
) -> None:
    file = rows("notebooks")[number]["file"].replace(".ipynb", ".html")
    with opened(browser, f"{address}/notebooks/{file}") as page:
        risen = page.locator(".nk-rises").filter(has=page.locator(".nk-asked"))
        expect(risen.locator(".nk-asked")).to_be_visible(timeout=60_000)
        assert page.evaluate(STARTS) < 40
        assert page.evaluate(OVERLAPS) == []
        # It stays in sight while one reads on to its switches and steps.
        risen.get_by_role("button", name="Show it now").press("Enter")
        expect(risen.locator(".nk-waits")).to_be_hidden()
        last = risen.locator(".nk-pair").evaluate(
            "(pair) => pair.getBoundingClientRect().bottom + scrollY - innerHeight"
        )
        page.evaluate("(to) => scrollTo(0, to)", last)
        expect(risen.locator(".nk-picture")).to_be_in_viewport(ratio=0.6)


@pytest.mark.wide
def test_the_question_of_a_guess_is_on_the_first_screen(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/notebooks/01_a_shared_worry.html") as page:
        page.set_viewport_size({"width": 1300, "height": 800})
        question = page.locator(".nk-asked .widget-html p").first
        expect(question).to_be_visible(timeout=60_000)
        box, foot = question.bounding_box(), page.locator(".nk-onward").bounding_box()
        assert box is not None
        assert foot is not None
        assert page.evaluate("scrollY") == 0
        assert box["y"] + box["height"] < foot["y"]


def test_what_tells_the_answer_comes_with_the_guess_and_is_printed_without(
    browser: Browser, address: str
) -> None:
    with opened(browser, f"{address}/notebooks/00_start_here.html") as page:
        told = page.locator("#the-surprise > p, #what-happened-and-why > p")
        invited = told.filter(has_text="Make your guess above")
        show = page.get_by_role("button", name="Show it now")
        expect(show).to_be_visible(timeout=60_000)
        expect(told.filter(visible=True)).to_have_count(2)
        expect(invited.filter(visible=True)).to_have_count(2)
        page.emulate_media(media="print")
        expect(told.first.locator("~ p").first).to_be_visible()
        page.emulate_media(media="screen")
        show.press("Enter")
        # Then nothing asks for the guess any more.
        expect(told.filter(visible=False)).to_have_count(2)
        expect(invited.filter(visible=True)).to_have_count(0)
