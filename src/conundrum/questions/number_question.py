"""A question whose answer is a number from a run: tried, hinted at, and only then told."""

from typing import Any

from conundrum.analysis.run_statistic import measure
from conundrum.questions import asked_number
from conundrum.questions.asking import Asking, number_entry
from conundrum.tables import refusal, take_number
from conundrum.widgets import button


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
        self.entry = number_entry(question, self._take)
        self.hint_button = button("A hint", self.hint)
        self.answer_button = button("Show the answer", self.tell)
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
        tries: int = self.door.said["tries"]
        return tries

    def _take(self, text: str) -> None:
        question = self._question
        # What cannot be taken is refused beside the box.
        take_number(question["label"], text, question["low"], question["high"], question["unit"])
        self.door.say(asked_number.typed(self._secret(), self.door.said, text, "entry"))

    def hint(self) -> None:
        """Give the next hint; after the last one, offer the answer."""
        self.door.press("hint")

    def tell(self) -> None:
        """Tell the answer, and what it means."""
        self.door.press("answer")

    def _secret(self) -> dict[str, Any]:
        about = self._question
        right = measure(about["answer"])
        return {
            **{name: about[name] for name in ("tolerance", "hints", "unit", "low", "high")},
            "right": right,
            "told": about["told"].format(answer=f"{right:.3g}"),
            "refusal": refusal(about["label"], about["low"], about["high"], about["unit"]),
        }
