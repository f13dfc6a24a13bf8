"""A copy of the project, in which a tool may write."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import ROOT

Tool = Callable[..., subprocess.CompletedProcess[str]]
"""Runs a tool in the copy."""


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    for name in ("tools", "notebooks", "seeds", "docs/edition"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "README.md", tmp_path)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tools", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run
