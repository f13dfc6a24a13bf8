"""What tells the answer to a question is shut until the reader has guessed, or asks to see it."""

from __future__ import annotations

from collections.abc import Sequence

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import HOME, KEEPER
from conundrum.questions.keeper import STATIC, keeper
from conundrum.questions.own_buttons import DOM
from conundrum.tables import entries, known, listed, say
from conundrum.widgets import Printable

After = str | Sequence[str]
"""The questions, or the one question, that are to be answered first."""


class Waiting(anywidget.AnyWidget, Printable):
    """Stands in the place of what waits, and opens it on the page; no still shows what is shut.

    Parameters
    ----------
    after : sequence of str
        The questions that are to be answered first.
    held : sequence of Widget
        What waits.
    title : str
        What a still calls it, since no heading of what waits may.
    alone : bool
        Whether it has a button; else it opens with what waits for the same questions.
    before : str
        What is seen until it opens, as HTML: the empty picture.

    Attributes
    ----------
    opened : bool
        Whether it has been opened.
    """

    _esm = HOME + DOM + (STATIC / "waiting.js").read_text(encoding="utf-8")

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    after: traitlets.List[str] = traitlets.List().tag(sync=True)
    holds: traitlets.List[str] = traitlets.List().tag(sync=True)
    says = traitlets.Unicode().tag(sync=True)
    show = traitlets.Unicode().tag(sync=True)
    before = traitlets.Unicode().tag(sync=True)
    opened = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        after: Sequence[str],
        held: Sequence[widgets.Widget],
        title: str,
        alone: bool = True,
        before: str = "",
    ) -> None:
        keeper()
        self._held, self._title = held, title
        super().__init__(
            after=[*after],
            holds=[one.model_id for one in held],
            says=say("waits.says" if alone else "waits.with"),
            show=say("waits.show") if alone else "",
            before=before,
        )
        self._stand()
        self.observe(lambda _: self._stand(), "opened")

    def _stand(self) -> None:
        for one in self._held:
            one.layout.display = None if self.opened else "none"

    def printed(self) -> str:
        """Return what stands in the place of what waits."""
        return "" if self.opened else f"<h3>{self._title}</h3>{self.before}<p>{self.says}</p>"


def waiting(
    after: After, *held: widgets.Widget, title: str, alone: bool = True
) -> list[widgets.Widget]:
    """Return widgets behind what shuts them until questions are answered, if there are any.

    An id that no question has, or what is no id and no list, raises `BadValue`.

    Examples
    --------
    >>> shut, held = waiting("02.reach", widgets.VBox(), title="Two prices")
    >>> held.layout.display
    'none'
    >>> shut.opened = True
    >>> held.layout.display is None
    True
    """
    asked = entries("predictions") | entries("questions")
    if isinstance(after, str):
        after = [after] if after else []
    first = listed("after", after, "the id of a question, or a list of them,", least=0)
    for name in first:
        known("question", name, asked)
    return [*([Waiting(first, held, title, alone)] if first else []), *held]
