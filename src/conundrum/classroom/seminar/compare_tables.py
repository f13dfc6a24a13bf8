"""Several tables side by side: each as it was played, in all futures, on one chart."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.charts.seminar_tables import paths_chart, tables_chart
from conundrum.classroom.handed_over import naming, take_each
from conundrum.classroom.seminar.board_words import older
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.side_by_side import (
    KEPT,
    compared,
    futures_met,
    lettered,
    paths,
    points_key,
    points_table,
    who_got_what,
)
from conundrum.classroom.seminar.typed_text import NAME_LENGTH
from conundrum.tables import BadValue, listed, say
from conundrum.widgets import Entry, Panel, Status

MOST = 40
"""Tables that are compared at once."""


class Compared(Panel, widgets.VBox):
    """Tables side by side, and a box to add another.

    Parameters
    ----------
    given : iterable of str or PathLike
        What each table hands over.

    Attributes
    ----------
    tables : dict of str to Game
        The games, by the names of their tables.
    place : VBox
        The tables side by side.
    """

    title = say("side_by_side.title")

    def __init__(self, given: Iterable[str | PathLike[str]]) -> None:
        self.tables: dict[str, Game] = {}
        self._faults: list[str] = []
        self._added: list[str] = []
        self._refused: dict[str, str] = {}
        self.entry = Entry(
            self._add,
            label=say("side_by_side.label"),
            button=say("side_by_side.button"),
            help=say("side_by_side.help"),
            files=True,
        )
        self.said = Status()
        self.place = widgets.VBox()
        super().__init__([self.entry, self.said, self.place])
        self.add_class("nk-shown").add_class("nk-seminar")
        refused = take_each(self._take, given)
        self._fill()
        self.said.text = f"{self.said.text} {refused}".strip()

    def _add(self, text: str, file: str) -> None:
        """Add what was typed, or a file that was dropped; of many files each is named."""
        if not file:
            self.add(text)
            return
        self._refused.pop(file, None)
        try:
            with naming(file):
                self._added.append(self._take(text))
        except BadValue as why:
            self._refused[file] = str(why)
        self._fill()

    def add(self, given: str | PathLike[str]) -> None:
        """Add a table."""
        self._added.append(self._take(given))
        self._fill()

    def _take(self, given: str | PathLike[str]) -> str:
        nameless = say("side_by_side.nameless", place=len(self.tables) + 1)
        game, faults = game_handed_in(given, nameless)
        if game in self.tables.values():
            raise NotDone(str(given), say("handed.new_table"), "table")
        if len(self.tables) == MOST:
            raise BadValue("tables", len(self.tables) + 1, say("side_by_side.many", most=MOST))
        name, count = game.rules.table, 1
        while name in (*self.tables, KEPT):
            count += 1
            name = f"{game.rules.table[: NAME_LENGTH - 3]} {count}"
        self.tables[name] = game
        self._faults += [say("handed.named", name=name, why=fault) for fault in faults]
        return name

    def _fill(self) -> None:
        if self.tables:
            tables = lettered(self.tables)
            points = compared(tables)
            told = points_key(points), points_table(points), who_got_what(tables)
            lines, ends, falls = paths(tables)
            fell = [key([("times", say("side_by_side.path_fell"))])] if falls else []
            self.place.children = (
                *(tables_chart(points), *map(widgets.HTML, told)),
                *(paths_chart(lines, ends, falls), *map(widgets.HTML, fell)),
            )
        named = say("number.list").join(self._added)
        added = [say("side_by_side.added", table=named)] if named else []
        games = self.tables.values()
        also = *self._refused.values(), *self._faults, older(games), *futures_met(games)
        self.said.text = " ".join(filter(None, [*added, *also]))


def compare_tables(given: Iterable[str | PathLike[str]] = ()) -> Compared:
    """Compare what several tables did (H16).

    Parameters
    ----------
    given : iterable of str or PathLike, optional
        For each table its path code, the name of its log, or the lines of its log. What is none of
        these is left out, and said so. More can be added on the page.

    Raises
    ------
    BadValue
        If none of them tells a game of which a round is over.

    Examples
    --------
    >>> compare_tables().tables
    {}
    """
    empty = isinstance(given, list | tuple) and not given
    return Compared([] if empty else listed("given", given, "a list of codes, logs or files"))
