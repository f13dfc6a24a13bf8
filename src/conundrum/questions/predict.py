"""A prediction: the reader commits to a guess, and only then the chart appears."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.prediction import ahead
from conundrum.questions.asking import Asking
from conundrum.questions.guesses import Guess, keep
from conundrum.tables.bounds import known, whole
from conundrum.tables.settings import entries
from conundrum.widgets.buttons import Choices, button, lettered
from conundrum.widgets.controls import Slider
from conundrum.widgets.record_chart import Shown
from conundrum.widgets.still import Panel


class Predict(Panel, widgets.VBox):
    """A question to answer before its chart can be seen; the answer cannot be taken back.

    Parameters
    ----------
    name : str
        The id of the question.
    question : dict
        With ``asks``; with ``chart``, the name of a chart of the record, or ``run``, what of a
        run is asked for, as `run_statistic.measure` takes it; and with ``guess`` (``label``,
        ``unit``, ``high``, ``start``, ``help`` of a number, and three replies ``below``, ``near``,
        ``above``) or a list ``answers`` of ``says`` and ``reply``.

    Attributes
    ----------
    committed : bool
        Whether the reader has committed.
    """

    def __init__(self, name: str, question: dict[str, Any]) -> None:
        self._name, self._question = name, question
        self.committed = False
        self.chosen: int | None = None
        self.commit_button = button("Commit to this guess", self.commit)
        self.commit_button.add_class("nk-commit")
        self.slider = _slider(question["guess"]) if "guess" in question else None
        self._choices = Choices(lettered(question.get("answers", [])), self.choose)
        self.buttons = list(self._choices.buttons.values())
        self._place = widgets.VBox()
        held = [self.slider] if self.slider else self.buttons
        box = Asking([*held, self.commit_button], asks=question["asks"])
        self.reply = box.reply
        super().__init__([box, self._place])
        self.unprinted = (self._place,)
        self.add_class("nk-predict")
        self._mark()

    def choose(self, place: int) -> None:
        """Choose one of the answers, counted from 0; it can still be changed until `commit`.

        Raises
        ------
        BadValue
            If there is no such answer.
        """
        if self.buttons and not self.committed:
            self.chosen = whole("answer", place, 0, len(self.buttons) - 1)
            self._mark()

    def commit(self) -> None:
        """Fix the guess, and show the chart with the guess on it."""
        if self.committed or (self.slider is None and self.chosen is None):
            return
        self.committed = True
        if self.slider:
            self.slider.layout.display = "none"
            figure = self._figure(guess=self.slider.value)
            source = "the model" if "run" in self._question else "the record"
            self.reply.text = _reply(
                self._question["guess"], self.slider.value, figure.answer, source
            )
        else:
            assert self.chosen is not None
            figure = self._figure()
            self.reply.text = self._question["answers"][self.chosen]["reply"]
        self._keep(figure.title)
        self._place.children = [Shown(figure)]
        self._mark()
        # The button that was pressed is gone, and the focus with it.
        self.reply.take_focus()

    def _keep(self, came: str) -> None:
        asks = self._question["asks"]
        if self.slider:
            said = f"{self.slider.value:g} {self.slider.unit}"
        else:
            said = self._question["answers"][self.chosen]["says"]
        if failed := keep(Guess(self._name, asks, said, came)):
            self.reply.text = f"{self.reply.text} {failed}"

    def _figure(self, **guess: float) -> Figure:
        if "run" in self._question:
            return ahead(self._question["run"], **guess)
        return CHARTS[self._question["chart"]](**guess)

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
    >>> asked.committed
    False
    """
    predictions = entries("predictions")
    return Predict(question, predictions[known("prediction", question, predictions)])


def _slider(guess: dict[str, Any]) -> Slider:
    return Slider(
        name=guess["label"],
        label=guess["label"],
        unit=guess["unit"],
        help=guess["help"],
        high=guess["high"],
        step=guess.get("step", 1),
        value=guess["start"],
    )


def _reply(guess: dict[str, Any], given: float, true: float, source: str) -> str:
    near = abs(given - true) <= guess["tolerance"]
    side = "near" if near else "below" if given < true else "above"
    return f"You said {given:g}; {source} says {true:.3g}. {guess[side]}"
