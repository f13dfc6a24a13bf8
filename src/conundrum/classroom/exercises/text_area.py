"""A text area for a paragraph."""

from __future__ import annotations

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script


class Area(Control):
    """A text area with a button.

    Parameters
    ----------
    did : callable
        Called with the text when the button is pressed.
    label, button : str
        What stands above the area, and on the button.
    text : str
        What stands in the area at first.

    Examples
    --------
    >>> area = Area(print, label="Yours", button="Keep")
    >>> area.receive({"entry": "Both."})
    Both.
    """

    _esm = script("written")

    label = traitlets.Unicode().tag(sync=True)
    button = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Take what was written on the page."""
        self.did(content.get("entry", ""))
