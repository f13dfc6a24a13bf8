"""Where the mouse is pressed on a map, which the page tells Python of."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script


class Pick(Control):
    """Where on a map the mouse is pressed, as shares of its width and height from the lower left.

    What it did is called with the two at each press, also at one in the same place as the last.

    Attributes
    ----------
    places : list of pair of float
        Where on the empty map the answers of the guess lie: a press there chooses the nearest.

    Examples
    --------
    >>> Pick(lambda across, up: print(across, up)).click(0.5, 1)
    0.5 1
    """

    _esm = script("map_click")

    places: traitlets.List[list[float]] = traitlets.List().tag(sync=True)

    def click(self, across: float, up: float) -> None:
        """Do what a click does."""
        self.did(across, up)

    def receive(self, content: dict[str, Any]) -> None:
        """Take a click on the page."""
        self.click(*content["at"])
