"""The page of every panel, asked for the same settings, says what it said when it was frozen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.frozen.asking import replied_by, shown_by
from tests.frozen.comparing import compare
from tests.frozen.driving import alone
from tests.frozen.kept import HERE, plain, read
from tests.frozen.panels import PANELS, asks

FROZEN = {file.stem for file in (HERE / "page").iterdir()}
NAMES = [name for name in PANELS if name.replace(" ", "_") in FROZEN]
QUICK = (
    "lab",
    "argument",
    "path",
    "ask 02.2",
    "predict 02.falls",
    "exercise 01.2",
    "exercise 02.6",
)
"""Panels of each kind, of which `FEW` settings are asked in `make test`, and questions.

That the other panels say there what the kernel does, test_page_shown.py sees, and of the kernel it
is seen that it says what was frozen.
"""
FEW = 2


@pytest.mark.parametrize("name", QUICK)
def test_what_a_page_says_first_is_what_was_frozen(page: Page, name: str, tmp_path: Path) -> None:
    same(page, name, tmp_path, FEW)


@pytest.mark.wide
@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_page_says_is_what_was_frozen(page: Page, name: str, tmp_path: Path) -> None:
    same(page, name, tmp_path, None)


def same(page: Page, name: str, folder: Path, last: int | None) -> None:
    """Ask the page, and compare what it says, setting by setting."""
    frozen = read("page", name)
    with alone(folder):
        if asks(name):
            acts = [one.pop("act") for one in frozen["acts"]]
            compare(plain(replied_by(page, name, acts)), frozen["acts"], name)
            return
        settings = frozen["settings"][:last]
        said = shown_by(page, name, frozen, [one["setting"] for one in settings])
    expected: dict[str, object] = {}
    for place, (now, then) in enumerate(zip(said, settings, strict=True)):
        changed = dict(then["parts"])
        for part in changed.pop("gone", []):
            del expected[part]
        expected |= changed
        compare(plain(now), expected, f"{name}, setting {place}")
