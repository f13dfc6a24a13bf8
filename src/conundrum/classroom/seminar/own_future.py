"""The table's own future, as it was played and under the policies of 2016: one run a round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from conundrum.charts.seminar_path import DRAWN, TakenChart, chart_data
from conundrum.classroom.seminar.course import baseline, outlook, steps
from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.classroom.seminar.seat_goals import Goal, compare
from conundrum.model import Array
from conundrum.run import Outlook
from conundrum.shown.seminar.earned import earned_in
from conundrum.shown.seminar.measures import MEAN
from conundrum.tables import rows


@dataclass(frozen=True, eq=False)
class Lived:
    """What one future of a run, counted from 0, lived through until a step."""

    run: Outlook
    future: int
    until: int

    def line(self, outcome: str) -> Array:
        """Return an outcome from the start until that step."""
        return self.run[outcome][: self.until + 1, self.future]

    @cached_property
    def now(self) -> dict[str, float]:
        """Every outcome at that step, as the room sees them before it chooses."""
        return {outcome: float(self.line(outcome)[-1]) for outcome in rows("outcomes")}

    @property
    def mean(self) -> dict[str, float]:
        """The mean of hostility until then, as a goal has it."""
        return {f"{MEAN}hostility": float(self.line("hostility").mean(dtype=float))}

    @property
    def year(self) -> int:
        """The year of that step."""
        return int(self.run.years[self.until])

    @property
    def fall(self) -> int | None:
        """The step at which the regime was seen to have fallen; None if it stands."""
        fallen = self.line("fallen").nonzero()[0]
        return int(fallen[0]) if len(fallen) else None

    @property
    def fell(self) -> int | None:
        """The year of that fall."""
        return None if self.fall is None else int(self.run.years[self.fall])


class OwnFuture:
    """What became of the future of a game, up to the last round that is over.

    Parameters
    ----------
    game : Game
        The game.
    kept_run : Outlook, optional
        The run under the policies of 2016, which is one for the whole game.

    Attributes
    ----------
    game : Game
        The game.
    taken, kept : Lived
        Its future as it was played, and as the policies of 2016 kept it.
    """

    def __init__(self, game: Game, kept_run: Outlook | None = None) -> None:
        self.game = game
        future, until = game.rules.future, steps(game, len(game.played))
        self.taken = Lived(outlook(game), future, until)
        self.kept = Lived(kept_run or baseline(game), future, until)

    def follow(self, game: Game) -> OwnFuture:
        """Return the future of a game after a further act; it is run anew only for a round."""
        if self.game.rules != game.rules:
            return OwnFuture(game)
        if self.game.played != game.played:
            return OwnFuture(game, self.kept.run)
        self.game = game
        return self

    def at(self, rounds: int) -> OwnFuture:
        """Return the future as it stood when so many rounds were over."""
        return OwnFuture(self.game.at(rounds), self.kept.run)

    @cached_property
    def before(self) -> OwnFuture:
        """The future before its last round. Hunger, for one, moves at once with what is chosen."""
        return self.at(max(len(self.game.played) - 1, 0))

    @property
    def bounds(self) -> list[float]:
        """The dates of the start and of the ends of all rounds."""
        ends = range(self.game.rounds + 1)
        return [float(self.taken.run.years[steps(self.game, over)]) for over in ends]

    @property
    def goals(self) -> list[Goal]:
        """Every goal of the seats, against the same future kept to 2016."""
        found = compare(
            self.game,
            self.kept.now | self.kept.mean,
            self.taken.now | self.taken.mean | earned_in(plain(self.game)),
        )
        return found if self.game.played else [goal._replace(fares="") for goal in found]

    def chart_data(self, bands: bool = False) -> dict[str, Any]:
        """Return what the chart of the path draws, with the bands of all futures or without."""
        taken = self.taken
        return chart_data(self._seen(), taken.future, taken.until, self.kept.run, bands)

    def _seen(self) -> Outlook:
        """Return the run with each end of a round as the room saw it: the next had not begun."""
        run = self.taken.run
        arrays = {outcome: run[outcome].copy() for outcome in (*DRAWN, "fallen")}
        for over in range(len(self.game.played)):
            then = self.at(over).taken
            for outcome, array in arrays.items():
                array[then.until] = then.run[outcome][then.until]
        return replace(run, arrays=arrays)

    def chart(self, bands: bool = False) -> TakenChart:
        """Draw the path, and thin lines between the rounds."""
        years = self.taken.run.years[: steps(self.game, self.game.rounds) + 1]
        return TakenChart(self.chart_data(bands), years, self.bounds[1:-1], bands)
