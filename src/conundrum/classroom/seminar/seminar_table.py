"""The seminar table: teams choose in secret, reveal together, and see what became of it."""

from collections.abc import Callable

import ipywidgets as widgets

from conundrum.classroom.seminar import board_words
from conundrum.classroom.seminar.board import Board
from conundrum.classroom.seminar.log import Stale
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.start import Start
from conundrum.classroom.seminar.table_folds import extras
from conundrum.classroom.seminar.templates import part
from conundrum.classroom.seminar.turn import Turn, turn_of
from conundrum.panels.slider_rows import box
from conundrum.run.codes import OLDER
from conundrum.tables import BadValue, entries, say
from conundrum.widgets import Entry, Fold, Panel, Status, button


class Table(Panel, widgets.VBox):
    """The table as one widget.

    Parameters
    ----------
    file : str
        Name of the game's log.

    Attributes
    ----------
    session : Session
        The game, as its log tells it.
    start : Start or None
        The form in which the game is begun, until it has.
    turn : Turn or None
        The turn of the team that chooses now.
    seats, acts : dict
        A button for each seat, and for what the table does together.
    board : Board or None
        What all see, once the game has begun.
    head : HTML
        Which table it is.
    place : VBox
        What is asked now.
    extras : dict
        What is folded away at first, by name.
    said, wrong : Status
        Where the game stands, and why something was refused.
    """

    title, saves = say("seminar_table.title"), False

    def __init__(self, file: str) -> None:
        self.session = Session(file)
        self.start: Start | None = None
        self.turn: Turn | None = None
        self.board: Board | None = None
        self.said, self.wrong = Status(look="nk-stands"), Status(look="nk-refused")
        self.acts = {
            "Reveal": button(say("seminar_table.reveal"), self.reveal),
            "Back": button(say("seminar_table.back"), self.back),
            "Look": button(say("seminar_table.look"), self.look),
        }
        self.seats: dict[str, widgets.Button] = {}
        self.head, self._card, self._faults = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.place = widgets.VBox()
        self.unprinted = (self.place,)
        self.extras: dict[str, Fold] = {}
        super().__init__()
        self.add_class("nk-shown").add_class("nk-seminar")
        self._fill()

    @property
    def game(self) -> Game | None:
        """The game as it stands; None before it begins."""
        return self.session.state.game

    def begin(self, table: str, rounds: int, years: int, seed: int, seats: list[str]) -> None:
        """Begin a game."""
        self._try(lambda: self.session.begin(table, rounds, years, seed, seats), Stale)

    def take_turn(self, seat: str) -> None:
        """Begin the turn of a team: what it sees goes away once its choice is sealed."""
        game = self.game
        if game is None or game.over:
            return
        self._leave()
        self.turn = turn_of(game, seat, self.choose)
        leave = button(say("seminar_table.leave"), self._fill)
        self.place.children = (self.turn, box("nk-bar", leave))
        self.turn.head.take_focus()

    def choose(self, choice: Choice) -> None:
        """Seal a choice."""
        try:
            self.session.choose(choice)
        except Stale:
            # What the team has set stays, so that it can look and seal again.
            self._show()
            raise
        self._fill()
        self.said.take_focus()

    def reveal(self) -> None:
        """Open all choices at once; the round runs."""
        self._try(self.session.reveal)

    def back(self) -> None:
        """Take back the last act; of a round that was revealed, ask for the reason first."""
        last = self.session.last
        if not last or last["act"] != "reveal":
            self._try(self.session.back)
            return
        self._leave()
        words = entries("words/en")["table_back"]
        entry = Entry(lambda text, _: self._try(lambda: self.session.back(text), Stale), **words)
        self.place.children = (entry,)

    def look(self) -> None:
        """Read the log again, in case another page has written to it."""
        self._try(self.session.look)

    def _try(self, act: Callable[[], object], caught: type[BadValue] = BadValue) -> None:
        """Do something, and show the game after it; a form says itself what is not caught."""
        refused = ""
        try:
            act()
        except caught as why:
            refused = str(why)
        self._fill(refused)
        (self.wrong if refused else self.said).take_focus()

    def _leave(self) -> None:
        if self.turn:
            self.turn.leave()
        self.turn = None
        self.place.children = ()

    def _fill(self, refused: str = "") -> None:
        """End the turn that is open, and show the game as its log tells it."""
        self._leave()
        self.wrong.text = refused
        self._show()

    def _show(self) -> None:
        game = self.game
        self._faults.value = part("table.faults", found=self.session.state.faults)
        if game is None:
            self.start, self.board = self.start or Start(self.begin), None
            self.children = (self.start, self.wrong, self._faults)
            return
        if self.board is None:
            self.start = None
            self.board = Board(game)
            self.seats = {s: button("", lambda s=s: self.take_turn(s)) for s in game.rules.seats}  # type: ignore[misc]
            self.extras = extras(self.session, self.choose, self._fill)
            self.children = (
                *(self.head, self.said, self.wrong, self._faults, self._card),
                *(box("nk-bar", *self.seats.values()), self.place),
                *(box("nk-bar", *self.acts.values()), self.board, *self.extras.values()),
            )
        older = OLDER if board_words.older([game]) else ""
        self.head.value = part("table.title", table=game.rules.table, older=older)
        self.said.text = board_words.stands(game)
        self._card.value = "" if game.over else board_words.card(game.card)
        for seat, shown in self.seats.items():
            shown.description = board_words.seat(game, seat)
            shown.disabled = game.over
        self.acts["Reveal"].disabled = game.over or bool(game.missing)
        self.acts["Back"].disabled = not self.session.state.done
        self.board.follow(game)
        for fold in self.extras.values():
            fold.refresh()
