"""The widget that brings the model into a page, once for each kernel."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from conundrum.page import player, telling
from conundrum.run.simulate import simulate

STATIC = Path(__file__).parent / "static"
HOME = (STATIC / "engine.js").read_text(encoding="utf-8")
"""Where a page keeps the models of its kernels."""

NAME = uuid4().hex
"""What a page calls the model of this kernel, since it may hold panels of several."""


def script() -> str:
    """Return what a page runs to have the model, and a thread beside it as well.

    Examples
    --------
    >>> "serve();" in script()
    True
    """
    parts = ((STATIC / f"{part}.js").read_text(encoding="utf-8") for part in ("thread", "bring"))
    return HOME + player.script() + "".join(parts)


class Engine(anywidget.AnyWidget):
    """Brings the model, its worlds and its words; it is never shown.

    Parameters
    ----------
    model : str
        What the page calls it.
    about : dict
        What the player and the teller have to know.
    drawn, thresholds : bytes
        The worlds, pressed by `conundrum.page.player`.
    """

    model = traitlets.Unicode().tag(sync=True)
    about = traitlets.Dict().tag(sync=True)
    drawn = traitlets.Bytes().tag(sync=True)
    thresholds = traitlets.Bytes().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._esm = script()
        super().__init__(**traits)


@cache
def engine() -> Engine:
    """Send the model to the page, the first time, and return what brought it.

    Examples
    --------
    >>> engine() is engine()
    True
    """
    return Engine(
        model=NAME,
        about={"played": player.about(), "told": telling.about(simulate())},
        drawn=player.pressed(player.drawn()),
        thresholds=player.pressed(player.thresholds()),
    )
