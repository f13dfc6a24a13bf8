"""The reader's guesses and answers, with buttons to download, open and delete them."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.questions import own_tables
from conundrum.questions.own_buttons import own_buttons
from conundrum.questions.own_records import joined, left_out
from conundrum.questions.stored_guesses import FILE, STORE
from conundrum.tables import entries
from conundrum.widgets import Panel


class Guesses(Panel, widgets.VBox):
    """The reader's guesses and answers so far, each beside the outcome."""

    def __init__(self) -> None:
        self._table, self._damaged = widgets.HTML(), widgets.HTML()
        own = own_buttons(self._table, "question")
        super().__init__([self._table, *own, self._damaged])
        self.add_class("nk-shown")
        self._catch_up()

    def _catch_up(self) -> None:
        """Show the current content of the file."""
        found, damaged = STORE.read()
        records = [vars(one) for one in joined(found)]
        self._table.value = own_tables.guesses(records, list(entries("questions")))
        self._damaged.value = f"<p>{left_out(FILE, damaged)}</p>"


def guesses() -> Guesses:
    """Show the guesses and answers so far, each beside the outcome.

    Examples
    --------
    >>> isinstance(guesses(), widgets.VBox)
    True
    """
    return Guesses()
