"""Sends Python the place on a map where the mouse is pressed."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script


class Pick(Control):
    """The place of a click on a map, as shares of its width and height from the lower left.

    ``did`` is called with both shares at each click, also if the place is the same as before.

    Attributes
    ----------
    places : list of pair of float
        The places of the guess's answers on the empty map; a click chooses the nearest one.

    Examples
    --------
    >>> Pick(lambda across, up: print(across, up)).click(0.5, 1)
    0.5 1
    """

    _esm = script("map_click")

    places: traitlets.List[list[float]] = traitlets.List().tag(sync=True)

    def click(self, across: float, up: float) -> None:
        """Click in code."""
        self.did(across, up)

    def receive(self, content: dict[str, Any]) -> None:
        """Take a click on the page."""
        self.click(*content["at"])
