"""Where the debrief of each game of a name is."""

from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

from conundrum.classroom.seminar.clock import written_at
from conundrum.classroom.seminar.games import kept
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.templates import part
from conundrum.tables import BadValue


def kept_debriefs(file: str) -> str:
    """Return links, as HTML, to the debrief of each game of which a round is over, if any is.

    Examples
    --------
    >>> kept_debriefs("nobody-has-begun.jsonl")
    ''
    """
    games = []
    for log in kept(file):
        with suppress(BadValue):
            session = Session(log)
            game = session.state.game
            if game and game.played:
                to = {"view": "debrief", "file": Path(file).name, "game": Path(log).name}
                named = {"table": game.rules.table, "at": written_at(session.acts[0])}
                games.append({"address": "?" + urlencode(to), **named})
    return part("debrief.links", games=games).strip()
