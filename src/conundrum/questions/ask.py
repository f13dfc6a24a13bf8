"""A question with a few answers to choose from, each with a reply of its own."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.questions.number_question import NumberQuestion
from conundrum.tables.bounds import known, whole
from conundrum.tables.settings import entries
from conundrum.widgets.buttons import Choices, lettered
from conundrum.widgets.controls import Status, style_sheet


class Question(widgets.VBox):
    """A question: one button an answer; choosing one shows its reply, and any can be tried.

    Parameters
    ----------
    question : dict
        With ``asks``, and a list ``answers`` of ``says`` and ``reply``.

    Attributes
    ----------
    chosen : int or None
        Which answer was chosen last, counted from 0. It is kept nowhere else.
    """

    def __init__(self, question: dict[str, Any]) -> None:
        self.chosen: int | None = None
        self._answers = question["answers"]
        self._choices = Choices(lettered(self._answers), self.choose)
        self.buttons = list(self._choices.buttons.values())
        self.reply = Status()
        asked = widgets.HTML(f"<p>{escape(question['asks'])}</p>")
        super().__init__([style_sheet(), asked, *self.buttons, self.reply])
        self.add_class("nk-ask")

    def choose(self, place: int) -> None:
        """Choose an answer, counted from 0, and show its reply.

        Raises
        ------
        BadValue
            If there is no such answer.
        """
        self.chosen = whole("answer", place, 0, len(self._answers) - 1)
        self.reply.text = self._answers[self.chosen]["reply"]
        self._choices.mark(self.chosen)


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
    return Question(found) if "answers" in found else NumberQuestion(found)
