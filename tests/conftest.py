"""For all tests: no clock for Hypothesis, and what runs beside what when there are processes."""

import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import settings
from ipywidgets import CallbackDispatcher
from xdist.scheduler import LoadScopeScheduling

from conundrum.widgets import failure_watch

# How long an example takes says nothing about right or wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PAGES = "tests/browser/"
NO_BROWSER = pytest.mark.skip(reason="CHROMIUM=none: tests without a browser were asked for")


@pytest.fixture(autouse=True, scope="session")
def nothing_fails_unheard() -> Iterator[None]:
    """Let what fails in a callback fail the test that called it.

    ipywidgets logs it and goes on; so does `failure_watch`, which tells the reader besides.
    """

    def call(dispatcher: CallbackDispatcher, *given: object) -> object:
        answers = [callback(*given) for callback in dispatcher.callbacks]
        return next((one for one in reversed(answers) if one is not None), None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CallbackDispatcher, "__call__", call)
        patch.setattr(failure_watch, "tell", _again)
        yield


def _again(_: failure_watch.Heard, *, failed: bool) -> None:
    if failed:
        raise  # noqa: PLE0704 - what is being handled where this is called


def together(nodeid: str) -> str:
    """Say which tests share a process: those that share pages, else those of a file.

    A page test names its notebook in brackets, or else its file is named after it; those of one
    folder share a page.
    """
    file = nodeid.partition("::")[0]
    if not file.startswith(PAGES):
        return file
    named = re.search(r"\[.*\b\d\d_(\w+)\.ipynb", nodeid)
    folder, _, below = file.removeprefix(PAGES).partition("/")
    return f"{PAGES}test_{named[1]}.py" if named else PAGES + folder if below else file


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put page tests first, since they take longest, and those of one notebook after each other."""
    if os.environ.get("CHROMIUM") == "none":
        for item in items:
            if item.nodeid.startswith(PAGES) or item.get_closest_marker("browser"):
                item.add_marker(NO_BROWSER)
    # A stable order, so that a file's tests stay as they are written.
    items.sort(key=lambda item: (not item.nodeid.startswith(PAGES), together(item.nodeid)))


class Together(LoadScopeScheduling):
    """Keeps in one process what was set up once."""

    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    """Share the tests out, when they are."""
    return Together(config, log)
