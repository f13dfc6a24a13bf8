"""What is typed at the desk: a line for a seat's choice, for guesses, or for a headline."""

from typing import Any

from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.sealed import Choice
from conundrum.shown.seminar import typed
from conundrum.tables import BadValue

SAME = typed.SAME
"""What stands for the choice of the round before."""


def act_of(line: str, game: Game) -> tuple[str, dict[str, Any]] | None:
    """Return what a line asks to be done: the kind of act, and what belongs to it.

    None if the line asks what can be typed.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7, seats=["seoul"]))
    >>> act_of("g w 34 s30", game)
    ('guess', {'round': 1, 'warheads': {'washington': 34, 'seoul': 30}})
    >>> act_of("W 90 20 140", game)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: Washington, Shared conditions: a number from 0 to 100 (%) is \
allowed, but '140' was given
    """
    found = typed.asked(line, plain(game))
    if found is None:
        return None
    if "refused" in found:
        field, given, allowed = found["refused"]
        raise NotDone(given, allowed, field) if "says" in found else BadValue(field, given, allowed)
    kind, fields = found["act"], {name: held for name, held in found.items() if name != "act"}
    return kind, {"sealed": Choice(**fields).sealed()} if kind == "choose" else fields


def listing(game: Game) -> list[str]:
    """Say what can be typed for each seat of a game, and besides.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> listing(Game(Rules("A", rounds=3, years=4, seed=7, seats=["tokyo"])))[2]
    'T bans, T watch, T offer, T wait'
    """
    return typed.listing(plain(game))
