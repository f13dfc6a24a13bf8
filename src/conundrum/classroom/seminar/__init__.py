"""The seminar table: a game of rounds, kept in a log, played by teams against the model."""

from __future__ import annotations

from conundrum.classroom.seminar.games import latest
from conundrum.classroom.seminar.seminar_table import Table


def seminar(file: str = "seminar.jsonl") -> Table:
    """Show the seminar table: a game of rounds, played by teams against the model.

    Every act is written at once to a log, and the table always shows what the log tells, so that
    a game goes on where it was when the page is opened again.

    Parameters
    ----------
    file : str, optional
        Name of the log, ending in ``.jsonl``. It is made when the game begins; another name is
        another game. Where the desk has begun a further game of that name, it is shown.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.

    Examples
    --------
    >>> table = seminar("nobody-has-begun.jsonl")
    >>> table.game is None
    True
    """
    return Table(latest(file))
