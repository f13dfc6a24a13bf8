"""Reading a game that somebody hands over: a path code, the name of a log, or a log itself."""

from os import PathLike

from conundrum.classroom.handed_over import file_name, naming, text_of
from conundrum.classroom.seminar.from_log import BEGIN, State, state
from conundrum.classroom.seminar.log import SUFFIX, read
from conundrum.classroom.seminar.path_code import VERSIONS, game_of
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.run.codes import MARK
from conundrum.tables import BadValue, refused, say

ALLOWED = f"a path code, a log, or the name of a log, which ends in {SUFFIX},"


def game_handed_in(given: str | PathLike[str], table: str) -> tuple[Game, tuple[str, ...]]:
    """Return the game that a text tells, and what of it could not be used, in words.

    The text is a path code, the name of a log that ends in ``.jsonl``, or the lines of a log.
    ``table`` is what a table is called whose code does not hold its name.

    Examples
    --------
    >>> game_handed_in("nkp4-0000", "Table 1")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: path code: a whole one (characters are missing or added) ...
    """
    code = given.strip() if isinstance(given, str) else ""
    if code.upper().startswith(tuple(MARK + made for made in VERSIONS)):
        told = State(game_of(code, table))
    else:
        text = text_of("table", given, SUFFIX, ALLOWED)
        # A box of one line takes the ends of lines away when a log is pasted into it.
        lines = text.replace('}{"n"', '}\n{"n"').replace('} {"n"', '}\n{"n"')
        reading = read(lines.encode(errors="replace"))
        if sum(act["act"] == BEGIN for act in reading.acts) > 1:
            raise BadValue("table", given, say("handed.one_game"))
        told = state(reading)
    with naming(file_name(given)):
        if told.game is None:
            hurt = say("handed.hurt", why=told.faults[0])
            raise NotDone(str(given), refused("table", say("handed.begin"), hurt), "table")
        if not told.game.played:
            over = refused("table", say("handed.over"), say("handed.not_over"))
            raise NotDone(str(given), over, "table")
    return told.game, told.faults
