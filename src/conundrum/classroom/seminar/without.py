"""What would have come without one choice: the same future, with everything else as it was."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import POWERS, WAIT
from conundrum.classroom.seminar.standing import standing


class Without(NamedTuple):
    """A choice that is left out, and the outcomes of the table's future then."""

    number: int
    seat: str
    now: dict[str, float]


def chosen(game: Game, number: int) -> dict[str, Any]:
    """Return what each seat did in a round that is over, as `Choice` takes it."""
    over, after = game.played[number - 1], game.at(number)
    return {power: standing(after, power) for power in POWERS} | {**over.moves}


def without_each(future: OwnFuture) -> Iterator[Without]:
    """Run a game once for each choice that changed something, with that choice left out.

    A power goes on as in the round before, in the first as in 2016; another seat waits.
    """
    game = future.game
    for number in range(1, len(game.played) + 1):
        before, does = game.at(number - 1), chosen(game, number)
        for seat in game.rules.seats:
            instead = standing(before, seat) if seat in POWERS else WAIT
            if Choice(seat, number, instead).does == Choice(seat, number, does[seat]).does:
                continue
            other = before.revealed(does | {seat: instead}, "").played[-1]
            played = (*game.played[: number - 1], other, *game.played[number:])
            left = OwnFuture(replace(game, played=played), future.kept.run)
            yield Without(number, seat, left.taken.now)
