"""A question whose answer is a number from a run: tried, hinted at, and only then told."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.run_statistic import measure
from conundrum.questions.verdict import judge, verdict
from conundrum.tables.bounds import number
from conundrum.tables.parsing import read_number
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Entry, Status, style_sheet


class NumberQuestion(widgets.VBox):
    """A question for a number, with hints before the answer.

    Parameters
    ----------
    question : dict
        With ``asks``, ``label``, ``unit``, ``low``, ``high``, ``tolerance``; ``answer``, what of a
        run is asked for, as `run_statistic.measure` takes it; ``hints``; and ``told``, what is
        said with the answer, where ``{answer}`` stands for it.

    Attributes
    ----------
    tries : int
        How many wrong numbers were given. They are kept nowhere else.
    """

    def __init__(self, question: dict[str, Any]) -> None:
        self._question = question
        self.tries = 0
        self._hinted = 0
        unit = question["unit"]
        self.entry = Entry(
            self._take, label=question["label"], button="Check", help=f"A number, in {unit}."
        )
        self.hint_button = button("A hint", self.hint)
        self.answer_button = button("Show the answer", self.tell)
        self.hint_button.layout.display = "none"
        self.answer_button.layout.display = "none"
        self.reply = Status()
        asked = widgets.HTML(f"<p>{escape(question['asks'])}</p>")
        helps = widgets.Box([self.hint_button, self.answer_button])
        helps.add_class("nk-bar")
        super().__init__([style_sheet(), asked, self.entry, self.reply, helps])
        self.add_class("nk-ask")

    def _take(self, text: str, _: str) -> None:
        question = self._question
        typed = read_number(text, question["unit"])
        given = number(question["label"], typed, question["low"], question["high"])
        true = measure(question["answer"])
        if judge(given, true, question["tolerance"]) == "right":
            self.tell()
            return
        self.tries += 1
        self.reply.text = f"You gave {given:g}. {verdict(given, true, question['tolerance'])}"
        self.hint_button.layout.display = None

    def hint(self) -> None:
        """Give the next hint; after the last one, offer the answer."""
        hints = self._question["hints"]
        self.reply.text = hints[min(self._hinted, len(hints) - 1)]
        self._hinted += 1
        if self._hinted >= len(hints):
            self.answer_button.layout.display = None

    def tell(self) -> None:
        """Tell the answer, and what it means."""
        answer = measure(self._question["answer"])
        self.reply.text = self._question["told"].format(answer=f"{answer:.3g}")
