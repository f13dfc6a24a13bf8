"""The golden test: what every panel shows is the same in the kernel and in the page.

Both run one source. Texts are alike to the character, but for numbers at an edge of rounding,
which are counted; what is drawn is alike to a part in ten thousand.
"""

from collections.abc import Iterator
from itertools import islice

import pytest
from playwright.sync_api import Browser, Page
from tests.shown.panels import PANELS, settings

from .golden import TELL, agree, telling_page

pytestmark = pytest.mark.usefixtures("noting")

IN_ALL, QUICK = 40, 1
"""Settings of each panel, and how many of them `make test` asks."""


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
        kernel = {part: shown() for part, shown in panel.answer().items()}
        agree(page.evaluate(TELL, [kind.split()[0], setting, [], panel.offers()]), kernel, 1e-4)
