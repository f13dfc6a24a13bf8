"""The parts that questions share, such as the text, the reply and a field for a number."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from types import ModuleType
from typing import Any

import ipywidgets as widgets

from conundrum.questions.answering import Answering, Said
from conundrum.questions.lettered import named
from conundrum.tables import whole
from conundrum.widgets import Button, Entry, Panel, Status, button


class Asking(Panel, widgets.VBox):
    """A question with its answer widgets, its reply, and a row of buttons such as the hint."""

    bridge: Answering
    saves = False

    def __init__(
        self, fields: Sequence[widgets.Widget], helps: Sequence[widgets.Button] = (), asks: str = ""
    ) -> None:
        self.reply = Status()
        asked = [widgets.HTML(f"<p>{escape(asks)}</p>")] if asks else []
        bar = [widgets.Box(helps).add_class("nk-bar")] if helps else []
        self._content = [*asked, *fields, self.reply, *bar]
        super().__init__(self._content)
        self.unprinted = (self.reply,)
        self.add_class("nk-ask")

    def answered_by(
        self,
        rules: ModuleType,
        asked: Mapping[str, str],
        parts: Mapping[str, widgets.Widget],
        said: Said,
        secret: Callable[[], Said],
        **more: Any,
    ) -> Answering:
        """Add the bridge widget through which the page answers the question."""
        self.bridge = Answering(rules, asked, {"reply": self.reply, **parts}, said, secret, **more)
        self.children = [*self._content, self.bridge]
        return self.bridge


class Choosing:
    """A question with a button for each answer.

    Attributes
    ----------
    buttons : list of Button
        The buttons, in the order of the answers; empty if there are no answers to choose from.
    chosen : int or None
        Which answer was chosen last, counted from 0.
    """

    bridge: Answering
    buttons: list[Button]

    def offer(self, answers: list[dict[str, Any]]) -> dict[str, Button]:
        """Make the buttons, and return them in a dict under the names that the page uses."""
        names = named(answers)
        self.buttons = [button(text, partial(self.choose, at)) for at, text in enumerate(names)]
        return {str(at): made for at, made in enumerate(self.buttons)}

    @property
    def chosen(self) -> int | None:
        """Which answer was chosen last."""
        return self.bridge.said["chosen"]

    def choose(self, place: int) -> None:
        """Choose an answer, counted from 0, unless there are no answers or the answer is fixed.

        Raises
        ------
        BadValue
            If there is no such answer.
        """
        if self.buttons and not self.bridge.said.get("committed"):
            self.bridge.press(str(whole("answer", place, 0, len(self.buttons) - 1)))


def number_entry(about: dict[str, Any], take: Callable[[str], object]) -> Entry:
    """Return a field for a number, with the unit and the label of a question."""
    helps = f"A number, in {about['unit']}."
    return Entry(lambda text, _: take(text), label=about["label"], button="Check", help=helps)
