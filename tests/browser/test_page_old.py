"""What a browser kept is read for good, and a page opens the files that the kernel reads."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.old.reading import became, files
from tests.old.stored_page import keeping_page, read_by


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with keeping_page(browser) as page:
        yield page


@pytest.mark.parametrize("name", [name for name in files() if name.startswith("browser/")])
def test_what_a_browser_kept_becomes_what_it_became(page: Page, name: str) -> None:
    assert read_by(page, name) == became(name)


@pytest.mark.parametrize("name", [name for name in files() if name.startswith("answers/")])
def test_a_page_opens_a_file_as_the_kernel_reads_it(page: Page, name: str) -> None:
    there, kernel = read_by(page, name), became(name)
    if isinstance(kernel, str):
        assert there["refused"]
        return
    kept = [one for one in there["records"] if "question" in one or "exercise" in one]
    assert kept == kernel
