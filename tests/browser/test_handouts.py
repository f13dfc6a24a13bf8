"""What is printed for a class can be read by everyone in it: nothing is set small."""

import re

import pytest
from playwright.sync_api import Browser

from tools import handouts

ELEVEN_POINTS = 11 * 96 / 72
SMALLEST = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const [text, box] = [walk.currentNode.data.trim(), walk.currentNode.parentElement];
    const drawn = box.closest("svg") ? box.getScreenCTM().a : 1;
    if (text && box.getClientRects().length)
      found.push([parseFloat(getComputedStyle(box).fontSize) * drawn, text]);
  }
  return found.sort(([one], [other]) => one - other)[0];
}"""
"""The size of the smallest text of a page, in pixels, and that text."""


def test_no_text_of_the_pack_is_smaller_than_eleven_points(browser: Browser) -> None:
    small = {}
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    for name, sheet in handouts.pages("A4").items():
        page.set_content(sheet)
        size, text = page.evaluate(SMALLEST)
        if size < ELEVEN_POINTS - 0.01:
            small[name] = (size, text)
    page.close()
    assert small == {}
    assert all(float(size) >= 11 for size in re.findall(r"([\d.]+)pt", handouts.STYLE))


@pytest.mark.parametrize("wide", [1017, 949])
def test_no_number_of_the_paper_table_leaves_its_cell(browser: Browser, wide: int) -> None:
    """As wide as A4 and Letter are between their margins."""
    page = browser.new_page(viewport={"width": wide, "height": 700})
    page.emulate_media(media="print")
    page.set_content(handouts.pages("A4")["paper-table"])
    beyond = page.evaluate(
        """() => [...document.querySelectorAll(".cells dd")].filter((one) =>
          one.getBoundingClientRect().right > one.closest("td").getBoundingClientRect().right
        ).length"""
    )
    page.close()
    assert beyond == 0
