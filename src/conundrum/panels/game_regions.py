"""Where the game ends, over what a change of position costs: regions, a point, its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape

import ipywidgets as widgets

from conundrum.analysis.game.regions import end_of, regions
from conundrum.charts.game_regions import RegionsChart
from conundrum.charts.game_regions_words import View, boxed, point, regions_table, title, ways
from conundrum.charts.payoff_table import payoff_table
from conundrum.page.door import Door
from conundrum.panels.game_settings import Pays, Playing
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import PERCENT, box
from conundrum.tables.words import say
from conundrum.widgets.controls import Slider
from conundrum.widgets.map_click import Pick


class RegionsMap(widgets.VBox):
    """The map of costs, and beside it the table of the game where the reader stands.

    Parameters
    ----------
    read : callable
        Returns where the sliders stand.
    costs : mapping of str to Slider
        What a change of position costs each power.
    pay : callable
        Called with what a click on the map has it cost.
    door : Door
        What the page answers through.

    Attributes
    ----------
    fold : Fold
        The regions as a table.
    """

    def __init__(
        self,
        read: Callable[[], Playing],
        costs: Mapping[str, Slider],
        pay: Callable[[Pays], object],
        door: Door,
    ) -> None:
        self._read, self._pay = read, pay
        self.chart = RegionsChart(self.view)
        self._head, self._payoffs = widgets.HTML(), widgets.HTML()
        self._pick = Pick(self.picked, self.view.tops)
        self.fold = told_fold(door, lambda: regions_table(self.view), say("regions.fold"))
        shown = {"chart": self.chart, "head": self._head, "payoffs": self._payoffs}
        for part, widget in {**shown, "tops": self._pick}.items():
            door.show(part, widget)
        door.ask("pick", self._pick)
        sides = box("nk-sides", box("nk-map", box("nk-tall", self.chart)), self._payoffs)
        sliders = box("nk-costs", *costs.values())
        super().__init__([self._head, sliders, sides, self._pick, self.fold])
        for look in ("nk-plane", "nk-regions"):
            self.add_class(look)

    @property
    def view(self) -> View:
        """What the map shows as the sliders stand."""
        return viewed(self._read())

    @property
    def table(self) -> str:
        """The table of the game where the reader stands, as HTML."""
        return str(self._payoffs.value)

    def draw(self) -> None:
        """Draw the map and the table as the sliders stand now."""
        view = self.view
        self.chart.draw(view)
        self._pick.tops = list(view.tops)
        about = " ".join(filter(None, (say("regions.about"), boxed(view))))
        self._head.value = f"<h3>{escape(title(view))}</h3><p>{escape(about)}</p>"
        table = payoff_table(self._read().game())
        self._payoffs.value = f"<h4>{escape(point(view))}</h4>{table}"

    def ways(self) -> str:
        """Say what would end the dilemma, where the sliders stand in one."""
        return ways(self.view) if end_of(self._read().game()).better else ""

    def picked(self, across: float, up: float) -> None:
        """Stand at a place of the map, at whole costs."""
        wide, tall = self.view.tops
        self._pay(Pays(_whole(across * wide), _whole(up * tall)))


def _whole(share: float) -> float:
    return round(PERCENT * share) / PERCENT


@lru_cache(maxsize=8)
def viewed(playing: Playing) -> View:
    """Return what the map shows of a setting.

    Examples
    --------
    >>> viewed(Playing()).tops[0]
    0.3
    """
    return View(
        regions(playing.priced(0), playing.priced(1)),
        (playing.pays.washington, playing.pays.beijing),
    )
