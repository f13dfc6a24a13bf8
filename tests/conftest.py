"""For all tests: no clock for Hypothesis, and what runs beside what when there are processes."""

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# How long an example takes says nothing about right or wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


class ByFile(LoadScopeScheduling):
    """Keeps a file's tests in one process, and all pages in one: two at once would be too slow."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "pages" if file.startswith("tests/browser/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile:
    """Share the tests out, when they are."""
    return ByFile(config, log)
