"""The frame in which a reader is asked something, and the box for a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.questions.answering import Answering
from conundrum.widgets.controls import Entry, Status, style_sheet
from conundrum.widgets.still import Panel


class Asking(Panel, widgets.VBox):
    """What is asked, what to answer with, the reply, and a bar of buttons that help."""

    def __init__(
        self, fields: Sequence[widgets.Widget], helps: Sequence[widgets.Button] = (), asks: str = ""
    ) -> None:
        self.reply = Status()
        asked = [widgets.HTML(f"<p>{escape(asks)}</p>")] if asks else []
        bar = [widgets.Box(helps).add_class("nk-bar")] if helps else []
        self._framed = [style_sheet(), *asked, *fields, self.reply, *bar]
        super().__init__(self._framed)
        self.unprinted = (self.reply,)
        self.add_class("nk-ask")

    def answered_through(self, door: Answering) -> None:
        """Stand a door in the frame: the page answers what is asked."""
        self.door = door
        self.children = [*self._framed, door]


def number_entry(about: dict[str, Any], take: Callable[[str], object]) -> Entry:
    """Return a box for a number in the unit, and under the label, that a table names."""
    helps = f"A number, in {about['unit']}."
    return Entry(lambda text, _: take(text), label=about["label"], button="Check", help=helps)
