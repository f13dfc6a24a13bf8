"""The README's lines for Windows, where there is no make, are the Makefile's own."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# The targets whose commands a Windows reader gives by hand.
TARGETS = ("$(PY)", "setup", "lab", "app", "tools", "test")


def recipe(target):
    """Return the commands of a target in the Makefile, written as for Windows."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (body,) = re.findall(rf"(?m)^{re.escape(target)}:.*\n((?:\t.*\n)+)", makefile)
    return {
        command.strip()
        .replace("$(PYTHON)", "py -3")
        .replace("$(PY)", r".venv\Scripts\python")
        .replace("$(AS_ROOT) ", "")
        for command in body.splitlines()
    }


def test_windows_lines_are_those_of_the_makefile():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"(?s)```bat\n(.*?)```", readme)
    assert set(shown.splitlines()) == set().union(*map(recipe, TARGETS))
