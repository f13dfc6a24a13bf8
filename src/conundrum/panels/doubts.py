"""Every conclusion on one scale: how far a doubt, moved alone, pushes it."""

from __future__ import annotations

from functools import cache, lru_cache
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.tradeoffs import swings
from conundrum.charts.doubt import pushes
from conundrum.charts.doubt.pushes_chart import FARTHEST, PushesChart, marked
from conundrum.charts.doubt.rows import label
from conundrum.page.door import Door
from conundrum.panels.lab.slider_rows import box, heading
from conundrum.tables.words import begun, say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status
from conundrum.widgets.fold import html_fold
from conundrum.widgets.still import Panel

FIRST = "growth_tames"
"""The doubt that is marked first."""

OFFERED = 2
"""As many doubts of each conclusion can be chosen: those that push it furthest."""


@lru_cache(maxsize=16)
def swung(name: str) -> pd.DataFrame:
    """Return the swings of a conclusion's figure, in the unit that is shown."""
    one = conclusions()[name]
    return swings(one.outcome, one.policy, one.against) * one.scale


@cache
def pushed() -> pd.DataFrame:
    """Return how far each doubt pushes each conclusion."""
    return pushes.pushed({name: swung(name) for name in conclusions()})


class Doubts(Panel, widgets.VBox):
    """A doubt to choose, and a chart in which it is marked in the row of each conclusion.

    Attributes
    ----------
    buttons : dict
        By a doubt's label, for those that push a conclusion furthest.
    said : Status
        How far the chosen doubt pushes each conclusion.
    """

    def __init__(self) -> None:
        table, self._chosen = pushed(), FIRST
        furthest = [doubt for name in table for doubt in table[name].nlargest(OFFERED).index]
        offered = {begun(label(str(one))): str(one) for one in [FIRST, *furthest]}
        self._choices = Choices(offered, self.choose)
        self.buttons = self._choices.buttons
        self.chart, self.said = PushesChart(table, FIRST), Status()
        parts: dict[str, widgets.Widget] = {"chart": self.chart, "said": self.said}
        self._door = Door({"chosen": FIRST}, parts, (), "chosen")
        sets = {name: {"chosen": doubt} for name, doubt in offered.items()}
        self._door.choose(self.buttons, sets)
        self._door.offer(lambda: {doubt: _of(doubt) for doubt in offered.values()})
        said = (pushes.title(table), say("doubts.about"))
        end = f"{100 * FARTHEST:.0f}"
        below = filter(None, (pushes.unmoved(table), say("doubts.note", end=end)))
        self.fold = html_fold(lambda: pushes.pushes_table(table), say("doubts.fold"))
        self._door.later(self.fold.make)
        super().__init__(
            [
                widgets.HTML(f"<h3>{escape(said[0])}</h3><p>{escape(said[1])}</p>"),
                box("nk-bar", heading(say("doubts.yours")), *self.buttons.values()),
                self.said,
                box("nk-pushes", self.chart),
                widgets.HTML("".join(f"<p>{escape(text)}</p>" for text in below)),
                self.fold,
                self._door,
            ]
        )
        self.add_class("nk-doubts")
        self._follow()

    def choose(self, doubt: str) -> None:
        """Mark another doubt, by its id."""
        self._chosen = doubt
        if not self._door.told({"chosen": doubt}):
            self._follow()

    def _follow(self) -> None:
        self._choices.mark(self._chosen)
        shown = _of(self._chosen)
        self.chart.show(shown["chart"])
        self.said.text = shown["said"]


def _of(doubt: str) -> dict[str, Any]:
    """Return what is drawn and said of a doubt."""
    return {"chart": marked(doubt), "said": pushes.moves(pushed(), doubt)}
