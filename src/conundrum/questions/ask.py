"""A question with a few answers to choose from, each with a reply of its own."""

from __future__ import annotations

from functools import partial
from typing import Any

from conundrum.questions import asked_choice
from conundrum.questions.answering import Answering
from conundrum.questions.asking import Asking
from conundrum.questions.lettered import named
from conundrum.questions.number_question import NumberQuestion
from conundrum.tables.bounds import known, whole
from conundrum.tables.settings import entries
from conundrum.widgets.buttons import button


class Question(Asking):
    """A question: one button an answer; choosing one shows its reply, and any can be tried.

    Parameters
    ----------
    name : str
        Its id.
    question : dict
        With ``asks``, and a list ``answers`` of ``says`` and ``reply``.

    Attributes
    ----------
    chosen : int or None
        Which answer was chosen last, counted from 0. What is chosen on a page is kept there, and in
        the reader's file.
    """

    def __init__(self, name: str, question: dict[str, Any]) -> None:
        names = named(question["answers"])
        self.buttons = [button(text, partial(self.choose, at)) for at, text in enumerate(names)]
        super().__init__(self.buttons, asks=question["asks"])
        self._asked = Answering(
            "choice",
            asked_choice,
            {"question": name, "asked": question["asks"]},
            {"reply": self.reply, **{str(place): one for place, one in enumerate(self.buttons)}},
            {"chosen": None},
            secret=lambda: {"answers": question["answers"]},
        )
        self.answered_through(self._asked)

    @property
    def chosen(self) -> int | None:
        """Which answer was chosen last."""
        chosen: int | None = self._asked.said["chosen"]
        return chosen

    def choose(self, place: int) -> None:
        """Choose an answer, counted from 0, and show its reply.

        Raises
        ------
        BadValue
            If there is no such answer.
        """
        self._asked.press(str(whole("answer", place, 0, len(self.buttons) - 1)))


def ask(question: str) -> Question | NumberQuestion:
    """Show a question: one with answers to choose from, or one for a number.

    Parameters
    ----------
    question : str
        Its id, such as ``00.predict``.

    Raises
    ------
    BadValue
        If there is no question of that id.

    Examples
    --------
    >>> shown = ask("00.predict")
    >>> shown.choose(0)
    >>> bool(shown.reply.text)
    True
    """
    questions = entries("questions")
    found = questions[known("question", question, questions)]
    return (Question if "answers" in found else NumberQuestion)(question, found)
