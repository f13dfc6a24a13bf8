"""Where the game ends, over what a change of position costs: regions, a point, its table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets as widgets

from conundrum.analysis.game.regions import regions
from conundrum.charts.game_regions import RegionsChart
from conundrum.charts.game_regions_words import View, ended, regions_table, title
from conundrum.charts.payoff_table import payoff_table
from conundrum.panels.game_settings import Playing
from conundrum.panels.lab.slider_rows import PERCENT, box
from conundrum.tables.words import say, written
from conundrum.widgets.controls import Slider
from conundrum.widgets.fold import html_fold
from conundrum.widgets.map_click import Pick


class RegionsMap(widgets.VBox):
    """The map of costs, and beside it the table of the game where the reader stands.

    Parameters
    ----------
    playing : Playing
        Where the sliders stand.
    costs : sequence of Slider
        What a change of position costs Washington and Beijing, in per cent; a click sets both.
    """

    def __init__(self, playing: Playing, costs: Sequence[Slider]) -> None:
        self._costs = costs
        self.view = _view(playing)
        self.chart = RegionsChart(self.view)
        self._head, self._payoffs = widgets.HTML(), widgets.HTML()
        self.fold = html_fold(lambda: regions_table(self.view), say("regions.fold"))
        sides = box("nk-sides", box("nk-map", box("nk-tall", self.chart)), self._payoffs)
        sliders = box("nk-costs", *costs)
        super().__init__([self._head, sliders, sides, Pick(self.picked), self.fold])
        for look in ("nk-plane", "nk-regions"):
            self.add_class(look)
        self.show(playing)

    @property
    def table(self) -> str:
        """The table of the game where the reader stands, as HTML."""
        return str(self._payoffs.value)

    def show(self, playing: Playing) -> None:
        """Draw the map and the table as the sliders stand now."""
        self.view = _view(playing)
        self.chart.draw(self.view)
        trapped = self.view.dilemmas
        boxed = f" {_boxed(self.view)}" if trapped else ""
        about = f"{say('regions.about')}{boxed}"
        self._head.value = f"<h3>{escape(title(self.view))}</h3><p>{escape(about)}</p>"
        at = (written(playing.washington_pays), written(playing.beijing_pays))
        point = say("regions.point", washington=at[0], beijing=at[1])
        self._payoffs.value = f"<h4>{escape(point)}</h4>{payoff_table(playing.game())}"
        self.fold.refresh()

    def picked(self, across: float, up: float) -> None:
        """Stand at a place of the map, at whole costs."""
        for slider, share, top in zip(self._costs, (across, up), self.view.tops, strict=True):
            slider.value = float(round(PERCENT * share * top))


def _view(playing: Playing) -> View:
    found = regions(playing.priced(0), playing.priced(PERCENT))
    return View(found, (playing.washington_pays / PERCENT, playing.beijing_pays / PERCENT))


def _boxed(view: View) -> str:
    better = view.dilemmas[0].end.better
    return say("regions.boxed", pair=ended([better])) if better else ""
