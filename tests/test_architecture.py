"""Where things are: what `docs/architecture.md` names is there, and tests lie in the same rooms."""

import re
from pathlib import Path

import pytest

import conundrum as nk
from conundrum.tables.settings import PACKAGE
from tools import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATH = re.compile(r"`((?:[\w-]+/)*[\w-]+(?:\.(?:py|csv|toml|js|css|md)|/))`")
"""What is written as a file, or with a slash as a folder."""
FOLDERS = (ROOT, PACKAGE, ROOT / "tests")
ROOMS = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
BESIDE = {"frozen", "old", "notebooks", "browser", "bench", "anything", "instructor", "tools"}
"""Tests of no room: the page names them as well."""
TESTS = [path for room in ROOMS for path in sorted((ROOT / "tests" / room).rglob("test_*.py"))]


def missing(page: str) -> list[str]:
    """Name the paths of a page that are nowhere; a bare name lies beside the one before it."""
    absent = [path for path in re.findall(r"\]\(([^)#]+)\)", page) if not _there("docs/" + path)]
    for line in page.splitlines():
        if "still to come" in line:
            continue
        beside: tuple[Path, ...] = ()
        for path in PATH.findall(line):
            found = [folder / path for folder in (*FOLDERS, *beside) if (folder / path).exists()]
            absent += [] if found else [path]
            beside = tuple({*beside, *(one.parent for one in found), *found})
    return absent


def _there(path: str) -> bool:
    return (ROOT / path).exists()


def test_every_path_of_the_page_is_there() -> None:
    assert len(PATH.findall(PAGE)) > 80
    assert missing(PAGE) == []


def test_a_path_that_is_nowhere_is_named() -> None:
    page = "[a](../none.md) `run/codes.py`, `scenario.py`; `run/gone.py`\n`codes.py`, `none/`"
    assert missing(page) == ["../none.md", "run/gone.py", "codes.py", "none/"]


TWICE = PAGE.partition("## What stands in two homes")[2].partition("\n## ")[0]
MOST_TWICE, NEAR = 800, 10
"""Lines of scripts that stand in two homes, and how far the page may be off for one of them."""


def test_what_stands_in_two_homes_is_as_long_as_the_page_says() -> None:
    rows = re.findall(r"^\| .+ \| (`.+?`) \| (`.+?`) \| .+ \| (\d+) \|$", TWICE, re.M)
    assert len(rows) == TWICE.count("\n| ") - 1
    lines = [sum(map(length, PATH.findall(scripts))) for scripts, _, _ in rows]
    assert [int(stated) for *_, stated in rows] == pytest.approx(lines, abs=NEAR)
    assert sum(lines) <= MOST_TWICE


def length(script: str) -> int:
    """Count the lines of a script, which has its name for itself."""
    [path] = PACKAGE.rglob(Path(script).name)
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_test_lies_in_the_room_of_what_it_tests(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = (getattr(nk, name, None) for name in re.findall(r"\bnk\.(\w+)", text))
    modules = [getattr(one, "__module__", "") for one in used]
    modules += re.findall(r"\bconundrum\.[a-z_.]+", text)
    room = path.relative_to(ROOT / "tests").parts[0]
    assert room in {module.partition(".")[2].partition(".")[0] for module in modules}


def test_tests_have_the_rooms_of_the_package_and_those_that_the_page_names() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/*.py")}
    assert folders - {*ROOMS} == BESIDE
    assert all(f"`{name}/`" in PAGE for name in BESIDE)
