"""A prediction: the reader commits to a guess, and only then the chart appears."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.bounds import known
from conundrum.charts.evidence import CHARTS
from conundrum.choices import Choices, button, lettered
from conundrum.controls import Slider, Status, style_sheet
from conundrum.shown import Shown
from conundrum.tables import entries


class Predict(widgets.VBox):
    """A question to answer before its chart can be seen; the answer cannot be taken back.

    Parameters
    ----------
    question : dict
        With ``asks`` and ``chart``, and either ``guess`` (``label``, ``unit``, ``high``,
        ``start``, ``help`` of a number, and three replies ``below``, ``near``, ``above``) or a
        list ``answers`` of ``says`` and ``reply``.

    Attributes
    ----------
    committed : bool
        Whether the reader has committed. The guess is kept nowhere else.
    """

    def __init__(self, question: dict[str, Any]) -> None:
        self._question = question
        self.committed = False
        self.chosen: int | None = None
        self.reply = Status()
        self.commit_button = button("Commit to this guess", self.commit)
        self.commit_button.add_class("nk-commit")
        self.slider = _slider(question["guess"]) if "guess" in question else None
        self._choices = Choices(lettered(question.get("answers", [])), self.choose)
        self.buttons = list(self._choices.buttons.values())
        self._place = widgets.VBox()
        asked = widgets.HTML(f"<p>{escape(question['asks'])}</p>")
        held = [self.slider] if self.slider else self.buttons
        box = widgets.VBox([asked, *held, self.commit_button, self.reply])
        box.add_class("nk-ask")
        super().__init__([style_sheet(), box, self._place])
        self.add_class("nk-predict")
        self._mark()

    def choose(self, place: int) -> None:
        """Choose one of the answers; it can still be changed until `commit`."""
        if not self.committed:
            self.chosen = place
            self._mark()

    def commit(self) -> None:
        """Fix the guess, and show the chart with the guess on it."""
        if self.committed or (self.slider is None and self.chosen is None):
            return
        self.committed = True
        chart = CHARTS[self._question["chart"]]
        if self.slider:
            guess = round(self.slider.value)
            self.slider.layout.display = "none"
            figure = chart(guess=guess)
            self.reply.text = _reply(self._question["guess"], guess, figure.answer)
        else:
            assert self.chosen is not None
            figure = chart()
            self.reply.text = self._question["answers"][self.chosen]["reply"]
        self._place.children = [Shown(figure)]
        self._mark()
        # The button that was pressed is gone, and the focus with it.
        self.reply.take_focus()

    def _mark(self) -> None:
        self._choices.mark(self.chosen)
        for answer in self.buttons:
            answer.disabled = self.committed
        unready = self.slider is None and self.chosen is None
        self.commit_button.disabled = self.committed or unready
        self.commit_button.layout.display = "none" if self.committed else None


def predict(question: str) -> Predict:
    """Ask for a prediction, and show the chart once the reader has committed to one.

    Parameters
    ----------
    question : str
        Its id in ``data/predictions.toml``, such as ``01.launches``.

    Raises
    ------
    BadValue
        If there is no prediction of that id.

    Examples
    --------
    >>> asked = predict("01.launches")
    >>> asked.slider.enter("40")
    >>> asked.commit()
    >>> asked.reply.text.startswith("You said 40; the record says 95.")
    True
    """
    predictions = entries("predictions")
    return Predict(predictions[known("prediction", question, predictions)])


def _slider(guess: dict[str, Any]) -> Slider:
    return Slider(
        name=guess["label"],
        label=guess["label"],
        unit=guess["unit"],
        help=guess["help"],
        high=guess["high"],
        value=guess["start"],
    )


def _reply(guess: dict[str, Any], given: int, true: int) -> str:
    near = abs(given - true) <= guess["tolerance"]
    side = "near" if near else "below" if given < true else "above"
    return f"You said {given}; the record says {true}. {guess[side]}"
