"""The vote of the class, by hands, on the seats whose goals no number judges."""

import re
from collections.abc import Callable
from typing import Any

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import SEATS, goals
from conundrum.tables import BadValue, say
from conundrum.widgets import Entry

JUDGED = tuple(seat for seat in SEATS if not any("wish" in goal for goal in goals(seat)))
"""The seats whose goals the class alone judges."""


def voted_on(game: Game) -> list[str]:
    """Return the seats of a game that the class judges, once it is over.

    Of the first goals some of each seat were measured.
    """
    first = any("wish" in goal for seat in JUDGED for goal in goals(seat, game.rules.goals))
    return [seat for seat in JUDGED if seat in game.rules.seats and game.over and not first]


def vote_of(text: str, name: str) -> dict[str, Any]:
    """Return what the act of a vote holds, by what was typed and the name of the seat.

    Examples
    --------
    >>> vote_of("14 of 20", "The press desk")
    {'seat': 'press', 'hands': 14, 'of': 20}
    >>> vote_of("most", "The press desk")
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: Hands: two numbers, as in 14 of 20, is allowed, but 'most' \
was given
    """
    numbers = re.findall(r"\d+", text)
    if len(numbers) != len(("hands", "of")):
        raise BadValue(say("class_vote.field"), text, say("class_vote.allowed"))
    seat = {SEATS[seat]["name"]: seat for seat in JUDGED}.get(name, name)
    hands, of = (int(number[:4]) for number in numbers)
    return {"seat": seat, "hands": hands, "of": of}


def vote_entry(take: Callable[[dict[str, Any]], object]) -> Entry:
    """Return the box in which a vote is typed at the desk."""
    told = {"group": "", "unit": "", "help": say("class_vote.help")}
    choices = [{"name": SEATS[seat]["name"], **told} for seat in JUDGED]
    return Entry(
        lambda text, name: take(vote_of(text, name)),
        choose=say("class_vote.seat"),
        choices=choices,
        label=say("class_vote.field"),
        button=say("class_vote.button"),
    )
