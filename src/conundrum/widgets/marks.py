"""A hundred marks that the page draws. A reader can choose a mark that has a name."""

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from conundrum.charts.hundred_marks import COLUMNS, PITCH, SHAPES
from conundrum.widgets.controls import script
from conundrum.widgets.failure_watch import Heard


class Marks(Heard, anywidget.AnyWidget):
    """A hundred marks in rows; the first marks differ in shape from the other marks.

    Parameters
    ----------
    kind : str
        The kind of the marks, one of `SHAPES`.
    chosen : callable, optional
        Called with the place of the mark that a reader chose, by mouse or by keyboard.

    Attributes
    ----------
    marks : dict
        What to draw. ``first`` is the number of marks with the first shape, and ``second`` the
        number of marks after them with the second shape. ``waits`` is true as long as nothing is
        known about the marks. ``colour`` is their colour, and ``about`` describes them. ``names``
        has the names of marks that can be chosen, and ``picked`` is the place of the chosen mark,
        or -1.

    Examples
    --------
    >>> Marks("futures", print).receive({"mark": 4})
    4
    """

    _esm = script("marks")

    kind = traitlets.Unicode().tag(sync=True)
    shapes: traitlets.List[str] = traitlets.List().tag(sync=True)
    pitch = traitlets.Int(PITCH).tag(sync=True)
    columns = traitlets.Int(COLUMNS).tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)

    def __init__(self, kind: str, chosen: Callable[[int], object] | None = None) -> None:
        super().__init__(kind=kind, shapes=[*SHAPES[kind]])
        self.chosen = chosen

    def receive(self, content: dict[str, Any]) -> None:
        """Handle a reader's choice on the page."""
        if self.chosen:
            self.chosen(int(content["mark"]))
