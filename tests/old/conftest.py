"""The browser that tests of pages start."""

from tests.browser.conftest import browser

__all__ = ["browser"]
