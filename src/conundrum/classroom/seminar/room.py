"""What the board and the desk share: the game in play, its future, and what the projector shows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import time
from zlib import crc32

import ipywidgets as widgets

from conundrum.classroom.seminar.clock import MEETING, moment
from conundrum.classroom.seminar.debrief import Debrief
from conundrum.classroom.seminar.games import kept, latest
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.screen import screen
from conundrum.classroom.seminar.session import Session
from conundrum.tables import BadValue, say
from conundrum.widgets import Panel, Screen
from conundrum.widgets.failure_watch import say_at

GAME = 10**9
"""So many bytes no log has: a later game is newer than whatever an earlier one holds."""


AFTERWARDS, DEBRIEFED = 2 * MEETING * 60, 30 * 60
"""Seconds without an act after which a game belongs to a class that has gone, and a debrief."""


class Room(Panel, widgets.VBox):
    """A view of the game in play, which follows its log.

    Parameters
    ----------
    file : str
        Name of the log, as for `seminar`.

    Attributes
    ----------
    session : Session
        The game, as its log tells it.
    found : int
        Size of the log when this was opened; 0 once the game goes on.
    screen : Screen
        What the projector shows.
    """

    saves = False

    acts = False
    """Whether the room is led from here."""

    rehearsed = False
    """Whether what is shown is a rehearsal."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.session = Session(latest(file))
        self.found = self.session.log.size
        self._future: OwnFuture | None = None
        self.screen = Screen(
            self.look,
            title=say("screen.title"),
            channel=f"{crc32(str(Path(file).resolve()).encode()):08x}",
            words=[say("screen.minute"), say("screen.over")],
            acts=self.acts,
        )
        super().__init__([self.screen])
        self.add_class("nk-shown")
        self.show()

    @property
    def game(self) -> Game | None:
        """The game as it stands; None before it begins."""
        return self.session.state.game

    def look(self) -> None:
        """Follow the log, if anything was written to it or a further game was begun."""
        # What cannot be read now is looked at again; until then all stays as it was.
        with suppress(BadValue):
            if Path(latest(self._file)) != self.session.log.path:
                self.session, self.found = Session(latest(self._file)), 0
            elif self.session.behind:
                self.session.look()
            else:
                return
            self.show()

    def show(self) -> None:
        """Show the game as its log tells it."""
        game = self.game
        if game is None:
            self._future = None
        else:
            self._future = self._future.follow(game) if self._future else OwnFuture(game)
        waits = self.left_over
        self.screen.shown = {
            **screen(self.session.state, None if waits else self._future, self.rehearsed),
            # Whatever another window shows is newer than what is not shown.
            "order": 0 if waits else GAME * len(kept(self._file)) + self.session.log.size,
            "rehearsed": self.rehearsed,
        }

    @property
    def left_over(self) -> bool:
        """Whether nothing was done since this was opened in a game that another class has left."""
        if self.game is None or self.session.log.size != self.found:
            return False
        gone = time() - moment(self.session.acts[-1])
        step = self.session.state.clock.step
        return step == "end" or gone > (DEBRIEFED if step == "debrief" else AFTERWARDS)


class Projector(Room):
    """What the projector shows."""

    title = "The projector"
    debrief: Debrief | None = None

    def show(self) -> None:
        """Show the board, or in its place the debrief; the board still follows the log, unseen."""
        super().show()
        if self.session.state.clock.step == "debrief" and not self.left_over:
            if self.debrief:
                # The class votes while it looks at it.
                self.debrief.look()
            else:
                self.debrief = Debrief(str(self.session.log.path))
            self.children = [self.debrief, self.screen]
        elif self.debrief:
            self.debrief = None
            self.children = [self.screen]
        (self.add_class if self.debrief else self.remove_class)("nk-debriefing")


def board(file: str = "seminar.jsonl") -> Projector:
    """Show the board for the room, to be read from ten metres. It follows the desk and the log.

    Parameters
    ----------
    file : str, optional
        Name of the game's log, as for `seminar`.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.

    Examples
    --------
    >>> board("nobody-has-begun.jsonl").screen.shown["says"]
    'The game has not begun.'
    """
    say_at("board")
    return Projector(file)
