"""In a real page: a table that goes on beyond an edge has a shadow there, and no blank room."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from conundrum.charts.html_table import html_table
from conundrum.charts.style import css

pytestmark = pytest.mark.wide

EDGE = 8
"""Width in pixels of what is looked at beside an edge."""
RULES = "body { background: var(--nk-page); } table { width: 100%; } .wide td { min-width: 900px; }"
LOOKS = f"<style>{css()}{RULES}</style>"
TABLES = "".join(
    f'<section id="{name}">{html_table(name, "", [""], [[""]], name, named=False)}</section>'
    for name in ("wide", "small")
)


CITED = "Runs of the model that anyone can repeat, assumptions and their ranges in a file of data."
ROWS = [
    [name, *map(str, range(6)), CITED] for name in ("Both set conditions", "Carry on as in 2016")
]
HEADS = ("Policy", *(f"Worst regret, {seat}" for seat in ("Washington", "Beijing") * 3), "Source")
HIGH = """(table) => [...table.querySelectorAll("tbody tr")].map((row) => row.offsetHeight)"""


@pytest.fixture(params=["true", "false"], ids=["light", "dark"])
def shown(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 300})
    page.set_content(f'{LOOKS}<body data-jp-theme-light="{request.param}">{TABLES}')
    yield page
    page.close()


def edges(page: Page, table: str) -> tuple[bytes, bytes]:
    """Take pictures of the left and of the right edge of a table."""
    box = page.locator(f"#{table} .nk-table").bounding_box()
    assert box is not None
    y, ends = box["y"] + 4, (box["x"], box["x"] + box["width"] - EDGE)
    left, right = (
        page.screenshot(clip={"x": x, "y": y, "width": EDGE, "height": 12}) for x in ends
    )
    return left, right


def test_a_shadow_lies_where_a_table_goes_on(shown: Page) -> None:
    plain, other = edges(shown, "small")
    assert plain == other
    left, right = edges(shown, "wide")
    assert (left == plain, right == plain) == (True, False)
    table = shown.locator("#wide .nk-table")
    table.evaluate("table => { table.scrollLeft = 200; }")
    assert plain not in edges(shown, "wide")
    table.evaluate("table => { table.scrollLeft = table.scrollWidth; }")
    left, right = edges(shown, "wide")
    assert (left == plain, right == plain) == (False, True)


def test_no_shadow_is_printed(shown: Page) -> None:
    shown.emulate_media(media="print")
    ground = "table => getComputedStyle(table).backgroundImage"
    assert shown.locator("#wide .nk-table").evaluate(ground) == "none"


def test_on_a_phone_a_sentence_among_numbers_makes_no_row_high(shown: Page) -> None:
    shown.set_content(f'{LOOKS}<div class="nk-shown">{html_table("regret", "", HEADS, ROWS)}')
    table = shown.locator(".nk-table")
    assert max(table.evaluate(HIGH)) < 3 * 18.2
    assert table.evaluate("(table) => table.scrollWidth > table.clientWidth")
