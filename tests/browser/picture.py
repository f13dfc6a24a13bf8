"""Take the README's picture of the lab in a real page: ``make picture``."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import ROOT, chromium, run_notebook, serve, watched_page

PICTURE = ROOT / "docs" / "lab.png"


def main() -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, chromium() as browser:
        home = Path(folder)
        shutil.copytree(ROOT / "notebooks", home / "root")
        with serve(home) as served, watched_page(browser, 1366, 1400) as page:
            run_notebook(page, served.lab())
            page.locator(".nk-whole .nk-drawn").last.wait_for()
            page.locator(".nk-starts").get_by_role("button", name="Both cut it off").press("Enter")
            page.locator(".nk-starts").get_by_role("button", name="● Both cut it off").wait_for()
            page.locator(".nk-whole").first.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
