"""A click on the map of stances, which the page tells Python of."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from conundrum.controls import IN_TURN, script


class Pick(anywidget.AnyWidget):
    """Where on a map the mouse was clicked, as shares of its width and height from the lower left.

    Examples
    --------
    >>> pick = Pick()
    >>> pick.observe(lambda change: print(change["new"]), "at")
    >>> pick.at = [0.5, 1.0]
    [0.5, 1.0]
    """

    _esm = script("pick")

    at = traitlets.List(traitlets.Float()).tag(sync=True)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take what the page sends, in turn."""
        with IN_TURN:
            super().set_state(sync_data)
