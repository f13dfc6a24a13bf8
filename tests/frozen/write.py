"""Write anew what every panel shows: ``python -m tests.frozen.write [home] [panel] ...``.

What is frozen is only written where what is shown was meant to change.
"""

import random
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page
from tests.browser.asked import acts_on, asked_page
from tests.browser.conftest import chromium

from .acting import do, drawn
from .asking import door_of, replied_by, shown_by, what_is_set
from .driving import alone
from .kept import plain, read, write, written
from .panels import PANELS, asks, look_into, made
from .showing import shown

SETTINGS, OF_QUESTIONS = 30, 6
"""In how many settings a panel is frozen, and a question."""
BYTES, SECONDS = 250_000, 12.0
"""A panel that shows much, or is slow, is frozen in fewer."""


def of_kernel(name: str) -> list[dict[str, Any]]:
    """Return the acts that are drawn for a panel, and after each of them what it shows anew."""
    panel, chance = made(name), random.Random(name)
    before = plain(shown(panel))
    settings: list[dict[str, Any]] = [{"acts": [], "shows": before}]
    began, size = time.monotonic(), len(written(settings))
    wanted = OF_QUESTIONS if asks(name) else SETTINGS
    while len(settings) < wanted and size < BYTES and time.monotonic() - began < SECONDS:
        acts = drawn(panel, chance)
        if not acts:
            break
        do(panel, acts)
        look_into(name, panel)
        now = plain(shown(panel))
        settings.append({"acts": acts, "shows": changes(before, now)})
        before, size = now, size + len(written(settings[-1]))
    return settings


def changes(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """Return what a panel shows that it did not show before; what is gone is named."""
    changed = {part: of for part, of in now.items() if part not in before or before[part] != of}
    gone = sorted(before.keys() - now.keys())
    return changed | ({"gone": gone} if gone else {})


def of_page(page: Page, name: str) -> dict[str, Any] | None:
    """Return what the page of a panel shows in the settings that its acts lead to."""
    driven = f"{name} folded" if f"{name} folded" in PANELS else name
    panel = made(driven)
    door = door_of(panel)
    if door is None or name.endswith(" folded"):
        return None
    asked = {"kind": door.kind, "outcomes": door.outcomes}
    settings: list[dict[str, Any]] = []
    for frozen in read("kernel", driven):
        do(panel, frozen["acts"])
        look_into(driven, panel)
        if (there := what_is_set(panel)) not in settings:
            settings.append(there)
    kept: list[dict[str, Any]] = []
    before: dict[str, Any] = {}
    size = 0
    for there, said in zip(settings, shown_by(page, name, asked, settings), strict=True):
        if size > BYTES:
            break
        now = plain(said)
        kept.append({"setting": there, "parts": changes(before, now)})
        before, size = now, size + len(written(kept[-1]))
    return asked | {"settings": kept}


def of_question(page: Page, name: str) -> dict[str, Any]:
    """Return what the page says to a question after each of some acts."""
    acts = acts_on(PANELS[name](), name, random.Random(name))
    said = plain(replied_by(page, name, acts))
    return {"acts": [{"act": act, **one} for act, one in zip(acts, said, strict=True)]}


def main(home: str = "", *names: str) -> None:
    """Write one home or both, of some panels or all."""
    with ExitStack() as stack:
        stack.enter_context(alone(Path(stack.enter_context(TemporaryDirectory()))))
        if home in ("", "kernel"):
            for name in names or PANELS:
                tell(name, write("kernel", name, of_kernel(name)))
                forgotten()
        if home in ("", "page"):
            page = stack.enter_context(asked_page(stack.enter_context(chromium())))
            for name in names or PANELS:
                frozen = of_question(page, name) if asks(name) else of_page(page, name)
                if frozen:
                    tell(name, write("page", name, frozen))
                forgotten()


def tell(name: str, size: int) -> None:
    """Say how much of a panel is frozen."""
    print(f"{name}: {size:,} bytes", flush=True)


def forgotten() -> None:
    """Start anew with what a reader's files hold."""
    for file in Path().iterdir():
        file.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
