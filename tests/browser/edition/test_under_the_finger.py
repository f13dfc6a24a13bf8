"""Nothing moves under a finger: what is pressed stays where it is on the screen."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.browser.conftest import watched_page

pytestmark = pytest.mark.slow

WIDE, PHONE = (1300, 900), (390, 664)
HIGH_UP = 350
"""Pixels from the top of the window at which it is pressed, so that there is room to move."""
AT_REST = """() => new Promise((rests) => {
  const watch = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(ended, 500);
  });
  const ended = () => { watch.disconnect(); rests(); };
  let quiet = setTimeout(ended, 500);
  const all = { attributes: true, childList: true, characterData: true, subtree: true };
  watch.observe(document.body, all);
})"""
"""Waits until nothing in the page has changed for half a second."""

IN_FRONT = """(one) => {
  const { left, width, top, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
"""Whether something that is pressed in the middle is met there."""

START = "notebooks/00_start_here.html"
UNCOVERED = """() => {
  const [head, choice] = [".nk-found h3", ".nk-choice"].map((one) =>
    document.querySelector(one).getBoundingClientRect());
  return head.top >= 0 && head.bottom <= choice.top;
}"""
"""Whether a headline is whole in the window, above the buttons that stay at its foot."""

PRESSED = {
    "a policy of the lab": (START, WIDE, ".nk-starts button", "Both open up"),
    "a policy of the lab on a phone": (START, PHONE, ".nk-starts button", "Both open up"),
    "everything of the lab": (START, WIDE, ".nk-everything button", "Show everything"),
    "everything of the lab on a phone": (
        START,
        PHONE,
        ".nk-everything button",
        "Show everything",
    ),
    "an answer on a phone": (START, PHONE, ".nk-asked button", "Clearly more"),
    "a policy of the front page": ("index.html", WIDE, ".nk-choice button", "Both open up"),
}


@pytest.mark.parametrize("name", PRESSED)
def test_what_is_pressed_stays_in_its_place(browser: Browser, address: str, name: str) -> None:
    file, (wide, high), kind, says = PRESSED[name]
    with watched_page(browser, wide, high) as page:
        page.goto(f"{address}/{file}")
        pressed = page.locator(kind, has_text=says).first
        bring_alive(page)
        pressed.evaluate(f"(one) => scrollBy(0, one.getBoundingClientRect().top - {HIGH_UP})")
        page.evaluate(AT_REST)
        before = top_and_width(pressed)
        pressed.click()
        page.evaluate(AT_REST)
        assert top_and_width(pressed) == pytest.approx(before, abs=2)


@pytest.mark.parametrize("ends", ["before", "after"])
def test_a_press_on_a_still_is_not_lost(browser: Browser, address: str, ends: str) -> None:
    with watched_page(browser, *PHONE) as page:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/notebooks-00_start_here.js", hold)
        page.goto(f"{address}/{START}", wait_until="domcontentloaded")
        panels = page.locator(".nk-live")
        answer = panels.nth(1).locator(".nk-still div", has_text="About as many")
        answer.scroll_into_view_if_needed()
        box = answer.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        if ends == "before":
            page.mouse.up()
        page.wait_for_function("document.querySelectorAll('script[src*=notebooks-00]').length > 0")
        held[0].continue_()
        if ends == "after":
            expect(panels.first).to_have_class(re.compile("nk-alive"), timeout=60_000)
            page.mouse.up()
        reply = panels.nth(1).locator(".nk-asked", has_text="Yes: with all American sanctions")
        expect(reply).to_be_visible(timeout=60_000)


def test_a_guess_does_not_move_its_picture(browser: Browser, address: str) -> None:
    # In a low window the picture, once it is there, is taller than the window.
    with watched_page(browser, 1300, 560) as page:
        page.goto(f"{address}/{START}")
        bring_alive(page)
        picture = page.locator(".nk-pair .nk-picture").first
        page.locator(".nk-asked button").first.scroll_into_view_if_needed()
        page.evaluate(AT_REST)
        before = top_and_width(picture)
        page.get_by_role("button", name="About as many").click()
        expect(page.locator(".nk-empty").first).to_be_hidden()
        page.evaluate(AT_REST)
        assert top_and_width(picture) == pytest.approx(before, abs=2)


def bring_alive(page: Page) -> None:
    for panel in page.locator(".nk-live").all()[:3]:
        panel.scroll_into_view_if_needed()
        expect(panel).to_have_class(re.compile("nk-alive"), timeout=60_000)


def top_and_width(one: Locator) -> list[float]:
    box = one.bounding_box()
    assert box is not None
    return [box["y"], box["width"]]


def test_on_a_phone_the_headline_of_what_is_chosen_comes_in_sight(
    browser: Browser, address: str
) -> None:
    with watched_page(browser, *PHONE) as page:
        page.goto(f"{address}/index.html")
        chosen = page.locator(".nk-choice button", has_text="Both open up")
        expect(page.locator(".nk-live").first).to_have_class(re.compile("nk-alive"), timeout=60_000)
        before = top_and_width(chosen)
        assert not page.evaluate(UNCOVERED)
        chosen.click()
        expect(page.locator(".nk-found h3").first).to_contain_text("Both open up")
        page.wait_for_function(UNCOVERED)
        assert top_and_width(chosen) == pytest.approx(before, abs=2)


def test_on_a_phone_the_foot_of_a_chapter_makes_way_for_a_control(
    browser: Browser, address: str
) -> None:
    with watched_page(browser, *PHONE) as page:
        page.goto(f"{address}/{START}")
        answer, foot = page.locator(".nk-asked button").first, page.locator(".nk-onward")
        bring_alive(page)
        answer.evaluate("(one) => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight)")
        expect(foot).to_have_css("opacity", "0")
        assert answer.evaluate(IN_FRONT)
        # It comes back for somebody who goes through the page by keyboard.
        foot.locator("summary").press("Shift")
        expect(foot).to_have_css("opacity", "1")
        foot.locator("summary").blur()
        expect(foot).to_have_css("opacity", "0")
        page.locator("h2").last.scroll_into_view_if_needed()
        expect(foot).to_have_css("opacity", "1")


def test_on_a_phone_the_foot_of_a_chapter_leads_past_no_question_in_sight(
    browser: Browser, address: str
) -> None:
    with watched_page(browser, *PHONE) as page:
        page.goto(f"{address}/{START}")
        foot = page.locator(".nk-onward")
        bring_alive(page)
        page.locator(".nk-asked").first.evaluate("(one) => one.scrollIntoView()")
        expect(foot).to_have_css("opacity", "0")
        page.get_by_role("button", name="Show it now").first.press("Enter")
        page.locator(".nk-asked").first.evaluate("(one) => one.scrollIntoView()")
        expect(foot).to_have_css("opacity", "1")
