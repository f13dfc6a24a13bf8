"""The script and the style sheet that a page has once for all its panels.

A notebook links a term to its entry in the glossary, with its meaning as the link's title. That is
all there is on GitHub, or before a notebook is run; the script here makes more of it.
The script also brings the style sheet, once for all panels of a kernel, with the fonts in it.
"""

from functools import cache
from pathlib import Path

import anywidget
import traitlets

from conundrum.charts import style
from conundrum.page.engine import SHARED
from conundrum.tables import say


class Reading(anywidget.AnyWidget):
    """Runs the script. It is never shown itself, and each kernel has one."""

    _esm = SHARED + (Path(__file__).parent / "static" / "reading.js").read_text(encoding="utf-8")

    entry = traitlets.Unicode().tag(sync=True)
    sheet = traitlets.Unicode().tag(sync=True)


@cache
def reading() -> Reading:
    """Send the script and the style sheet to the page the first time, and return their widget.

    Examples
    --------
    >>> reading() is reading()
    True
    """
    return Reading(entry=say("page.glossary"), sheet=style.css())
