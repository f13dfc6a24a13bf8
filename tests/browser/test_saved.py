"""A chart tells what is under the pointer, and is handed to the reader as a file."""

from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import run_notebook, serve, watched_page, write_notebook

SHOWN = "import conundrum as nk\nnk.chart('votes')"


@pytest.mark.wide
@pytest.mark.parametrize("front", ["voila", "lab"])
def test_a_chart_is_saved_by_keyboard_from_below_it(
    browser: Browser, tmp_path: Path, front: str
) -> None:
    write_notebook(tmp_path / "root", [SHOWN, "nk.lab()"])
    with serve(tmp_path) as served, watched_page(browser) as page:
        run_notebook(page, served.page(front))
        fold = page.locator(".nk-shown > .nk-save")
        fold.get_by_role("button", name="Save", exact=True).press("Enter", timeout=60_000)
        csv, svg, png = (saved(fold, name) for name in ("Numbers", "Drawing", "Picture"))
        assert len(pd.read_csv(StringIO(csv.decode("utf-8-sig")), comment="#")) > 10
        assert b"# Source: " in csv
        ElementTree.fromstring(svg.decode())
        assert png.startswith(b"\x89PNG")
        tells_under_the_pointer(page)
        lab = page.locator(".nk-lab")
        below = lab.locator("> .nk-save")
        below.get_by_role("button", name="Save", exact=True).press("Enter")
        before = saved(below, "Numbers")
        lab.get_by_role("slider", name="Washington: Sanctions").press("Home")
        expect(lab.get_by_role("slider", name="Washington: Sanctions")).to_have_value("0")
        assert saved(below, "Numbers") != before
        page.emulate_media(media="print")
        expect(below).to_be_hidden()


def tells_under_the_pointer(page: Page) -> None:
    """See that a mark of a chart says what it is once the pointer is over it."""
    mark = page.locator(
        ".nk-shown svg.marks .mark-symbol path, .nk-shown svg.marks .mark-rect path"
    )
    # A part of a drawing is not scrolled to by itself.
    mark.last.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
    mark.last.hover(force=True)
    expect(page.locator("#vg-tooltip-element.visible")).not_to_be_empty()


def saved(fold: Locator, name: str) -> bytes:
    """Press a button, and return the file that the page is given."""
    with fold.page.expect_download(timeout=60_000) as given:
        fold.get_by_role("button", name=name).press("Enter", timeout=60_000)
    expect(fold.get_by_text(f"Saved as {given.value.suggested_filename}")).to_be_visible()
    return Path(given.value.path()).read_bytes()
