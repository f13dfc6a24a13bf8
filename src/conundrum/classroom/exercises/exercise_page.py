"""An exercise as a page shows it: something to answer with, hints, and a reply."""

from __future__ import annotations

from typing import Any

from conundrum.classroom.exercises.answer_fields import part
from conundrum.classroom.exercises.checking import find, graded, hint_at, keep_graded
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.secret import secret_of
from conundrum.questions.answering import Answering
from conundrum.questions.asking import Asking
from conundrum.questions.kept_answers import tries
from conundrum.run.scenario import older
from conundrum.tables.bounds import whole
from conundrum.widgets.buttons import button


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
        self._answer, self._hinted = "", 0
        self.part = part(self.about, self.give)
        self.hint_button = button("A hint", self.hint)
        super().__init__([self.part], [self.hint_button])
        self.add_class("nk-exercise")
        self._asked = Answering(
            "exercise",
            {"exercise": name},
            {"reply": self.reply, "hint": self.hint_button, **self.part.parts},
            self._state(),
            secret=lambda: secret_of(name, self.about),
            take=self._show,
        )
        self.answered_through(self._asked)
        if before := tries()[0].get(name):
            self.give(before[-1].said)

    def __repr__(self) -> str:
        return f"{self.name}: {self._answer or 'no answer yet'}\n{self.reply.text}"

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
        reply, kept = self._grade(answer)
        self._asked.said = self._state(kept)
        if failed := keep_graded(reply, kept):
            self.reply.text = f"{self.reply.text} {failed}"
        return reply

    def hint(self) -> None:
        """Show the next hint; after the last one, the last one again."""
        self._hint(min(self._hinted + 1, len(self.about["hints"])))
        self._asked.said = self._state()

    def _grade(self, answer: object) -> tuple[Reply, str]:
        reply, kept = graded(self.name, answer)
        # What meets a goal is kept as a scenario code.
        note = older(answer) if self.about["kind"] == "goal" else ""
        self.last, self.reply.text = reply, f"{reply.says} {note}".rstrip()
        if kept:
            self._answer = kept
            self.part.show(kept)
        return reply, kept

    def _hint(self, place: int) -> None:
        self._hinted = whole("hint", place, 1, len(self.about["hints"]))
        self.reply.text = hint_at(self.name, self._hinted)

    def _state(self, given: str = "") -> dict[str, Any]:
        """Return what was said so far, as both homes draw it."""
        told = self.reply.text
        return {"hinted": self._hinted, "given": given, "told": told, "kept": self._answer}

    def _show(self, said: dict[str, Any]) -> None:
        """Draw what was said on the page, which keeps the answer."""
        if said["given"] is None:
            self._hint(said["hinted"])
        else:
            self._grade(said["given"])


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
