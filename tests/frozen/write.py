"""Write anew what panels show in the kernel: ``python -m tests.frozen.write [panel] ...``.

What is frozen is only written where what is shown was meant to change.
"""

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .acting import do, drawn
from .driving import alone
from .kept import plain, write, written
from .panels import PANELS, asks, look_into, made
from .showing import shown

SETTINGS, OF_QUESTIONS = 30, 6
"""In how many settings a panel is frozen, and a question."""
BYTES, SECONDS = 250_000, 12.0
"""A panel that shows much, or is slow, is frozen in fewer."""


def frozen(name: str) -> list[dict[str, Any]]:
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


def main(*names: str) -> None:
    """Write some panels, or all."""
    if unknown := [name for name in names if name not in PANELS]:
        sys.exit(f"No such panel: {', '.join(unknown)}. There are: {', '.join(PANELS)}.")
    with TemporaryDirectory() as folder, alone(Path(folder)):
        for name in names or PANELS:
            print(f"{name}: {write(name, frozen(name)):,} bytes", flush=True)
            forgotten()


def forgotten() -> None:
    """Start anew with what a reader's files hold."""
    for file in Path().iterdir():
        file.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
