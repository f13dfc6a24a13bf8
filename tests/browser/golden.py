"""What the page says beside what Python says: alike to the character, but where rounding parts."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conundrum.page import engine, player

from .noted import near_an_edge

MODEL = """([about, drawn, thresholds]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const floats = (text) => new Float32Array(bytes(text).buffer);
  globalThis.played = player(about, floats(drawn), floats(thresholds));
}"""
READY = """about => {
  Object.assign(globalThis, { answering: answers(about, played), listed: "what stands" });
}"""
GIVE = """(offered) => {
  const view = (text) => new DataView(
    Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);
  globalThis.choices = JSON.parse(offered, (_, of) => of?.bytes ? view(of.bytes) : of);
}"""
TELL = """([kind, setting, shown, offered = globalThis.choices]) => {
  const runs = globalThis.runs ??= remembered(played);
  return runs.during(async () => {
    const { holds, refused, numbers, ...answer } =
      await answering[kind](setting, runs, shown, offered);
    const parts = Object.entries(answer).map(async ([part, shows]) =>
      [part, await shows(globalThis.listed)]);
    return Object.fromEntries(await Promise.all(parts));
  });
}"""
PATH = re.compile(r' d="([^"]+)"')
LENGTH = re.compile(r' (?:x[12]?|cx|width)="([\d.]+)%"')
DRAWN = 6
"""No number that is drawn is rounded to so many digits after the point."""
NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@contextmanager
def prepared(browser: Browser) -> Iterator[Page]:
    """Open an empty page that holds the model and its futures, and nothing else."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=player.script())
        texts = (b64encode(part).decode() for part in (player.drawn(), player.thresholds()))
        page.evaluate(MODEL, [player.about(), *texts])
        yield page


@contextmanager
def telling_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that holds the model and what tells of a run."""
    with prepared(browser) as page:
        page.evaluate(READY, engine.words_and_codes())
        yield page


def give(page: Page, offered: dict[str, Any]) -> None:
    """Give the page what comes with a panel's bridge, bytes among it."""
    page.evaluate(GIVE, json.dumps(offered, default=lambda of: {"bytes": b64encode(of).decode()}))


def agree(page: Any, python: Any, within: float = 0.2) -> None:
    """See that texts are alike, and print how often but for an edge of rounding, and charts alike.

    What is drawn may differ by so much.
    """
    print(f"{differing(page, python, within)} numbers at an edge of rounding")


def differing(page: Any, python: Any, within: float) -> int:
    if isinstance(python, dict):
        assert page.keys() == python.keys()
        return sum(differing(page[part], shown, within) for part, shown in python.items())
    if isinstance(python, str):
        return edges(page, python)
    if isinstance(python, list) and python and isinstance(python[0], list):
        lines = zip(page, python, strict=True)
        return sum(differing(one, other, within) for one, other in lines)
    if isinstance(python, list) and python and isinstance(python[0], str):
        return sum(edges(one, other) for one, other in zip(page, python, strict=True))
    if isinstance(python, list):
        # A line that ends before its chart does has no numbers from there on.
        assert [one is None for one in page] == [one is None for one in python]
        page, python = ([one or 0 for one in line] for line in (page, python))
    assert page == pytest.approx(python, rel=1e-4, abs=max(within, 1.01 * last_place(python)))
    return 0


def last_place(drawn: Any) -> float:
    """Return one in the last place of numbers that are drawn rounded; nothing of others."""
    numbers = drawn if isinstance(drawn, list) else [drawn]
    places = [Decimal(str(one)).as_tuple().exponent for one in numbers if isinstance(one, float)]
    digits = -min((int(place) for place in places), default=0)
    return 10.0**-digits if 0 < digits < DRAWN else 0.0


def edges(page: str, python: str) -> int:
    """Count the numbers that differ by one in the last digit; fail if anything else differs.

    One future in a thousand moves the length of a bar, and a point of a line by one of its places.
    """
    for lines, within in ((LENGTH, 0.2), (PATH, 1)):
        drawn, by_python = (
            [float(number) for one in lines.findall(said) for number in NUMBER.findall(one)]
            for said in (page, python)
        )
        assert drawn == pytest.approx(by_python, abs=within)
        page, python = (lines.sub("", said) for said in (page, python))
    assert NUMBER.sub("#", page) == NUMBER.sub("#", python), (page, python)
    pairs = [
        (one, other)
        for one, other in zip(NUMBER.findall(page), NUMBER.findall(python), strict=True)
        if one != other
    ]
    for one, other in pairs:
        ours, theirs = (Decimal(number.replace(",", "")) for number in (one, other))
        last = Decimal(1).scaleb(
            min(int(ours.as_tuple().exponent), int(theirs.as_tuple().exponent))
        )
        assert abs(ours - theirs) <= last, (page, python)
        assert near_an_edge(theirs, ours), (page, python)
    return len(pairs)
