"""What a seat's page shows of the game in play, and what it does with what a phone sends."""

from collections.abc import Mapping
from threading import Lock

from conundrum.classroom.phones.form import (
    Sent,
    choice_sent,
    fields_of,
    guess_kept,
    guess_sent,
    kept_by,
    seen,
    shares_of,
)
from conundrum.classroom.phones.links import Links
from conundrum.classroom.seminar.clock import OVER
from conundrum.classroom.seminar.course import years_of
from conundrum.classroom.seminar.games import latest
from conundrum.classroom.seminar.log import Stale
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone, doubted, in_words, said_back
from conundrum.classroom.seminar.seats import CARDS, SEATS
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.templates import part
from conundrum.classroom.seminar.turn import role
from conundrum.shown.seminar.goal_words import how_counted
from conundrum.tables import BadValue, say

TRIES = 5
"""How often an act is tried again when another phone wrote first."""


class SeatPages:
    """The pages of the game in play, by link; what they do is written to its log.

    Parameters
    ----------
    file : str
        Name of the first game's log, as for `seminar`.

    Attributes
    ----------
    session : Session
        The game, as its log tells it.
    """

    def __init__(self, file: str) -> None:
        # Of threads one at a time: a session reads a log in several steps.
        self._file, self.links, self._alone = file, Links(), Lock()
        self.session = Session(latest(file))

    def look(self) -> None:
        """Follow the log, and go on to a game that has begun since."""
        newest = latest(self._file)
        if newest != str(self.session.log.path):
            self.session = Session(newest)
        elif self.session.behind:
            self.session.look()

    @property
    def which(self) -> str:
        """What tells this game from any other, so that a link of yesterday opens nothing."""
        return f"{self.session.log.path}\0{self.session.acts[0].get('at', '')}"

    def all(self) -> dict[str, str]:
        """Return the link of each seat, by name; none before a game has begun."""
        with self._alone:
            self.look()
            game = self.session.state.game
            seats = game.rules.seats if game else ()
            return {SEATS[seat]["name"]: self.links.of(self.which, seat) for seat in seats}

    def whose(self, link: str) -> str:
        """Return the seat that a link opens; empty if it opens none."""
        with self._alone:
            self.look()
            game = self.session.state.game
            return self.links.seat(link, self.which, game.rules.seats) if game else ""

    def page(self, seat: str, sent: Sent | None = None) -> str:
        """Return a seat's page as HTML, after doing what was sent, if anything was."""
        with self._alone:
            self.look()
            done = wrong = sure = ""
            try:
                done = self._seal(seat, sent) if sent is not None else ""
            except NotDone as asked:
                wrong, sure = str(asked), str(asked.given)
            except BadValue as why:
                wrong = str(why)
            game = self.session.state.game
            if game is None:
                return part("phone.refusal", says=say("phone.nothing"))
            typed = sent if wrong else None
            return self._shown(game, seat, typed, done, wrong, sure)

    def now(self, seat: str) -> str:
        """Say where a seat's page stands, so that a phone knows when there is another one.

        In a second line is the step at which the room is.
        """
        with self._alone:
            self.look()
            return f"{self._stands(seat)}\n{self._step}"

    @property
    def _step(self) -> str:
        return say("phone.step", step=say(f"screen.{self.session.state.clock.step}"))

    def _stands(self, seat: str) -> str:
        game, clock = self.session.state.game, self.session.state.clock
        if game is None:
            return ""
        # Of what was done only what this seat did: else it would tell how busy others are.
        kept = " ".join(kept_by(game, seat).values())
        return f"{game.number} {clock.step in OVER} {game.over} {kept}"

    def _seal(self, seat: str, sent: Sent) -> str:
        """Seal what was sent, and say it back to the phone that sent it."""
        for _ in range(TRIES):
            try:
                return self._try(seat, sent)
            except Stale:
                # Somebody else wrote meanwhile; whether this still holds is looked at anew.
                self.look()
        raise BadValue("act", "choose", say("phone.busy"))

    def _try(self, seat: str, sent: Sent) -> str:
        game, step = self.session.state.game, self.session.state.clock.step
        if game is None or game.over or step in OVER or sent.get("round") != str(game.number):
            raise NotDone("", say("phone.late"))
        held, guessed = game.sealed.get(seat), guess_kept(game, seat)
        choice, guess = choice_sent(game, seat, sent), guess_sent(seat, sent)
        if choice is None and guess is None and held is None:
            raise NotDone("", say("phone.choose"))
        acts: list[tuple[str, dict[str, object]]] = []
        if guess not in (None, guessed):
            acts.append(("guess", {"round": game.number, "warheads": {seat: guess}}))
        if choice is not None and choice != held:
            acts.append(("choose", {"sealed": choice.sealed()}))
            self._ask(game, seat, sent, acts[-1][1])
        for kind, fields in acts:
            self.session.act(kind, **fields)
        done = {kind: said_back(kind, fields, game) for kind, fields in acts}
        stays = "" if guessed is None else say("phone.guessed", guess=guessed)
        held_on = say("phone.already", does=in_words(held)) if held else say("phone.to_choose")
        return " ".join(filter(None, (done.get("guess", stays), done.get("choose", held_on))))

    def _ask(self, game: Game, seat: str, sent: Sent, fields: Mapping[str, object]) -> None:
        """Ask about what is unlikely, and about what another phone sealed, unless it is sure."""
        other = seat in game.sealed and sent.get("seen") != seen(game, seat)
        doubts = (say("phone.other") if other else "", doubted(fields, game))
        asked = say("number.parts").join(filter(None, doubts))
        if asked and sent.get("sure") != asked:
            raise NotDone(asked, say("phone.again", why=asked))

    def _shown(
        self, game: Game, seat: str, typed: Sent | None, done: str, wrong: str, sure: str
    ) -> str:
        number = self.session.state.clock.round_shown(game.number)
        waits = game.over or self.session.state.clock.step in OVER
        return part(
            "phone.page",
            **{"called": game.name(seat), "table": game.rules.table},
            **{"number": number, "rounds": game.rounds, "years": years_of(game, number)},
            card=CARDS.get(game.card) if not waits else None,
            task=dict(enumerate(SEATS[seat]["tasks"], start=1)).get(game.number, ""),
            state="" if done else _state(game, seat, waits),
            fields=[] if waits else fields_of(game, seat),
            typed=kept_by(game, seat) if typed is None else typed,
            **{"done": done, "refused": wrong, "sure": sure, "step": self._step},
            **{"round": game.number, "seen": seen(game, seat), "now": self._stands(seat)},
            **{"sheet": role(seat, game.rules.goals), "usual": shares_of(seat)},
            counted=how_counted(seat, game.rules.goals),
        )


def _state(game: Game, seat: str, waits: bool) -> str:
    """Say where a seat stands, with what is kept of it."""
    if waits:
        return say("phone.over" if game.over else "phone.waits")
    held, guess = game.sealed.get(seat), guess_kept(game, seat)
    stands = say("phone.absent" if seat in game.absent else "phone.open")
    kept = stands if held is None else say("phone.sealed", does=in_words(held))
    return kept if guess is None else f"{kept} {say('phone.guessed', guess=guess)}"
