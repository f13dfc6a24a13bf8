"""What is printed for a class can be read by everyone in it: nothing is set small."""

import re

from playwright.sync_api import Browser

from tools import handouts
from tools.pack import contents

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
    assert all(float(size) >= 11 for size in re.findall(r"([\d.]+)pt", contents.STYLE))
