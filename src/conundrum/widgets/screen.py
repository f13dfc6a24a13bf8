"""A screen for a room: HTML that fills it, and a clock; windows of one browser keep in step."""

from __future__ import annotations

from typing import Any

import traitlets

from conundrum.widgets.controls import Control, script
from conundrum.widgets.still import Printable


class Screen(Control, Printable):
    """A screen of 16 to 9, whose smallest letters are a 45th of its width.

    Parameters
    ----------
    did : callable
        Called again and again while a page shows the screen.
    title : str
        What the screen is called by those who do not see it.
    channel : str
        What is shown on one channel is the same.
    words : list of str
        What is read out when a minute is left, and when time is over.
    acts : bool
        Whether other screens of the channel follow this one.

    Attributes
    ----------
    shown : dict
        Its ``html``, what it ``says`` to those who do not see it, its ``order``, which is higher
        the newer it is, and whether it is ``rehearsed``; and of the clock when it ``ends``, in
        seconds since 1970, or what is ``left`` of it while it stands, ``of`` so many seconds.

    Examples
    --------
    >>> Screen(lambda: print("looked")).receive({"look": True})
    looked
    """

    _esm = script("screen")

    title = traitlets.Unicode().tag(sync=True)
    channel = traitlets.Unicode().tag(sync=True)
    words: traitlets.List[str] = traitlets.List(["", ""]).tag(sync=True)
    acts = traitlets.Bool().tag(sync=True)
    shown: traitlets.Dict[str, Any] = traitlets.Dict(
        {"html": "", "says": "", "of": 0, "order": 0}
    ).tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Look, since a page that shows this asks to."""
        self.did()

    def printed(self) -> str:
        """Return what is shown, to print."""
        return f"<p>{self.shown['says']}</p>"
