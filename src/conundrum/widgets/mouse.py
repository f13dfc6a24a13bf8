"""Tells the kernel at which place of a map a reader has clicked."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script


class Pick(Control):
    """A widget that reports where a reader clicks on a map.

    At each click, ``did`` is called with the place, as shares of the map's width and height from
    the lower left. It is also called if the place is the same as before.

    Attributes
    ----------
    places : list of pair of float
        The places of the answers to the question before the map. A click on the empty map chooses
        the nearest place.

    Examples
    --------
    >>> Pick(lambda across, up: print(across, up)).click(0.5, 1)
    0.5 1
    """

    _esm = script("map_click")

    places: traitlets.List[list[float]] = traitlets.List().tag(sync=True)

    def click(self, across: float, up: float) -> None:
        """Call the function that handles a click at a place."""
        self.did(across, up)

    def receive(self, content: dict[str, Any]) -> None:
        """Handle a click on the page."""
        self.click(*content["at"])
