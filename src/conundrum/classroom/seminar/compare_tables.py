"""Several tables side by side: each as it was played, in all worlds, on one chart."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from string import ascii_uppercase

import ipywidgets as widgets
import numpy as np
import pandas as pd

from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.charts.seminar_tables import paths_chart, tables_chart
from conundrum.classroom.handed_over import naming, take_each
from conundrum.classroom.seminar.board_words import mark, older
from conundrum.classroom.seminar.class_vote import voted_on
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.classroom.seminar.own_world import Lived, OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.seat_goals import Goal, goals_met
from conundrum.classroom.seminar.seats import SEATS
from conundrum.classroom.seminar.typed_text import NAME_LENGTH
from conundrum.run import Run, in_worlds, people, show
from conundrum.shown.two_kinds import medians, said
from conundrum.tables import BadValue, listed, say, value
from conundrum.widgets import Entry, Panel, Status, style_sheet

KEPT = say("side_by_side.kept")
MOST = 40
"""Tables that are compared at once."""

COLUMNS = ["until", "concert", "instability", "fallen", "warheads", "leavers", "own"]

APART = ("instability", "warheads")
"""Outcomes whose medians are told apart by whether the regime stands."""


LETTERS = [first + letter for first in ("", *ascii_uppercase) for letter in ascii_uppercase]
"""What stands for a table on a chart."""


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
        self._place = widgets.VBox()
        super().__init__([style_sheet(), self.entry, self.said, self._place])
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
            told = _key(points), _points_table(points), who_got_what(tables)
            lines, ends, falls = _paths(tables)
            fell = [key([("times", say("side_by_side.path_fell"))])] if falls else []
            self._place.children = (
                *(tables_chart(points), *map(widgets.HTML, told)),
                *(paths_chart(lines, ends, falls), *map(widgets.HTML, fell)),
            )
        named = say("number.list").join(self._added)
        added = [say("side_by_side.added", table=named)] if named else []
        draws = {game.rules.seed for game in self.tables.values()}
        apart = say("side_by_side.worlds") if len(draws) > 1 else ""
        also = *self._refused.values(), *self._faults, older(self.tables.values()), apart
        self.said.text = " ".join(filter(None, [*added, *also]))


def lettered(tables: dict[str, Game]) -> dict[str, Game]:
    """Return tables by their names, each after the letter that stands for it on the chart."""
    return {
        say("side_by_side.lettered", letter=letter, table=name): game
        for letter, (name, game) in zip(LETTERS, tables.items(), strict=False)
    }


def compared(tables: dict[str, Game]) -> pd.DataFrame:
    """Return a row a table, after one for each baseline that any of them is judged against.

    Rows are named by table. Columns: letter, of a table, else empty; kept, the table that is judged
    against it where the row is a baseline, else empty; concert and instability, as the chart has
    them; apart, by outcome, the two medians that one mixes; and those of the table below it, in
    words.
    """
    played: list[dict[str, object]] = []
    judged: dict[str, dict[str, object]] = {}
    for name, game in tables.items():
        own = OwnWorld(game)
        concert = float(np.mean([over.policy.concert for over in game.played]))
        played.append({"kept": ""} | _row(own.taken, concert))
        row = _row(own.kept, own.kept.run.policy.concert)
        # What tells the same of two baselines is told once.
        judged.setdefault(str(row), {"kept": name} | row)
    names = [say("side_by_side.kept_of", table=str(row["kept"])) for row in judged.values()]
    if len(judged) == 1:
        names = [KEPT]
    found = pd.DataFrame([*judged.values(), *played], index=[*names, *tables])
    return found.assign(letter=[*("" for _ in judged), *LETTERS[: len(tables)]])


def _paths(
    tables: dict[str, Game],
) -> tuple[dict[str, list[tuple[float, float]]], list[float], list[tuple[float, float]]]:
    """Return each table's line of warheads in its own world, dates of rounds, and points of falls.

    A date is where any round began or ended.
    """
    found, ends, falls = {}, set(), []
    for name, game in tables.items():
        own = OwnWorld(game)
        years = own.taken.run.years[: own.taken.until + 1].tolist()
        found[name] = [*zip(years, own.taken.line("warheads").tolist(), strict=True)]
        ends |= {*own.bounds[: len(game.played) + 1]}
        if own.taken.fall is not None:
            falls.append(found[name][own.taken.fall])
    return found, sorted(ends), falls


def _row(lived: Lived, concert: float) -> dict[str, object]:
    run, step, scale = lived.run, lived.until, value("outcomes", "instability", "per_unit")
    stands, count = "fell" if lived.fell else "stands", show("warheads", lived.now["warheads"])
    return {
        "until": say("date.october", year=lived.year),
        "concert": f"{concert:.2f}",
        "instability": round(float(np.median(run["instability"][step])) * scale, 1),
        "fallen": say("side_by_side.in_worlds", worlds=in_worlds(run["fallen"][step])),
        "warheads": show("warheads", float(np.median(run["warheads"][step]))),
        "apart": {one: medians(Run(run), one, step) for one in APART},
        "leavers": people(float(run["leavers"][step].mean())),
        "own": say(f"seminar.{stands}_with_{'one' if count == '1' else 'many'}", count=count),
    }


def _key(points: pd.DataFrame) -> str:
    """Return the key to the chart: its tables by their letters, and the marks that it has."""
    tables = [("filled", str(name)) for name in points.index[points["kept"] == ""]]
    parted = any(apart["instability"] for apart in points["apart"])
    fell = [("times", say("seminar.key_fell"))] if parted else []
    return key([*tables, ("square", say("seminar.key_kept")), *fell])


def _points_table(points: pd.DataFrame) -> str:
    return html_table(
        say("side_by_side.title"),
        say("side_by_side.caption"),
        [say(f"side_by_side.{head}") for head in ("table", *COLUMNS)],
        [(name, *(_cell(row, head) for head in COLUMNS)) for name, row in points.iterrows()],
        cards=True,
    )


def _cell(row: pd.Series, head: str) -> str:
    """Return a number, and behind it what it mixes, where many worlds have fallen."""
    apart = said(row["apart"].get(head, {}))
    return f"{row[head]} ({apart})" if apart else str(row[head])


def who_got_what(tables: dict[str, Game]) -> str:
    """Return how many of its counted goals each seat met at each table, as an HTML table.

    Of a seat that the class judges it has the vote.
    """
    fared = [(voted_on(game), OwnWorld(game).goals) for game in tables.values()]
    caption = say("seminar.who_got_what")
    lines = [
        (
            SEATS[seat]["name"],
            *(_voted(found, seat) if seat in on else goals_met(found, seat) for on, found in fared),
        )
        for seat in SEATS
        if any(seat in game.rules.seats for game in tables.values())
    ]
    heads = (say("seminar.seat"), *tables)
    return html_table(caption, caption, heads, lines, "nk-goals", cards=True)


def _voted(found: Iterable[Goal], seat: str) -> str:
    vote = next(goal for goal in found if goal.seat == seat)
    return mark(vote) if vote.vote else say("class_vote.none")


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
