"""Texts that are written already: the page shows those that are chosen, also along a path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk

from .golden import TELL, telling_page

pytestmark = pytest.mark.usefixtures("noting")

STEPS = """([now, names]) => names.map((name) =>
  Object.assign(now, answering.chosen.acted(name, now, {}, () => {}).sets).path.step)"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with telling_page(browser) as page:
        yield page


def test_the_page_lights_a_path_as_python_does(page: Page) -> None:
    shown = nk.path("china_sanctions")
    for step in range(shown.last + 1):
        shown.light(step)
        said = page.evaluate(TELL, ["chosen", shown.now, [], shown.offers()])
        assert said == {"said": shown.parts["said"].text, "boxes": shown.parts["boxes"].value}
    # At both ends a button does nothing more.
    names = ["Next", "Back", "Back", *["Back"] * shown.last, "Next"]
    start, stood = shown.now, []
    for name in names:
        shown.acts[name].click()
        stood.append(shown.step)
    assert page.evaluate(STEPS, [start, names]) == stood
