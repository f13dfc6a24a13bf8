"""A table in HTML of which the cells can be pressed, by mouse or by keyboard."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script
from conundrum.widgets.still import Printable


class Cells(Control, Printable):
    """HTML of which parts can be pressed: buttons with a ``data-cell``, or the options of a list.

    The arrow keys go from a button to the next one of the table. What it did is called with the
    name of what was pressed. Where a page has a lab, what has a ``data-code`` becomes a link to the
    run of that scenario code.

    Attributes
    ----------
    value : str
        The HTML.

    Examples
    --------
    >>> Cells(print).receive({"cell": "sanctions reach"})
    sanctions reach
    """

    _esm = script("cells")

    value = traitlets.Unicode().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Take a press on the page."""
        self.did(content["cell"])

    def printed(self) -> str:
        """Return the table as it stands, without what is there in its place on a phone."""
        return self.value.partition('<div class="nk-doubts-list">')[0]
