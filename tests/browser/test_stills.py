"""A printed panel can be read: no name in it covers another."""

import pytest
from playwright.sync_api import Browser

import conundrum as nk

# A name with a seam behind it is written twice, and a label that has no room is there unseen.
NAMED = """() => [...document.querySelectorAll('svg')].flatMap(paper => {
  const all = [...paper.querySelectorAll('text:not([opacity="0"])')].map(text =>
    ({ said: text.textContent, at: text.getBoundingClientRect() }));
  return all.flatMap((one, place) => all.slice(place + 1).filter(other => one.said !== other.said
    && one.at.left < other.at.right - 2 && other.at.left < one.at.right - 2
    && one.at.top + 4 < other.at.bottom && other.at.top + 4 < one.at.bottom
  ).map(other => [one.said, other.said]));
})"""


@pytest.mark.wide
def test_no_letter_of_a_printed_panel_is_covered(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(nk.show.forecast().still())
    assert page.evaluate(NAMED) == []
    page.close()
