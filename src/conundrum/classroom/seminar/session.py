"""The table without its widgets: a log, the game it tells, and what can be done next."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from conundrum.classroom.seminar import clock
from conundrum.classroom.seminar.course import begins
from conundrum.classroom.seminar.draws import deck
from conundrum.classroom.seminar.from_log import BACK, BEGIN, state
from conundrum.classroom.seminar.log import Act, Log, Stale
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import CARDS, ended, moves
from conundrum.classroom.seminar.standing import choices, standing
from conundrum.classroom.seminar.typed_text import REASON_LENGTH, plain_text
from conundrum.tables import BadValue, say


class Session:
    """One game, always as its log tells it.

    Parameters
    ----------
    file : str
        Name of the log, ending in ``.jsonl``.
    log : type of Log, optional
        `Unkept` for a rehearsal, which leaves no trace.

    Attributes
    ----------
    state : State
        Where the game stands, as far as this session has read.
    acts : tuple of dict
        The acts that it was read from.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.
    """

    def __init__(self, file: str, log: type[Log] = Log) -> None:
        self.log = log(file)
        self.look()

    def look(self) -> None:
        """Read the log as it is now; where that tells no game, what was read before stays."""
        reading = self.log.read()
        told = state(reading)
        if reading.size and told.game is None:
            allowed = "a new file, or the log of a game whose rules are whole,"
            raise BadValue("file", str(self.log.path), allowed)
        self._size, self.acts, self.state = reading.size, reading.acts, told

    @property
    def behind(self) -> bool:
        """Whether something was added to the log that this session has not read."""
        return self.log.size != self._size

    @property
    def last(self) -> Act | None:
        """The last act that counts, which a step back takes back; None if there is none."""
        of = self.state.done[-1:]
        return next((act for act in self.acts if (act["n"],) == of), None)

    def begin(
        self, table: str, rounds: int, years: int, seed: int, seats: Sequence[str] = ()
    ) -> None:
        """Begin a game."""
        self._fresh(BEGIN)
        if self.state.game:
            raise BadValue("act", BEGIN, "an act of the game that has begun here,")
        rules = Rules(table, rounds, years, seed, seats)
        dealt = replace(rules, deck=deck(rules.seed, CARDS))
        self._write({"act": BEGIN, "rules": _plain(dealt)})

    def act(self, kind: str, **fields: Any) -> None:
        """Do something in the game: it is checked, then written, and then holds."""
        self._fresh(kind)
        if not self.state.game:
            raise BadValue("act", kind, f"a game that has begun before any other act than {BEGIN}")
        act = {"act": kind, **fields}
        if kind in clock.ACTS:
            self.state.clock.after(act, len(self.state.game.played))
        else:
            self.state.game.after(act)
        if kind == "choose":
            _offered(self.state.game, opened(fields["sealed"]))
        self._write(act)

    def choose(self, choice: Choice) -> None:
        """Seal a choice for this round; a second one takes the place of the first."""
        self.act("choose", sealed=choice.sealed())

    def go_on(self, seat: str, game: Game) -> None:
        """Seal for a seat what it did before, and note in the log that it did not choose."""
        choice = Choice(seat, game.number, standing(game, seat))
        self.act("choose", sealed=choice.sealed(), went_on=True)

    def reveal(self) -> None:
        """Open all choices at once, and close the round."""
        self._fresh("reveal")
        game = self.state.game
        if game and game.missing:
            waited = say("number.list").join(game.name(seat) for seat in game.missing)
            many = "one" if len(game.missing) == 1 else "many"
            raise NotDone("reveal", say(f"session.missing_{many}", seats=waited), "act")
        if game:
            card = "" if game.number == game.rounds else game.rules.card(game.number + 1)
            rules, does = _plain(game.rules), choices(game)
            self.act("reveal", round=game.number, choices=does, card=card, rules=rules)

    def back(self, reason: str = "") -> None:
        """Take back the last act that counts; the log keeps both, and the reason."""
        self._fresh(BACK)
        last = self.last
        if not last:
            raise BadValue("act", BACK, "an act after the first, which begins the game,")
        if last["act"] == "reveal" and not reason.strip():
            raise NotDone(reason, say("session.reason"), "reason")
        if reason:
            reason = plain_text("reason", reason, REASON_LENGTH)
        self._write({"act": BACK, "of": last["n"], **({"reason": reason} if reason else {})})

    def _fresh(self, kind: str) -> None:
        """Refuse an act that was decided on before somebody else wrote, and look what it was."""
        if self.log.read().size != self._size:
            self.look()
            raise Stale(kind)

    def _write(self, act: dict[str, Any]) -> None:
        try:
            self.log.append(act, self._size)
        except Stale:
            self.look()
            raise
        self.look()


def _offered(game: Game, choice: Choice) -> None:
    """Refuse a move that has ended by now; a log that holds one is read as it was played."""
    why = ended(moves(choice.seat).get(choice.does, {}), begins(game, choice.round))
    if why:
        refused = say("session.ended", seat=game.name(choice.seat), move=choice.does, why=why)
        raise NotDone("", refused, f"move of {choice.seat}")


def _plain(rules: Rules) -> dict[str, Any]:
    return {**asdict(rules), "seats": list(rules.seats), "deck": list(rules.deck)}
