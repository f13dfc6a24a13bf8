"""A heading that unfolds what stands below it, by mouse or by keyboard.

ipywidgets' accordion cannot be reached with the keyboard.
"""

from collections.abc import Callable

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.tables import say
from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard

Folded = tuple[widgets.Widget, Callable[[], None]]
"""What is folded, and what brings it up to date."""

TABLE = say("table.fold")
"""The usual title."""


class Fold(widgets.VBox):
    """A heading, and below it something that is made only when it is needed.

    The page shows and hides what is made, so that it needs no kernel for that.

    Parameters
    ----------
    title : str
        The heading.
    make : callable
        Makes what is folded: a widget, and a function that brings it up to date.
    html : callable, optional
        Writes what is folded, where it is no more than HTML: a still shows it.
    printed : bool, optional
        Whether a whole still shows what is folded, once it is made.

    Attributes
    ----------
    body : widget or None
        What is folded, once it is made.
    html, printed
        As they were given.

    Examples
    --------
    >>> fold = Fold("More", lambda: (widgets.HTML(), lambda: print("filled")))
    >>> fold.refresh()
    >>> fold.unfolded = True
    filled
    """

    def __init__(
        self,
        title: str,
        make: Callable[[], Folded],
        html: Callable[[], str] | None = None,
        *,
        printed: bool = False,
    ) -> None:
        self._make, self.html, self.printed = make, html, printed
        self.body: widgets.Widget | None = None
        self.head = _FoldHead(title=title)
        super().__init__((self.head,))
        self.head.observe(lambda _: self._turn(), "unfolded")

    @property
    def unfolded(self) -> bool:
        """Whether it is unfolded."""
        return bool(self.head.unfolded)

    @unfolded.setter
    def unfolded(self, here: bool) -> None:
        self.head.unfolded = here

    def make(self) -> None:
        """Make what is folded, if it was not made before; the page can then unfold it by itself."""
        if self.body is None:
            self.body, self._fill = self._make()
            self._fill()
            self.children = [self.head, self.body]

    def refresh(self) -> None:
        """Bring what is folded up to date; while it is out of sight that is not worth the time."""
        if self.unfolded:
            self._fill()

    def _turn(self) -> None:
        if self.body is None:
            self.make()
        else:
            self.refresh()


def html_fold(html: Callable[[], str], title: str = TABLE) -> Fold:
    """Fold away a table or a text in HTML, which is written while it is in sight only.

    Examples
    --------
    >>> fold = html_fold(lambda: "<table></table>")
    >>> fold.unfolded = True
    >>> fold.body.value
    '<table></table>'
    """

    def make() -> Folded:
        shown = widgets.HTML()
        return shown, lambda: setattr(shown, "value", html())

    return Fold(title, make, html)


class _FoldHead(Heard, anywidget.AnyWidget):
    _esm = script("fold")

    title = traitlets.Unicode().tag(sync=True)
    unfolded = traitlets.Bool().tag(sync=True)
