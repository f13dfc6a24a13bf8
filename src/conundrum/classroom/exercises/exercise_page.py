"""An exercise as a page shows it: something to answer with, hints, and a reply."""

from __future__ import annotations

from typing import Any

from conundrum.classroom.exercises.answer_fields import Goal, Held, part
from conundrum.classroom.exercises.checking import graded, keep_graded
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.kinds import find, secret_of
from conundrum.questions import asked_exercise
from conundrum.questions.asking import Asking
from conundrum.questions.kept_answers import tries
from conundrum.run.scenario import older
from conundrum.widgets import Status, button


class Exercise(Asking):
    """An exercise to answer without code; what was answered before stands there again.

    Parameters
    ----------
    name : str
        Its id.

    Attributes
    ----------
    about : dict
        What the table says of it.
    part : widget
        What it is answered with: a box for a number, buttons, sliders, or an area for a text.
    last : Reply or None
        What was said to the last answer.
    """

    def __init__(self, name: str) -> None:
        self.name, self.about = name, find(name)
        self.title = self.about["title"]
        self.last: Reply | None = None
        self.part = part(self.about, self.give)
        self.hint_button, self.hints = button("A hint", self.hint), Status(look="nk-hints")
        super().__init__([self.part], [self.hint_button])
        self._framed.append(self.hints)
        self.unprinted = (self.reply, self.hints)
        self.add_class("nk-exercise")
        self.answered_by(
            asked_exercise,
            {"exercise": name},
            {"hint": self.hint_button, "hints": self.hints, **self.part.parts},
            {"hinted": 0, "given": "", "told": "", "kept": ""},
            lambda: secret_of(name, self.about),
            about=self.about,
            take=self._hear,
        )
        if before := tries()[0].get(name):
            self.give(before[-1].said)
        if isinstance(self.part, Goal | Held):
            self.part.follow(self._stands)

    def __repr__(self) -> str:
        return f"{self.name}: {self.door.said['kept'] or 'no answer yet'}\n{self.reply.text}"

    @property
    def right(self) -> bool:
        """Whether the last answer is right."""
        return self.last is not None and self.last.right

    def give(self, answer: object) -> Reply:
        """Give an answer, of any kind that `conundrum.check` takes, and show the reply.

        Examples
        --------
        >>> Exercise("02.1").give("nothing").verdict
        'unread'
        """
        self.last, kept = graded(self.name, answer)
        # What meets a goal is kept as a scenario code.
        note = older(answer) if self.about["kind"] == "goal" else ""
        told = f"{self.last.says} {note}".rstrip()
        self._move(kept)
        self.door.say(asked_exercise.judged(self.door.said, kept, self.last.verdict, told))
        if failed := keep_graded(self.last, kept):
            self.door.draw(failed)
        return self.last

    def hint(self) -> None:
        """Show one hint more; after the last one, say so."""
        self.door.say(asked_exercise.hinted(self.about["hints"], self.door.said))

    def _hear(self, said: dict[str, Any]) -> None:
        """Take what was said on the page, which keeps the answer."""
        if said["given"] is not None and "away" not in said:
            self.last = Reply(self.name, said["verdict"], said["told"])
            self._move(said["kept"])

    def _stands(self, code: str) -> None:
        """Say no more of an answer once the sliders have left it, unless a page does."""
        moved = asked_exercise.moved({"kind": self.about["kind"]}, self.door.said, code)
        # A late word of the kernel would be drawn over a newer one of the page.
        if moved is not None and not self.door.sealed:
            self.door.say(moved)

    def _move(self, kept: str) -> None:
        """Move the sliders to the setting that was given last."""
        if isinstance(self.part, Goal | Held) and kept:
            self.part.show(kept)


def exercise(exercise: str) -> Exercise:
    """Show an exercise, to be answered without code.

    Parameters
    ----------
    exercise : str
        Its id, such as ``02.1``.

    Raises
    ------
    BadValue
        If there is none of that id.
    """
    return Exercise(exercise)
