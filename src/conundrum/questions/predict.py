"""A prediction: the reader commits to a guess, and only then the chart appears."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.charts.evidence.record_figure import Figure
from conundrum.questions.answering import Answering
from conundrum.questions.asking import Asking
from conundrum.questions.foreseen import figure_of, reply, secret_of
from conundrum.questions.keeper import tell_pages
from conundrum.questions.kept_guesses import STORE, Guess
from conundrum.tables.bounds import known, whole
from conundrum.tables.settings import entries
from conundrum.tables.words import say, written_out
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
        self._shown: Shown | None = None
        held = [self.slider] if self.slider else self.buttons
        box = Asking([*held, self.commit_button], asks=question["asks"])
        self.reply = box.reply
        parts = {"reply": self.reply, "commit": self.commit_button, "place": self._place}
        self._asked = Answering(
            "prediction",
            {"question": name, "asked": question["asks"]},
            parts | {str(place): one for place, one in enumerate(self.buttons)},
            self._state(None),
            secret=self._secret,
            take=self._show,
        )
        if self.slider:
            self._asked.hold(slider=self.slider)
        box.answered_through(self._asked)
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
            self._asked.said = self._state(None)

    def commit(self) -> None:
        """Fix the guess, and show the chart with the guess on it."""
        if self.committed or (self.slider is None and self.chosen is None):
            return
        self.committed = True
        given = self.slider.value if self.slider else None
        shown = self._show_chart(given)
        failed = STORE.keep_new(
            Guess(self._name, self._question["asks"], self._given(given), shown.figure.title)
        )
        replied = self._reply(given, shown.figure)
        self.reply.text = " ".join(filter(None, [replied, failed]))
        self._asked.said = self._state(given)
        tell_pages(failed)
        # The button that was pressed is gone, and the focus with it.
        self.reply.take_focus()

    def _state(self, given: float | None) -> dict[str, Any]:
        return {"chosen": self.chosen, "committed": self.committed, "given": given}

    def _show(self, said: dict[str, Any]) -> None:
        """Draw what was said on the page, which keeps the guess."""
        if said["chosen"] is not None:
            self.chosen = whole("answer", said["chosen"], 0, len(self.buttons) - 1)
        self.committed = said["committed"]
        if self.committed:
            shown = self._show_chart(said["given"])
            self.reply.text = self._reply(said["given"], shown.figure)
        self._mark()

    def _show_chart(self, given: float | None) -> Shown:
        figure = figure_of(self._question, given)
        if self._shown is None:
            self._shown = Shown(figure)
        elif figure.run:
            self._shown.mark(figure)
        self._place.children = [self._shown]
        self._mark()
        return self._shown

    def _given(self, given: float | None) -> str:
        if given is None:
            return str(self._question["answers"][self.chosen]["says"])
        return say("asked.number", number=written_out(given), unit=self._question["guess"]["unit"])

    def _reply(self, given: float | None, figure: Figure) -> str:
        if given is None:
            return str(self._question["answers"][self.chosen]["reply"])
        return reply(self._question, figure, given)

    def _secret(self) -> dict[str, Any]:
        if self._shown is None:
            # The chart is made ready, but stands nowhere until the reader has committed.
            start = self.slider.value if self.slider else None
            self._shown = Shown(figure_of(self._question, start))
        self._shown.fold.make()
        self._asked.hold(record=self._shown, chart=self._shown.chart)
        return secret_of(self._question, self._shown.figure) | self._allowed()

    def _allowed(self) -> dict[str, Any]:
        if (slider := self.slider) is None:
            return {}
        return {"low": slider.low, "high": slider.high, "refusal": slider.refusal}

    def _mark(self) -> None:
        self._choices.mark(self.chosen)
        for answer in self.buttons:
            answer.disabled = self.committed
        unready = self.slider is None and self.chosen is None
        self.commit_button.disabled = self.committed or unready
        self.commit_button.layout.display = "none" if self.committed else None
        if self.slider:
            self.slider.layout.display = "none" if self.committed else None


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
