"""What is held, each on a button that releases it; the page makes these by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard


class Held(Heard, anywidget.AnyWidget):
    """Buttons that release what is held.

    Parameters
    ----------
    release : callable
        Called with the name of what a pressed button releases.

    Attributes
    ----------
    held : dict of str to str
        What stands on each button, by name.

    Examples
    --------
    >>> Held(print).release("leak")
    leak
    """

    _esm = script("held")

    held = traitlets.Dict().tag(sync=True)

    def __init__(self, release: Callable[[str], object]) -> None:
        super().__init__()
        self.release = release

    def receive(self, content: dict[str, Any]) -> None:
        """Take a press on the page."""
        self.release(content.get("release", ""))
