"""A heading that opens the content below it, by mouse or by keyboard.

It replaces the accordion of ipywidgets, which cannot be reached by keyboard.
"""

from collections.abc import Callable

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.tables import say
from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard

Folded = tuple[widgets.Widget, Callable[[], None]]
"""The content below a heading, and a function that brings the content up to date."""

TABLE = say("table.fold")
"""The default heading of a closed section, which announces a table."""


class Fold(widgets.VBox):
    """A heading with content below it; the content is made only when a reader needs it.

    The page itself shows and hides the content, so it needs no kernel once the content is made.

    Parameters
    ----------
    title : str
        The heading.
    make : callable
        Makes the content: a widget, and a function that brings it up to date.
    html : callable, optional
        Returns the content for the printed panel, if the content is only HTML.
    printed : bool, optional
        Whether the printed panel shows the content, once it is made.

    Attributes
    ----------
    body : widget or None
        The content, once it is made.
    html, printed
        The arguments of these names.

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
        """Whether the content is visible."""
        return bool(self.head.unfolded)

    @unfolded.setter
    def unfolded(self, here: bool) -> None:
        self.head.unfolded = here

    def make(self) -> None:
        """Make the content if there is none yet; then the page can open the section alone."""
        if self.body is None:
            self.body, self._fill = self._make()
            self._fill()
            self.children = [self.head, self.body]

    def refresh(self) -> None:
        """Update the content: now if the section is open, or else when it is opened."""
        if self.unfolded:
            self._fill()

    def _turn(self) -> None:
        if self.body is None:
            self.make()
        else:
            self.refresh()


def html_fold(html: Callable[[], str], title: str = TABLE) -> Fold:
    """Return a closed section; its HTML is written only when the reader opens the section.

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
