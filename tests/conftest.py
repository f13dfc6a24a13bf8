"""For all tests: how often Hypothesis tries, what needs a page, and what runs beside what."""

import gc
import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import settings
from ipywidgets import CallbackDispatcher
from tests.quick import all_run, few
from xdist.scheduler import LoadScopeScheduling

from conundrum.run import Outlook
from conundrum.widgets import failure_watch

# How long an example takes says nothing about right or wrong.
settings.register_profile("some", deadline=None, max_examples=16)
settings.register_profile("many", deadline=None, max_examples=100)

PAGES = "tests/browser/"
NO_BROWSER = pytest.mark.skip(reason="CHROMIUM=none: tests without a browser were asked for")


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis try often where wide tests run."""
    settings.load_profile("many" if all_run(config) else "some")


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

    A page test may name its notebook in brackets; those of one folder share a page.
    """
    file = nodeid.partition("::")[0]
    if not file.startswith(PAGES):
        return file
    if named := re.search(r"\[.*\b\d\d_(\w+)\.ipynb", nodeid):
        return f"{PAGES}test_{named[1]}.py"
    folder, _, below = file.removeprefix(PAGES).partition("/")
    return PAGES + folder if below else file


def turn(item: pytest.Item) -> tuple[bool, bool, str]:
    """Say when a test has its turn: what is slow first, then pages, and what is shared together.

    What begins first has ended when the others have.
    """
    scope = together(item.nodeid)
    return not item.get_closest_marker("slow"), not scope.startswith(PAGES), scope


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Look for no garbage while tests are gathered, nor later among them: that took a quarter."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """Refuse tests that run the model as they are imported: each process imports all of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Outlook, "__init__", _too_early)
        return (yield)


def _too_early(*_: object, **__: object) -> None:
    pytest.fail("a test runs the model at its import: let a cached function do it", pytrace=False)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a page and what of a sweep is wide, and put tests in their turns."""
    sweeps: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.nodeid.startswith(PAGES):
            item.add_marker("browser")
        if item.get_closest_marker("browser") and os.environ.get("CHROMIUM") == "none":
            item.add_marker(NO_BROWSER)
        if item.get_closest_marker("sweep"):
            sweeps.setdefault(item.nodeid.partition("[")[0], []).append(item)
    for cases in sweeps.values():
        for case in cases:
            if case not in few(cases):
                case.add_marker("wide")
    # A stable order, so that a file's tests stay as they are written.
    items.sort(key=turn)


def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are processors, since pages and kernels wait."""
    return (os.cpu_count() or 1) + 1


class Together(LoadScopeScheduling):
    """Keeps in one process what was set up once."""

    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    """Share the tests out, when they are."""
    return Together(config, log)
