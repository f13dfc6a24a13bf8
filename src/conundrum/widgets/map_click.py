"""A click on the map of stances, which the page tells Python of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget

from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard


class Pick(Heard, anywidget.AnyWidget):
    """Where on a map the mouse is clicked, as shares of its width and height from the lower left.

    Parameters
    ----------
    take : callable
        Called with the two shares at each click, also at one in the same place as the last.

    Examples
    --------
    >>> Pick(lambda across, up: print(across, up)).click(0.5, 1)
    0.5 1
    """

    _esm = script("map_click")

    def __init__(self, take: Callable[[float, float], object]) -> None:
        super().__init__()
        self.click = take

    def receive(self, content: dict[str, Any]) -> None:
        """Take a click on the page."""
        self.click(*content["at"])
