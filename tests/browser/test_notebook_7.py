"""Notebook 7 shows what JupyterLab shows: a page is run, a slider moved, and code reads it."""

from pathlib import Path

from playwright.sync_api import Browser, expect

import conundrum as nk

from .acting import LAB, RUN_LAST, shows
from .conftest import run_notebook, serve, watched_page, write_notebook

CELLS = ("import conundrum as nk\nlab = nk.lab()\nlab", "lab.policy.us_sanctions")


def test_a_lab_answers_by_keyboard_and_code_reads_it(browser: Browser, tmp_path: Path) -> None:
    write_notebook(tmp_path / "root", CELLS)
    with serve(tmp_path) as served, watched_page(browser) as page:
        run_notebook(page, served.notebook_7())
        expect(page.locator(".nk-answers")).to_have_count(1, timeout=60_000)
        page.locator(LAB).get_by_role("slider").first.press("Home")
        shows(page.locator(LAB), nk.Policy(us_sanctions=0))
        page.evaluate(RUN_LAST)
        expect(page.locator(".jp-OutputArea-output").last).to_have_text("0.0")
