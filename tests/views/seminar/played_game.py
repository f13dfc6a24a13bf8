"""A game that was played, and what became of its future: for tests."""

from typing import Any

from conundrum.run.runner import results_of_needs
from conundrum.views.seminar import future, rounds, seats, without
from conundrum.views.seminar.rounds import Game

RULES: dict[str, Any] = {
    "table": "Class <A>",
    "rounds": 3,
    "years": 4,
    "seed": 7,
    "seats": seats.all_seats(),
    "deck": ["failed_harvest", "back_channel", "launch_over_japan"],
    "model": 2,
    "goals": 2,
}
STANDS, FALLS = 0, 222
"""Futures, counted from 0, in which the regime stands whatever the powers do, or falls if both
press: see `SHUT`."""

OPEN, SHUT = [0.3, 0.7, 0.4], [1.0, 0.0, 0.0]
"""What a power chooses that opens up, or that cuts off."""


def begun(**rules: Any) -> Game:
    return rounds.begun(RULES | rules)


def done(game: Game, act: str, **fields: Any) -> Game:
    """Return the game after an act, which is allowed."""
    found = rounds.after(game, {"act": act, **fields})
    assert "refused" not in found, found
    return found


def over(game: Game, **does: Any) -> Game:
    """Return the game after a round in which seats chose; who is left out goes on, or waits."""
    number = rounds.number(game)
    for seat, choice in does.items():
        game = done(game, "choose", seat=seat, round=number, does=choice)
    last = number == game["rounds"]
    card = "" if last else rounds.card_of(game["rules"], number + 1)
    return done(game, "reveal", round=number, choices=rounds.choices(game), card=card)


def played(*each: dict[str, Any], **rules: Any) -> Game:
    """Return a game with a round for each record of what seats chose."""
    game = begun(**rules)
    for does in each:
        game = over(game, **does)
    return game


def lives(game: Game, alone: int = STANDS) -> list[Any]:
    """Return what the runs that a game needs lived through, in one future."""
    return results_of_needs(future.needs(game, alone))


def story(game: Game, alone: int = STANDS) -> dict[str, Any]:
    return future.story(game, lives(game, alone))


def other_lives(game: Game, alone: int = STANDS) -> list[Any]:
    """Return what the runs without one choice each lived through."""
    return results_of_needs(without.needs(game, alone))
