"""Write tools/edition/heights.csv: how high each panel of the built edition is in a frame.

Run it after `make site`, where a panel was added or has become another: `python -m
tests.browser.edition.heights`.
"""

from playwright.sync_api import sync_playwright
from tests.browser.conftest import FLAGS
from tests.browser.edition.conftest import files
from tests.browser.edition.test_pages import alive, opened

from tools import ROOT
from tools.edition import embed
from tools.install import find_chromium

SITE = ROOT / "build" / "site"
HIGH = """new Promise((told) => {
  let [high, still] = [0, 0];
  const look = () => {
    const now = document.querySelector(".nk-long") ? 0 : document.documentElement.offsetHeight;
    [high, still] = [now, now && now === high ? still + 1 : 0];
    still < 30 ? requestAnimationFrame(look) : told(high);
  };
  look();
})"""
"""How high a page is once it has stood so for half a second: some charts and texts come late, and
while an answer takes long a line says so."""


def main() -> None:
    """Open each panel's own page and write down how high it is."""
    panels = sorted(page.stem for page in (SITE / "embed").glob("*.html"))
    lines = ["name,height"]
    with sync_playwright() as playwright, files(SITE) as home:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for name in panels:
            with opened(browser, f"{home}/embed/{name}.html", embed.WIDE) as page:
                alive(page)
                lines.append(f"{name},{embed.round_up(page.evaluate(HIGH))}")
        browser.close()
    embed.HEIGHTS.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print(f"{len(panels)} panels written")


if __name__ == "__main__":
    main()
