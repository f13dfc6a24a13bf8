"""Which panels are frozen, and how each is made.

Questions and exercises are not: `browser/test_page_asked.py` and their own tests hold them.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import ipywidgets as widgets

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.charts.evidence import CHARTS
from conundrum.model import LINKS
from conundrum.panels.doubts import doubts
from conundrum.tables.settings import entries

from .showing import unfold


def many(
    kind: str, names: Iterable[str], make: Callable[[str], Any]
) -> dict[str, Callable[[], Any]]:
    """Return how each panel of a kind is made."""
    return {f"{kind} {name}": partial(make, name) for name in names}


PANELS: dict[str, Callable[[], widgets.Widget]] = {
    "apart": nk.apart,
    "argument": lambda: nk.argument("weapons_insure"),
    "believing": nk.believing,
    "beside": lambda: nk.beside("joint cut-off", "joint opening", steps="05"),
    "best_for": nk.best_for,
    "border": nk.border,
    "compare_tables": nk.compare_tables,
    "concerts": nk.concerts,
    "doubts": doubts,
    "endings": lambda: nk.endings(seed=7),
    "faults": nk.faults,
    "forecast": nk.forecast,
    "horizon": nk.horizon,
    "hundred_worlds": nk.hundred_worlds,
    "lab": lambda: nk.lab(steps="00"),
    "move": lambda: nk.move(
        "china_sanctions", "pressure_compels", show=["warheads", "fallen", "hunger"]
    ),
    "plane": lambda: nk.plane(steps="04"),
    "prices": nk.prices,
    "progress": lambda: nk.progress("02"),
    "replies": nk.replies,
    "scorecard": nk.scorecard,
    "timeline": lambda: nk.timeline(steps="01"),
    "tornado": nk.tornado,
    "why": lambda: nk.why(*(link.name for link in LINKS)),
    **many("steps", entries("steps"), nk.steps),
    **many("chart", CHARTS, nk.chart),
    **many("conclusion", conclusions(), nk.conclusion),
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
