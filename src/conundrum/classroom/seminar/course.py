"""What a game does to the model: its course of policies, its events, and the runs they make."""

from collections.abc import Mapping

from conundrum.classroom.seminar.rounds import Game, Round
from conundrum.classroom.seminar.seats import CARDS, event, moves
from conundrum.model import PRESETS, Assumptions, Beliefs, Event, Policy
from conundrum.run import Outlook, limit
from conundrum.run.follow import follow
from conundrum.tables import value

Course = Mapping[int, Policy]


def steps(game: Game, rounds: int) -> int:
    """Return the step at which so many rounds are over."""
    return rounds * game.rules.years * limit("steps_a_year", "default")


def years_of(game: Game, number: int) -> str:
    """Say which years a round covers, from October to October.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> years_of(Game(Rules("A", rounds=5, years=4, seed=7)), 2)
    '2020 to 2024'
    """
    first = begins(game, number)
    return f"{first} to {first + game.rules.years}"


def begins(game: Game, number: int) -> int:
    """Return the year in whose October a round begins."""
    return int(value("limits", "start", "default")) + (number - 1) * game.rules.years


def course(game: Game) -> Course:
    """Return the policies by the step at which each came into force; that of 2016 if none has."""
    played = {steps(game, place): over.policy for place, over in enumerate(game.played)}
    return played or {0: PRESETS["2016"]}


def events(game: Game) -> dict[int, Event]:
    """Return what the card and the moves of each round did, by the step at which it began.

    What is added for a round ends with it, also where the next round adds nothing.
    """
    struck = {steps(game, place): event_of(over) for place, over in enumerate(game.played)}
    return {**struck, steps(game, len(game.played)): Event()}


def event_of(over: Round) -> Event:
    """Return what the card and the moves of a round did, added up."""
    cards = [event(CARDS[over.card])] if over.card else []
    return Event.together([*cards, *(event(moves(seat)[m]) for seat, m in over.moves.items())])


def outlook(game: Game) -> Outlook:
    """Run a game in all futures, to the end of its last round.

    What lies beyond the rounds that are over is not yet decided, and not to be shown.
    """
    return run_in(game, course(game), events(game))


def run_in(game: Game, course: Course, events: Mapping[int, Event]) -> Outlook:
    """Run a course of policies and events in all futures, as long as a game lasts."""
    years = game.rules.rounds * game.rules.years
    futures, seed = limit("futures", "default"), limit("seed", "default")
    return follow(course, Beliefs(), Assumptions(), years, futures, seed, events)


def baseline(game: Game) -> Outlook:
    """Run a game's futures under the policies of 2016, with its cards and no move of another seat.

    There is one for the whole game, since the deck is drawn when it begins. What lies beyond the
    rounds that are over tells of cards to come, and is not to be shown.
    """
    done = len(game.played)
    # A path code holds no deck, but the cards of the rounds that were played.
    cards = [over.card for over in game.played]
    cards += [game.rules.card(number) for number in range(done + 1, game.rules.rounds + 1)]
    struck = {steps(game, place): event(CARDS.get(card, {})) for place, card in enumerate(cards)}
    return run_in(game, {0: PRESETS["2016"]}, {**struck, steps(game, game.rules.rounds): Event()})
