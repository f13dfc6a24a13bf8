"""What a table is judged against: its own world and cards, had nobody chosen anything else."""

from __future__ import annotations

from conundrum.classroom.seminar.course import run_in, steps
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import CARDS, event
from conundrum.model.event import Event
from conundrum.model.policy import PRESETS
from conundrum.run.outlook import Outlook


def baseline(game: Game) -> Outlook:
    """Run a game's worlds under the policies of 2016, with its cards and no move of another seat.

    There is one for the whole game, since the deck is drawn when it begins. What lies beyond the
    rounds that are over tells of cards to come, and is not to be shown.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> run = baseline(Game(Rules("A", rounds=5, years=4, seed=7)))
    >>> run.policy == PRESETS["2016"], run.end
    (True, 2036)
    """
    done = len(game.played)
    # A path code holds no deck, but the cards of the rounds that were played.
    cards = [over.card for over in game.played]
    cards += [game.rules.card(number) for number in range(done + 1, game.rules.rounds + 1)]
    struck = {steps(game, place): event(CARDS.get(card, {})) for place, card in enumerate(cards)}
    return run_in(game, {0: PRESETS["2016"]}, {**struck, steps(game, game.rules.rounds): Event()})
