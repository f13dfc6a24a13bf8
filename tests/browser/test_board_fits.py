"""In a real page: each card fits on the board, below the longest headline, in a rehearsal."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.classroom.seminar.playing import game, play

from conundrum.charts.style import css
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.screen import screen
from conundrum.classroom.seminar.seats import CARDS, OTHERS, moves
from conundrum.classroom.seminar.session import Session

from .test_desk import fits

pytestmark = pytest.mark.wide

STEPS = ("card", "guess", "talk", "seal")


@pytest.mark.parametrize("step", STEPS)
def test_each_card_fits_below_the_longest_headline(
    browser: Browser, tmp_path: Path, step: str
) -> None:
    session = Session(str(tmp_path / "seminar.jsonl"))
    session.begin("A table", 3, 4, 7, OTHERS)
    others: dict[str, Any] = {seat: next(iter(moves(seat))) for seat in OTHERS}
    play(session, **others)
    session.act("headline", text=(24 * "Word ").strip())
    session.act("step", step=step, over=1)
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    for card in CARDS:
        future = OwnFuture(replace(game(session), card=card))
        view = screen(session.state, future, rehearsed=True)["html"]
        page.set_content(
            f'<style>{css()} body {{ margin: 0; }}</style><div class="nk-shown">'
            f'<div class="nk-screen"><div class="nk-view">{view}</div></div></div>'
        )
        fits(page)
    page.close()
