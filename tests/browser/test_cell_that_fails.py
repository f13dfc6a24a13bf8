"""A cell that fails ends the page of the app, and the page says what to do, in a reader's words."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import serve, write_notebook


@pytest.mark.wide
def test_an_app_says_what_to_do_where_a_cell_failed(browser: Browser, tmp_path: Path) -> None:
    write_notebook(tmp_path / "root", ["import conundrum as nk\nnk.lever('weather')"])
    with serve(tmp_path) as served, browser.new_context() as context:
        page = context.new_page()
        page.goto(served.voila())
        said = page.locator("pre", has_text="There was an error")
        expect(said).to_contain_text("Reload the page.", timeout=60_000)
        expect(said).not_to_contain_text("tracebacks")
