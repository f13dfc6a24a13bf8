"""What stands side by side of several tables: a point and a line each, and what seats got."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from string import ascii_uppercase

import numpy as np
import pandas as pd

from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.classroom.seminar.board_words import mark
from conundrum.classroom.seminar.class_vote import voted_on
from conundrum.classroom.seminar.own_future import Lived, OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import Goal, goals_met
from conundrum.classroom.seminar.seats import SEATS
from conundrum.run import Run, average_of, in_futures, show, written_average
from conundrum.shown.two_kinds import second_line
from conundrum.tables import say

KEPT = say("side_by_side.kept")

COLUMNS = ["until", "concert", "instability", "fallen", "warheads", "leavers", "own"]

LETTERS = [first + letter for first in ("", *ascii_uppercase) for letter in ascii_uppercase]
"""What stands for a table on a chart."""


def lettered(tables: dict[str, Game]) -> dict[str, Game]:
    """Return tables by their names, each after the letter that stands for it on the chart."""
    return {
        say("side_by_side.lettered", letter=letter, table=name): game
        for letter, (name, game) in zip(LETTERS, tables.items(), strict=False)
    }


def compared(tables: dict[str, Game]) -> pd.DataFrame:
    """Return a row a table, after one for each baseline that any of them is judged against.

    Rows are named by table. Columns: letter, of a table, else empty; kept, of a baseline the
    letters of the tables that are judged against it, else empty; concert and instability, as the
    chart has them; apart, by outcome, what it is in both kinds of futures; and those of the table
    below it, in words.
    """
    played: list[dict[str, object]] = []
    judged: dict[str, tuple[dict[str, object], list[str]]] = {}
    for letter, game in zip(LETTERS, tables.values(), strict=False):
        own = OwnFuture(game)
        concert = float(np.mean([over.policy.concert for over in game.played]))
        played.append({"letter": letter, "kept": ""} | _row(own.taken, concert))
        row = _row(own.kept, own.kept.run.policy.concert)
        # What tells the same of two baselines is told once.
        judged.setdefault(str(row), (row, []))[1].append(letter)
    baselines = [
        {"letter": "", "kept": say("number.list").join(letters)} | row
        for row, letters in judged.values()
    ]
    names = [say("side_by_side.kept_of", tables=str(row["kept"])) for row in baselines]
    if len(judged) == 1:
        names = [KEPT]
    return pd.DataFrame([*baselines, *played], index=[*names, *tables])


def futures_met(games: Collection[Game]) -> list[str]:
    """Say which games met the same futures, and where some ended earlier, that they did."""
    if len(games) < 2:
        return []
    draws: dict[int, list[str]] = {}
    for letter, game in zip(LETTERS, games, strict=False):
        draws.setdefault(game.rules.seed, []).append(letter)
    alike = "; ".join(say("number.list").join(letters) for letters in draws.values())
    said = [say("side_by_side.alike" if len(draws) == 1 else "side_by_side.futures", draws=alike)]
    ends = {len(game.played) * game.rules.years for game in games}
    return [*said, say("side_by_side.ends")] if len(ends) > 1 else said


def paths(
    tables: dict[str, Game],
) -> tuple[dict[str, list[tuple[float, float]]], list[float], list[tuple[float, float]]]:
    """Return each table's line of warheads in its own future, dates of rounds, and points of falls.

    A date is where any round began or ended.
    """
    found, ends, falls = {}, set(), []
    for name, game in tables.items():
        own = OwnFuture(game)
        years = own.taken.run.years[: own.taken.until + 1].tolist()
        found[name] = [*zip(years, own.taken.line("warheads").tolist(), strict=True)]
        ends |= {*own.bounds[: len(game.played) + 1]}
        if own.taken.fall is not None:
            falls.append(found[name][own.taken.fall])
    return found, sorted(ends), falls


def _row(lived: Lived, concert: float) -> dict[str, object]:
    run, step = Run(lived.run), lived.until
    stands, count = "fell" if lived.fell else "stands", show("warheads", lived.now["warheads"])
    return {
        "until": say("date.october", year=lived.year),
        "concert": f"{concert:.2f}",
        "instability": round(average_of(run, "instability", step), 1),
        "fallen": say("side_by_side.in_futures", futures=in_futures(run.at("fallen", step))),
        **{one: written_average(run, one, step) for one in ("warheads", "leavers")},
        "apart": {one: second_line(run, one, step) for one in ("warheads", "leavers")},
        "own": say(f"seminar.{stands}_with_{'one' if count == '1' else 'many'}", count=count),
    }


def points_key(points: pd.DataFrame) -> str:
    """Return the key to the chart: its tables by their letters, and the marks that it has."""
    tables = [("filled", str(name)) for name in points.index[points["kept"] == ""]]
    return key([*tables, ("square", say("seminar.key_kept"))])


def points_table(points: pd.DataFrame) -> str:
    """Return the table below the chart, a row a point, as HTML."""
    return html_table(
        say("side_by_side.title"),
        say("side_by_side.caption"),
        [say(f"side_by_side.{head}") for head in ("table", *COLUMNS)],
        [(name, *(_cell(row, head) for head in COLUMNS)) for name, row in points.iterrows()],
        cards=True,
    )


def _cell(row: pd.Series, head: str) -> str:
    """Return a number, and behind it what it is in both kinds of futures."""
    apart = row["apart"].get(head, "")
    return f"{row[head]} ({apart})" if apart else str(row[head])


def who_got_what(tables: dict[str, Game]) -> str:
    """Return how many of its counted goals each seat met at each table, as an HTML table.

    Of a seat that the class judges it has the vote.
    """
    fared = [(voted_on(game), OwnFuture(game).goals) for game in tables.values()]
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
