"""Every panel of the kernel shows, after the same acts, what it showed when it was frozen."""

from pathlib import Path

import pytest
from tests.browser.noted import noted
from tests.quick import widely

from .acting import do
from .comparing import compare, unreadable
from .driving import alone
from .kept import HERE, path, plain, read
from .panels import PANELS, look_into, made
from .showing import shown

pytestmark = pytest.mark.slow

SLOW = ("faults", "move")
"""Panels of which `make test` looks at the first settings alone, `FEW`."""
FEW = 2


@pytest.fixture(autouse=True)
def noting(monkeypatch: pytest.MonkeyPatch) -> None:
    noted(monkeypatch)


@pytest.mark.parametrize("name", widely(PANELS, PANELS.keys() - {*SLOW}))
def test_what_a_panel_shows_is_what_was_frozen(name: str, tmp_path: Path) -> None:
    same(name, tmp_path, None)


@pytest.mark.parametrize("name", SLOW)
def test_what_a_slow_panel_shows_first_is_what_was_frozen(name: str, tmp_path: Path) -> None:
    same(name, tmp_path, FEW)


def same(name: str, folder: Path, last: int | None) -> None:
    """Do the acts once more, and compare what is shown after each."""
    print(f"If you meant the change, run: python -m tests.frozen.write {name!r}")
    differing = 0
    with alone(folder):
        panel = made(name)
        expected: dict[str, object] = {}
        for place, frozen in enumerate(read(name)[:last]):
            do(panel, frozen["acts"])
            look_into(name, panel)
            changed = dict(frozen["shows"])
            for part in changed.pop("gone", []):
                del expected[part]
            expected |= changed
            shows = plain(shown(panel))
            assert [*unreadable(shows)] == []
            differing += compare(shows, expected, f"{name}, setting {place}")
    print(f"{name}: {differing} numbers at an edge of rounding")


def test_parts_that_are_new_or_gone_are_named() -> None:
    with pytest.raises(AssertionError, match=r"^arms: new are \['said'\], gone are \['head'\]"):
        compare({"said": ""}, {"head": ""}, "arms")


def test_every_panel_is_frozen_and_no_other() -> None:
    there = {file.name for file in HERE.iterdir()}
    assert there == {path(name).name for name in PANELS}
