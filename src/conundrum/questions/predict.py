"""A prediction: the reader commits to a guess, and the chart appears only after the guess."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.run_statistic import measure
from conundrum.questions import asked_prediction
from conundrum.questions.asking import Asking, Choosing
from conundrum.questions.record_store import tell_pages
from conundrum.questions.stored_guesses import STORE, Guess
from conundrum.tables import entries, known, say
from conundrum.tables.table_statistic import counted
from conundrum.widgets import Panel, Slider, button

ENDS = ("low", "high", "refusal")


class Predict(Choosing, Panel, widgets.VBox):
    """A question that a reader must answer before seeing its chart, and cannot answer again.

    Parameters
    ----------
    name : str
        The id of the question.
    question : dict
        It has the text ``asks``, and one of three: ``chart``, the name of a chart of the record;
        ``run``, a figure of a run, as `run_statistic.measure` takes it; or ``answer``, a figure of
        the record, as `table_statistic.counted` takes it, which is shown without a chart. The
        reader gives a number if there is a ``guess``, with ``label``, ``unit``, ``high``,
        ``start``, ``help``, ``tolerance`` and three replies ``below``, ``near`` and ``above``.
        Otherwise the reader chooses from a list ``answers`` of ``says`` and ``reply``; then
        ``right`` is the place of the right answer, or ``came`` says where readers find it.
    ring : HTML, optional
        The widget in a panel's picture that shows the guess as a dashed ring. If it is given, no
        other chart is drawn.

    Attributes
    ----------
    committed : bool
        Whether the reader has committed.
    """

    def __init__(
        self, name: str, question: dict[str, Any], ring: widgets.HTML | None = None
    ) -> None:
        if "answer" in question:
            ring = ring or widgets.HTML()
        self._name, self._question, self._ring = name, question, ring
        answers = self.offer(question.get("answers", []))
        self.slider = _slider(question["guess"]) if "guess" in question else None
        self.commit_button = button(say("asked.commit"), self.commit).add_class("nk-commit")
        self.commit_button.disabled = self.slider is None
        self._place = widgets.VBox()
        self._shown: Any = None
        held = {"slider": self.slider} if self.slider else answers
        box = Asking([*held.values(), self.commit_button], asks=question["asks"])
        marks = {"ring": ring} if ring else {}
        self.reply = box.reply
        self.bridge = box.answered_by(
            asked_prediction,
            {"question": name, "asked": question["asks"]},
            {"commit": self.commit_button, "place": self._place, **held, **marks},
            {"chosen": None, "committed": False, "given": None},
            self._secret,
        )
        super().__init__([box, self._place])
        self.unprinted = (self._place,)
        self.add_class("nk-predict")

    @property
    def committed(self) -> bool:
        """Whether the reader has committed."""
        return bool(self.bridge.said["committed"])

    def commit(self) -> None:
        """Fix the guess, and show the chart with the guess."""
        before = self.committed
        self.bridge.press("commit")
        if before or not self.committed:
            return
        kept = asked_prediction.record(self._secret(), self.bridge.said) or {}
        failed = STORE.keep_new(Guess(self._name, self._question["asks"], **kept))
        self.bridge.draw(failed)
        tell_pages(failed)
        # The button that was pressed is hidden now, so the keyboard focus has to go elsewhere.
        self.reply.take_focus()

    def _secret(self) -> dict[str, Any]:
        slider = self.slider
        ends = {name: getattr(slider, name) for name in ENDS} if slider else {}
        if self._ring:
            return secret_of(self._question, answer_of(self._question)) | ends
        if self._shown is None:
            # The chart is prepared now, but it is not shown until the reader has committed to a
            # guess.
            start = slider.value if slider else None
            # The module for charts is imported here, because it loads Altair, which most questions
            # do not need.
            from conundrum.questions.predicted_chart import prediction_chart  # noqa: PLC0415

            self._shown = prediction_chart(self._question, start)
            self._shown.fold.make()
            self.bridge.hold(record=self._shown, chart=self._shown.chart)
        figure = self._shown.figure
        return secret_of(self._question, figure.answer, figure) | ends


def predict(question: str) -> Predict:
    """Ask for a prediction, and show the chart once the reader has committed to a guess.

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


def answer_of(question: Mapping[str, Any]) -> float:
    """Return the number with which a guess is compared, in the unit of the guess."""
    if "answer" in question:
        return counted(question["answer"])
    return measure(question["run"])


def secret_of(question: Mapping[str, Any], answer: float, figure: Any = None) -> dict[str, Any]:
    """Return the right answer to a prediction; a page must not show it before the guess.

    If there is no figure, the guess is marked on the picture of a panel.
    """
    guess = question.get("guess")
    judged = guess and {
        **{name: guess[name] for name in ("tolerance", "unit")},
        "right": answer,
        # The number is written without decimals, as in the title of the chart.
        "told": say("asked.number", number=f"{answer:.0f}", unit=guess["unit"]),
        "source": "model" if "run" in question else "record",
        "replies": {side: guess[side] for side in ("below", "near", "above")},
        "mark": figure.mark if figure else "",
    }
    came = figure.title if figure and judged else judged["told"] if judged else _came(question)
    return {
        "answers": question.get("answers", []),
        "came": came,
        "about": figure.about if figure else "",
        "guess": judged,
    }


def _came(question: Mapping[str, Any]) -> str:
    """Return the right answer to a question, even if the question's chart does not show it."""
    if "came" in question:
        return str(question["came"])
    return str(question["answers"][question["right"]]["says"])


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
