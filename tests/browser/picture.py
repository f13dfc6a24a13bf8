"""Take the README's picture, of the front page after a choice: ``make picture``."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import ROOT, chromium, watched_page
from tests.browser.edition.conftest import files

PICTURE = ROOT / "docs" / "front.png"
NONE = "-"
"""No notebook has this name: the front page needs none of them run."""


def main() -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, chromium() as browser:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "tools", "site", "--folder", str(site), "--run", NONE]
        subprocess.run(command, cwd=ROOT, check=True)
        with files(site) as address, watched_page(browser, 1300, 860) as page:
            page.goto(address)
            page.get_by_role("button", name="Both cut it off").press("Enter")
            page.get_by_role("button", name="● Both cut it off").wait_for()
            page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
