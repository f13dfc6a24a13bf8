"""What a seat's page says on a phone when nobody answers, and when somebody else does."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.classroom.phones.test_phones import link, running
from tests.classroom.seminar.playing import begun

from conundrum.tables import say

from .conftest import watched_page

LOOK = 5000
"""Milliseconds after which it has looked again."""


@pytest.mark.wide
def test_what_a_page_said_of_a_seal_stays_and_a_room_that_was_served_anew_is_not_told_as_no_network(
    browser: Browser, tmp_path: Path
) -> None:
    session = begun(tmp_path / "seminar.jsonl")
    with watched_page(browser, 390, 844, forgiven="Failed to load resource") as page:
        page.clock.install()
        with running(session) as phones:
            port = phones.where[1]
            page.goto(f"http://{phones.address}{link(phones, 'seoul')}")
            expect(page.get_by_role("button", name="Seal")).to_be_visible()
            _seal_while_it_looks(page)
            # The step of the room is followed, and neither the receipt nor what is typed goes.
            session.look()
            session.act("step", step="talk", over=0)
            page.get_by_label("How many").fill("36")
            page.clock.run_for(LOOK)
            expect(page.get_by_text("The room is now at this step: Talk")).to_be_visible()
            expect(page.get_by_role("status")).to_contain_text("Sealed for Seoul")
            expect(page.get_by_label("How many")).to_have_value("36")
        page.clock.run_for(LOOK)
        expect(page.get_by_text(say("phone.lost"))).to_be_visible()
        with running(session, port):
            page.clock.run_for(LOOK)
            expect(page.get_by_role("alert")).to_have_text(say("phone.nobody"))
            expect(page.get_by_text(say("phone.lost"))).to_have_count(0)


def _seal_while_it_looks(page: Page) -> None:
    """Seal, with a look that began before it and is answered after it."""
    late: list[Route] = []
    page.route("**/now", lambda route: late.append(route))  # noqa: PLW0108 (it has to be a function)
    with page.expect_request("**/now"):
        page.clock.run_for(LOOK)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Seal").click()
    expect(page.get_by_role("status")).to_contain_text("Sealed for Seoul")
    with page.expect_response("**/now"):
        late[0].continue_()
    page.unroute("**/now")
    # Each of these is answered after what the page would ask because of it.
    for _ in range(3):
        page.evaluate("async () => { await (await fetch('/phone.css')).text(); }")
    expect(page.get_by_role("status")).to_contain_text("Sealed for Seoul")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("radio").first).to_be_checked()
