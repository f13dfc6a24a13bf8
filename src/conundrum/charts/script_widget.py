"""The widget that brings the script of all charts into a page, once for each kernel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import anywidget
import traitlets

from conundrum.charts import script_bundle

WAITS = Path(__file__).with_name("script_widget.js").read_text(encoding="utf-8")
"""What brings the script, and what a chart is in its place: it waits for the script."""


class Carrier(anywidget.AnyWidget):
    """Brings the bundle; it is never shown.

    Parameters
    ----------
    drawn_by : str
        The bundle's name, since a page may hold charts of two kernels with other versions.
    script : str
        The bundle.
    """

    _esm = WAITS

    drawn_by = traitlets.Unicode().tag(sync=True)
    script = traitlets.Unicode().tag(sync=True)


@cache
def carrier() -> Carrier:
    """Send the bundle to the page, the first time, and return what brought it.

    Examples
    --------
    >>> carrier() is carrier()
    True
    """
    built = script_bundle.build()
    return Carrier(drawn_by=built.stem, script=built.read_text(encoding="utf-8"))
