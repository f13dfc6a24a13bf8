"""A click on the map of stances, which the page tells Python of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard


class Pick(Heard, anywidget.AnyWidget):
    """Where on a map the mouse is clicked, as shares of its width and height from the lower left.

    Parameters
    ----------
    take : callable
        Called with the two shares at each click, also at one in the same place as the last.
    tops : pair of float, optional
        Where the axes of the map end, for a page that answers a click by itself.

    Examples
    --------
    >>> Pick(lambda across, up: print(across, up)).click(0.5, 1)
    0.5 1
    """

    _esm = script("map_click")

    tops: traitlets.List[float] = traitlets.List().tag(sync=True)

    def __init__(
        self, take: Callable[[float, float], object], tops: tuple[float, float] = (1, 1)
    ) -> None:
        super().__init__(tops=list(tops))
        self.click = take

    def receive(self, content: dict[str, Any]) -> None:
        """Take a click on the page."""
        self.click(*content["at"])
