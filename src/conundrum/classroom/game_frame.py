"""The class's game in a notebook: a page inside a frame, or in a window of its own."""

import zlib

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import SHARED, STATIC
from conundrum.page.game import page
from conundrum.tables import say
from conundrum.widgets import Panel, Printable


class Frame(anywidget.AnyWidget, Printable):
    """The page of the game inside a frame.

    A notebook carries the page compressed; on the published site it is a file beside the chapters.
    """

    _esm = SHARED + "".join(
        (STATIC / f"{name}.js").read_text(encoding="utf-8")
        for name in ("unpressed", "seminar/panel")
    )

    pressed = traitlets.Bytes().tag(sync=True)
    beside = traitlets.Unicode("../the-game.html").tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    says = traitlets.Unicode().tag(sync=True)

    def printed(self) -> str:
        """Return a paragraph on the game's page, which is printed in place of the page."""
        return f"<p>{say('begin.lead')}</p>"


class Game(Panel, widgets.VBox):
    """The class's game as one widget for a notebook."""

    title, saves = say("begin.title"), False

    def __init__(self) -> None:
        pressed = zlib.compress(page().encode(), zlib.Z_BEST_COMPRESSION)
        frame = Frame(pressed=pressed, title=self.title, says=say("begin.window"))
        super().__init__([frame])
        self.add_class("nk-shown").add_class("nk-framed")


def game() -> Game:
    """Show the game of a class, with the desk of the person who leads it.

    The desk opens the screen for the class. The game needs no kernel. The browser stores it, and
    its log can be saved as a file.

    Examples
    --------
    >>> game().title
    'A game for a class'
    """
    return Game()
