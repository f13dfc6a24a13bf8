"""Which game is played where: a map over two things that the reader chooses."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.game.in_words import pair
from conundrum.charts.game_map import ACROSS, DOWN, LETTERS, GamesChart, View
from conundrum.charts.html_table import html_table
from conundrum.panels.game_settings import Playing
from conundrum.panels.lab.slider_rows import PERCENT, box, heading
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status
from conundrum.widgets.fold import html_fold

MAPS = {
    "both costs of a change of position": ("Washington.standpoint", "Beijing.standpoint"),
    "Washington's cost, and growth arms": ("Washington.standpoint", "growth_arms"),
    "collapse to Beijing, warheads to Washington": ("Beijing.fallen", "Washington.warheads"),
}
"""The maps there are, by what they are drawn over."""

NAMES = {
    "Washington.standpoint": "cost of a change of position to Washington, %",
    "Beijing.standpoint": "cost of a change of position to Beijing, %",
    "growth_arms": "belief that growth arms, %",
    "Beijing.fallen": "weight of a collapse in Beijing's eyes, %",
    "Washington.warheads": "weight of warheads in Washington's eyes, %",
}
TOPS = {"Washington.standpoint": 50.0}
"""Ends of axes, in per cent, where that is not 100."""

KEY = (
    "Upper letter, the game: "
    + "; ".join(f"{letter} {name}" for name, letter in LETTERS.items() if name != "other")
    + "; - no textbook name. Lower letters, the equilibrium, Washington's stance first: E engages, "
    "P presses; 2+ several, 0 none. The ring shows where your sliders stand."
)


class GamesMap(widgets.VBox):
    """The map, the buttons that choose what it is drawn over, and the same in words.

    Parameters
    ----------
    playing : Playing
        Where the sliders stand.
    """

    def __init__(self, playing: Playing) -> None:
        self._playing, self._axes = playing, next(iter(MAPS.values()))
        self._choices = Choices(MAPS, self.over)
        self.buttons = self._choices.buttons
        view = self._view()
        self._chart, self._said = GamesChart(view), Status()
        self.fold = html_fold(lambda: games_table(self._view()), "The map as a table")
        bar = box("nk-bar", heading("Map over"), *self.buttons.values())
        key = widgets.HTML(f'<p class="nk-help">{KEY}</p>')
        super().__init__([bar, self._chart, key, self._said, self.fold])
        self.show(playing)

    def over(self, axes: tuple[str, str]) -> None:
        """Draw the map over two other things."""
        self._axes = axes
        self.show(self._playing)

    def show(self, playing: Playing) -> None:
        """Draw the map as the sliders stand now."""
        self._playing = playing
        view = self._view()
        self._choices.mark(self._axes)
        self._chart.draw(view)
        self._said.text = games_counted(view.games)
        self.fold.refresh()

    def _view(self) -> View:
        across, down = self._axes
        tops = (TOPS.get(across, PERCENT), TOPS.get(down, PERCENT))
        games = self._playing.games(self._axes, tops, (ACROSS, DOWN))
        names = (f"→ {NAMES[across]}", f"↑ {NAMES[down]}")
        return View(games, names, tops, (self._playing.at(across), self._playing.at(down)))


def games_counted(games: pd.DataFrame) -> str:
    """Say how many cells of a map have which game, and which equilibrium.

    Examples
    --------
    >>> games_counted(pd.DataFrame({"name": ["other"], "equilibria": ["press, engage"]}))
    'Of 1 cells: no textbook name 1. Equilibrium: Washington presses, Beijing engages 1.'
    """
    names = {"other": "no textbook name"}
    counted = "; ".join(
        f"{names.get(str(name), str(name))} {count}"
        for name, count in games["name"].value_counts().items()
    )
    meets = "; ".join(
        f"{meeting(str(meet))} {n}" for meet, n in games["equilibria"].value_counts().items()
    )
    return f"Of {len(games)} cells: {counted}. Equilibrium: {meets}."


def meeting(equilibria: str) -> str:
    """Say what `which_game` writes of equilibria.

    Examples
    --------
    >>> meeting("press, press; engage, engage"), meeting("")
    ('both press, or both engage', 'none')
    """
    pairs = [meet.split(", ") for meet in equilibria.split("; ") if meet]
    return ", or ".join(pair((us, china)) for us, china in pairs) or "none"


def games_table(view: View) -> str:
    """Return the map as an HTML table, a row for each value of the upright axis."""
    labels = [
        [f"{top * place / (count - 1):g}" for place in range(count)]
        for top, count in zip(view.tops, (ACROSS, DOWN), strict=True)
    ]
    cells = [
        f"{name if name != 'other' else 'no name'}; {meeting(meet)}"
        for name, meet in zip(view.games["name"], view.games["equilibria"], strict=True)
    ]
    rows = [
        (label, *cells[row * ACROSS : (row + 1) * ACROSS]) for row, label in enumerate(labels[1])
    ]
    return html_table("The map as a table", "; ".join(view.names), ("", *labels[0]), rows)
