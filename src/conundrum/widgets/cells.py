"""A table in HTML whose cells can be pressed, by mouse or by keyboard."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script
from conundrum.widgets.still import Printable


class Cells(Control, Printable):
    """HTML with parts to press: buttons with a ``data-cell``, or the options of a list.

    The arrow keys go from one button of the table to the next. ``did`` is called with the name of
    the pressed part. If the page has a lab, a part with a ``data-code`` becomes a link to the run
    of this scenario code.

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
        """Return the table as it is, without its replacement for a phone."""
        return self.value.partition('<div class="nk-doubts-list">')[0]
