"""A question with a few answers to choose from, each with a reply of its own."""

from __future__ import annotations

import tomllib
from functools import cache
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.bounds import known
from conundrum.charts import style
from conundrum.controls import Status
from conundrum.tables import DATA


@cache
def questions() -> dict[str, Any]:
    """Read all questions from ``data/questions.toml``, by id."""
    return tomllib.loads((DATA / "questions.toml").read_text(encoding="utf-8"))


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
        self.buttons = [widgets.Button() for _ in self._answers]
        self.reply = Status()
        for place, button in enumerate(self.buttons):
            button.on_click(lambda _, place=place: self.choose(place))
        sheet = widgets.HTML(f"<style>{style.css()}</style>", layout={"display": "none"})
        asked = widgets.HTML(f"<p>{escape(question['asks'])}</p>")
        super().__init__([sheet, asked, *self.buttons, self.reply])
        self.add_class("nk-ask")
        self._mark()

    def choose(self, place: int) -> None:
        """Choose an answer, and show its reply."""
        self.chosen = place
        self.reply.text = self._answers[place]["reply"]
        self._mark()

    def _mark(self) -> None:
        for place, button in enumerate(self.buttons):
            here = place == self.chosen
            letter = chr(ord("a") + place)
            button.description = f"{'✓ ' if here else ''}({letter}) {self._answers[place]['says']}"
            (button.add_class if here else button.remove_class)("nk-on")


def ask(question: str) -> Question:
    """Show a question.

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
    return Question(questions()[known("question", question, questions())])
