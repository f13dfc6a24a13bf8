"""Shows on the page that a control has failed, or that the kernel no longer answers.

Every message from the page to a control goes through `Heard.in_turn`. If the control fails there,
the failure is logged and passed to the kernel's only `Watch`, whose script writes a line beside the
control. When a reader uses a control, the same script also asks the kernel for an answer. If no
answer comes, the script tells the reader.
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
"""The lock that the kernel holds while it handles a message from the page, or while it reports the
progress of a long run."""

LOG = logging.getLogger(__name__)

PATIENCE = 5.0
"""If the kernel does not answer for this many seconds, the page says so to the reader.

The number is a judgement. It is enough for a busy machine or a poor connection, and a reader who
has to wait longer wants to know why.
"""

STDERR = 2
"""The file descriptor of the standard error stream, which a kernel captures.

In a kernel, ``sys.stderr.fileno()`` is another number, that of the server's terminal.
"""


class Watch(anywidget.AnyWidget):
    """A widget whose script shows failures of controls beside these controls.

    It is never shown itself, and each kernel has only one.

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
        """Answer the page, after all earlier messages have been handled."""
        self.send({"at": content["at"]})


@cache
def watch() -> Watch:
    """Return the widget that shows failures; a kernel makes and sends this widget only once."""
    words = {home: entries("words/en")[f"heard_{home}"] for home in ("app", "lab")}
    return Watch(mark=f"nk-{uuid4().hex}-", patience=PATIENCE, words=words)


_numbers = count()


class Heard(widgets.DOMWidget):
    """A widget for readers that handles one message at a time and shows its failures.

    Attributes
    ----------
    mark : str
        The CSS class by which the page finds the widget.

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
        """Handle a message from the page; a control that gets messages overrides this method."""

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take new values of the widget's traits from the page."""
        with self.in_turn():
            super().set_state(sync_data)

    def _handle_custom_msg(self, content: Any, buffers: object) -> None:
        with self.in_turn():
            self.receive(content)

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Run the code of a "with" block while no message is handled; log and show a failure."""
        with IN_TURN:
            # The old message on a failure is removed first, so that a screen reader also reads out
            # a second failure.
            tell(self, failed=False)
            try:
                yield
            except Exception:
                tell(self, failed=True)


def tell(control: Heard, *, failed: bool) -> None:
    """Log a failure and show it beside the control, or remove the message on a failure."""
    others = [mark for mark in watch().failed if mark != control.mark]
    if failed:
        LOG.exception("A control failed: %s", type(control).__name__)
        _print_on_terminal(traceback.format_exc())
    watch().failed = [*others, control.mark] if failed else others


def _print_on_terminal(text: str) -> None:
    """Print a text in the server's terminal, because a kernel sends its log only to the page."""
    with suppress(OSError):
        terminal = sys.stderr.fileno()
        if terminal != STDERR:
            os.write(terminal, text.encode())
