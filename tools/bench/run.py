"""Measure speed, delay and memory on this machine and print them: ``make bench``.

Nothing passes or fails here. The figures are there to be read, and to compare two versions of the
code.
"""

import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import ROOT, chromium, serve

from tools.bench import answers, game, memory, page

PACKAGES = ("numpy", "altair", "ipywidgets", "jupyterlab")


def main() -> None:
    """Measure everything, and print it."""
    print(
        "Conundrum's benchmark: how fast the model runs, how soon the page answers, what it takes"
    )
    print(f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, ", end="")
    print(f"Python {platform.python_version()}, ", end="")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES))
    busy = psutil.cpu_percent(interval=1)
    print(f"{busy:.0f} % busy with other work before the start; the more, the worse every figure.")
    # Each part runs in its own process, because the kernel below would share what this one loads.
    for part in ("speed", "profile"):
        subprocess.run([sys.executable, "-m", f"tools.bench.{part}"], cwd=ROOT, check=True)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, chromium() as browser:
        home = Path(folder)
        shutil.copytree(ROOT / "notebooks", home / "root")
        with serve(home) as served:
            page.report(browser, served)
            answers.report(browser, served, home / "root")
        # A new server, because the kernel before has already run its notebook for many pages.
        with serve(home) as served:
            memory.report(browser, served)
        game.report(browser)


if __name__ == "__main__":
    main()
