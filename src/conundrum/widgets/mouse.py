"""What the mouse does on a chart, which the page tells Python of: a period, a year, a place."""

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script


class Brush(Control):
    """What the mouse chooses on a chart of years: a period by dragging, a year by a click.

    What it did is called with the ``period``, its first and last year, or the year to ``read``.

    Examples
    --------
    >>> Brush(lambda period: print(period), first=1993, last=2026).receive({"period": [2006, 2017]})
    [2006, 2017]
    """

    _esm = script("brush")

    first = traitlets.Int().tag(sync=True)
    last = traitlets.Int().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Take what the mouse did on the page."""
        self.did(**content)


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
