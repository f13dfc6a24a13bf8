"""What a seat's page says on a phone when nobody answers, and when somebody else does."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.classroom.phones.test_phones import link, running
from tests.classroom.seminar.playing import begun

from conundrum.tables import say

from .conftest import watched_page

LOOK = 5000
"""Milliseconds after which it has looked again."""


@pytest.mark.wide
def test_a_room_that_was_served_anew_is_not_told_as_no_network(
    browser: Browser, tmp_path: Path
) -> None:
    session = begun(tmp_path / "seminar.jsonl")
    with watched_page(browser, 390, 844, forgiven="Failed to load resource") as page:
        page.clock.install()
        with running(session) as phones:
            port = phones.where[1]
            page.goto(f"http://{phones.address}{link(phones, 'seoul')}")
            expect(page.get_by_role("button", name="Seal")).to_be_visible()
        page.clock.run_for(LOOK)
        expect(page.get_by_text(say("phone.lost"))).to_be_visible()
        with running(session, port):
            page.clock.run_for(LOOK)
            expect(page.get_by_role("alert")).to_have_text(say("phone.nobody"))
            expect(page.get_by_text(say("phone.lost"))).to_have_count(0)
