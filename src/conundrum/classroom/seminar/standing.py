"""What a seat does of which nobody says anything: what it did before, or as in 2016."""

from typing import Any

from conundrum.classroom.seminar.course import begins
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import POWERS, SHARED, WAIT, controls, offered, usual


def standing(game: Game, seat: str) -> Any:
    """Return what stands for a seat in the round that is played, as `Choice` takes it.

    A power goes on with what it set and proposed; another seat makes its move again, as long as
    that is offered.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7, seats=["seoul"]))
    >>> standing(game, "washington"), standing(game, "seoul")
    ((0.9, 0.1, 0.0), 'wait')
    """
    before = game.played[-1] if game.played else None
    if seat in POWERS:
        if before is None:
            return tuple(usual(seat).values())
        held = {control: getattr(before.policy, control) for control in controls(seat)}
        return tuple((held | {SHARED: before.proposed[seat]}).values())
    move = before.moves[seat] if before else WAIT
    return move if move in offered(seat, begins(game, game.number)) else WAIT


def choices(game: Game) -> dict[str, list[float] | str]:
    """Return what was chosen for the round that is played, and what stands for who is absent."""
    stand = {seat: Choice(seat, game.number, standing(game, seat)) for seat in game.absent}
    return {seat: choice.plain for seat, choice in {**game.sealed, **stand}.items()}
