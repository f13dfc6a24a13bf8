"""The rooms of the package: imports run downwards only, in the one order there is."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "conundrum"
ROOMS = (
    *("tables", "model", "run", "analysis", "charts"),
    *("page", "widgets", "questions", "panels", "classroom"),
)
"""In the order in which data walks through them; `docs/architecture.md` says what each holds."""
BELOW_ALL = "writing.py"
LOOSE = {"__init__.py", "prepare.py", BELOW_ALL}
"""What belongs to no room; all rooms may use the one that writes files."""
FILES = sorted(path for room in ROOMS for path in (SOURCE / room).rglob("*.py"))


def rooms_above(path: Path) -> set[str]:
    """Name what a file imports from rooms that come after its own."""
    own = ROOMS.index(path.relative_to(SOURCE).parts[0])
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    modules = [
        module
        for node in tree
        for module in (
            [f"{node.module}.{name.name}" for name in node.names]
            if isinstance(node, ast.ImportFrom)
            else [name.name for name in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    ]
    parts = [module.split(".") for module in modules if module.startswith("conundrum.")]
    above = {*ROOMS[own + 1 :], *(Path(name).stem for name in LOOSE - {BELOW_ALL})}
    return {".".join(part) for part in parts if part[1] in above}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_run_downwards(path: Path) -> None:
    assert rooms_above(path) == set()


def test_what_belongs_to_no_room_belongs_to_all() -> None:
    assert {path.name for path in SOURCE.glob("*.py")} <= LOOSE
    assert {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()} <= {*ROOMS}
