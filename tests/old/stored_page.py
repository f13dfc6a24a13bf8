"""What a browser kept, read by the page: its storage, and the files that a page opens."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from conundrum.questions import record_store

from .reading import GIVEN

READ = """([held, words]) => {
  const stored = { getItem: (key) => held[key] ?? null, setItem: (key, text) => held[key] = text };
  const own = ownThings(() => stored, () => Date.parse("2030-01-01T00:00:00Z"));
  return { records: own.records, forgotten: own.forgotten, held };
}"""
OPEN = "([text, words]) => opened(text, 'mine.json', words)"


@contextmanager
def keeping_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that holds what keeps the reader's own."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=record_store.script())
        yield page


def read_by(page: Page, name: str) -> Any:
    """Return what a page reads in what a browser kept, or in a file that a reader opens."""
    text = (GIVEN / name).read_text(encoding="utf-8")
    words = record_store.about()["words"]
    if name.startswith("browser/"):
        return page.evaluate(READ, [json.loads(text), words])
    return page.evaluate(OPEN, [text, words])
