"""One class beside those before it: the games of one name, which follow one another."""

from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import ipywidgets as widgets

from conundrum.classroom.seminar.clock import written_at
from conundrum.classroom.seminar.compare_tables import Compared
from conundrum.classroom.seminar.games import kept
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.templates import part
from conundrum.tables import BadValue, say


def classes(file: str = "seminar.jsonl") -> Compared:
    """Compare the games of one name, that of this class with those of classes before it.

    ``file`` is the log of the first game, as for `seminar`.

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
    links = widgets.HTML(part("debrief.links", games=[_debriefed(file, log) for log in told]))
    compared.children = (*compared.children, links)
    return compared.add_class("nk-debrief")


def _debriefed(file: str, log: str) -> dict[str, str]:
    """Return where the debrief of a game is, its table and when it was begun."""
    session = Session(log)
    game = session.state.game
    return {
        "address": "?" + urlencode({"view": "debrief", "file": file, "game": Path(log).name}),
        "table": game.rules.table if game else "",
        "at": written_at(session.acts[0]),
    }
