"""What a game does to the model: its course of policies, its events, and the runs they make."""

from conundrum.classroom.seminar.rounds import Game, Round, plain
from conundrum.classroom.seminar.seats import CARDS, event, moves
from conundrum.model import Event
from conundrum.run import Outlook, run_of
from conundrum.shown.seminar import course, rounds


def steps(game: Game, over: int) -> int:
    """Return the step at which so many rounds are over."""
    return course.steps(plain(game), over)


def years_of(game: Game, number: int) -> str:
    """Say which years a round covers, from October to October."""
    return rounds.years_of(plain(game), number)


def begins(game: Game, number: int) -> int:
    """Return the year in whose October a round begins."""
    return rounds.begins(plain(game), number)


def event_of(over: Round) -> Event:
    """Return what the card and the moves of a round did, added up."""
    cards = [event(CARDS[over.card])] if over.card else []
    return Event.together([*cards, *(event(moves(seat)[m]) for seat, m in over.moves.items())])


def outlook(game: Game) -> Outlook:
    """Run a game in all futures, to the end of its last round.

    What lies beyond the rounds that are over is not yet decided, and not to be shown.
    """
    return run_of(course.taken(plain(game))).outlook


def baseline(game: Game) -> Outlook:
    """Run a game's futures under the policies of 2016, with its cards and no move of another seat.

    There is one for the whole game, since the deck is drawn when it begins. What lies beyond the
    rounds that are over tells of cards to come, and is not to be shown.
    """
    return run_of(course.kept(plain(game))).outlook
