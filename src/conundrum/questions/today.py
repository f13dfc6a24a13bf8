"""Short questions on what the reader thinks, asked before the notebooks and again after them."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.questions.ask import Question
from conundrum.questions.own_tables import TIMES
from conundrum.tables import entries, known, say
from conundrum.widgets import Fold, Panel


class Today(Panel, widgets.VBox):
    """Questions on the reader's opinion, in a closed section. No answer is right or wrong.

    Attributes
    ----------
    questions : dict of str to Question
        The questions, by their names in `data/today.toml`.
    """

    def __init__(self, when: str) -> None:
        self.title = say(f"today.{when}")
        self.questions = {
            name: Question(f"{when}.{name}", {**asked, "answers": _noted(asked["answers"])})
            for name, asked in entries("today").items()
        }
        note = widgets.HTML(f"<p>{say('today.note')}</p>")
        held = widgets.VBox([note, *self.questions.values()])
        fold = Fold(self.title, lambda: (held, lambda: None), printed=True)
        fold.make()
        super().__init__([fold])
        self.add_class("nk-shown").add_class("nk-today")


def _noted(answers: list[str]) -> list[dict[str, str]]:
    return [{"says": says, "reply": say("today.noted")} for says in answers]


def today(when: str) -> Today:
    """Ask what a reader thinks today; the same six questions come before and after the notebooks.

    Parameters
    ----------
    when : str
        ``before`` or ``after``.

    Raises
    ------
    BadValue
        If it is neither.

    Examples
    --------
    >>> len(today("before").questions)
    6
    """
    return Today(known("when", when, TIMES))
