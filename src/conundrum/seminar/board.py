"""The board that all see: what each did, what became of the world, and of each seat's goals."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.bounds import whole
from conundrum.charts.taken import TakenChart, about, numbers
from conundrum.choices import Choices
from conundrum.controls import Status
from conundrum.lab.parts import box, heading
from conundrum.seminar import words
from conundrum.seminar.course import outlook, steps
from conundrum.seminar.game import Game
from conundrum.seminar.goals import goals


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
        self._game = game
        self._choices = Choices(
            {"Start": 0} | {f"After round {n}": n for n in range(1, game.rules.rounds + 1)},
            self.show,
        )
        self.buttons = self._choices.buttons
        self.said = Status()
        self._told, self._goals = widgets.HTML(), widgets.HTML()
        self._stage = widgets.VBox()
        self._chart: TakenChart | None = None
        self._drawn: dict[str, Any] = {}
        super().__init__(
            [
                heading("The board"),
                box("nk-bar", *self.buttons.values()),
                self.said,
                self._told,
                self._stage,
                self._goals,
            ]
        )
        self.follow(game)

    def follow(self, game: Game) -> None:
        """Show a game after a further act."""
        self._game = game
        self._draw(game)
        for rounds, shown in enumerate(self.buttons.values()):
            shown.disabled = rounds > len(game.played)
        self.show(len(game.played))

    def _draw(self, game: Game) -> None:
        """Draw the chart anew: a page that is opened again shows what a chart was made with."""
        run, done = outlook(game), len(game.played)
        drawn = numbers(run, game.rules.world, steps(game, done))
        if drawn == self._drawn:
            return
        if self._chart:
            self._chart.close()
        self._drawn = drawn
        self._chart = TakenChart(
            drawn,
            run.years,
            [float(run.years[steps(game, n)]) for n in range(1, game.rules.rounds)],
            about(run.years),
        )
        self._stage.children = (self._chart,)

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
        if self._chart:
            self._chart.show(numbers(run, world, step))
        fell = run["fallen"][: step + 1, world].nonzero()[0]
        year = int(run.years[step])
        self.said.text = (
            f"In this world the regime fell in {int(run.years[fell[0]])}."
            if len(fell)
            else f"In this world the regime stands in October {year}."
        )
        did = words.settings(game, game.played[-1], rounds) if game.played else ""
        self._told.value = did + words.headlines(game)
        self._goals.value = words.goals_table(
            game,
            goals(game),
            f"Each seat's own goals, in October {year}",
            "Round before" if rounds > 1 else "At the start",
            "Now",
        )
