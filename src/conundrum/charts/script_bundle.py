"""The offline bundle: all the script a chart needs, built once and kept on the disk.

Altair draws through scripts that it fetches from the network, or packs anew in every kernel,
which costs a second and 100 MB. Here they are packed once, when the set is installed.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import altair as alt


def path() -> Path:
    """Return where the bundle is kept: in the environment, named by the versions it fits.

    Examples
    --------
    >>> path().name.startswith("charts-altair-")
    True
    """
    fits = f"altair-{version('altair')}-anywidget-{version('anywidget')}"
    return Path(sys.prefix) / "share" / "conundrum" / f"charts-{fits}.js"


def build() -> Path:
    """Build the bundle if it is not there yet, and return where it is."""
    kept = path()
    if not kept.exists():
        alt.JupyterChart.enable_offline()
        script = alt.JupyterChart._esm
        alt.JupyterChart.enable_offline(offline=False)
        kept.parent.mkdir(parents=True, exist_ok=True)
        # A half-written file must never be taken for a whole one.
        partial = kept.with_suffix(".partial")
        partial.write_text(str(script), encoding="utf-8")
        partial.replace(kept)
    return kept
