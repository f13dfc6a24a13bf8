"""The maps of the two powers' game: where it ends, over two prices; and which one is played."""

from collections.abc import Mapping

import ipywidgets as widgets

from conundrum.charts.game_map import games_chart
from conundrum.charts.game_regions import regions_chart
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box
from conundrum.shown.games_map import LETTERS
from conundrum.tables import say
from conundrum.widgets import Pick, Slider, Status

MAPS = {
    say("games_map.over_costs"): ["Washington.standpoint", "Beijing.standpoint"],
    say("games_map.over_growth"): ["Washington.standpoint", "growth_arms"],
    say("games_map.over_weights"): ["Beijing.fallen", "Washington.warheads"],
}
"""The maps of games, by what they are drawn over."""

KEY = say(
    "games_map.key",
    letters="; ".join(f"{letter} {name}" for name, letter in LETTERS.items() if name != "other"),
)


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
    chart : LiveChart
    head : HTML
        The headline.
    fold : Fold
        The regions as a table.
    """

    def __init__(self, panel: Answered, costs: Mapping[str, Slider]) -> None:
        self._panel = panel
        self.head, self.chart = panel.html("head"), panel.chart("chart", regions_chart)
        self._payoffs = panel.html("payoffs")
        pick = panel.entry("pick", panel.part("tops", Pick(self.picked)))
        self.fold = panel.table(say("regions.fold"))
        sides = box("nk-sides", box("nk-map", box("nk-tall", self.chart)), self._payoffs)
        sliders = box("nk-costs", *costs.values())
        super().__init__([self.head, sliders, sides, pick, self.fold])
        self.add_class("nk-plane").add_class("nk-regions")

    @property
    def table(self) -> str:
        """The table of the game where the reader stands, as HTML."""
        return str(self._payoffs.value)

    def picked(self, across: float, up: float) -> None:
        """Stand at a place of the map, at whole costs."""
        self._panel.act("pick", at=[across, up], tops=self._panel.answer()["tops"]())


class GamesMap(widgets.VBox):
    """The map of games, the buttons that choose what it is drawn over, and the same in words.

    Parameters
    ----------
    panel : Answered
        The panel that it is part of.

    Attributes
    ----------
    buttons : dict
        By what the map is drawn over.
    chart : LiveChart
    said : Status
        How many cells have which game.
    fold : Fold
        The map as a table.
    """

    def __init__(self, panel: Answered) -> None:
        self.buttons = panel.choices_of(
            {name: {"over": axes} for name, axes in MAPS.items()}
        ).buttons
        self.chart, self.said = games_chart(panel.answer()["map"]()), Status()
        self.fold = panel.table(say("games_map.name"), "cells")
        key = widgets.HTML(f'<p class="nk-help">{KEY}</p>')
        over = bar(say("games_map.over"), self.buttons)
        super().__init__([over, self.chart, key, self.said, self.fold])
