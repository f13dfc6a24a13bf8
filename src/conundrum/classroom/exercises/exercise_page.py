"""An exercise as a page shows it: something to answer with, hints, and a reply."""

from __future__ import annotations

from conundrum.classroom.exercises.answer_fields import part
from conundrum.classroom.exercises.checking import find, grade_and_keep, hint
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.kept_answers import tries
from conundrum.questions.asking import Asking
from conundrum.run.scenario import older
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
        self._answer = ""
        self.part = part(self.about, self.give)
        self.hint_button = button("A hint", self.hint)
        super().__init__([self.part], [self.hint_button])
        self.add_class("nk-exercise")
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
        self.last, kept = grade_and_keep(self.name, answer)
        # What meets a goal is kept as a scenario code.
        note = older(answer) if self.about["kind"] == "goal" else ""
        self.reply.text = f"{self.last.says} {note}".rstrip()
        if kept:
            self._answer = kept
            self.part.show(kept)
        return self.last

    def hint(self) -> None:
        """Show the next hint."""
        self.reply.text = hint(self.name).says


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
