"""The rooms of the package: imports run downwards only, in the one order there is.

Nor do files of a room, or of the tools, need each other in a circle. What a room offers to others
is taken from the room, not from the file in it.
"""

import ast
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "conundrum"
TOOLS = SOURCE.parents[1] / "tools"
ROOMS = (
    *("tables", "model", "run", "analysis", "charts", "views"),
    *("page", "widgets", "questions", "panels", "classroom", "command"),
)
"""In the order in which data walks through them; `docs/architecture.md` says what each holds."""
BELOW_ALL = "writing.py", "names.py"
LOOSE = {"__init__.py", "__main__.py", "prepare.py", "show.py", *BELOW_ALL}
"""What belongs to no room; all rooms may use what writes files, and what offers names."""
SETTINGS = "jupyter"
"""A folder of settings, whose one script Jupyter runs and no room imports."""
FILES = [
    *sorted(p for room in ROOMS for p in (SOURCE / room).rglob("*.py")),
    *(SOURCE / file for file in BELOW_ALL),
]


def not_below(path: Path, text: str) -> set[str]:
    """Name what a file imports that does not come before its room in the one order there is."""
    room = path.relative_to(SOURCE).parts[0]
    loose = {Path(file).stem for file in BELOW_ALL}
    below = set() if room in BELOW_ALL else {*ROOMS[: ROOMS.index(room) + 1], *loose}
    allowed = {f"conundrum.{name}" for name in below}
    beside = "conundrum" if room in BELOW_ALL else f"conundrum.{room}"
    names = {name for node in ast.walk(ast.parse(text)) for name in imported(node, beside)}
    ours = {name for name in names if name.split(".")[0] in ("conundrum", "tools", "")}
    return {name for name in ours if ".".join(name.split(".")[:2]) not in allowed}


def imported(node: ast.AST, beside: str) -> list[str]:
    """Name what a line imports; one dot means what lies beside, more keep a dot in the name."""
    match node:
        case ast.Import(names):
            return [name.name for name in names]
        case ast.ImportFrom(module, names, level) if not level:
            return [f"{module}.{name.name}" for name in names]
        case ast.ImportFrom(module, names, level):
            return (
                [f".{module or ''}"]
                if level > 1
                else [f"{beside}.{module or n.name}" for n in names]
            )
        case ast.Call(ast.Name(name) | ast.Attribute(attr=name), given, named):
            texts = [*given[:1], *(one.value for one in named if one.arg == "name")]
            told = [text.value for text in texts if isinstance(text, ast.Constant)]
            return [*map(str, told)] if name in ("import_module", "__import__") else []
    return []


def test_imports_run_downwards() -> None:
    found = {str(path): not_below(path, path.read_text(encoding="utf-8")) for path in FILES}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "line",
    [
        "import conundrum",
        "import conundrum as nk",
        "from conundrum import lab",
        "from conundrum import *",
        "from conundrum import prepare",
        "from conundrum import panels",
        "import conundrum.panels.lab",
        "from conundrum.panels import lab",
        "from ..panels import lab",
        "from .. import panels",
        "import tools.figures",
        "from tools import ROOT",
        "importlib.import_module('conundrum.panels.lab')",
        "import_module('conundrum')",
        "import_module(name='conundrum.panels.lab')",
        "import_module(package='conundrum', name='.panels.lab')",
        "def late():\n    from conundrum.panels.lab import Lab",
    ],
)
def test_no_way_around_is_passed(line: str) -> None:
    assert not_below(SOURCE / "charts" / "made_up.py", line)
    assert not_below(SOURCE / "writing.py", line)


def test_what_lies_below_may_be_imported() -> None:
    lines = (
        "from conundrum import writing",
        "from conundrum.model import LINKS",
        "from . import x",
        "from .x import y",
    )
    assert not_below(SOURCE / "charts" / "made_up.py", "\n".join(lines)) == set()
    assert not_below(SOURCE / "writing.py", "from conundrum.tables import settings")
    assert not_below(SOURCE / "writing.py", "from . import panels")
    assert not_below(SOURCE / "writing.py", "from .panels import lab")


def test_what_belongs_to_no_room_belongs_to_all() -> None:
    assert {path.name for path in SOURCE.glob("*.py")} <= LOOSE
    folders = {path.relative_to(SOURCE).parts[0] for path in SOURCE.glob("*/**/*.py")}
    assert folders - {SETTINGS} == {*ROOMS}


@pytest.mark.parametrize("room", ["tables", "model", "run", "widgets"])
def test_what_a_room_offers_to_others_is_taken_from_the_room(room: str) -> None:
    front = import_module(f"conundrum.{room}")
    beyond = {
        f"{path.relative_to(SOURCE)}: {node.module} {name.name}"
        for path in FILES
        if path.relative_to(SOURCE).parts[0] != room
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and f"{node.module}".startswith(f"conundrum.{room}.")
        for name in node.names
        if name.name in front.__all__
        and getattr(import_module(f"{node.module}"), name.name) is getattr(front, name.name)
    }
    assert beyond == set(), f"import each of these from conundrum.{room}: {sorted(beyond)}"


def named(path: Path) -> str:
    """Return the name by which a file of the package or of the tools is imported."""
    below = path.relative_to(SOURCE.parent if SOURCE in path.parents else TOOLS.parent)
    return ".".join(below.with_suffix("").parts).removesuffix(".__init__")


def circle(texts: Mapping[str, str]) -> list[str]:
    """Return files that need each other in a circle, if any do; also where a function imports."""
    needs: dict[str, set[str]] = {}
    for file, text in texts.items():
        whole = any(name.startswith(f"{file}.") for name in texts)
        beside = file if whole else file.rpartition(".")[0]
        told = {name for node in ast.walk(ast.parse(text)) for name in imported(node, beside)}
        # What is no file is taken out of one.
        files = {name if name in texts else name.rpartition(".")[0] for name in told}
        needs[file] = files - {file}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@pytest.mark.parametrize("folder", [SOURCE, TOOLS], ids=lambda folder: folder.name)
def test_no_files_need_each_other_in_a_circle(folder: Path) -> None:
    texts = {named(path): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    assert len(texts) > 50
    assert circle(texts) == []


def test_a_circle_is_found_also_by_way_of_a_function_or_a_dot() -> None:
    texts = {
        "conundrum.a": "from conundrum import b",
        "conundrum.b": "from .c import x",
        "conundrum.c": "def late():\n    from conundrum.a import y",
    }
    assert {*circle(texts)} == {*texts}
    assert circle({**texts, "conundrum.c": "import conundrum.d"}) == []
