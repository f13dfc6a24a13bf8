"""Measures the memory of the first notebook's kernel, and the time until the lab is drawn."""

import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from playwright.sync_api import Browser
from tests.browser.acting import kernels
from tests.browser.conftest import NOTEBOOK, Served, run_notebook, watched_page

from tools.bench.text import heading, table, verdict

MOST_MB = 150
"""What a kernel of the first notebook may take."""
MB = 1e6


def proportional(process: psutil.Process) -> float | None:
    """Return the memory in MB, with a part of each shared page; None if the system does not say."""
    told = Path(f"/proc/{process.pid}/smaps_rollup")
    if not told.exists():
        return None
    (kilobytes,) = (line.split()[1] for line in told.open() if line.startswith("Pss:"))
    return int(kilobytes) * 1024 / MB


def report(browser: Browser, served: Served) -> None:
    """Print how much memory the first notebook's kernel takes."""
    heading(f"4. The kernel that ran all cells of {NOTEBOOK}")
    with watched_page(browser) as page:
        run_notebook(page, served.lab())
        lab = page.locator(".nk-lab").first
        # The page draws the lab only when the window comes near it.
        lab.scroll_into_view_if_needed()
        lab.locator(".nk-curve, .nk-drawn").filter(visible=True).first.wait_for()
        (process,) = kernels(served)
        drawn = time.time() - process.create_time()
        # The page asks the kernel for the model only after the lab is drawn.
        lab.locator(".nk-answers").first.wait_for(state="attached")
        resident, shared = process.memory_info().rss / MB, proportional(process)
    rows = [("start of the kernel to lab drawn, seconds", f"{drawn:.1f}")]
    if shared is not None:
        rows.append(("memory, shared pages counted in part (PSS), MB", f"{shared:.0f}"))
    rows.append(("memory, shared pages counted in full (RSS), MB", f"{resident:.0f}"))
    table(("what", "figure"), *rows)
    if shared is None:
        print("This system does not tell the first kind of memory (PSS); RSS is more.")
    verdict(f"Under {MOST_MB} MB", (shared or resident) < MOST_MB)
