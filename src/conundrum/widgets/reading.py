"""The script and the style sheet that a page has once for all its panels.

A notebook links a term to its entry in the glossary, and the link's title is the meaning. On
GitHub, or before the notebook is run, a reader has only this. After that, the script here opens the
meaning beside the term. The script also adds the style sheet with its fonts, once for all panels of
a kernel.
"""

from functools import cache
from pathlib import Path

import anywidget
import traitlets

from conundrum.charts import style
from conundrum.page.engine import SHARED
from conundrum.tables import say


class Reading(anywidget.AnyWidget):
    """The widget that runs the page's script; it is invisible, and a kernel has only one."""

    _esm = SHARED + (Path(__file__).parent / "static" / "reading.js").read_text(encoding="utf-8")

    entry = traitlets.Unicode().tag(sync=True)
    sheet = traitlets.Unicode().tag(sync=True)


@cache
def reading() -> Reading:
    """Return the widget that sends the script and the style sheet; the widget is made only once.

    Examples
    --------
    >>> reading() is reading()
    True
    """
    return Reading(entry=say("page.glossary"), sheet=style.css())
