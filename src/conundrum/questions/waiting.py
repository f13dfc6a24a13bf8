"""Hides panels that would answer a question, until the reader guesses or opens the panels."""

from __future__ import annotations

from collections.abc import Sequence

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import RECORD_STORE, SHARED
from conundrum.questions.own_buttons import DOM
from conundrum.questions.record_store import STATIC, record_store
from conundrum.tables import say
from conundrum.widgets import Printable


class Waiting(anywidget.AnyWidget, Printable):
    """A widget in place of hidden widgets; a reader can show these on the page, but not in print.

    Parameters
    ----------
    question : str
        The id of the question that is to be answered first.
    held : sequence of Widget
        The hidden widgets.
    before : str, optional
        The empty picture that is shown until the widgets are opened, as HTML.

    Attributes
    ----------
    opened : bool
        Whether the widgets have been opened.

    Examples
    --------
    >>> held = widgets.VBox()
    >>> waits = Waiting("02.reach", [held])
    >>> held.layout.display
    'none'
    >>> waits.opened = True
    >>> held.layout.display is None
    True
    """

    _esm = SHARED + DOM + (STATIC / "waiting.js").read_text(encoding="utf-8")

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    question = traitlets.Unicode().tag(sync=True)
    holds: traitlets.List[str] = traitlets.List().tag(sync=True)
    says = traitlets.Unicode().tag(sync=True)
    show = traitlets.Unicode().tag(sync=True)
    others = traitlets.Unicode().tag(sync=True)
    before = traitlets.Unicode().tag(sync=True)
    opened = traitlets.Bool().tag(sync=True)

    def __init__(self, question: str, held: Sequence[widgets.Widget], before: str = "") -> None:
        record_store()
        self._held = held
        super().__init__(
            question=question,
            holds=[one.model_id for one in held],
            says=say("waits.says"),
            show=say("waits.show"),
            others=say("waits.others"),
            before=before,
        )
        self._stand()
        self.observe(lambda _: self._stand(), "opened")

    def _stand(self) -> None:
        for one in self._held:
            one.layout.display = None if self.opened else "none"

    def printed(self) -> str:
        """Return the HTML that a printed page shows in place of the hidden widgets."""
        title = say("waits.picture")
        return "" if self.opened else f"<h3>{title}</h3>{self.before}<p>{self.says}</p>"
