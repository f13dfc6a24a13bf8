"""A question whose answer is a number from a run: tried, hinted at, and only then told."""

from __future__ import annotations

from typing import Any

from conundrum.analysis.run_statistic import measure
from conundrum.questions.answering import Answering
from conundrum.questions.asking import Asking, number_entry
from conundrum.questions.verdict import classify_number, verdict
from conundrum.tables.bounds import refusal
from conundrum.tables.parsing import take_number
from conundrum.tables.settings import entries
from conundrum.tables.words import say, written_out
from conundrum.widgets.buttons import button


class NumberQuestion(Asking):
    """A question for a number, with hints before the answer.

    Parameters
    ----------
    name : str
        Its id.
    question : dict
        With ``asks``, ``label``, ``unit``, ``low``, ``high``, ``tolerance``; ``answer``, what of a
        run is asked for, as `run_statistic.measure` takes it; ``hints``; and ``told``, what is
        said with the answer, where ``{answer}`` stands for it.

    Attributes
    ----------
    tries : int
        How many wrong numbers were given. What is given on a page is kept there, and in the
        reader's file.
    """

    def __init__(self, name: str, question: dict[str, Any]) -> None:
        self._question = question
        self.tries = 0
        self._hinted = 0
        self.entry = number_entry(question, self._take)
        self.hint_button = button("A hint", self.hint)
        self.answer_button = button("Show the answer", self.tell)
        self.hint_button.layout.display = "none"
        self.answer_button.layout.display = "none"
        super().__init__([self.entry], [self.hint_button, self.answer_button], question["asks"])
        self._asked = Answering(
            "number",
            {"question": name, "asked": question["asks"]},
            {
                "reply": self.reply,
                "entry": self.entry,
                "hint": self.hint_button,
                "answer": self.answer_button,
            },
            {"tries": 0, "hinted": 0, "says": []},
            secret=self._secret,
            take=self._show,
        )
        self.answered_through(self._asked)

    def _take(self, text: str) -> None:
        question = self._question
        ends = question["low"], question["high"], question["unit"]
        given = take_number(question["label"], text, *ends)
        if classify_number(given, measure(question["answer"]), question["tolerance"]) == "right":
            self.tell()
            return
        self.tries += 1
        self._say("gave", given)

    def hint(self) -> None:
        """Give the next hint; after the last one, offer the answer."""
        place = min(self._hinted, len(self._question["hints"]) - 1)
        self._hinted += 1
        self._say("hint", place)

    def tell(self) -> None:
        """Tell the answer, and what it means."""
        self._say("told")

    def _say(self, *says: Any) -> None:
        said = {"tries": self.tries, "hinted": self._hinted, "says": list(says)}
        self._show(said)
        self._asked.said = said

    def _show(self, said: dict[str, Any]) -> None:
        self.tries, self._hinted = said["tries"], said["hinted"]
        kind, *what = said["says"]
        texts = {
            "gave": self._judged,
            "hint": self._question["hints"].__getitem__,
            "told": self._told,
        }
        self.reply.text = texts[kind](*what)
        self.hint_button.layout.display = None if self.tries else "none"
        offered = self._hinted >= len(self._question["hints"])
        self.answer_button.layout.display = None if offered else "none"

    def _judged(self, given: float) -> str:
        right, tolerance = measure(self._question["answer"]), self._question["tolerance"]
        says = verdict(given, right, tolerance)
        return say("asked.gave", given=written_out(given), verdict=says)

    def _told(self) -> str:
        answer = f"{measure(self._question['answer']):.3g}"
        return str(self._question["told"].format(answer=answer))

    def _secret(self) -> dict[str, Any]:
        about = self._question
        return {
            **{name: about[name] for name in ("tolerance", "hints", "unit", "low", "high")},
            "right": measure(about["answer"]),
            "told": self._told(),
            "refusal": refusal(about["label"], about["low"], about["high"], about["unit"]),
            "verdicts": entries("verdicts"),
        }
