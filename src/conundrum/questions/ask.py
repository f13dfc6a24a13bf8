"""A question with a few answers to choose from, each with a reply of its own."""

from __future__ import annotations

from typing import Any

from conundrum.questions import asked_choice
from conundrum.questions.asking import Asking, Choosing
from conundrum.questions.number_question import NumberQuestion
from conundrum.tables import entries, known


class Question(Choosing, Asking):
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
        parts = self.offer(question["answers"])
        super().__init__(self.buttons, asks=question["asks"])
        self.answered_by(
            asked_choice,
            {"question": name, "asked": question["asks"]},
            parts,
            {"chosen": None},
            lambda: {"answers": question["answers"]},
        )


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
