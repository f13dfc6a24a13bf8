"""What a reader guessed and answered, with what belongs to it: download, open, forget."""

from __future__ import annotations

import os

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import HOME
from conundrum.questions.jsonl_file import left_out
from conundrum.questions.keeper import KEEPER, STATIC, keeper
from conundrum.questions.own_records import FILE, STORE, tables
from conundrum.tables.words import say
from conundrum.widgets.controls import STATIC as CONTROLS
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.still import Panel

DOM = (CONTROLS / "dom.js").read_text(encoding="utf-8")
BINDER = "BINDER_LAUNCH_HOST"
"""Set in the environment of a session on Binder."""


class Own(anywidget.AnyWidget):
    """The buttons that download, open and forget what is kept; the page does it all.

    Parameters
    ----------
    shows : Widget
        Where the page writes the tables.
    """

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    shows = traitlets.Unicode().tag(sync=True)
    file = traitlets.Unicode(FILE).tag(sync=True)

    def __init__(self, shows: widgets.HTML) -> None:
        self._esm = HOME + DOM + (STATIC / "own_buttons.js").read_text(encoding="utf-8")
        super().__init__(shows=shows.model_id)


class Guesses(Panel, widgets.VBox):
    """The guesses and answers so far, each beside what came."""

    def __init__(self) -> None:
        keeper()
        self._table, self._damaged = widgets.HTML(), widgets.HTML()
        self.own = Own(self._table)
        lines = [widgets.HTML(f'<p class="nk-help">{line}</p>') for line in _lines()]
        super().__init__([style_sheet(), self._table, self.own, *lines, self._damaged])
        self.add_class("nk-shown")
        self._catch_up()

    def _catch_up(self) -> None:
        """Show what the file holds by now."""
        found, damaged = STORE.read()
        self._table.value = tables(found)
        self._damaged.value = f"<p>{left_out(FILE, damaged)}</p>"


def _lines() -> list[str]:
    kept = say("own.kept", file=FILE)
    return [kept, say("own.binder", file=FILE)] if BINDER in os.environ else [kept]


def guesses() -> Guesses:
    """Show the guesses and answers so far, each beside what came.

    Examples
    --------
    >>> isinstance(guesses(), widgets.VBox)
    True
    """
    return Guesses()
