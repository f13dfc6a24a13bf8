"""Measures the memory that all notebooks take on Binder: ``python -m tools.bench.binder``.

All notebooks are opened in one JupyterLab and left open, at the quickest pace that the list of
notebooks states. A minute of reading lasts a second here, and so does one in Binder's settings.
"""

import csv
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]
from playwright.sync_api import Page
from tests.browser.conftest import ROOT, RUN_ALL, chromium, serve

from tools.bench.memory import proportional
from tools.bench.text import heading, table, verdict

MOST_MB = 900
MINUTE = 1.0
SHORT = ("--MappingKernelManager.cull_idle_timeout=30", "--MappingKernelManager.cull_interval=1")
OPEN = """async (path) => {
  const app = window.jupyterapp;
  await app.restored;
  await app.commands.execute('docmanager:open', { path });
}"""
# A reader uses a notebook's kernel until she leaves the notebook.
USE = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  await kernel.requestExecute({ code: '1', store_history: false }).done;
}"""


def megabytes(server: psutil.Process) -> tuple[float, int]:
    """Return the megabytes that a server and its kernels take, and the number of kernels."""
    kernels = server.children(recursive=True)
    sizes = [proportional(process) for process in (server, *kernels) if process.is_running()]
    return sum(size or 0 for size in sizes), len(kernels)


def walk(page: Page, server: psutil.Process) -> list[tuple[str, int, float, int]]:
    """Return for each notebook its name, its minutes, the most memory taken, and the kernels."""
    walked = []
    with (ROOT / "data" / "notebooks.csv").open(encoding="utf-8") as listed:
        for notebook in csv.DictReader(listed):
            minutes = int(notebook["minutes"].split()[0])
            until = time.monotonic() + minutes * MINUTE
            page.evaluate(OPEN, notebook["file"])
            page.evaluate(RUN_ALL)
            seen = [megabytes(server)]
            while time.monotonic() < until:
                page.wait_for_timeout(200)
                page.evaluate(USE)
                seen.append(megabytes(server))
            walked.append((notebook["file"], minutes, *max(seen)))
    return walked


def main() -> None:
    """Print how much memory the server takes, notebook by notebook."""
    heading("The whole set on Binder, in one JupyterLab")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        shutil.copytree(ROOT / "notebooks", home / "root")
        with (
            serve(home, *SHORT, BINDER_LAUNCH_HOST="https://mybinder.org/") as served,
            chromium() as browser,
        ):
            page = browser.new_page()
            page.goto(f"{served.address}/lab?reset")
            page.wait_for_function("() => window.jupyterapp")
            walked = walk(page, psutil.Process(served.process))
    rows = [
        (name, str(minutes), f"{most:.0f}", str(count)) for name, minutes, most, count in walked
    ]
    table(("notebook", "minutes", "most memory, MB (PSS)", "kernels then"), *rows)
    verdict(f"Under {MOST_MB} MB", max(most for _, _, most, _ in walked) < MOST_MB)


if __name__ == "__main__":
    main()
