"""The instructor's desk: a line to type, the sentence to say, what the room sees, and the log."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from conundrum.classroom.seminar import desk_words
from conundrum.classroom.seminar.class_vote import Vote
from conundrum.classroom.seminar.clock import ENDED
from conundrum.classroom.seminar.leading import HALT, MORE, NEXT, Leading
from conundrum.classroom.seminar.start import Start
from conundrum.classroom.seminar.templates import part
from conundrum.panels.slider_rows import box
from conundrum.tables import say
from conundrum.widgets import Button, Entry, Status, button
from conundrum.widgets.failure_watch import say_at


class Desk(Leading):
    """The desk as one widget; a game is led from here.

    Parameters
    ----------
    file : str
        Name of the game's log.

    Attributes
    ----------
    line, reason : Entry
        What is typed for a seat, and why the last act is taken back.
    vote : Vote
        The class's vote, a seat after another.
    acts_of_table : dict
        A button for each thing that the desk does.
    parts : dict of str to HTML
        What it shows, by name: head, steps, say, undone, seats, log.
    offered : Status
        The game that was found in its file, before the desk goes on with it.
    """

    title = "The desk"

    def __init__(self, file: str) -> None:
        self.parts = {
            name: widgets.HTML() for name in ("head", "steps", "say", "undone", "seats", "log")
        }
        self.line = Entry(
            lambda text, _: self.type(text),
            self._press,
            hot=[NEXT, HALT, MORE],
            first=True,
            label=say("desk.line"),
            button=say("desk.enter"),
            help=f"{say('desk.help')} {say('desk.keys')}",
        )
        self.reason = Entry(
            lambda text, _: self.back(text),
            label=say("desk.back"),
            button=say("desk.take_back"),
            help=say("desk.back_help"),
        )
        acts: dict[str, Callable[[], object]] = {
            "next": self.next,
            "reveal": self.reveal,
            "rest": self.rest,
            "pause": self.pause,
            "more": self.more,
            "shorten": self.shorten,
            "debrief": self.debrief,
            "csv": self.csv,
            "rehearse": self.rehearse,
            "new": self.new,
        }
        self.acts_of_table: dict[str, Button] = {
            name: button(say(f"desk.{name}"), lambda act=act: self._try(act))  # type: ignore[misc]
            for name, act in acts.items()
        }
        self.vote = Vote(self.write_vote, self.show)
        self.offered, self._go_on = Status(), button(say("desk.go_on"), self.go_on)
        self._note = widgets.HTML(f"<p class='nk-help'>{say('desk.projector')}</p>")
        say_at("desk")
        super().__init__(file)
        self.add_class("nk-seminar").add_class("nk-desk")

    def show(self) -> None:
        """Show the game as its log tells it, and what can be done now."""
        super().show()
        # What was refused has been seen by now; a line that is refused says so after this.
        self.line.message = self.reason.message = self.vote.entry.message = ""
        game, state = self.game, self.session.state
        clock, over = state.clock, game is None or game.over
        if game is None and not self.start:
            self.start = Start(self._begin, whole=True)
        called = {
            "rehearse": "desk.rehearsed" if self.rehearsed else "desk.rehearse",
            "new": "desk.leave" if self.start and game else "desk.new",
            "pause": "desk.pause" if clock.ends else "desk.resume",
            "debrief": "desk.board" if clock.step == "debrief" else "desk.debrief",
        }
        for name, sentence in called.items():
            self.acts_of_table[name].description = say(sentence)
        disabled = {
            "new": self.rehearsed or game is None,
            "pause": not clock.of,
            "more": not clock.of,
            "reveal": over or bool(game and game.missing),
            "next": clock.step in ENDED,
            "rest": over or not (game and game.missing),
            "shorten": over,
            "debrief": clock.step not in ENDED or self.rehearsed,
            "csv": self.rehearsed or not (game and game.played),
        }
        for name, here in disabled.items():
            self.acts_of_table[name].disabled = here
        bar = [self.acts_of_table["rehearse"], self.acts_of_table["new"]]
        if self.start or game is None:
            self.children = [
                widgets.HTML(part("desk.begin")),
                self.start,
                box("nk-bar", *bar),
                self.wrong,
                self.screen,
            ]
            return
        if self.session.log.size == self.found:
            self.offered.text = desk_words.found(game, clock, self.session.acts)
            asked = box("nk-bar", self._go_on, *bar)
            self.children = [self.offered, asked, self.wrong, self.screen]
            return
        log = "" if self.rehearsed else self.session.log.path.name
        told = {
            "head": desk_words.head(game, clock, log) + part("table.faults", found=state.faults),
            "steps": desk_words.steps(game, clock, state.met),
            "say": desk_words.to_say(game, clock),
            "undone": part("desk.undone", undone=desk_words.undone(self.session.last, game)),
            "seats": "" if over else desk_words.seats(game),
            "log": desk_words.log(self.session.acts, game),
        }
        for name, html in told.items():
            self.parts[name].value = html
        self.line.layout.display = "none" if clock.step in ENDED else ""
        self.vote.show(game)
        self._lay()

    def back(self, reason: str) -> None:
        """Take back the last act, and have the line ready for what is typed next."""
        super().back(reason)
        self.line.take_focus()

    def _try(self, act: Callable[[], object]) -> None:
        """Do what a button says, and have the line ready for what is typed next."""
        super()._try(act)
        self.line.take_focus()

    def _lay(self) -> None:
        """Put the parts into their places, once."""
        if self.parts["head"] in self.children:
            return
        parts, bar = self.parts, box("nk-bar", *self.acts_of_table.values())
        left = widgets.VBox([parts["steps"], bar])
        middle = widgets.VBox(
            [
                *(parts["say"], self.line, self.did, self.wrong, self.listed, self.vote),
                *(parts["undone"], self.reason, parts["seats"]),
            ]
        )
        right = widgets.VBox([self._note, self.screen, parts["log"]])
        columns = widgets.Box([left, middle, right])
        columns.add_class("nk-columns")
        self.children = [parts["head"], columns]


def desk(file: str = "seminar.jsonl") -> Desk:
    """Show the instructor's desk: a game is led from here, while `board` shows it to the room.

    Parameters
    ----------
    file : str, optional
        Name of the game's log, as for `seminar`. *New game* begins another file beside it.

    Raises
    ------
    BadValue
        If it is no such name, or the file holds something else than the log of a game.

    Examples
    --------
    >>> at = desk("nobody-has-begun.jsonl")
    >>> at.rehearse()
    >>> at.type("G W 34 B 30")
    >>> at.game.guesses, at.session.log.path.exists()
    ({1: {'washington': 34, 'beijing': 30}}, False)
    """
    return Desk(file)
