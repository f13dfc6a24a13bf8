"""The board that all see: what each did, what became of the world, and of each seat's goals."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.charts.seminar_path import TakenChart, about, numbers
from conundrum.classroom.seminar import board_words
from conundrum.classroom.seminar.baseline import baseline
from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import goals
from conundrum.panels.slider_rows import box, heading
from conundrum.tables.bounds import whole
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status

KEYS = [
    ("line", say("board.table")),
    ("dashes", say("board.as_in_2016")),
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
        What became of the world, in a sentence.
    """

    def __init__(self, game: Game) -> None:
        self._game = game.at(len(game.played))
        after = {say("board.after", number=n): n for n in range(1, game.rules.rounds + 1)}
        self._choices = Choices({say("board.start"): 0} | after, self.show)
        self.buttons = self._choices.buttons
        self.said = Status()
        self._told, self._goals = widgets.HTML(), widgets.HTML()
        years = outlook(game).years
        self._chart = TakenChart(
            _drawn(game, len(game.played)),
            years,
            [float(years[steps(game, n)]) for n in range(1, game.rules.rounds)],
            about(years),
        )
        super().__init__(
            [
                heading(say("board.title")),
                box("nk-bar", *self.buttons.values()),
                self.said,
                self._told,
                self._chart,
                widgets.HTML(key(KEYS)),
                self._goals,
            ]
        )
        self.show(len(game.played))

    def follow(self, game: Game) -> None:
        """Show a game after a further act; a sealed choice changes nothing here."""
        shown = game.at(len(game.played))
        if shown == self._game:
            return
        self._game = shown
        self._chart.start_from(_drawn(shown, len(shown.played)))
        self.show(len(shown.played))

    def show(self, rounds: int) -> None:
        """Show how things stood when so many rounds were over.

        Raises
        ------
        BadValue
            If so many are not over.
        """
        whole("round", rounds, 0, len(self._game.played))
        game = self._game.at(rounds)
        step, world = steps(game, rounds), game.rules.world
        run = outlook(game)
        self._choices.mark(rounds)
        for number, shown in enumerate(self.buttons.values()):
            shown.disabled = number > len(self._game.played)
        self._chart.show(_drawn(self._game, rounds))
        fell = run["fallen"][: step + 1, world].nonzero()[0]
        year = int(run.years[step])
        self.said.text = (
            say("board.fell", year=int(run.years[fell[0]]))
            if len(fell)
            else say("board.stands", year=year)
        )
        did = board_words.settings(game, game.played[-1], rounds) if game.played else ""
        self._told.value = did + board_words.headlines(game)
        caption = say("board.goals", year=year)
        self._goals.value = board_words.goals_table(game, goals(game), caption)


def _drawn(game: Game, rounds: int) -> dict[str, Any]:
    """Return what the chart draws of a game when so many rounds were over."""
    young = game.at(rounds)
    return numbers(outlook(young), game.rules.world, steps(game, rounds), baseline(game))
