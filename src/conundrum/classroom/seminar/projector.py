"""The board for the room: a few large words and one chart, which follow the desk and the log."""

from __future__ import annotations

from conundrum.classroom.seminar.room import Room


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
