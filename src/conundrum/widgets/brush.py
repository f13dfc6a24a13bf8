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
    did : callable
        Called with the ``period``, its first and its last year, or with the year to ``read``.

    Examples
    --------
    >>> Brush(lambda period: print(period), first=1993, last=2026).receive({"period": [2006, 2017]})
    [2006, 2017]
    """

    _esm = script("brush")

    first = traitlets.Int().tag(sync=True)
    last = traitlets.Int().tag(sync=True)

    def __init__(self, did: Callable[..., object], **traits: Any) -> None:
        super().__init__(**traits)
        self._did = did

    def receive(self, content: dict[str, Any]) -> None:
        """Take what the mouse did on the page."""
        self._did(**content)
