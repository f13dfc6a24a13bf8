"""Which game is played where: a map over two things that the reader chooses."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts.game_map import GamesChart
from conundrum.panels.answered import Answered, bar
from conundrum.shown.games_map import LETTERS
from conundrum.tables.words import say
from conundrum.widgets.controls import Status

MAPS = {
    say("games_map.over_costs"): ("Washington.standpoint", "Beijing.standpoint"),
    say("games_map.over_growth"): ("Washington.standpoint", "growth_arms"),
    say("games_map.over_weights"): ("Beijing.fallen", "Washington.warheads"),
}
"""The maps there are, by what they are drawn over."""

KEY = say(
    "games_map.key",
    letters="; ".join(f"{letter} {name}" for name, letter in LETTERS.items() if name != "other"),
)


class GamesMap(widgets.VBox):
    """The map, the buttons that choose what it is drawn over, and the same in words.

    Parameters
    ----------
    panel : Answered
        The panel that it is part of.

    Attributes
    ----------
    buttons : dict
        By what the map is drawn over.
    chart : GamesChart
    said : Status
        How many cells have which game.
    fold : Fold
        The map as a table.
    """

    def __init__(self, panel: Answered) -> None:
        self.buttons = panel.choices_of(
            {name: {"over": [*axes]} for name, axes in MAPS.items()}
        ).buttons
        self.chart, self.said = GamesChart(panel.answer()["map"]()), Status()
        self.fold = panel.table(say("games_map.name"), "cells")
        key = widgets.HTML(f'<p class="nk-help">{KEY}</p>')
        over = bar(say("games_map.over"), self.buttons)
        super().__init__([over, self.chart, key, self.said, self.fold])
