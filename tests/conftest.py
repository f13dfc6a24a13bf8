"""For all tests: no clock for Hypothesis, and what runs beside what when there are processes."""

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# How long an example takes says nothing about right or wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PAGES = "tests/browser/"
APART = ("test_exercises", "test_lab", "test_links", "test_seminar")
"""Page tests that share no page with the others; they come last, when another process is free."""


def group(nodeid: str) -> int:
    """Say when a test's turn comes: shared pages, then what opens none, then pages apart."""
    if not nodeid.startswith(PAGES):
        return 1
    return 2 if nodeid.startswith(tuple(f"{PAGES}{name}.py" for name in APART)) else 0


def notebook(item: pytest.Item) -> str:
    """Return the notebook that a page test opens, so that all its tests follow each other."""
    if group(item.nodeid) == 1:
        return ""
    given = getattr(item, "callspec", None)
    named = [value for value in given.params.values() if ".ipynb" in str(value)] if given else []
    return str(named[0] if named else getattr(getattr(item, "module", None), "NOTEBOOK", ""))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in order: a stable one, so that a file's tests stay as they are written."""
    items.sort(key=lambda item: (group(item.nodeid), notebook(item)))


class ByFile(LoadScopeScheduling):
    """Keeps a file's tests in one process, and so the page tests that share pages."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return {0: "pages", 1: file, 2: "pages apart"}[group(file)]


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile:
    """Share the tests out, when they are."""
    return ByFile(config, log)
