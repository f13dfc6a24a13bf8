"""The debrief: what was done and guessed, the path against what else could have been, goals."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.classroom.seminar import board_words
from conundrum.classroom.seminar.board import KEYS
from conundrum.classroom.seminar.debrief_tables import did_table, guesses_table, without_table
from conundrum.classroom.seminar.games import chosen
from conundrum.classroom.seminar.kept_debriefs import kept_debriefs
from conundrum.classroom.seminar.own_future import Lived, OwnFuture
from conundrum.classroom.seminar.path_code import path_code
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.templates import part
from conundrum.panels.slider_rows import heading
from conundrum.questions.guesses import guesses
from conundrum.questions.kept_guesses import kept
from conundrum.run import Run, in_futures
from conundrum.shown.poster_marks import framed
from conundrum.tables import say
from conundrum.widgets import Copied, Marks, Panel, button

BANDS = [
    ("band", say("debrief.half")),
    ("wide band", say("debrief.most")),
]
DOTS = [
    ("frame", say("debrief.framed")),
    ("open", say("debrief.fell")),
    ("filled", say("debrief.others")),
]


class Debrief(Panel, widgets.VBox):
    """The debrief of a game, as far as it has been played.

    Parameters
    ----------
    file : str
        Name of the game's log.
    name : str, optional
        That of the first game's, whose debriefs are named while this one has none.
    """

    def __init__(self, file: str, name: str = "") -> None:
        self._file, self._name = file, name or file
        super().__init__()
        self.add_class("nk-shown").add_class("nk-seminar").add_class("nk-debrief")
        self.look()

    def look(self) -> None:
        """Read the log, and show what it tells now."""
        game = Session(self._file).state.game
        bar = widgets.HBox([button(say("seminar_table.look"), self.look)])
        bar.add_class("nk-bar")
        if game is None or not game.played:
            none = widgets.HTML(f"<p>{say('debrief.none')}</p>{kept_debriefs(self._name)}")
            self.children = (none, bar)
        else:
            self.children = (*_shown(game), bar)


def _shown(game: Game) -> list[widgets.Widget]:
    future = OwnFuture(game)
    taken, year = future.taken, future.taken.year
    here = "fallen" if taken.fell else "stands"
    # Until the end the number would tell a team that has the lab what lies ahead.
    told = "_told" if game.over else ""
    futures, kept_futures = (
        in_futures(lived.run["fallen"][lived.until]) for lived in (taken, future.kept)
    )
    said = [
        say(f"debrief.{here}{told}", year=year, future=taken.future + 1),
        board_words.older([game]),
    ]
    # Below the table's own path: what else could have been is asked for at the desk before.
    others = say("debrief.futures", futures=futures, kept=kept_futures)
    caption = say("debrief.goals_caption", year=year)
    shown: list[widgets.Widget] = [
        heading(say("debrief.title", table=game.rules.table)),
        widgets.HTML(f"<p>{escape(' '.join(said).rstrip())}</p>"),
        *_under("did", did_table(game)),
        *_under("guesses", guesses_table(future)),
        heading(say("debrief.taken")),
        future.chart(bands=True),
        widgets.HTML(f"{key([*KEYS, *BANDS])}<p>{escape(others)}</p>"),
        *(_hundred(taken) if game.over else ()),
        *_under("without", without_table(future)),
        heading(say("debrief.goals")),
        widgets.HTML(board_words.goals_table(game, future.goals, caption)),
        widgets.HTML(part("table.headlines", told=game.headlines)),
        Copied(label=say("debrief.path"), text=path_code(game)),
    ]
    return [*shown, *([guesses()] if kept()[0] else [])]


def _hundred(taken: Lived) -> list[widgets.Widget]:
    """Show a hundred futures as they are where the game ended: no year after it was played."""
    dots = Marks("futures")
    dots.marks = framed(Run(taken.run), taken.future + 1, taken.until)
    return [heading(say("debrief.hundred")), dots, widgets.HTML(key(DOTS))]


def _under(head: str, table: str) -> list[widgets.Widget]:
    """Return a table under its head; nothing if there is none."""
    return [heading(say(f"debrief.{head}")), widgets.HTML(table)] if table else []


def debrief(file: str = "seminar.jsonl", game: str = "") -> Debrief:
    """Show what a table did, what came of it, and what else could have been.

    Parameters
    ----------
    file : str, optional
        Name of the first game's log, as for `seminar`.
    game : str, optional
        The log of one of its games, such as ``seminar-2.jsonl``; the one in play unless told.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.

    Examples
    --------
    >>> isinstance(debrief("nobody-has-begun.jsonl"), Debrief)
    True
    """
    return Debrief(chosen(file, game), file)
