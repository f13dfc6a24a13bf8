"""How many of its goals each seat met, table by table."""

from __future__ import annotations

from conundrum.charts.html_table import html_table
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import MET, NOT_COUNTED, Goal, goals
from conundrum.classroom.seminar.seats import SEATS
from conundrum.tables.words import say


def who_got_what(tables: dict[str, Game]) -> str:
    """Return how many of its counted goals each seat met at each table, as an HTML table."""
    fared = [goals(game) for game in tables.values()]
    caption = say("seminar.who_got_what")
    lines = [
        (
            SEATS[seat]["name"],
            *(_met([one for one in found if one.seat == seat]) for found in fared),
        )
        for seat in SEATS
        if any(seat in game.rules.seats for game in tables.values())
    ]
    return html_table(caption, caption, (say("seminar.seat"), *tables), lines, "nk-goals")


def _met(found: list[Goal]) -> str:
    """Say how many goals of a seat are met, of those that are counted."""
    if not found:
        return say("seminar.no_seat")
    counted = [goal.fares in MET for goal in found if goal.fares not in NOT_COUNTED]
    if not counted:
        return say("seminar.none_counted")
    return say("seminar.met", met=sum(counted), of=len(counted))
