"""Measure the front page of the built edition: how much it loads, and how soon it works.

Run it after `make site`: `python -m tools.bench.edition`.
"""

import gzip
import os
from statistics import median

from playwright.sync_api import Browser, Response, sync_playwright
from tests.browser.conftest import FLAGS
from tests.browser.edition.conftest import files

from tools import ROOT
from tools.install import find_chromium

TIMES = 9
LIVES = """() => new Promise((resolve) => {
  const look = () => document.querySelector(".nk-live.nk-alive .nk-hundred button")
    ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
})"""
"""Milliseconds from the page's own start to its first button that answers."""


def opened(browser: Browser, address: str) -> tuple[float, int]:
    """Open the page with an empty cache; return when it works, and the packed bytes it loads."""
    page = browser.new_page(viewport={"width": 1300, "height": 844})
    loaded: dict[str, Response] = {}
    page.on("response", lambda response: loaded.update({response.url: response}))
    page.goto(address)
    lives: float = page.evaluate(LIVES)
    weight = sum(len(gzip.compress(one.body())) for one in loaded.values())
    page.close()
    return lives, weight


def main() -> None:
    """Print the medians over several openings, and how busy the machine is."""
    with sync_playwright() as playwright, files(ROOT / "build" / "site") as home:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        times, weights = zip(*(opened(browser, home) for _ in range(TIMES)), strict=True)
        browser.close()
    print(f"live after {median(times):,.0f} ms ({min(times):,.0f} to {max(times):,.0f})")
    print(f"{max(weights):,} bytes, packed; load of the machine {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
