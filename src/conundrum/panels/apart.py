"""The opening taken apart: its parts alone and together, under two sets of beliefs (H14)."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.charts.apart import POLICIES, Runs, adding, apart_table, finding
from conundrum.charts.apart import apart as drawn
from conundrum.model.assumptions import Beliefs
from conundrum.page.door import Door
from conundrum.panels.beside import BELIEFS
from conundrum.panels.lab.folds import told_fold
from conundrum.run.simulate import simulate
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel


class Apart(Panel):
    """What lifting sanctions, and what each power's engagement, do alone and together.

    Attributes
    ----------
    beliefs : dict
        The buttons of `BELIEFS`.
    runs : dict of str to Outlook
        The policy of 2016, each part, and the whole, under the beliefs that hold.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self) -> None:
        self._choices = Choices(BELIEFS, self.believe)
        self.beliefs = self._choices.buttons
        self.runs = _run(Beliefs())
        self._head, self._drawn, self._said = widgets.HTML(), widgets.HTML(), Status()
        parts: dict[str, widgets.Widget] = {"head": self._head, "drawn": self._drawn}
        self._door = Door(_setting(Beliefs()), parts | {"said": self._said}, (), "apart")
        sets = {name: {"beliefs": asdict(beliefs)} for name, beliefs in BELIEFS.items()}
        self._door.choose(self.beliefs, sets)
        self.fold = told_fold(self._door, lambda: apart_table(self.runs))
        bar = widgets.Box([widgets.HTML("<h3>Beliefs</h3>"), *self.beliefs.values()])
        bar.add_class("nk-bar")
        note = widgets.HTML(f'<p class="nk-help">{escape(say("apart.note"))}</p>')
        shown = (self._head, bar, self._drawn, self._said, note, self.fold, self._door)
        super().__init__([widgets.VBox([style_sheet(), *shown])])
        self.add_class("nk-shown")
        self._choices.mark(Beliefs())
        self._follow()

    def believe(self, beliefs: Beliefs) -> None:
        """Take the opening apart under other beliefs."""
        self._choices.mark(beliefs)
        self.runs = _run(beliefs)
        if not self._door.told(_setting(beliefs)):
            self._follow()
        self.fold.refresh()

    def _follow(self) -> None:
        self._head.value = f"<h3>{escape(finding(self.runs))}</h3>"
        self._drawn.value = drawn(self.runs)
        self._said.text = adding(self.runs)


def _run(beliefs: Beliefs) -> Runs:
    return {name: simulate(policy, beliefs) for name, policy in POLICIES.items()}


def _setting(beliefs: Beliefs) -> dict[str, Any]:
    return {"beliefs": asdict(beliefs)}


def apart() -> Apart:
    """Take the joint opening apart: what each of its parts does alone (H14).

    Returns
    -------
    Apart
        A widget; its ``runs`` can be read.

    Examples
    --------
    >>> list(apart().runs)
    ['first', 'lifted', 'beijing', 'washington', 'whole']
    """
    return Apart()
