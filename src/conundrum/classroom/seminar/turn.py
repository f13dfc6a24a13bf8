"""A team's turn: its role, its controls or moves, and the seal. It goes away once sealed."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from conundrum.classroom.seminar.course import begins
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import (
    GOALS,
    POWERS,
    SEATS,
    controls,
    ended,
    goals,
    moves,
    offered,
)
from conundrum.classroom.seminar.templates import part
from conundrum.model import Policy
from conundrum.panels.slider_rows import PERCENT, box
from conundrum.shown.seminar.goal_words import judged_by
from conundrum.tables import BadValue, rows, say, value
from conundrum.widgets import Choices, Slider, Status, button, html_fold

SOURCES = rows("sources")


class Turn(widgets.VBox):
    """What one team sees while it chooses.

    Parameters
    ----------
    seat : str
        Id of the seat.
    before : Policy
        The policy of the round before, which is where the sliders of a power stand at first.
    title : str
        What stands above.
    act : str
        What the button that ends the turn is called.
    done : callable
        Called with what was chosen, as `Choice` takes it; raises `BadValue` if it is refused.
    year : int, optional
        The year in whose October the round begins; what has ended by then is not offered.
    version : int, optional
        Which goals the game was begun with.

    Attributes
    ----------
    sliders : dict
        Of a power: its sliders, by control.
    options : dict
        Of another seat: a button for each move.
    gone : HTML
        Why a move is no longer offered.
    """

    def __init__(
        self,
        seat: str,
        before: Policy,
        title: str,
        act: str,
        done: Callable[[Any], object],
        year: int = int(value("limits", "start", "default")),
        version: int = GOALS,
    ) -> None:
        self._done = done
        self._move: str | None = None
        self.head = Status(look="nk-turn", text=title)
        self.wrong = Status(look="nk-refused")
        self.sliders = _sliders(seat, before) if seat in POWERS else {}
        says = {about["says"]: move for move, about in offered(seat, year).items()}
        self._choices = Choices(says, self.choose)
        self.gone = widgets.HTML(
            part("table.gone", whys=[ended(about, year) for about in moves(seat).values()])
        )
        self.options = self._choices.buttons
        self.seal = button(act, self._seal)
        self.seal.add_class("nk-commit")
        self.seal.disabled = bool(self.options)
        self.role = html_fold(lambda: role(seat, version), say("turn.role"))
        super().__init__(
            [
                self.head,
                self.role,
                box("nk-period", *self.sliders.values()),
                *self.options.values(),
                self.gone,
                widgets.HBox([self.seal]),
                self.wrong,
            ]
        )
        self.add_class("nk-ask")

    def choose(self, move: str) -> None:
        """Choose a move; it can still be changed until it is sealed."""
        self._move = move
        self._choices.mark(move)
        self.seal.disabled = False

    def _seal(self) -> None:
        shares = [slider.value / PERCENT for slider in self.sliders.values()]
        try:
            self._done(shares if self.sliders else self._move)
        except BadValue as refused:
            self.wrong.text = str(refused)

    def leave(self) -> None:
        """Close everything that holds the choice, here and in the page."""
        for held in (*self.sliders.values(), *self.options.values(), *self.children, self):
            held.close()


def turn_of(game: Game, seat: str, choose: Callable[[Choice], object]) -> Turn:
    """Return a turn at the table: the round before, what stands above, and the seal.

    The game is not over, and the seat is an id; ``choose`` raises `BadValue` if it refuses the
    choice.
    """
    return Turn(
        seat,
        game.played[-1].policy if game.played else Policy(),
        say("turn.title", seat=game.name(seat), round=game.number),
        say("turn.seal"),
        lambda does: choose(Choice(seat, game.number, does)),
        begins(game, game.number),
        game.rules.goals,
    )


def _sliders(seat: str, before: Policy) -> dict[str, Slider]:
    return {
        control: Slider(
            name=say("lab.control", power=SEATS[seat]["name"], control=about["label"]),
            label=about["label"],
            help=about["help"],
            value=round(getattr(before, control) * PERCENT, 1),
        )
        for control in controls(seat)
        for about in [rows("controls")[control]]
    }


def role(seat: str, version: int = GOALS) -> str:
    """Return what a team is told about its seat and the goals it plays for, as HTML."""
    about = SEATS[seat]
    told = {
        "people": about["people"],
        "goals": [
            say("turn.goal", goal=goal["says"], judged=judged_by(goal))
            for goal in goals(seat, version)
        ],
        "red_lines": about["red_lines"],
        "notes": [_noted(note) for note in about["notes"]],
    }
    return part("table.role", does=about["does"], told=told)


def _noted(note: dict[str, str]) -> str:
    source = SOURCES[note["source"]]["publisher"] if "source" in note else ""
    return say("turn.note", note=note["says"], source=source) if source else note["says"]
