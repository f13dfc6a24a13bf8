"""Which panels are frozen, and how each is made; `public_panels.py` says why some are not."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import ipywidgets as widgets
from tests import public_panels
from tests.public_panels import PUBLIC

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.charts.evidence import CHARTS
from conundrum.model import LINKS

from .showing import unfold


def many(
    kind: str, names: Iterable[str], make: Callable[[str], Any]
) -> dict[str, Callable[[], Any]]:
    """Return how each panel of a kind is made."""
    return {f"{kind} {name}": partial(make, name) for name in names}


MANY = {
    **many("chart", CHARTS, nk.chart),
    **many("conclusion", conclusions(), nk.show.conclusion),
    "why": lambda: nk.show.why(*(link.name for link in LINKS)),
}
"""Public panels of which there are many, or that may show more, each with all that it may show."""

PANELS: dict[str, Callable[[], widgets.Widget]] = MANY | {
    name: partial(public_panels.made, name)
    for name, panel in PUBLIC.items()
    if not panel.unfrozen and name not in {one.partition(" ")[0] for one in MANY}
}

FOLDED = ("argument",)
"""Panels that stay folded: what they fold away is the lab, which is frozen by itself."""


def made(name: str) -> widgets.Widget:
    """Make a panel, all of it unfolded."""
    panel = PANELS[name]()
    look_into(name, panel)
    return panel


def look_into(name: str, panel: widgets.Widget) -> None:
    """Unfold what came to be folded."""
    if name not in FOLDED:
        unfold(panel)
