"""An HTML table with cells that a reader can click, or can press by keyboard."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script
from conundrum.widgets.still import Printable


class Cells(Control, Printable):
    """HTML with parts to click: buttons with the attribute "data-cell", or a list of options.

    The arrow keys go from one button of the table to the next. ``did`` is called with the name of
    the clicked part. If the page has a lab, a part with a ``data-code`` becomes a link to the run
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
        """Handle a click on the page."""
        self.did(content["cell"])

    def printed(self) -> str:
        """Return the HTML of the table without the list that takes the table's place on a phone."""
        return self.value.partition('<div class="nk-doubts-list">')[0]
