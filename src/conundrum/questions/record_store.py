"""Sends a page the code for questions, and joins the records of the page and of the kernel."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conundrum.page import stored_script
from conundrum.page.engine import RECORD_STORE, SHARED, STATIC as PAGE
from conundrum.questions import (
    asked_choice,
    asked_exercise,
    asked_number,
    asked_prediction,
    own_tables,
    stored_answers,
    stored_guesses,
)
from conundrum.questions.own_records import OwnStore, joined
from conundrum.tables import entries, instance
from conundrum.widgets.failure_watch import IN_TURN

STATIC = Path(__file__).parent / "static"

STORES: dict[str, OwnStore[Any]] = {
    "question": stored_guesses.STORE,
    "exercise": stored_answers.STORE,
}
"""The store of each of the reader's files. Each key is a field that only the records of one file
have."""


def script() -> str:
    """Return the code that handles questions and stores the answers, as JavaScript.

    Examples
    --------
    >>> [name in script() for name in ("const kinds", "function ownThings")]
    [True, True]
    """
    parts = [PAGE / f"{name}.js" for name in ("python", "words", "table", "typed")]
    parts += [STATIC / f"{name}.js" for name in ("asked", "own_records", "own", "opened")]
    return "".join(part.read_text(encoding="utf-8") for part in parts) + rules()


def rules() -> str:
    """Return the rules of each kind of question as JavaScript.

    Examples
    --------
    >>> "const $questions_asked_exercise" in rules()
    True
    """
    return stored_script.load_script("asked", _translated)


def _translated() -> str:
    # The translator is imported only if no script is stored.
    from conundrum.page.translate import bundle  # noqa: PLC0415

    return bundle([asked_choice, asked_number, asked_prediction, asked_exercise, own_tables])


class RecordStore(anywidget.AnyWidget):
    """The widget that sends the page its scripts, and stores the page's records in files.

    It is never shown, and each kernel has one.

    Attributes
    ----------
    kept : list of dict
        The content of the kernel's files when they were last read.
    failed : str
        Why a file cannot be written, if it cannot.
    takes : list of str
        The kinds of records that the page sends. The kernel shows questions of these kinds.
    """

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    about = traitlets.Dict().tag(sync=True)
    kept: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    failed = traitlets.Unicode().tag(sync=True)
    takes: traitlets.List[str] = traitlets.List().tag(sync=True)

    def __init__(self) -> None:
        self._esm = SHARED + script() + (STATIC / "record_store.js").read_text(encoding="utf-8")
        super().__init__(about=about())
        self.look()
        self.on_msg(lambda _, content, __: self.receive(content))

    def take(self, kind: str) -> None:
        """Begin to take one kind of record from the page."""
        self.takes = [*dict.fromkeys([*self.takes, kind])]

    def look(self) -> None:
        """Send the page the content of the files."""
        self.kept = [
            vars(record) for store in STORES.values() for record in joined(store.read()[0])
        ]

    def receive(self, content: dict[str, Any]) -> None:
        """Store records that only the page has, or delete records after a press on "Forget"."""
        with IN_TURN:
            if "forgotten" in content:
                until = str(content["forgotten"])
                self._say(store.clear(until) for store in STORES.values())
                self.look()
            if "found" in content:
                found = [(_store(record), record) for record in content["found"]]
                self._say(
                    store.keep_new(
                        *[store.read_sent(record) for of, record in found if of is store]
                    )
                    for store in STORES.values()
                )

    def _say(self, failed: Iterable[str]) -> None:
        self.failed = " ".join(filter(None, failed))


def _store(sent: Any) -> OwnStore[Any]:
    kinds = [kind for kind in STORES if kind in instance("record", sent, dict)]
    return STORES[kinds[0] if kinds else "question"]


def about() -> dict[str, Any]:
    """Return for the page the sentences that questions need, and the ids of all questions."""
    groups = (
        *("asked", "guess", "guesses", "answers", "exercise", "progress"),
        *("own", "opened", "kept", "steps", "singular", "today"),
    )
    return {
        "words": {group: entries("words/en")[group] for group in groups},
        "questions": list(entries("questions")),
    }


@cache
def record_store() -> RecordStore:
    """Return the record store of this kernel; the first call sends the store to the page.

    Examples
    --------
    >>> record_store() is record_store()
    True
    """
    return RecordStore()


def tell_pages(failed: str) -> None:
    """Send all stored records to the pages, and the reason if a file could not be written."""
    if record_store.cache_info().currsize:
        record_store().look()
        record_store().failed = failed
