"""The one entry: it lists every tool, runs it by its name, and needs nothing installed for that."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import ROOT
from tools.__main__ import tools

pytestmark = pytest.mark.slow

FIRST = ("__init__", "__main__", "install")
"""What runs before anything is installed."""


def ran(
    *arguments: str, folder: Path = ROOT, bare: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run the entry; bare, no installed package can be imported."""
    command = [sys.executable, *(["-S"] if bare else []), "-m", "tools", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("asked", [(), ("--help",)])
def test_the_list_names_every_tool_with_a_line_and_needs_nothing_installed(
    asked: tuple[str, ...],
) -> None:
    listed = ran(*asked, bare=True)
    assert (listed.returncode, listed.stderr) == (0, "")
    lines = re.findall(r"(?m)^([a-z-]+)  +(\S.+)$", listed.stdout)
    assert [name for name, _ in lines] == list(tools())
    assert max(map(len, listed.stdout.splitlines())) <= 100
    assert {"install", "handouts", "model-reference", "tables"} <= set(tools())
    assert not {"follow", "markdown", "sheets"} & set(tools())


@pytest.mark.sweep
@pytest.mark.parametrize("name", tools())
def test_every_tool_is_run_by_its_name(name: str) -> None:
    told = ran(name, "--help")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith(f"usage: python -m tools {name} ")
    assert tools()[name] in " ".join(told.stdout.split())


def test_a_new_file_is_a_new_tool_and_gets_its_arguments(tmp_path: Path) -> None:
    folder = tmp_path / "tools"
    folder.mkdir()
    for file in ("__init__.py", "__main__.py"):
        (folder / file).write_text((ROOT / "tools" / file).read_text(encoding="utf-8"))
    text = '"""Say what it is given."""\nimport sys\ndef main():\n    print(sys.argv)\n'
    (folder / "new_one.py").write_text(text)
    (folder / "helper.py").write_text('"""Help."""\n\n\ndef remain():\n    pass\n')
    assert ran(folder=tmp_path).stdout.splitlines()[2:] == [
        "new-one          Say what it is given."
    ]
    given = ran("new-one", "--old", "a b", folder=tmp_path).stdout
    assert given == "['python -m tools new-one', '--old', 'a b']\n"


@pytest.mark.parametrize("name", ["follow", "nothing", "model_reference", "../claims"])
def test_what_is_no_tool_is_refused_with_those_there_are(name: str) -> None:
    refused = ran(name, bare=True)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == f"NAME must be one of {', '.join(tools())}; you gave '{name}'.\n"


@pytest.mark.parametrize("name", FIRST)
def test_what_runs_first_imports_the_standard_library_only(name: str) -> None:
    # In the syntax of a Python that is too old, which has to read as far as being told so.
    text = (ROOT / "tools" / f"{name}.py").read_text(encoding="utf-8")
    named = set()
    for node in ast.walk(ast.parse(text, feature_version=(3, 8))):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            named.add(node.module or "")
    assert {module.partition(".")[0] for module in named - {"tools"}} <= sys.stdlib_module_names
