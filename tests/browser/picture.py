"""Take the pictures of the README and of the guide for a class: ``make picture``."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import ROOT, chromium, watched_page
from tests.browser.edition.conftest import files
from tests.browser.test_game import begin, go_to, room_of, sees, type_choice

from conundrum.page.game import page as written

FRONT = ROOT / "docs" / "front.png"
ROOM = ROOT / "docs" / "instructor" / "room.png"
NONE = "-"
"""No notebook has this name: the front page needs none of them run."""

PLAYED = (
    {"washington": ("90", "20", "40"), "beijing": ("30", "60", "40"), "pyongyang": ("hold",)},
    {"washington": ("70", "50", "60"), "beijing": ("40", "70", "60"), "pyongyang": ("economy",)},
)
"""Choices of two rounds; all other seats wait."""


def front(browser: Browser, folder: Path) -> None:
    """Take the front page after a choice."""
    site = folder / "site"
    command = [sys.executable, "-m", "tools", "site", "--folder", str(site), "--run", NONE]
    subprocess.run(command, cwd=ROOT, check=True)
    with files(site) as address, watched_page(browser, 1300, 860) as page:
        page.goto(address)
        page.get_by_role("button", name="Both cut it off").press("Enter")
        page.get_by_role("button", name="● Both cut it off").wait_for()
        page.screenshot(path=FRONT)


def room(browser: Browser, folder: Path) -> None:
    """Take the room's window when the class reads what its second round has brought."""
    path = folder / "the-game.html"
    path.write_text(written(), encoding="utf-8")
    with browser.new_context(viewport={"width": 1366, "height": 768}) as context:
        desk = context.new_page()
        desk.goto(path.as_uri())
        begin(desk)
        window = room_of(desk)
        window.set_viewport_size({"width": 1200, "height": 610})
        for number, choices in enumerate(PLAYED, start=1):
            if number > 1:
                go_to(desk, "Card")
            go_to(desk, "Seal")
            for seat, typed in choices.items():
                type_choice(desk, seat, *typed)
                if "Is this right?" in desk.locator("#reply").inner_text():
                    desk.locator(f"#{seat}-seal").click()
            desk.get_by_role("button", name="Seal the rest as before").click()
            go_to(desk, "Say")
        sees(window, "what it brought")
        window.screenshot(path=ROOM)


def main() -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, chromium() as browser:
        room(browser, Path(folder))
        front(browser, Path(folder))


if __name__ == "__main__":
    main()
