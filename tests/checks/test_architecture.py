"""Where things are: what `docs/architecture.md` names is there, and tests lie in the same rooms.

`twins.csv` beside this file lists what is written twice, in Python and by hand in JavaScript, and
why. Its lines are those of JavaScript, to the next ten: of a whole script, or of the functions that
are named behind it. What only the page does has no twin and is not in the list.
"""

import csv
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from tests.views.panels import PANELS

import conundrum as nk
from conundrum import views
from conundrum.tables.settings import PACKAGE
from tools import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
_, *WALKS = (ROOT / "docs" / "walks.md").read_text(encoding="utf-8").split("\n## ")
PICTURE = re.compile(r"(?<=[>\s])([\w/]+\.(?:py|js|toml))\b")
"""What is written as a file in the picture, where no backticks can be."""
PATH = re.compile(r"`((?:[\w-]+/)*[\w-]+(?:\.(?:py|csv|toml|js|css|md)|/))`")
"""What is written as a file, or with a slash as a folder."""
FOLDERS = (ROOT, PACKAGE, ROOT / "tests")
ROOMS = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
BESIDE = {
    *("frozen", "old", "notebooks", "browser", "instructor", "tools"),
    *("term_paper", "checks"),
}
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
    assert len(PATH.findall(PAGE)) > 40
    assert missing(PAGE) == []


def test_every_path_of_the_picture_is_there() -> None:
    picture = PAGE.partition("```mermaid")[2].partition("```")[0]
    assert len(PICTURE.findall(picture)) > 10
    assert missing(PICTURE.sub(r"`\1`", picture)) == []


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.partition("\n")[0])
def test_each_walk_goes_through_files_that_are_there_and_through_none_twice(walk: str) -> None:
    files = re.findall(r"(?m)^\d+\. `([\w/.]+)`", walk)
    assert len(files) == len(re.findall(r"(?m)^\d+\. ", walk)) == len({*files}) > 5
    assert missing(walk) == []


def test_a_path_that_is_nowhere_is_named() -> None:
    page = "[a](../none.md) `run/codes.py`, `scenario.py`; `run/gone.py`\n`codes.py`, `none/`"
    assert missing(page) == ["../none.md", "run/gone.py", "codes.py", "none/"]


with Path(__file__).with_name("twins.csv").open(encoding="utf-8", newline="") as lines:
    TWINS = [*csv.DictReader(lines)]
MOST_TWICE, NEAR = 800, 10
"""Lines of scripts that are written twice, and how far the list may be off for one row."""
MOST_LINES, MOST_BYTES = 3800, 165_000
"""Of all scripts that are written by hand."""


def test_what_is_written_twice_is_as_long_as_the_list_says() -> None:
    named = [re.findall(r"([\w/]+\.js)(?: \((.+?)\))?", row["page"]) for row in TWINS]
    lines = [sum(length(*one) for one in scripts) for scripts in named]
    assert [int(row["lines"]) for row in TWINS] == pytest.approx(lines, abs=NEAR)
    assert sum(lines) <= MOST_TWICE


def test_the_list_of_what_is_written_twice_names_files_and_reasons() -> None:
    for row in TWINS:
        assert row["why"].endswith("."), row
        files = [*re.findall(r"[\w/]+\.js", row["page"]), *row["kernel"].split("; ")]
        there = [(folder / file).exists() for folder in (PACKAGE, ROOT) for file in files]
        assert sum(there) == len(files), row


def test_scripts_by_hand_stay_few() -> None:
    scripts = [path.read_bytes() for path in PACKAGE.rglob("*.js")]
    assert sum(len(script.splitlines()) for script in scripts) <= MOST_LINES
    assert sum(map(len, scripts)) <= MOST_BYTES


def test_whatever_is_shown_is_asked_in_kernel_and_page() -> None:
    modules = [import_module(f"conundrum.views.{one.name}") for one in iter_modules(views.__path__)]
    panels = {one.__name__.rpartition(".")[2] for one in modules if hasattr(one, "view")}
    # The lab's settings are drawn by themselves.
    assert panels - {"lab"} == {make()._bridge.kind for make in PANELS.values()}


def length(script: str, functions: str) -> int:
    """Count the lines of a script, which has its name for itself, or of functions in it."""
    [path] = PACKAGE.rglob(Path(script).name)
    text = path.read_text(encoding="utf-8")
    names = "|".join(re.findall(r"\w+", functions))
    within = rf"(?ms)^( *)function (?:{names})\(.+?^\1\}}"
    parts = [found[0] for found in re.finditer(within, text)] if functions else [text]
    assert not functions or len(parts) == len(functions.split(","))
    return sum(len(part.splitlines()) for part in parts)


def test_a_script_that_calls_itself_a_twin_is_in_the_list() -> None:
    told = [
        (path.name, Path(file).name)
        for path in PACKAGE.rglob("*.js")
        for named in re.findall(r"twin of (.+?)[.:](?= |$)", read(path), re.M)
        for file in re.findall(r"`([\w/]+\.py)`", named)
    ]
    known = [
        (Path(script).name, Path(file).name)
        for row in TWINS
        for script in re.findall(r"[\w/]+\.js", row["page"])
        for file in row["kernel"].split("; ")
    ]
    assert len(told) > len(TWINS)
    assert {*told} <= {*known}


def read(script: Path) -> str:
    """Read a script, with each of its comments in one line."""
    return re.sub(r"\n *//", "", script.read_text(encoding="utf-8"))


def test_a_test_lies_in_the_room_of_what_it_tests() -> None:
    assert [str(path) for path in TESTS if not lies_there(path)] == []


CALLED = re.compile(r"\b(nk\.show|nk)\.(\w+)")
"""A public name, and where it is."""


def lies_there(path: Path) -> bool:
    """Say whether a test lies in a room of which it uses something."""
    text = path.read_text(encoding="utf-8")
    used = (
        getattr(nk if place == "nk" else nk.show, name, None)
        for place, name in CALLED.findall(text)
    )
    modules = [getattr(one, "__module__", "") for one in used]
    modules += re.findall(r"\bconundrum\.[a-z_.]+", text)
    room = path.relative_to(ROOT / "tests").parts[0]
    return room in {module.partition(".")[2].partition(".")[0] for module in modules}


def test_tests_have_the_rooms_of_the_package_and_those_that_the_page_names() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/*.py")}
    assert folders - {*ROOMS} == BESIDE
    assert all(f"`{name}/`" in PAGE for name in BESIDE)
