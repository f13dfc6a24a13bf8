"""Where the game ends, over what a change of position costs: regions, a point, its table."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as widgets

from conundrum.charts.game_regions import RegionsChart
from conundrum.panels.answered import Answered
from conundrum.panels.lab.slider_rows import box
from conundrum.tables.words import say
from conundrum.widgets.controls import Slider
from conundrum.widgets.map_click import Pick


class RegionsMap(widgets.VBox):
    """The map of costs, and beside it the table of the game where the reader stands.

    Parameters
    ----------
    panel : Answered
        The panel that it is part of.
    costs : mapping of str to Slider
        What a change of position costs each power.

    Attributes
    ----------
    chart : RegionsChart
    head : HTML
        The headline.
    fold : Fold
        The regions as a table.
    """

    def __init__(self, panel: Answered, costs: Mapping[str, Slider]) -> None:
        self._panel = panel
        self.head, self.chart = panel.html("head"), panel.chart("chart", RegionsChart)
        self._payoffs = panel.html("payoffs")
        pick = panel.entry("pick", panel.part("tops", Pick(self.picked)))
        self.fold = panel.table(say("regions.fold"))
        sides = box("nk-sides", box("nk-map", box("nk-tall", self.chart)), self._payoffs)
        sliders = box("nk-costs", *costs.values())
        super().__init__([self.head, sliders, sides, pick, self.fold])
        for look in ("nk-plane", "nk-regions"):
            self.add_class(look)

    @property
    def table(self) -> str:
        """The table of the game where the reader stands, as HTML."""
        return str(self._payoffs.value)

    def picked(self, across: float, up: float) -> None:
        """Stand at a place of the map, at whole costs."""
        self._panel.act("pick", at=[across, up], tops=self._panel.answer()["tops"]())
