"""The board that all see: what each did, what came of it, and of each seat's goals."""

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.classroom.seminar import board_words
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.templates import part
from conundrum.panels.slider_rows import box, heading
from conundrum.tables import say, whole
from conundrum.widgets import Choices, Status

KEYS = [
    ("line", say("board.table")),
    ("dashes", say("board.as_in_2016")),
    ("hairline", say("board.bound")),
]
"""The lines of the chart."""


class Board(widgets.VBox):
    """The board of a game, as it stands or as it stood after an earlier round.

    Parameters
    ----------
    game : Game
        The game.

    Attributes
    ----------
    buttons : dict
        One for the start and for each round, to go back and forth between those that are over.
    said : Status
        What became of the future, in a sentence.
    told, goals : HTML
        What was done in the round, with its headlines; who has reached which goal.
    chart : LiveChart
        The future so far.
    """

    def __init__(self, game: Game) -> None:
        self._future = OwnFuture(game.at(len(game.played)))
        after = {say("board.after", number=n): n for n in range(1, game.rules.rounds + 1)}
        self._choices = Choices({say("board.start"): 0} | after, self.show)
        self.buttons = self._choices.buttons
        self.said = Status()
        self.told, self.goals = widgets.HTML(), widgets.HTML()
        self.chart = self._future.chart()
        super().__init__(
            [
                heading(say("board.title")),
                box("nk-bar", *self.buttons.values()),
                self.said,
                self.told,
                self.chart,
                widgets.HTML(key(KEYS)),
                self.goals,
            ]
        )
        self.show(len(game.played))

    def follow(self, game: Game) -> None:
        """Show a game after a further act; a sealed choice changes nothing here."""
        shown = game.at(len(game.played))
        if shown == self._future.game:
            return
        self._future = self._future.follow(shown)
        self.chart.start_from(self._future.chart_data())
        self.show(len(shown.played))

    def show(self, rounds: int) -> None:
        """Show how things stood when so many rounds were over."""
        over = len(self._future.game.played)
        future = self._future.at(whole("round", rounds, 0, over))
        game, year, fell = future.game, future.taken.year, future.taken.fell
        self._choices.mark(rounds)
        for number, shown in enumerate(self.buttons.values()):
            shown.disabled = number > over
        self.chart.show(future.chart_data())
        self.said.text = say("board.fell", year=fell) if fell else say("board.stands", year=year)
        did = board_words.settings(game, game.played[-1], rounds) if game.played else ""
        self.told.value = did + part("table.headlines", told=game.headlines)
        caption = say("board.goals", year=year)
        self.goals.value = board_words.goals_table(game, future.goals, caption)
