"""The widget that brings a page what answers questions, and joins what both know of the reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conundrum.page.engine import HOME, NAME
from conundrum.page.engine import STATIC as PAGE
from conundrum.questions import own_records
from conundrum.tables.settings import entries
from conundrum.widgets.failure_watch import IN_TURN

STATIC = Path(__file__).parent / "static"
KEEPER = f"{NAME} asked"
"""What a page calls the keeper of this kernel, since it may hold panels of several."""


def script() -> str:
    """Return what answers questions and keeps what is said, as JavaScript.

    Examples
    --------
    >>> [name in script() for name in ("function asking", "function ownThings")]
    [True, True]
    """
    parts = [PAGE / f"{name}.js" for name in ("words", "table", "typed")]
    parts += [STATIC / f"{name}.js" for name in ("verdict", "asked", "own", "own_tables", "opened")]
    return "".join(part.read_text(encoding="utf-8") for part in parts)


class Keeper(anywidget.AnyWidget):
    """Brings scripts, and keeps what the page has kept; never shown, and one a kernel.

    Attributes
    ----------
    kept : list of dict
        What the kernel's file held when it was last looked at.
    failed : str
        Why the file cannot be written, if so.
    """

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    about = traitlets.Dict().tag(sync=True)
    kept: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    failed = traitlets.Unicode().tag(sync=True)

    def __init__(self) -> None:
        self._esm = HOME + script() + (STATIC / "keeper.js").read_text(encoding="utf-8")
        super().__init__(about=about())
        self.look()
        self.on_msg(lambda _, content, __: self.receive(content))

    def look(self) -> None:
        """Tell the page what the file holds."""
        self.kept = [vars(one) for one in own_records.joined(own_records.STORE.read()[0])]

    def receive(self, content: dict[str, Any]) -> None:
        """Keep what the page has and the file has not, or forget what the reader forgot."""
        with IN_TURN:
            if "forgotten" in content:
                self.failed = own_records.forget(str(content["forgotten"]))
                self.look()
            if "found" in content:
                self.failed = own_records.keep(*map(own_records.read, content["found"]))


def about() -> dict[str, Any]:
    """Return what the page has to know: the sentences, and which ids are those of questions."""
    groups = ("asked", "guess", "own", "guesses", "answers", "opened")
    return {
        "words": {group: entries("words/en")[group] for group in groups},
        "questions": list(entries("questions")),
    }


@cache
def keeper() -> Keeper:
    """Send the keeper to the page, the first time, and return it.

    Examples
    --------
    >>> keeper() is keeper()
    True
    """
    return Keeper()


def tell_pages(failed: str) -> None:
    """Tell pages that there are what code has kept just now, and why its file was not, if so."""
    if keeper.cache_info().currsize:
        keeper().look()
        keeper().failed = failed
