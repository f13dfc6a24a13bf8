"""One class beside those before it: the games of one name, which follow one another."""

from contextlib import suppress

from conundrum.classroom.seminar.compare_tables import Compared
from conundrum.classroom.seminar.games import kept
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.tables import BadValue, say


def classes(file: str = "seminar.jsonl") -> Compared:
    """Compare the games of one name, that of this class with those of classes before it.

    Parameters
    ----------
    file : str, optional
        Name of the first game's log, as for `seminar`.

    Examples
    --------
    >>> classes("nobody-has-begun.jsonl").said.text
    'No game of this class, or of one before it, has a round that is over.'
    """
    told = []
    for log in kept(file):
        with suppress(BadValue):
            game_handed_in(log, log)
            told.append(log)
    compared = Compared(told)
    compared.said.text = compared.said.text or ("" if told else say("side_by_side.none"))
    return compared.add_class("nk-debrief")
