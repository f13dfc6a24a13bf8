"""All pages of the whole edition, in Chromium, and its lab in Firefox."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.acting import told_on_card
from tests.browser.conftest import barriers, open_all, watched_page
from tests.browser.firefox import firefox
from tests.browser.test_page_firefox import END, FOCUS, SAID

import conundrum as nk
from conundrum.views.lab import OUTCOMES as SHOWN
from tools import ROOT
from tools.edition import paper

from .conftest import files
from .test_in_sight import WAITS
from .test_pages import PAPERS, PRINTED, alive, faults_on, opened

pytestmark = [pytest.mark.wide, pytest.mark.slow]

PHONE, LAPTOP, PAPER = 390, 1300, 673
"""Pixels; as wide is A4 between its margins."""
CUT = """(tables, width) => tables.filter((one) => one.getBoundingClientRect().right > width + 1)
  .map((one) => one.caption?.textContent)"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition with all of its panels."""
    folder = tmp_path_factory.mktemp("whole") / "site"
    subprocess.run(
        [sys.executable, "-m", "tools", "site", "--folder", str(folder)], cwd=ROOT, check=True
    )
    return folder


@pytest.fixture(scope="module")
def home(whole: Path) -> Iterator[str]:
    with files(whole) as where:
        yield where


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_every_page_asks_nobody_shuts_nobody_out_and_fits(
    browser: Browser, whole: Path, home: str, width: int
) -> None:
    # What is printed has the width of its paper.
    pages = [page for page in sorted(whole.rglob("*.html")) if "handouts" not in page.parts]
    faults: list[tuple[str, object]] = []
    for path in pages:
        name = path.relative_to(whole).as_posix()
        with opened(browser, f"{home}/{name}", width) as page:
            alive(page)
            faults += [(name, fault) for fault in barriers(page, "body")]
            if page.locator(WAITS).count():
                open_all(page)
                alive(page)
                faults += [(name, fault) for fault in barriers(page, "body")]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append((name, "it moves sideways"))
    print(f"{len(pages)} pages at {width} pixels")
    assert faults == []


def test_on_paper_no_table_is_cut(browser: Browser, whole: Path, home: str) -> None:
    page_of_all = paper.whole(whole)
    with watched_page(browser, PAPER, 900) as page:
        page.emulate_media(media="print")
        page.goto(f"{home}/{page_of_all.name}")
        assert page.locator("table").evaluate_all(CUT, PAPER) == []
    page_of_all.unlink()


@pytest.mark.parametrize("paper", PAPERS)
def test_what_05_prints_is_what_stands_on_the_screen_to_its_end(
    browser: Browser, home: str, paper: str
) -> None:
    with opened(browser, f"{home}/notebooks/05_two_ways_in_concert.html") as page:
        page.evaluate(PRINTED)
        page.keyboard.press("Control+p")
        assert faults_on(page, paper) == []


def test_in_firefox_the_lab_says_what_python_says(
    home: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run, pinned = nk.simulate(nk.Policy(us_sanctions=1)), nk.simulate()
    with firefox(tmp_path_factory.mktemp("firefox")) as page:
        page.open(f"{home}/lab.html")
        assert len(page.evaluate(SAID, [".nk-alive .nk-elsewhere.nk-answers", 1])) == 1
        page.evaluate(FOCUS, "Washington: Sanctions")
        page.press(END)
        cards = [told_on_card(run, pinned, one) for one in SHOWN]
        said = page.evaluate(SAID, [".nk-panel .widget-html-content:not(:has(svg))", cards])
        assert said == cards


def test_what_was_asked_for_stays_open(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/notebooks/05_two_ways_in_concert.html", PHONE) as page:
        alive(page)
        waits, charts = page.locator(".nk-concerts .nk-waits"), page.locator(".nk-six")
        expect(charts).to_be_hidden()
        waits.get_by_role("button").press("Enter")
        expect(charts).to_be_visible()
        page.reload()
        alive(page)
        expect(waits).to_be_hidden()
        expect(charts).to_be_visible()
