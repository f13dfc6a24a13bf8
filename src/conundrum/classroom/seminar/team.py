"""A team's own page: it chooses there, and hands its sealed choice to the table as a code."""

from __future__ import annotations

from functools import partial

import ipywidgets as widgets

from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import SEATS, seat_known
from conundrum.classroom.seminar.turn import Turn
from conundrum.model import Policy
from conundrum.panels.slider_rows import box
from conundrum.run import limit
from conundrum.tables import say
from conundrum.widgets import Choices, Copied, Panel, Slider, Status


class Team(Panel, widgets.VBox):
    """The page of one team.

    Parameters
    ----------
    seat : str
        Id of the seat; empty for the team to say.

    Attributes
    ----------
    turn : Turn or None
        What the team chooses with.
    round : Slider
        The round that it chooses for.
    code : Copied
        The sealed choice.
    place : VBox
        What the team does now.
    """

    title, saves = say("team.title"), False

    def __init__(self, seat: str = "") -> None:
        self._choices = Choices({SEATS[s]["name"]: s for s in SEATS}, self.sit)
        self.buttons = self._choices.buttons
        self.round = Slider(
            name=say("team.round"),
            label=say("team.round"),
            unit="",
            help=say("team.round_help"),
            low=1,
            high=limit("rounds", "highest"),
            value=1,
        )
        self.turn: Turn | None = None
        self._turns: dict[str, Turn] = {}
        self.code, self.said = Copied(label=say("team.code")), Status()
        self.place = widgets.VBox()
        self.unprinted = (self.place,)
        super().__init__(
            [
                box("nk-bar", *self.buttons.values()),
                box("nk-period", self.round),
                self.place,
            ]
        )
        self.add_class("nk-shown").add_class("nk-seminar")
        if seat:
            self.sit(seat)

    def sit(self, seat: str) -> None:
        """Take a seat; what was set at another stays there, out of sight."""
        self._choices.mark(seat_known(seat))
        if seat not in self._turns:
            title = say("team.chooses", seat=SEATS[seat]["name"])
            act, made = say("team.make"), partial(self._make, seat)
            self._turns[seat] = Turn(seat, Policy(), title, act, made)
        # None is closed: the page may still be building what was left at once.
        self.turn = self._turns[seat]
        self.code.text = self.said.text = ""
        self.place.children = (self.turn, self.said, self.code)

    def _make(self, seat: str, does: object) -> None:
        self.code.text = Choice(seat, round(self.round.value), does).sealed()
        self.said.text = say("team.made", round=f"{self.round.value:g}")


def team(seat: str = "") -> Team:
    """Show a team's own page, for a class in two rooms or on several laptops.

    Parameters
    ----------
    seat : str, optional
        Id of the seat, such as ``washington``; the team says it on the page unless given.

    Raises
    ------
    BadValue
        If there is no such seat.

    Examples
    --------
    >>> shown = team("seoul")
    >>> shown.turn.choose("aid")
    >>> shown.turn.seal.click()
    >>> shown.code.text[:3]
    'NKT'
    """
    unsaid = isinstance(seat, str) and not seat
    return Team("" if unsaid else seat_known(seat))
