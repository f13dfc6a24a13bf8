"""The table's own world, as it was played and under the policies of 2016: one run a round."""

from __future__ import annotations

from functools import cached_property

from conundrum.classroom.seminar.baseline import baseline
from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import Goal, at, compare
from conundrum.model.assumptions import Array
from conundrum.run.outlook import Outlook


class OwnWorld:
    """What became of the world of a game, up to the last round that is over.

    Parameters
    ----------
    game : Game
        The game.
    kept : Outlook, optional
        The run under the policies of 2016, which is one for the whole game.

    Attributes
    ----------
    game : Game
        The game.
    years : ndarray, shape (steps,)
        The dates of all its steps, in calendar years.
    until : int
        The step at which the last round was over.
    """

    def __init__(self, game: Game, kept: Outlook | None = None) -> None:
        self.game = game
        self._taken, self._kept = outlook(game), kept or baseline(game)
        self.years: Array = self._taken.years
        self.until = steps(game, len(game.played))

    def follow(self, game: Game) -> OwnWorld:
        """Return the world of a game after a further act; it is run anew only for a round."""
        if self.game.rules != game.rules:
            return OwnWorld(game)
        if self.game.played != game.played:
            return OwnWorld(game, self._kept)
        self.game = game
        return self

    def line(self, outcome: str, kept: bool = False) -> Array:
        """Return an outcome from the start until the last round was over, or that of 2016 kept."""
        run = self._kept if kept else self._taken
        return run[outcome][: self.until + 1, self.game.rules.world]

    def number(self, outcome: str) -> float:
        """Return an outcome when the last round was over, as the room sees it before it chooses."""
        return float(self.line(outcome)[-1])

    @cached_property
    def before(self) -> OwnWorld:
        """The world before its last round. Hunger, for one, moves at once with what is chosen."""
        return OwnWorld(self.game.at(max(len(self.game.played) - 1, 0)), self._kept)

    @property
    def fell(self) -> int | None:
        """The step at which the regime was seen to have fallen; None if it stands."""
        return self._fell()

    @property
    def kept_fell(self) -> int | None:
        """The step at which it was seen to have fallen under the policies of 2016."""
        return self._fell(kept=True)

    def _fell(self, kept: bool = False) -> int | None:
        fallen = self.line("fallen", kept).nonzero()[0]
        return int(fallen[0]) if len(fallen) else None

    @property
    def goals(self) -> list[Goal]:
        """Every goal of the seats, against the same world kept to 2016."""
        done = len(self.game.played)
        kept, taken = (at(run, self.game, done) for run in (self._kept, self._taken))
        return compare(self.game, kept, taken)
