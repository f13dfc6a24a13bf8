"""The leaking border: what two powers' sanctions stop of trade, beside the policy of 2016 (H7)."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.denial import lever
from conundrum.charts.border import border as drawn
from conundrum.charts.border_words import border_table, finding, levers
from conundrum.model.policy import Policy
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import CONTROLS, ShareSliders, box, heading
from conundrum.tables.words import say
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel

MOVED = {"us_sanctions": "Washington", "china_sanctions": "Beijing"}
"""The controls that are moved, and whose they are."""


class Border(Panel):
    """The sanctions of both powers, and what they stop at the border.

    Attributes
    ----------
    sliders : dict
        By control.
    policy : Policy
        As it stands.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self) -> None:
        self.policy = Policy()
        about = {name: CONTROLS[name] | {"label": CONTROLS[name]["name"]} for name in MOVED}
        self._moved = ShareSliders(about, lambda: self.policy, self._move)
        self.sliders = self._moved.sliders
        self._head, self._map, self._said = widgets.HTML(), widgets.HTML(), Status()
        parts: dict[str, widgets.Widget] = {"head": self._head, "map": self._map}
        self._door = Door(self._setting(), parts | {"said": self._said}, (), "border")
        self._door.hear("policy", self.sliders)
        self.fold = told_fold(self._door, lambda: border_table(lever(), self.policy))
        note = widgets.HTML(f'<p class="nk-help">{escape(say("border.note"))}</p>')
        rooms = box("nk-rooms", box("nk-room", heading("Sanctions"), *self.sliders.values()))
        shown = (self._head, self._map, self._said, note, self.fold, self._door)
        super().__init__([style_sheet(), rooms, box("nk-stage", *shown)])
        self.add_class("nk-lab")
        self._follow()

    def _move(self, policy: Policy, _: str) -> None:
        self.policy = policy
        self._settle(self._setting())

    def _follow(self) -> None:
        self._head.value = f"<h3>{escape(finding(lever(), self.policy))}</h3>"
        self._map.value = drawn(lever(), self.policy)
        self._said.text = levers(lever(), self.policy)

    def _setting(self) -> dict[str, Any]:
        return {"policy": asdict(self.policy)}


def border() -> Border:
    """Show what the sanctions of both powers stop at the border, and what passes (H7).

    Returns
    -------
    Border
        A widget; its ``policy`` can be read.

    Examples
    --------
    >>> shown = border()
    >>> shown.sliders["china_sanctions"].value = 100
    >>> shown.policy.china_sanctions
    1.0
    """
    return Border()
