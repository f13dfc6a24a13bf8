"""What a reader meets on the way through the set, in order: what is told, and what is asked."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from tests.frozen.acting import Act, do

import conundrum as nk
from conundrum.tables.settings import rows
from tools import ROOT


def _table(name: str) -> dict[str, Any]:
    """Read entries with the origins of their figures."""
    return tomllib.loads((ROOT / "data" / f"{name}.toml").read_text(encoding="utf-8"))


WITHOUT_CODE = {
    f"exercise {name}": entry
    for name, entry in _table("exercises").items()
    if entry["track"] == "no code"
}
ASKS = (
    _table("predictions")
    | _table("questions")
    | {name: entry for name, entry in WITHOUT_CODE.items() if entry["kind"] in ("number", "choice")}
)
"""What has an answer that can be told; of a text, or of a setting to find, there are many."""
LED = _table("steps")
CALL = re.compile(r"\bnk\.(?:show\.)?(\w+)\((.*)\)", re.DOTALL)
FIRST_TEXT = re.compile(r"\"([^\"]+)\"")
STEPS = re.compile(r"\bsteps=\"([^\"]+)\"")
GUESS = re.compile(r"\bguess=\"([^\"]+)\"")
UNSEEN = re.compile(r"(?s)<details.*?</details>")
"""In a text cell: what is folded."""
UNTOLD = {"ask", "predict", "why", "guesses"}
"""Calls of which a table says what they tell, or that tell nothing before they are touched."""
CHOSEN: dict[str, tuple[Act, ...]] = {
    "hundred_futures": (("button Both open up", None),),
}
"""Panels that tell more once a reader has chosen, and a choice; their table is read as well."""
UNREAD = re.compile(r"(?s)<style.*?</style>|<svg.*?</svg>")
OPERATED = "<p><em>"
"""In a still: what the panel is operated with stands below the last of these."""
ENDS = re.compile(r"</(?:p|h\d|tr|div|figcaption|caption|li|section)>|<br[^>]*>")


@dataclass(frozen=True)
class Passage:
    """A text in sight; of a panel, with the steps that lead through it."""

    place: str
    text: str
    led: str = ""


@dataclass(frozen=True)
class Asked:
    """A question, with the steps that ask it, if steps do, and what it offers to choose from.

    It is `open` if it stands on the page before anything is done.
    """

    place: str
    question: str
    led: str = ""
    offers: str = ""
    open: bool = True


@cache
def walked() -> tuple[Passage | Asked, ...]:
    """Go through all notebooks, from the first cell to the last, and after each its exercises."""
    return tuple(
        met
        for number, about in rows("notebooks").items()
        for met in (*_through(about["file"]), *_exercised(number))
    )


def _through(file: str) -> Iterator[Passage | Asked]:
    for cell in json.loads((ROOT / "notebooks" / file).read_text(encoding="utf-8"))["cells"]:
        source, place = "".join(cell["source"]), f"{file}, {cell['id']}"
        if cell["cell_type"] == "code":
            for name, given in CALL.findall(source):
                yield from _called(place, source, name, given)
        else:
            yield Passage(place, unescape(UNSEEN.sub("", source)))


def _called(place: str, source: str, name: str, given: str) -> Iterator[Passage | Asked]:
    first = FIRST_TEXT.search(given)
    if name in ("ask", "predict") and first:
        yield from _question(place, first[1])
    for guess in GUESS.findall(given):
        yield from _question(place, guess)
    led = STEPS.findall(given)
    if name not in UNTOLD and "folded=True" not in given:
        panel = eval(source, {"nk": nk})
        yield Passage(f"{place}, panel", in_sight(panel), "".join(led))
        yield Passage(f"{place}, controls", helps(panel), "".join(led))
    if name in CHOSEN:
        yield Passage(f"{place}, chosen", in_sight(panel, CHOSEN[name]))
    for steps in led:
        for number, step in enumerate(LED[steps], start=1):
            there = f"{place}, step {number}"
            yield Passage(there, step["says"])
            if "question" in step:
                waits = number > 1 or "moves" in step
                yield from _question(there, step["question"], steps, not waits)
            yield Passage(there, step.get("found", ""))


def _question(
    place: str, name: str, led: str = "", stands: bool = True
) -> Iterator[Passage | Asked]:
    """Tell what is read with a question, ask it, and reply all that may be replied."""
    entry, there = ASKS[name], f"{place}, {name}"
    guess = entry.get("guess", {})
    yield Passage(there, entry["asks"])
    yield Passage(there, guess.get("help", ""))
    offers = "\n".join([entry["asks"], *(one["says"] for one in entry.get("answers", []))])
    yield Asked(place, name, led, offers, stands)
    for answer in entry.get("answers", []):
        yield Passage(f"{there}, reply", answer["reply"])
    for side in ("below", "near", "above"):
        yield Passage(f"{there}, reply", guess.get(side, ""))
    yield Passage(f"{there}, reply", entry.get("told", ""))


def _exercised(number: str) -> Iterator[Passage | Asked]:
    """Tell what heads each exercise without code, ask it, and reply all that may be replied."""
    for name, entry in WITHOUT_CODE.items():
        if name.startswith(f"exercise {number}."):
            yield from (Passage(name, entry[part]) for part in ("title", "goal", "task"))
            if name in ASKS:
                yield Asked(name, name)
            for answer in entry.get("answers", []):
                yield Passage(f"{name}, reply", answer["reply"])
            yield Passage(f"{name}, reply", entry.get("told", entry.get("model", "")))


def helps(panel: Any) -> str:
    """Return what stands beside the controls of a panel, a line for each."""
    parts = walk(panel)
    return "\n".join(part.help for part in parts if getattr(part, "help", ""))


def walk(panel: Any) -> Iterator[Any]:
    """Go through a panel and all that it holds."""
    yield panel
    for child in getattr(panel, "children", ()):
        yield from walk(child)


def in_sight(panel: Any, chosen: tuple[Act, ...] = ()) -> str:
    """Show a panel, and return what it says before it is touched, a line for each block.

    Or what it says, with its table, once a choice is made.
    """
    if chosen:
        do(panel, list(chosen))
        panel.fold.unfolded = True
    shown, _, _ = panel._repr_mimebundle_()["text/html"].rpartition(OPERATED)
    html = UNREAD.sub("", shown)
    return unescape(re.sub(r"<[^>]+>", " ", ENDS.sub("\n", html)))
