"""Places the picture of a panel on a page of the edition, and in a notebook to download."""

import copy
from html import escape
from typing import Any

from conundrum.tables import entries, say
from tools.edition import live
from tools.edition.executed import WIDGET
from tools.edition.formulas import drawn

ALIVE = escape(entries("words/en")["instead"]["still"]["notebook"])
"""How a still comes alive in a page, which is not so in a notebook, nor where Python is needed."""


def placed(still: str, name: str, loaded: live.Page, id: str) -> str:
    """Return the HTML of a panel's place, which shows a picture until the panel works."""
    html = drawn(still)
    if id not in loaded.panels:
        html = html.replace(f"<p><em>{ALIVE}</em></p>", "")
        note = f'<p class="nk-help">{escape(say("edition.python"))}</p>'
        return f'<div class="nk-still-only">{note}{html}</div>'
    return f'<div class="nk-live" data-page="{name}" data-panel="{loaded.panels[id]}">{html}</div>'


def copy_to_take_along(notebook: Any, name: str) -> Any:
    """Return a copy of a notebook whose outputs need no kernel and say how to run the panels."""
    how = escape(say("still.notebook", notebook=name))
    copied = copy.deepcopy(notebook)
    for cell in copied.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if data.pop(WIDGET, None):
                data["text/html"] = data["text/html"].replace(ALIVE, how)
    return copied
