"""The golden test: what every panel shows is the same in the kernel and in the page.

Both run one source. Texts are alike to the character, but for numbers at an edge of rounding,
which are counted; what is drawn is alike to a part in ten thousand, or to an edge of
rounding where it is rounded.
"""

from collections.abc import Iterator
from itertools import islice

import pytest
from playwright.sync_api import Browser, Page
from tests.quick import widely
from tests.shown.panels import PANELS, settings

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.panels.answered import Answered

from .golden import TELL, agree, telling_page

pytestmark = pytest.mark.usefixtures("noting")

IN_ALL, QUICK = 40, 1
"""Settings of each panel, and how many of them `make test` asks."""

ROUNDED = {"beside": 0.2}
"""Where what is drawn is rounded, how far an edge of rounding takes it."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with telling_page(browser) as page:
        yield page


@pytest.mark.parametrize("count", [QUICK, pytest.param(IN_ALL, marks=pytest.mark.wide)])
@pytest.mark.parametrize("kind", PANELS)
def test_the_page_shows_what_the_kernel_shows(page: Page, kind: str, count: int) -> None:
    panel = PANELS[kind]()
    # The first one says least: of one alone, a drawn one is asked.
    for setting in islice(settings(panel, count + 1), 0 if count > 1 else 1, None):
        panel.now = setting
        shows_alike(page, kind, panel)


@pytest.mark.parametrize("name", widely(conclusions(), {"cut_off_falls"}))
def test_each_conclusion_holds_in_as_many_worlds(page: Page, name: str) -> None:
    panel = nk.conclusion(name)
    for limit in (panel.limit.low, panel.limit.value, panel.limit.high):
        panel.limit.value = limit
        shows_alike(page, "conclusion", panel)


def shows_alike(page: Page, kind: str, panel: Answered) -> None:
    kernel = {part: shown() for part, shown in panel.answer().items()}
    told = page.evaluate(TELL, [kind, panel.now, [], panel.offers()])
    agree(told, kernel, ROUNDED.get(kind, 1e-4))
