"""Which game is played where: a map over two things that the reader chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.game.in_words import pair
from conundrum.charts.game_map import ACROSS, DOWN, LETTERS, TOPS, GamesChart, View
from conundrum.charts.html_table import html_table
from conundrum.page.door import Door
from conundrum.panels.game_settings import Playing
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import PERCENT, box, heading
from conundrum.tables.words import say, written_out
from conundrum.widgets.buttons import Choices
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
    read : callable
        Returns where the sliders stand, and what the map is drawn over.
    over : callable
        Called with other axes.
    door : Door
        What the page answers through.
    head : widget
        What unfolds the map: out of sight it is not drawn.
    """

    def __init__(
        self,
        read: Callable[[], tuple[Playing, tuple[str, str]]],
        over: Callable[[tuple[str, str]], object],
        door: Door,
        head: widgets.Widget,
    ) -> None:
        self._read = read
        self._choices = Choices(MAPS, over)
        self.buttons = self._choices.buttons
        self._chart, self._said = GamesChart(self._view()), Status()
        door.choose(self.buttons, {name: {"over": [*axes]} for name, axes in MAPS.items()})
        door.show("map", self._chart, head)
        door.show("counted", self._said, head)
        self.fold = told_fold(
            door, lambda: games_table(self._view()), say("games_map.name"), "cells"
        )
        bar = box("nk-bar", heading(say("games_map.over")), *self.buttons.values())
        key = widgets.HTML(f'<p class="nk-help">{KEY}</p>')
        super().__init__([bar, self._chart, key, self._said, self.fold])

    def draw(self) -> None:
        """Draw the map as the sliders stand now."""
        view = self._view()
        self._choices.mark(self._read()[1])
        self._chart.draw(view)
        self._said.text = games_counted(view.games)
        self.fold.refresh()

    def _view(self) -> View:
        playing, axes = self._read()
        across, down = axes
        tops = (TOPS.get(across, PERCENT), TOPS.get(down, PERCENT))
        games = playing.games(axes, tops, (ACROSS, DOWN))
        names = (
            say("games_map.across", axis=say(f"games_map.{across}")),
            say("games_map.up", axis=say(f"games_map.{down}")),
        )
        return View(games, names, tops, (playing.at(across), playing.at(down)))


def games_counted(games: pd.DataFrame) -> str:
    """Say how many cells of a map have which game, and which equilibrium.

    Examples
    --------
    >>> games_counted(pd.DataFrame({"name": ["other"], "equilibria": ["press, engage"]}))
    'Of 1 cells: no textbook name 1. Equilibrium: Washington presses, Beijing engages 1.'
    """
    return say(
        "games_map.counted",
        cells=str(len(games)),
        names=_counts(games["name"].map(_called)),
        meets=_counts(games["equilibria"].map(meeting)),
    )


def _counts(told: Iterable[str]) -> str:
    counted = Counter(told).most_common()
    return say("number.parts").join(
        say("games_map.count", what=what, count=str(count)) for what, count in counted
    )


def _called(name: str) -> str:
    return say("games_map.other") if name == "other" else name


def meeting(equilibria: str) -> str:
    """Say what `which_game` writes of equilibria.

    Examples
    --------
    >>> meeting("press, press; engage, engage"), meeting("")
    ('both press, or both engage', 'none')
    """
    pairs = [meet.split(", ") for meet in equilibria.split("; ") if meet]
    told = say("games_map.or").join(pair((us, china)) for us, china in pairs)
    return told or say("games_map.none")


def games_table(view: View) -> str:
    """Return the map as an HTML table, a row for each value of the upright axis."""
    labels = [
        [written_out(top * place / (count - 1)) for place in range(count)]
        for top, count in zip(view.tops, (ACROSS, DOWN), strict=True)
    ]
    cells = [
        say(
            "games_map.cell",
            name=say("games_map.unnamed") if name == "other" else name,
            meet=meeting(meet),
        )
        for name, meet in zip(view.games["name"], view.games["equilibria"], strict=True)
    ]
    rows = [
        (label, *cells[row * ACROSS : (row + 1) * ACROSS]) for row, label in enumerate(labels[1])
    ]
    caption = say("number.parts").join(view.names)
    return html_table(say("games_map.name"), caption, ("", *labels[0]), rows)
