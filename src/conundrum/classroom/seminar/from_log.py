"""What a log tells: the game as it stands, act by act, and what could not be used."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from conundrum.classroom.seminar import clock
from conundrum.classroom.seminar.clock import Clock
from conundrum.classroom.seminar.log import Act, Reading
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules, rules_of
from conundrum.classroom.seminar.sealed import opened
from conundrum.classroom.seminar.seats import CARDS
from conundrum.classroom.seminar.standing import choices
from conundrum.tables import BadValue, say, shortly

BEGIN, BACK = "begin", "back"


@dataclass(frozen=True)
class State:
    """Where a game stands.

    Parameters
    ----------
    game : Game or None
        The game; None if it has not begun.
    done : tuple of int
        Numbers of the acts that count, in order: a step back takes the last of them.
    faults : tuple of str
        What is wrong with the log, in words.
    clock : Clock
        Where the room is in the round.
    met : float or None
        When the meeting began, in seconds since 1970, had it kept to the sheet until the first
        step that was taken; None before that.
    """

    game: Game | None = None
    done: tuple[int, ...] = ()
    faults: tuple[str, ...] = ()
    clock: Clock = field(default_factory=Clock)
    met: float | None = None


def state(reading: Reading) -> State:
    """Go through the acts of a log, one after the other.

    An act that does not follow from those before it is named and left out. If the line that closed
    a round is damaged, the first act of the next round closes it, with what the log still holds.
    """
    faults = list(reading.faults)
    rules = _rules(reading.acts)
    if rules is None:
        return State(None, (), tuple(faults))
    faults += _gone(rules)
    game, done, now, met = Game(rules), [], Clock(), None
    back = {str(act.get("of")) for act in reading.acts if act["act"] == BACK}
    for act in reading.acts:
        if str(act["n"]) in back or act["act"] in (BEGIN, BACK):
            continue
        try:
            if act["act"] in clock.ACTS:
                now = now.after(act, len(game.played))
                if met is None and act["act"] == "step":
                    minute = clock.begins_at(now.step, now.round_shown(game.number))
                    met = clock.moment(act) - minute * clock.A_MINUTE
                continue
            while game.number < _round(act) and not game.over:
                faults.append(say("game_log.closed", number=game.number))
                game = game.revealed(choices(game), rules.card(game.number + 1))
            game = game.after(act)
            done.append(act["n"])
            if act["act"] == "reveal":
                now = clock.begun("reveal", act)
        except (BadValue, TypeError) as refused:
            faults.append(say("game_log.left_out", act=act["n"], why=str(refused)))
    return State(game, tuple(done), tuple(faults), now, met)


def _rules(acts: Iterable[Act]) -> Rules | None:
    """Return the rules as the first act tells them that is whole: each reveal repeats them."""
    for act in acts:
        if "rules" in act:
            try:
                return rules_of(act["rules"])
            except BadValue:
                continue
    return None


def _gone(rules: Rules) -> list[str]:
    """Name the cards that the game would open a round with, and that are no longer there."""
    opening = dict.fromkeys(rules.card(number) for number in range(2, rules.rounds + 1))
    return [say("game_log.no_card", card=shortly(card)) for card in opening if card not in CARDS]


def _round(act: Act) -> int:
    """Return the round that an act belongs to; 0 if it belongs to none."""
    if act["act"] == "choose":
        return opened(act.get("sealed", "")).round
    number = act.get("round", 0)
    return number if isinstance(number, int) else 0
