"""A period dragged over a chart, or a year clicked on it, which the page tells Python of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard


class Brush(Heard, anywidget.AnyWidget):
    """What the mouse chooses on the chart: a period by dragging, a year by a click.

    Parameters
    ----------
    choose : callable
        Called with the first and the last year of the period.
    read : callable
        Called with the year.

    Examples
    --------
    >>> Brush(print, print, first=1993, last=2026).receive({"period": [2006, 2017]})
    2006 2017
    """

    _esm = script("brush")

    first = traitlets.Int().tag(sync=True)
    last = traitlets.Int().tag(sync=True)

    def __init__(
        self, choose: Callable[[int, int], object], read: Callable[[int], object], **traits: Any
    ) -> None:
        super().__init__(**traits)
        self.choose, self.read = choose, read

    def receive(self, content: dict[str, Any]) -> None:
        """Take what the mouse did on the page."""
        if "read" in content:
            self.read(content["read"])
        else:
            self.choose(*content["period"])
