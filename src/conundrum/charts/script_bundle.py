"""The script of all charts, which is built once, stored on disk, and sent once by each kernel.

Altair either fetches its scripts from the network, or it bundles them again in every kernel, which
costs a second and 100 MB. Here they are bundled once, when the package is installed.
"""

import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import anywidget
import traitlets

from conundrum import writing
from conundrum.charts.vega import alt

WAITS = Path(__file__).with_name("script_widget.js").read_text(encoding="utf-8")
"""This short script of the two widgets brings the script of all charts to the page, or waits for
that script."""


def path() -> Path:
    """Return the path of the charts' script; the file's name says for which versions it is.

    Examples
    --------
    >>> path().name.startswith("charts-altair-")
    True
    """
    fits = f"altair-{version('altair')}-anywidget-{version('anywidget')}"
    return Path(sys.prefix) / "share" / "conundrum" / f"charts-{fits}.js"


def build() -> Path:
    """Build the script of all charts if it does not exist yet, and return its path."""
    kept = path()
    if not kept.exists():
        alt.JupyterChart.enable_offline()
        script = alt.JupyterChart._esm
        alt.JupyterChart.enable_offline(offline=False)
        kept.parent.mkdir(parents=True, exist_ok=True)
        writing.replace(kept, str(script))
    return kept


class OfflineChart(alt.JupyterChart):
    """A chart that waits until the page has the script of all charts.

    Parameters
    ----------
    drawn_by : str
        The bundle's name.
    """

    _esm = WAITS
    _is_offline = True

    drawn_by = traitlets.Unicode().tag(sync=True)


class Carrier(anywidget.AnyWidget):
    """A widget that sends the script of all charts to the page. The widget itself is never shown.

    Parameters
    ----------
    drawn_by : str
        The bundle's name, because a page may have charts of two kernels with different versions.
    script : str
        The bundle.
    """

    _esm = WAITS

    drawn_by = traitlets.Unicode().tag(sync=True)
    script = traitlets.Unicode().tag(sync=True)


@cache
def carrier() -> Carrier:
    """Return the widget that sends the charts' script to the page. It is made only once.

    Examples
    --------
    >>> carrier() is carrier()
    True
    """
    built = build()
    return Carrier(drawn_by=built.stem, script=built.read_text(encoding="utf-8"))
