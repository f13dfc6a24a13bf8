"""Measure pages of the built edition: how soon a picture is there, and how soon one can press.

Run it after `make site`: `python -m tools.bench.edition`.
"""

import gzip
import os
from statistics import median

from playwright.sync_api import Browser, Response, sync_playwright
from tests.browser.conftest import FLAGS
from tests.browser.edition.conftest import files

from tools import ROOT
from tools.bench.text import verdict
from tools.install import find_chromium

TIMES = 9
LIVES = """() => new Promise((resolve) => {
  const look = () => document.querySelector(".nk-live.nk-alive .nk-hundred button")
    ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
})"""
"""Milliseconds from the page's own start to its first button that answers."""


PAGES = {"the front page": "", "chapter 02": "notebooks/02_strategic_patience.html"}
WITHOUT = {"a page without a panel, for comparison": "about.html"}
PICTURE = ".nk-live svg"
PAINTED = """(picture) => new Promise((resolve) => {
  const look = () => {
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    const there = !picture || document.querySelector(picture)?.checkVisibility();
    if (painted && there) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})"""
"""Milliseconds from the page's own start until something is painted and the picture is there."""

MOST_MS = 500
"""How soon the first picture should be there."""


def pictured(browser: Browser, address: str, picture: str) -> float:
    """Open the page with an empty cache, and return when its picture is there."""
    page = browser.new_page(viewport={"width": 1300, "height": 844})
    page.goto(address, wait_until="commit")
    there: float = page.evaluate(PAINTED, picture)
    page.close()
    return there


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
        print(f"{'first picture':40}median of {TIMES} openings, ms (least to most)")
        for kind, pages in ((PICTURE, PAGES), ("", WITHOUT)):
            for name, path in pages.items():
                found = [pictured(browser, f"{home}/{path}", kind) for _ in range(TIMES)]
                print(f"{name:40}{median(found):,.0f} ({min(found):,.0f} to {max(found):,.0f})")
                if kind:
                    verdict(f"Within {MOST_MS} ms", median(found) < MOST_MS)
        browser.close()
    print(f"live after {median(times):,.0f} ms ({min(times):,.0f} to {max(times):,.0f})")
    print(f"{max(weights):,} bytes, packed; load of the machine {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
