"""What a seat's page shows of the game in play, and what it does with what a phone sends."""

from collections.abc import Mapping
from threading import Lock

from conundrum.classroom.phones.links import Links
from conundrum.classroom.seminar.clock import OVER
from conundrum.classroom.seminar.course import begins, years_of
from conundrum.classroom.seminar.games import latest
from conundrum.classroom.seminar.log import Act, Stale
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone, doubted, said_back
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import CARDS, POWERS, SEATS, controls, offered
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.templates import part
from conundrum.run import limit
from conundrum.tables import BadValue, rows, say, take_number, take_whole

PERCENT, TRIES = 100, 5
"""How often an act is tried again when another phone wrote first."""

Sent = Mapping[str, str]


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
            done = refused = sure = ""
            try:
                done = self._seal(seat, sent) if sent is not None else ""
            except NotDone as asked:
                refused, sure = str(asked), str(asked.given)
            except BadValue as why:
                refused = str(why)
            game = self.session.state.game
            if game is None:
                return part("phone.refusal", says=say("phone.nothing"))
            typed = sent if sent is not None and refused else {}
            return self._shown(game, seat, typed, done, refused, sure)

    def now(self, seat: str) -> str:
        """Say where a seat's page stands, so that a phone knows when there is another one."""
        with self._alone:
            self.look()
            return self._stands(seat)

    def _stands(self, seat: str) -> str:
        game, clock = self.session.state.game, self.session.state.clock
        if game is None:
            return ""
        return f"{game.number} {clock.step in OVER} {game.over} {self._last(seat)}"

    def _last(self, seat: str) -> int:
        """Return the number of the act that sealed last for a seat in this round; 0 if none did."""
        game = self.session.state.game
        if game is None or seat not in game.sealed:
            return 0
        return max((act["n"] for act in self.session.acts if _sealed_by(act, seat)), default=0)

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
            raise _refused(say("phone.late"))
        choice = Choice(seat, game.number, _does(game, seat, sent))
        guess = _guess(sent)
        acts: list[tuple[str, dict[str, object]]] = [("choose", {"sealed": choice.sealed()})]
        if guess is not None:
            acts.insert(0, ("guess", {"round": game.number, "warheads": {seat: guess}}))
        other = self._last(seat) and sent.get("seen") != str(self._last(seat))
        doubts = (say("phone.other") if other else "", doubted(acts[-1][1], game))
        asked = say("number.parts").join(filter(None, doubts))
        if asked and sent.get("sure") != asked:
            raise NotDone(asked, say("phone.again", why=asked))
        for kind, fields in acts:
            self.session.act(kind, **fields)
        return " ".join(said_back(kind, fields, game) for kind, fields in acts)

    def _shown(self, game: Game, seat: str, typed: Sent, done: str, refused: str, sure: str) -> str:
        number = self.session.state.clock.round_shown(game.number)
        waits = game.over or self.session.state.clock.step in OVER
        state = "over" if game.over else "waits" if waits else _state(game, seat)
        return part(
            "phone.page",
            **{"seat": SEATS[seat], "called": game.name(seat), "table": game.rules.table},
            **{"number": number, "rounds": game.rounds, "years": years_of(game, number)},
            card=CARDS.get(game.card) if not waits else None,
            task=dict(enumerate(SEATS[seat]["tasks"], start=1)).get(game.number, ""),
            state=say(f"phone.{state}"),
            fields=[] if waits else _fields(game, seat),
            **{"typed": typed, "done": done, "refused": refused, "sure": sure},
            **{"round": game.number, "seen": self._last(seat), "now": self._stands(seat)},
        )


def _state(game: Game, seat: str) -> str:
    return "sealed" if seat in game.sealed else "absent" if seat in game.absent else "open"


def _sealed_by(act: Act, seat: str) -> bool:
    if act["act"] != "choose":
        return False
    try:
        return opened(str(act.get("sealed", ""))).seat == seat
    except BadValue:
        return False


def _fields(game: Game, seat: str) -> list[dict[str, object]]:
    """Return what a seat is asked: of a power a number for each control, of others a move."""
    if seat in POWERS:
        return [{"name": c, "label": rows("controls")[c]["label"]} for c in controls(seat)]
    told = offered(seat, begins(game, game.number))
    moves = [{"id": move, "says": about["says"]} for move, about in told.items()]
    return [{"name": "move", "label": say("phone.move"), "moves": moves}]


def _does(game: Game, seat: str, sent: Sent) -> object:
    """Return what was chosen, as `Choice` takes it."""
    if seat in POWERS:
        return [
            take_number(rows("controls")[c]["label"], sent.get(c, ""), 0, PERCENT, "%") / PERCENT
            for c in controls(seat)
        ]
    if not sent.get("move"):
        raise _refused(say("phone.choose"))
    return sent["move"]


def _guess(sent: Sent) -> int | None:
    """Return the guess that was sent, if one was."""
    given = sent.get("guess", "").strip()
    return take_whole(say("phone.guess"), given, 0, limit("guess", "highest")) if given else None


def _refused(sentence: str) -> BadValue:
    why = BadValue("line", "", sentence)
    why.args = (sentence,)
    return why
