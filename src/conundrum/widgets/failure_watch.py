"""Failures are heard: a control that fails says so on the page, and so does a kernel that is gone.

Whatever the page tells a control goes through `Heard.in_turn`. What fails there is logged, and
named to the one `Watch` of the kernel, whose script writes a line beside the control. The same
script asks the kernel for an answer when a control is used, and says so when none comes.
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

from conundrum.page.engine import HOME
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
    """Says what fails, where it fails. It is never shown itself, and there is one a kernel.

    Attributes
    ----------
    failed : list of str
        The marks of the controls that failed when they were last used.
    """

    _esm = HOME + (Path(__file__).parent / "static" / "failure_watch.js").read_text(
        encoding="utf-8"
    )

    failed = traitlets.List(traitlets.Unicode()).tag(sync=True)
    mark = traitlets.Unicode().tag(sync=True)
    patience = traitlets.Float().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def _handle_custom_msg(self, content: dict[str, Any], buffers: object) -> None:
        """Answer, in turn: then what was done before on the page has been handled."""
        self.send({"at": content["at"]})


@cache
def watch() -> Watch:
    """Send the watch to the page, the first time, and return it."""
    words = {home: entries("words/en")[f"heard_{home}"] for home in ("app", "lab")}
    return Watch(mark=f"nk-{uuid4().hex}-", patience=PATIENCE, words=words)


_numbers = count()


class Heard(widgets.DOMWidget):
    """A widget that the reader uses. It takes what the page sends in turn, and its failure is told.

    Attributes
    ----------
    mark : str
        The class by which the page finds it.

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
        """Take what the page sends besides new values; a control that gets any has its own."""

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take new values from the page."""
        with self.in_turn():
            super().set_state(sync_data)

    def _handle_custom_msg(self, content: Any, buffers: object) -> None:
        with self.in_turn():
            self.receive(content)

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Do something while nothing else is done; if it fails, log it and tell the reader."""
        with IN_TURN:
            # Taken away first, so that a second failure is read out, too.
            tell(self, failed=False)
            try:
                yield
            except Exception:
                tell(self, failed=True)


def tell(control: Heard, *, failed: bool) -> None:
    """Log what failed just now, and have the page say so beside a control, or no longer say so."""
    others = [mark for mark in watch().failed if mark != control.mark]
    if failed:
        LOG.exception("A control failed: %s", type(control).__name__)
        _print_on_terminal(traceback.format_exc())
    watch().failed = [*others, control.mark] if failed else others


def _print_on_terminal(text: str) -> None:
    """Print where the server was started, too: a kernel sends its log to the page, or to nobody."""
    with suppress(OSError):
        terminal = sys.stderr.fileno()
        if terminal != STDERR:
            os.write(terminal, text.encode())
