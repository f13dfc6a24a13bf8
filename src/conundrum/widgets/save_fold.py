"""The buttons below a chart with which a reader saves the chart as a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

import anywidget
import ipywidgets as widgets

from conundrum.charts.drawn_chart import DrawnChart
from conundrum.tables import BadValue, say
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Status, script
from conundrum.widgets.fold import Fold, Folded
from conundrum.widgets.marks import Marks
from conundrum.widgets.still import is_drawn

LONGEST = 50
"""At most this many letters of a title are used for the name of a file."""


class Handing(anywidget.AnyWidget):
    """A widget that lets the browser save a file as a download. The widget is never shown."""

    _esm = script("handing")

    def hand(self, name: str, file: bytes) -> None:
        """Send a file to the reader's page."""
        self.send({"name": name}, [file])


@cache
def handing() -> Handing:
    """Return the widget that sends files to the page; the widget is made only once."""
    return Handing()


def save_fold(
    kinds: Callable[[], Sequence[str]],
    title: Callable[[], str],
    written: Callable[[str], bytes],
) -> Fold:
    """Return a closed section with a button for each kind of file, and a place for messages.

    ``kinds`` returns the endings of the files that can be saved. ``title`` returns the current
    title, from which the file gets its name. ``written`` returns the content of a file.

    Examples
    --------
    >>> fold = save_fold(lambda: [".csv"], lambda: "It fell", lambda kind: b"year")
    >>> fold.make()
    >>> buttons, said = fold.body.children
    >>> buttons.children[0].click()
    >>> said.text
    'Saved as it-fell.csv'
    """

    def made() -> Folded:
        said = Status()

        def save(kind: str) -> None:
            said.text = say("save.writing")
            try:
                name, file = f"{_stem(title())}{kind}", written(kind)
            except BadValue as refused:
                said.text = str(refused)
            else:
                handing().hand(name, file)
                said.text = say("save.done", file=name)

        buttons = [button(say(f"save.{kind[1:]}"), partial(save, kind)) for kind in kinds()]
        bar = widgets.Box(buttons).add_class("nk-bar")
        handing()
        return widgets.VBox([bar, said]), lambda: None

    return Fold(say("save.fold"), made).add_class("nk-more").add_class("nk-save")


def with_chart(box: widgets.Box) -> widgets.Box | None:
    """Return the box widget that contains a chart, or None if no box widget contains a chart.

    If the chart is only in a closed section, the box inside that section is returned.
    """
    folded = None
    for part in box.children:
        if isinstance(part, DrawnChart | Marks) or is_drawn(part):
            return box
        if isinstance(part, Fold):
            folded = folded or (
                with_chart(part.body) if isinstance(part.body, widgets.Box) else None
            )
        elif isinstance(part, widgets.Box) and with_chart(part):
            return box
    return folded


def _stem(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower())[:LONGEST].strip("-") or "conundrum"
