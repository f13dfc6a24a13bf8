"""What a page does for its reader, whatever panels it has: terms open in place, all run is on top.

A notebook links a term to its entry in the glossary, with its meaning as the link's title. That is
all there is on GitHub, or before a notebook is run; the script here makes more of it.
"""

from functools import cache
from pathlib import Path

import anywidget
import traitlets

from conundrum.page.engine import HOME
from conundrum.tables import say


class Reading(anywidget.AnyWidget):
    """Runs the script. It is never shown itself, and there is one a kernel."""

    _esm = HOME + (Path(__file__).parent / "static" / "reading.js").read_text(encoding="utf-8")

    entry = traitlets.Unicode().tag(sync=True)


@cache
def reading() -> Reading:
    """Send the script to the page, the first time, and return its widget.

    Examples
    --------
    >>> reading() is reading()
    True
    """
    return Reading(entry=say("page.glossary"))
