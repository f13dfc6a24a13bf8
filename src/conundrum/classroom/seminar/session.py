"""The table without its widgets: a log, the game it tells, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from conundrum.classroom.seminar.from_log import BACK, BEGIN, State, state
from conundrum.classroom.seminar.log import Log, Stale
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import Choice
from conundrum.tables.bounds import BadValue


class Desk:
    """One game, always as its log tells it.

    Parameters
    ----------
    file : str
        Name of the log, ending in ``.jsonl``.

    Attributes
    ----------
    state : State
        Where the game stands, as far as this desk has read.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.
    """

    def __init__(self, file: str) -> None:
        self.log = Log(file)
        self.look()
        if self._size and self.state.game is None:
            raise BadValue("file", file, "a new file, or the log of a game whose rules are whole,")

    def look(self) -> None:
        """Read the log as it is now."""
        reading = self.log.read()
        self._size = reading.size
        self.state: State = state(reading)

    def begin(
        self, table: str, rounds: int, years: int, seed: int, seats: Sequence[str] = ()
    ) -> None:
        """Begin a game.

        Raises
        ------
        BadValue
            If a rule is not allowed, or a game has begun here.
        """
        self._fresh(BEGIN)
        if self.state.game:
            raise BadValue("act", BEGIN, "an act of the game that has begun here,")
        rules = Rules(table, rounds, years, seed, seats)
        self._write({"act": BEGIN, "rules": _plain(rules)})

    def act(self, kind: str, **fields: Any) -> None:
        """Do something in the game: it is checked, then written, and then holds.

        Raises
        ------
        BadValue
            If it may not be done now, or another page has written since; nothing is written.
        """
        self._fresh(kind)
        if not self.state.game:
            raise BadValue("act", kind, f"a game that has begun before any other act than {BEGIN}")
        act = {"act": kind, **fields}
        self.state.game.after(act)
        self._write(act)

    def choose(self, choice: Choice) -> None:
        """Seal a choice for this round; a second one takes the place of the first."""
        self.act("choose", sealed=choice.sealed())

    def reveal(self) -> None:
        """Open all choices at once, and close the round."""
        self._fresh("reveal")
        game = self.state.game
        if game and game.missing:
            waited = ", ".join(game.name(seat) for seat in game.missing)
            raise BadValue("act", "reveal", f"a reveal once all have chosen (missing: {waited})")
        if game:
            choices = {seat: choice.plain for seat, choice in game.sealed.items()}
            card = "" if game.number == game.rules.rounds else game.rules.card(game.number + 1)
            rules = _plain(game.rules)
            self.act("reveal", round=game.number, choices=choices, card=card, rules=rules)

    def back(self) -> None:
        """Take back the last act that counts; the log keeps both."""
        self._fresh(BACK)
        if not self.state.done:
            raise BadValue("act", BACK, "an act after the first, which begins the game,")
        self._write({"act": BACK, "of": self.state.done[-1]})

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


def _plain(rules: Rules) -> dict[str, Any]:
    return {**asdict(rules), "seats": list(rules.seats)}
