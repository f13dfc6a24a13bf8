"""What Binder builds, carried out in an empty environment: 00 to a slider, within its memory.

`tests/tools/test_binder.py` shows which steps these are. It needs a network, and some minutes.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, expect

from tools import ROOT
from tools.install import ENVIRONMENT, pins

from .conftest import open_all, run_notebook, serve, watched_page

pytestmark = [
    pytest.mark.slow,
    pytest.mark.wide,
    pytest.mark.skipif(sys.platform == "win32", reason="Binder builds on Linux"),
]
MEMORY = 1_000_000_000
"""Bytes that Binder gives to the server and all kernels."""

NOT_CLONED = (".git", ".venv", "build", "__pycache__", ".*_cache", ".hypothesis", "runs")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a clone, and an environment of what environment.yml and postBuild put there."""
    made = tmp_path_factory.mktemp("binder")
    shutil.copytree(ROOT, made / "root", ignore=shutil.ignore_patterns(*NOT_CLONED))
    venv.create(made / "env", with_pip=True)
    programs = made / "env" / "bin"
    # As conda does with what stands under pip.
    wanted = pins(ENVIRONMENT.read_text(encoding="utf-8"))
    install = [str(programs / "python"), "-m", "pip", "install", "--quiet", *wanted]
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    alone["PATH"] = f"{programs}{os.pathsep}{alone['PATH']}"
    for step in (install, ["./postBuild"]):
        subprocess.run(step, cwd=made / "root", env=alone, check=True)
    return made


def test_what_binder_builds_shows_the_first_slider_within_its_memory(
    home: Path, browser: Browser
) -> None:
    python = str(home / "env" / "bin" / "python")
    on_binder = {"BINDER_LAUNCH_HOST": "https://mybinder.org/", "PYTHONPATH": ""}
    with (
        serve(home, python=python, **on_binder) as served,
        watched_page(browser) as page,
    ):
        run_notebook(page, served.lab("notebooks/00_start_here.ipynb"))
        waits = page.locator(".nk-waits:visible button").first
        expect(waits).to_be_visible(timeout=120_000)
        # Its lever waits for a guess.
        open_all(page)
        slider = page.get_by_role("slider").filter(visible=True).first
        expect(slider).to_be_visible(timeout=120_000)
        server = psutil.Process(served.process)
        every = [server, *server.children(recursive=True)]
        assert any("ipykernel" in " ".join(process.cmdline()) for process in every)
        assert sum(process.memory_info().rss for process in every) < MEMORY
