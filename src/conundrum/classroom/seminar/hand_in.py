"""Reading a game that somebody hands over: a path code, the name of a log, or a log itself."""

from __future__ import annotations

from conundrum.classroom.seminar.from_log import state
from conundrum.classroom.seminar.log import Log, read
from conundrum.classroom.seminar.path_code import VERSIONS, game_of
from conundrum.classroom.seminar.rounds import Game
from conundrum.run.codes import MARK
from conundrum.tables.bounds import BadValue, instance


def game_handed_in(given: str, table: str) -> Game:
    """Return the game that a text tells.

    Parameters
    ----------
    given : str
        A path code, the name of a log that ends in ``.jsonl``, or the lines of a log.
    table : str
        What to call a table whose code does not hold its name.

    Raises
    ------
    BadValue
        If it is none of these, or no round of the game is over.

    Examples
    --------
    >>> game_handed_in("nkp4-0000", "Table 1")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: path code: a whole one (characters are missing or added) ...
    """
    text = instance("table", given, str).strip()
    if text.upper().startswith(tuple(MARK + made for made in VERSIONS.values())):
        game: Game | None = game_of(text, table)
    elif text.startswith("{"):
        # A box of one line takes the ends of lines away when a log is pasted into it.
        lines = text.replace('}{"n"', '}\n{"n"').replace('} {"n"', '}\n{"n"')
        game = state(read(lines.encode(errors="replace"))).game
    else:
        game = state(Log(text).read()).game
    if game is None or not game.played:
        raise BadValue("table", given, "a game of which a round is over")
    return game
