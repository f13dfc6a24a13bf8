"""What a seat does of which nobody says anything: what it did before, or as in 2016."""

from typing import Any

from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.shown.seminar import rounds


def standing(game: Game, seat: str) -> Any:
    """Return what stands for a seat in the round that is played, as `Choice` takes it.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7, seats=["seoul"]))
    >>> standing(game, "washington"), standing(game, "seoul")
    ([0.9, 0.1, 0.0], 'wait')
    """
    return rounds.standing(plain(game), seat)


def choices(game: Game) -> dict[str, list[float] | str]:
    """Return what was chosen for the round that is played, and what stands for who is absent."""
    return rounds.choices(plain(game))
