"""What the instructor does from the desk: types, goes on, stops the clock, takes back."""

import secrets
from collections.abc import Callable
from functools import partial
from typing import Any

from conundrum.classroom.seminar.clock import OVER
from conundrum.classroom.seminar.desk_words import undone
from conundrum.classroom.seminar.export import write_csv
from conundrum.classroom.seminar.games import another
from conundrum.classroom.seminar.log import Unkept
from conundrum.classroom.seminar.room import Room
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone, doubted, in_hands, said_back
from conundrum.classroom.seminar.seats import OTHERS
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.start import DRAWS, Start
from conundrum.classroom.seminar.typed_line import SAME, act_of, listing
from conundrum.run import limit
from conundrum.tables import BadValue, say
from conundrum.widgets import Status

NEXT, HALT, MORE = " ", ".", "+"
"""Keys of the line while it is empty."""


class Leading(Room):
    """A view from which the game in play is led.

    Parameters
    ----------
    file : str
        Name of the game's log.

    Attributes
    ----------
    listed, wrong, did : Status
        What can be typed, why something was refused, and what the last line did, which no other
        window shows.
    start : Start or None
        The form in which a game is begun, while it is open.
    """

    acts = True

    def __init__(self, file: str) -> None:
        self.start: Start | None = None
        self.listed, self.wrong, self.did = Status(), Status(look="nk-refused"), Status()
        self._asked: object = ""
        super().__init__(file)

    def look(self) -> None:
        """Follow the log; a rehearsal has none."""
        if not self.rehearsed:
            super().look()

    def type(self, text: str) -> None:
        """Do what a typed line asks."""
        # Beside a line that is refused, what the one before did would read as if this did it.
        self.did.text = self.listed.text = ""
        game = self.game
        if game is None:
            return
        if text.strip() == SAME:
            self.rest()
            return
        asked = act_of(text, game)
        if not asked:
            self.listed.text = "\n".join(listing(game))
            return
        kind, fields = asked
        if kind not in ("headline", "promise", "here"):
            self._timely(text, game)
        why = doubted(fields, game) if kind == "choose" and text != self._asked else ""
        self._asked = text if why else ""
        if why:
            raise NotDone(text, say("said_back.again", why=why))
        self._do(lambda: self.session.act(kind, **fields))
        self.did.text = said_back(kind, fields, game)

    def _timely(self, text: str, game: Game) -> None:
        """Refuse what belongs to a round while the room still looks at the one before."""
        step = self.session.state.clock.step
        if step in OVER and not game.over:
            raise NotDone(text, say("desk.still", number=game.number - 1, next=game.number))

    def write_vote(self, fields: dict[str, Any]) -> None:
        """Keep how many hands of the class were for a seat, and say it back.

        Where the seat has a vote, it is asked first whether this one takes its place.
        """
        game, asked = self.game, self._asked
        if game is None:
            return
        self.did.text = ""
        seat, before = fields["seat"], game.votes.get(fields["seat"])
        if before and asked != fields:
            told = in_hands(game.after({"act": "vote", **fields}).votes[seat])
            self._asked = fields
            names = {"seat": game.name(seat), "before": in_hands(before)}
            raise NotDone(told, say("class_vote.again", **names, told=told))
        self._asked = ""
        self._do(lambda: self.session.act("vote", **fields))
        self.did.text = said_back("vote", fields, game)

    def rest(self) -> None:
        """Seal for every seat that has not: what it did before stands."""
        game = self.game
        if game is None:
            return
        self._timely(SAME, game)
        for seat in game.missing:
            self._do(partial(self.session.go_on, seat, game))
        named = say("number.list").join(game.name(seat) for seat in game.missing)
        self.did.text = say("said_back.rest", seats=named) if named else ""

    def shorten(self) -> None:
        """End the game after the round that is shown, with its guesses and futures as ever."""
        game = self.game
        if game is not None:
            shown = self.session.state.clock.round_shown(game.number)
            self._do(lambda: self.session.act("shorten", rounds=shown))

    def debrief(self) -> None:
        """Show the debrief in the board's place, or the end of the game again."""
        game = self.game
        if game is not None:
            step = "end" if self.session.state.clock.step == "debrief" else "debrief"
            self._do(lambda: self.session.act("step", step=step, over=len(game.played)))

    def next(self) -> None:
        """Go on to the next step; at the last before it, reveal."""
        game, clock = self.game, self.session.state.clock
        if game is None:
            return
        step = clock.next(last=game.over)
        if step == "reveal":
            self.reveal()
        elif step != clock.step:
            self._do(lambda: self.session.act("step", step=step, over=len(game.played)))

    def reveal(self) -> None:
        """Open all choices at once; the round runs."""
        self._do(self.session.reveal)

    def pause(self) -> None:
        """Stop the clock, or let it run."""
        runs = self.session.state.clock.ends is not None
        self._do(lambda: self.session.act("pause" if runs else "resume"))

    def more(self) -> None:
        """Give this step a minute more."""
        self._do(lambda: self.session.act("more"))

    def back(self, reason: str) -> None:
        """Take back the last act, and say which; the log keeps both, and the reason."""
        game, act = self.game, self.session.last
        self._do(lambda: self.session.back(reason))
        if game is not None:
            self.did.text = say("desk.did_back", what=undone(act, game))

    def csv(self) -> None:
        """Write the game as a table, and say where it and the log are, to be taken away."""
        table, log = write_csv(self.session).resolve(), self.session.log.path.resolve()
        self.did.text = say("desk.written", table=str(table), log=str(log))

    def rehearse(self) -> None:
        """Begin a game that leaves no trace, or end it; the game in play stays as it is."""
        form = self.start
        self._close()
        self.rehearsed = not self.rehearsed
        if self.rehearsed:
            self._in_play, self._form = self.session, form
            self.session = Session(self._file, Unkept)
            rounds, years = limit("rounds", "lowest"), limit("round_years", "default")
            draw = secrets.randbelow(DRAWS)
            self.session.begin(say("desk.rehearsal"), rounds, years, draw, OTHERS)
        else:
            self.session, self.start = self._in_play, self._form
        self.show()

    def go_on(self) -> None:
        """Go on with the game that was found when this was opened."""
        self.found = 0
        self.show()

    def new(self) -> None:
        """Open the form of a new game, or close it; the game in play stays in its file."""
        game = self.session.state.game
        before = game.rules.seed if game else None
        self.start = None if self.start else Start(self._begin, whole=True, before=before)
        self.show()

    def _begin(self, table: str, rounds: int, years: int, seed: int, seats: list[str]) -> None:
        session = Session(another(self._file))
        session.begin(table, rounds, years, seed, seats)
        self.session, self.found = session, 0
        self._close()
        self.show()

    def _close(self) -> None:
        self.start = None
        self.listed.text = self.wrong.text = self.did.text = ""

    def _press(self, key: str) -> None:
        self._try({NEXT: self.next, HALT: self.pause, MORE: self.more}[key])

    def _do(self, act: Callable[[], object]) -> None:
        """Do something in the game, and show what became of it, also where it was refused."""
        self.wrong.text = self.did.text = ""
        try:
            act()
            # Whoever was refused may still need it.
            self.listed.text = ""
        finally:
            self.show()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except BadValue as refused:
            self.wrong.text = str(refused)
