"""For all tests: no clock for Hypothesis, and what runs beside what when there are processes."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says nothing about right or wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PAGES = Path(__file__).parent / "browser"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep a file's tests in one process, and all pages in one: two at once would be too slow."""
    group = PAGES.name if item.path.is_relative_to(PAGES) else str(item.path)
    item.add_marker(pytest.mark.xdist_group(group))
