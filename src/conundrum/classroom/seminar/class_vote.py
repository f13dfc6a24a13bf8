"""The vote of the class, by hands, on the seats whose goals no number judges."""

import re
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import in_hands
from conundrum.classroom.seminar.seats import SEATS, goals
from conundrum.panels.slider_rows import bar
from conundrum.tables import BadValue, say
from conundrum.widgets import Choices, Entry, Status

JUDGED = tuple(seat for seat in SEATS if not any("wish" in goal for goal in goals(seat)))
"""The seats whose goals the class alone judges."""


def voted_on(game: Game) -> list[str]:
    """Return the seats of a game that the class judges, once it is over.

    Of the first goals some of each seat were measured.
    """
    first = any("wish" in goal for seat in JUDGED for goal in goals(seat, game.rules.goals))
    return [seat for seat in JUDGED if seat in game.rules.seats and game.over and not first]


def vote_of(text: str, seat: str) -> dict[str, Any]:
    """Return what the act of a vote holds, by what was typed and the seat it is on.

    Examples
    --------
    >>> vote_of("14 of 20", "press")
    {'seat': 'press', 'hands': 14, 'of': 20}
    >>> vote_of("most", "press")
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: Hands: two numbers, as in 14 of 20, is allowed, but 'most' \
was given
    """
    numbers = re.findall(r"\d+", text)
    if len(numbers) != len(("hands", "of")):
        raise BadValue(say("class_vote.field"), text, say("class_vote.allowed"))
    hands, of = (int(number[:4]) for number in numbers)
    return {"seat": seat, "hands": hands, "of": of}


class Vote(widgets.VBox):
    """The seats that the class votes on, and the box for its hands; one seat follows another.

    Parameters
    ----------
    take : callable
        Called with what the act of a vote holds; raises `BadValue` if it is not kept.
    again : callable
        Called for this to be shown again.

    Attributes
    ----------
    seats : Choices
        A button for each seat; that of the seat whose vote is typed is marked.
    now : Status
        Which seat that is, and what its vote is so far.
    entry : Entry
        The box.
    """

    def __init__(
        self, take: Callable[[dict[str, Any]], object], again: Callable[[], object]
    ) -> None:
        self._take, self._again = take, again
        self._chosen = self._seat = ""
        self.seats = Choices({SEATS[seat]["name"]: seat for seat in JUDGED}, self.choose)
        self.now = Status()
        self.entry = Entry(
            lambda text, _: self._write(text),
            label=say("class_vote.field"),
            button=say("class_vote.button"),
            help=say("class_vote.help"),
        )
        super().__init__([bar(say("class_vote.seat"), self.seats.buttons), self.now, self.entry])

    def show(self, game: Game) -> None:
        """Show the seats of a game; unless one was chosen, the first without a vote is next."""
        on = voted_on(game)
        self.layout.display = "" if on else "none"
        for name, seat in self.seats.values.items():
            self.seats.buttons[name].layout.display = "" if seat in on else "none"
        if not on:
            return
        waits = [seat for seat in on if seat not in game.votes]
        self._seat = self._chosen if self._chosen in on else (waits or on)[0]
        self.seats.mark(self._seat)
        vote = game.votes.get(self._seat)
        told = in_hands(vote) if vote else say("class_vote.none")
        self.now.text = say("said_back.vote", seat=game.name(self._seat), told=told)

    def choose(self, seat: str) -> None:
        """Choose the seat whose vote is typed next."""
        self._chosen = seat
        self._again()
        self.entry.take_focus()

    def _write(self, text: str) -> None:
        self._take(vote_of(text, self._seat))
        self._chosen = ""
        self._again()
