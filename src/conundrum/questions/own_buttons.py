"""Buttons that download, open and delete the reader's records, and lines on their storage."""

import os
from html import escape
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import RECORD_STORE, SHARED
from conundrum.questions.record_store import STATIC, STORES, record_store
from conundrum.tables import say
from conundrum.widgets.controls import STATIC as SCRIPTS

DOM = (SCRIPTS / "dom.js").read_text(encoding="utf-8")
BINDER = "BINDER_LAUNCH_HOST"
"""The environment variable by which a session on Binder can be recognized."""


class Own(anywidget.AnyWidget):
    """The buttons that download, open and delete records, which the page does by itself.

    Parameters
    ----------
    shows : str
        The id of the widget in which the page shows the records.
    kind : str
        The kind of the records. The page writes their table there, by
        `conundrum.questions.own_tables`.
    about : list of dict
        What the table needs besides the records, such as the list of exercises.
    """

    _esm = SHARED + DOM + (STATIC / "own_buttons.js").read_text(encoding="utf-8")

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    shows = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    about: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)


def own_buttons(
    shows: widgets.HTML, kind: str, about: list[dict[str, Any]] | None = None
) -> list[widgets.Widget]:
    """Return the buttons, and the lines below the buttons on where the records are stored.

    Examples
    --------
    >>> buttons, kept, *_ = own_buttons(widgets.HTML(), "question")
    >>> "guesses.jsonl" in kept.value
    True
    """
    record_store().take(kind)
    lines = ["own.kept", *(["own.binder"] if BINDER in os.environ else [])]
    said = (escape(say(line, file=STORES[kind].file)) for line in lines)
    helps = [widgets.HTML(f'<p class="nk-help">{line}</p>') for line in said]
    return [Own(shows=shows.model_id, kind=kind, about=about or []), *helps]
