"""The runs of a game in the model: its policies follow one another, and its cards are events."""

from typing import Any

from conundrum.model import Beliefs
from conundrum.run import limit
from conundrum.views.seminar.rounds import Game, card_of
from conundrum.views.seminar.seats import IN_2016, card_about, moves

A_YEAR = limit("steps_a_year", "default")
BELIEFS = dict(vars(Beliefs()))


def steps(game: Game, rounds: int) -> int:
    """Return the step of the model at which a number of rounds is over."""
    return rounds * int(game["rules"]["years"]) * A_YEAR


def summed(abouts: list[dict[str, Any]]) -> dict[str, float]:
    """Return the sum of what cards and moves add to each model quantity and each assumption."""
    by: dict[str, float] = {}
    for about in abouts:
        for kind in ("at_once", "for_the_round"):
            for name, added in about.get(kind, {}).items():
                by[name] = by.get(name, 0) + added
    return by


def run_of_game(game: Game) -> dict[str, Any]:
    """Return the run of a game as it was played.

    What is added for a round ends with the round, so the last event adds nothing.
    """
    played = game["played"]
    course = [[steps(game, n), one["policy"]] for n, one in enumerate(played)]
    added = [
        [card_about(one["card"]), *[moves(seat)[move] for seat, move in one["moves"].items()]]
        for one in played
    ]
    events = [[steps(game, n), summed(abouts)] for n, abouts in enumerate(added)]
    first = [[0, IN_2016]] if len(played) == 0 else course
    return _run(game, first, [*events, [steps(game, len(played)), {}]])


def run_of_2016(game: Game) -> dict[str, Any]:
    """Return a game's run under the policy of 2016, with the game's cards but without moves."""
    done = len(game["played"])
    cards = [
        *[one["card"] for one in game["played"]],
        *[card_of(game["rules"], n) for n in range(done + 1, game["rules"]["rounds"] + 1)],
    ]
    events = [[steps(game, n), summed([card_about(card)])] for n, card in enumerate(cards)]
    return _run(game, [[0, IN_2016]], [*events, [steps(game, game["rules"]["rounds"]), {}]])


def _run(game: Game, course: list[Any], events: list[Any]) -> dict[str, Any]:
    years = game["rules"]["rounds"] * game["rules"]["years"]
    return {"course": course, "events": events, "beliefs": BELIEFS, "years": years}
