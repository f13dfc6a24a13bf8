"""Write anew what panels show in the kernel: ``python -m tests.frozen.write [panel] ...``.

What is frozen is only written where what is shown was meant to change. A panel is frozen in as many
settings as say something that none before them said.
"""

import random
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .acting import Act, do, drawn
from .driving import alone
from .kept import plain, write
from .panels import PANELS, look_into, made
from .showing import shown

SETTINGS, IN_VAIN = 30, 10
"""In how many settings a panel is tried at most, and in how many in a row that say nothing new."""
NUMBER, NAMED = re.compile(r"-?\d[\d,.]*"), re.compile(r"“[^”]*”")
END = re.compile(r"<[^>]*>|[.;:!?](?=\s|$)")
SHORT = 2
"""Words of what is no sentence, such as a label."""


def frozen(name: str) -> list[dict[str, Any]]:
    """Return acts, and what a panel shows anew after them: each time it says something new."""
    panel, chance = made(name), random.Random(name)
    before = plain(shown(panel))
    settings: list[dict[str, Any]] = [{"acts": [], "shows": before}]
    known, since, vain = {*sentences(before)}, list[Act](), 0
    for _ in range(SETTINGS):
        acts = drawn(panel, chance)
        if not acts or vain == IN_VAIN:
            break
        do(panel, acts)
        look_into(name, panel)
        now = plain(shown(panel))
        since, vain = since + acts, vain + 1
        if {*sentences(now)} - known:
            settings.append({"acts": since, "shows": changes(before, now)})
            known |= {*sentences(now)}
            before, since, vain = now, [], 0
    return settings


def sentences(shows: Any) -> Iterator[str]:
    """Go through the sentences of what is shown, whatever their numbers and names."""
    match shows:
        case dict() | list():
            for one in shows.values() if isinstance(shows, dict) else shows:
                yield from sentences(one)
        case str():
            for said in END.split(unescape(shows)):
                sentence = NAMED.sub("@", NUMBER.sub("#", said))
                if len(sentence.split()) > SHORT:
                    yield sentence


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
