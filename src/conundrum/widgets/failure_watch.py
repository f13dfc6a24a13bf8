"""Shows failures on the page: of a control, and of a kernel that no longer answers.

Every message from the page to a control goes through `Heard.in_turn`. A failure there is logged and
passed to the kernel's only `Watch`, whose script writes a line beside the control. When a control
is used, the same script asks the kernel for an answer, and it says so if none comes.
"""

import logging
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from threading import RLock
from typing import Any
from uuid import uuid4

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import SHARED
from conundrum.tables import entries

IN_TURN = RLock()
"""Held while a message from the page is handled, and while a long run's thread says how far it is.
"""

LOG = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds after which a page without an answer says so. A judgement: long enough for a busy machine
or a poor connection, and whoever waits longer wonders. A slow answer is told as work."""

STDERR = 2
"""The file that a kernel reads itself; its ``sys.stderr.fileno()`` is that of the terminal."""


class Watch(anywidget.AnyWidget):
    """Shows failures where they happen. It is never shown itself, and each kernel has one.

    Attributes
    ----------
    failed : list of str
        The marks of the controls that failed when they were last used.
    """

    _esm = SHARED + (Path(__file__).parent / "static" / "failure_watch.js").read_text(
        encoding="utf-8"
    )

    failed = traitlets.List(traitlets.Unicode()).tag(sync=True)
    mark = traitlets.Unicode().tag(sync=True)
    patience = traitlets.Float().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def _handle_custom_msg(self, content: dict[str, Any], buffers: object) -> None:
        """Answer the page in turn, so that everything before has been handled."""
        self.send({"at": content["at"]})


@cache
def watch() -> Watch:
    """Send the watch to the page the first time, and return it."""
    words = {home: entries("words/en")[f"heard_{home}"] for home in ("app", "lab")}
    return Watch(mark=f"nk-{uuid4().hex}-", patience=PATIENCE, words=words)


_numbers = count()


class Heard(widgets.DOMWidget):
    """A widget that the reader uses, which handles messages in turn and shows its failures.

    Attributes
    ----------
    mark : str
        The CSS class by which the page finds it.

    Examples
    --------
    >>> class Bell(Heard):
    ...     def receive(self, content):
    ...         print(content)
    >>> Bell()._handle_custom_msg("rings", None)
    rings
    """

    def __init__(self, **traits: Any) -> None:
        self.mark = f"{watch().mark}{next(_numbers)}"
        super().__init__(_dom_classes=(self.mark,), **traits)

    def receive(self, content: Any) -> None:
        """Take a message of the page; a control that gets messages has its own method."""

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take new values from the page."""
        with self.in_turn():
            super().set_state(sync_data)

    def _handle_custom_msg(self, content: Any, buffers: object) -> None:
        with self.in_turn():
            self.receive(content)

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Do one thing at a time; if it fails, log the failure and show it to the reader."""
        with IN_TURN:
            # Removed first, so that a screen reader also reads out a second failure.
            tell(self, failed=False)
            try:
                yield
            except Exception:
                tell(self, failed=True)


def tell(control: Heard, *, failed: bool) -> None:
    """Log a failure and show it beside the control, or remove the message."""
    others = [mark for mark in watch().failed if mark != control.mark]
    if failed:
        LOG.exception("A control failed: %s", type(control).__name__)
        _print_on_terminal(traceback.format_exc())
    watch().failed = [*others, control.mark] if failed else others


def _print_on_terminal(text: str) -> None:
    """Print the log in the server's terminal, too, because a kernel sends it only to the page."""
    with suppress(OSError):
        terminal = sys.stderr.fileno()
        if terminal != STDERR:
            os.write(terminal, text.encode())
