"""Questions with a few answers to choose from, and questions for a number from a run."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.analysis.run_statistic import measure
from conundrum.questions import asked_choice, asked_number
from conundrum.questions.asking import Asking, Choosing, number_entry
from conundrum.questions.record_store import tell_pages
from conundrum.questions.stored_guesses import STORE, Guess
from conundrum.tables import entries, known, refusal, say, take_number
from conundrum.widgets import button


class Question(Choosing, Asking):
    """A question with a button for each answer; a reader who presses a button sees a reply.

    Parameters
    ----------
    name : str
        The id of the question.
    question : dict
        It has the text ``asks``, and a list ``answers`` of ``says`` and ``reply``.
    ring : HTML, optional
        The widget in a picture that shows a dashed ring at the point of the chosen answer.

    Attributes
    ----------
    chosen : int or None
        Which answer was chosen last, counted from 0. The choice is kept on the page and in the
        reader's file.
    """

    def __init__(
        self, name: str, question: dict[str, Any], ring: widgets.HTML | None = None
    ) -> None:
        self._name, self._question = name, question
        parts, marks = self.offer(question["answers"]), {"ring": ring} if ring else {}
        super().__init__(self.buttons, [], question["asks"])
        self.answered_by(
            asked_choice,
            {"question": name, "asked": question["asks"]},
            {**parts, **marks},
            {"chosen": None},
            lambda: {"answers": question["answers"], "ringed": bool(ring)},
        )

    def choose(self, place: int) -> None:
        """Choose an answer and store the choice. The answers are counted from 0.

        The kernel keeps it, too, because a press can come before the page is ready.

        Raises
        ------
        BadValue
            If there is no such answer.
        """
        super().choose(place)
        kept = asked_choice.record(self._question, self.bridge.said) or {}
        tell_pages(STORE.keep_new(Guess(self._name, self._question["asks"], **kept)))


class NumberQuestion(Asking):
    """A question for a number, with hints before the answer.

    Parameters
    ----------
    name : str
        The id of the question.
    question : dict
        It has ``asks``, ``label``, ``unit``, ``low``, ``high``, ``tolerance`` and ``hints``. It
        also has ``answer``, the figure of a run that is asked for, as `run_statistic.measure` takes
        it, and ``told``, the text with the answer, in which the number replaces ``{answer}``.

    Attributes
    ----------
    tries : int
        How many wrong numbers were given. The page keeps the numbers, and so does the reader's
        file.
    """

    def __init__(self, name: str, question: dict[str, Any]) -> None:
        self._question = question
        self.entry = number_entry(question, self._take)
        self.hint_button = button(say("asked.hint"), self.hint)
        self.answer_button = button(say("asked.answer"), self.tell)
        self.hint_button.layout.display = "none"
        self.answer_button.layout.display = "none"
        super().__init__([self.entry], [self.hint_button, self.answer_button], question["asks"])
        self.answered_by(
            asked_number,
            {"question": name, "asked": question["asks"]},
            {"entry": self.entry, "hint": self.hint_button, "answer": self.answer_button},
            {"tries": 0, "hinted": 0, "says": []},
            self._secret,
        )

    @property
    def tries(self) -> int:
        """How many wrong numbers were given."""
        return self.bridge.said["tries"]

    def _take(self, text: str) -> None:
        question = self._question
        # If the number is refused, this line raises an error, and the text field shows the error's
        # message.
        take_number(question["label"], text, question["low"], question["high"], question["unit"])
        self.bridge.say(asked_number.typed(self._secret(), self.bridge.said, text, "entry"))

    def hint(self) -> None:
        """Give the next hint; after the last hint, offer the answer."""
        self.bridge.press("hint")

    def tell(self) -> None:
        """Show the answer, and what the answer means."""
        self.bridge.press("answer")

    def _secret(self) -> dict[str, Any]:
        about = self._question
        right = measure(about["answer"])
        return {
            **{name: about[name] for name in ("tolerance", "hints", "unit", "low", "high")},
            "right": right,
            "told": about["told"].format(answer=f"{right:.3g}"),
            "refusal": refusal(about["label"], about["low"], about["high"], about["unit"]),
        }


def ask(question: str) -> Question | NumberQuestion:
    """Show a question: one with answers to choose from, or one for a number.

    Parameters
    ----------
    question : str
        Its id, such as ``00.alone``.

    Raises
    ------
    BadValue
        If there is no question of that id.

    Examples
    --------
    >>> panel = ask("00.alone")
    >>> panel.choose(0)
    >>> bool(panel.reply.text)
    True
    """
    questions = entries("questions")
    found = questions[known("question", question, questions)]
    return (Question if "answers" in found else NumberQuestion)(question, found)
