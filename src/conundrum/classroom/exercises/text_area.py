"""A text area for a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from conundrum.widgets.controls import IN_TURN, script


class Area(anywidget.AnyWidget):
    """A text area with a button.

    Parameters
    ----------
    take : callable
        Called with the text when the button is pressed.
    label, button : str
        What stands above the area, and on the button.
    text : str
        What stands in the area at first.

    Examples
    --------
    >>> area = Area(print, label="Yours", button="Keep")
    >>> area.receive(None, {"entry": "Both."}, None)
    Both.
    """

    _esm = script("written")

    label = traitlets.Unicode().tag(sync=True)
    button = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)

    def __init__(self, take: Callable[[str], object], **traits: Any) -> None:
        super().__init__(**traits)
        self._take = take
        self.on_msg(self.receive)

    def receive(self, _: object, content: dict[str, Any], __: object) -> None:
        """Take what the page sends, in turn."""
        with IN_TURN:
            self._take(content.get("entry", ""))
