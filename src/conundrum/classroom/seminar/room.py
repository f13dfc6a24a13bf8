"""What the board and the desk share: the game in play, its world, and what the projector shows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from zlib import crc32

import ipywidgets as widgets

from conundrum.classroom.seminar.games import kept, latest
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.screen import screen
from conundrum.classroom.seminar.session import Session
from conundrum.tables import BadValue, say
from conundrum.widgets import Panel, Screen, style_sheet

GAME = 10**9
"""So many bytes no log has: a later game is newer than whatever an earlier one holds."""


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
    screen : Screen
        What the projector shows.
    """

    acts = False
    """Whether the room is led from here."""

    rehearsed = False
    """Whether what is shown is a rehearsal."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.session = Session(latest(file))
        self._world: OwnWorld | None = None
        self.screen = Screen(
            self.look,
            title=say("screen.title"),
            channel=f"{crc32(str(Path(file).resolve()).encode()):08x}",
            words=[say("screen.minute"), say("screen.over")],
            acts=self.acts,
        )
        super().__init__([style_sheet(), self.screen])
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
                self.session = Session(latest(self._file))
            elif self.session.behind:
                self.session.look()
            else:
                return
            self.show()

    def show(self) -> None:
        """Show the game as its log tells it."""
        game = self.game
        if game is None:
            self._world = None
        else:
            self._world = self._world.follow(game) if self._world else OwnWorld(game)
        self.screen.shown = {
            **screen(self.session.state, self._world, self.rehearsed),
            "order": GAME * len(kept(self._file)) + self.session.log.size,
            "rehearsed": self.rehearsed,
        }


class Projector(Room):
    """What the projector shows."""

    title = "The projector"


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
    return Projector(file)
