"""The buttons that go back and forth between what the reader did."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.panels.lab.session import Desk
from conundrum.widgets.buttons import button


def acts(desk: Desk) -> dict[str, widgets.Button]:
    """Return buttons that undo, redo, replay and reset, by name.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> list(acts(Desk(Scenario(), lambda by: None)))
    ['Undo', 'Redo', 'Replay', 'Reset']
    """
    return {
        "Undo": button("Undo", lambda: desk.go(desk.history.undo())),
        "Redo": button("Redo", lambda: desk.go(desk.history.redo())),
        "Replay": button("Replay last move", desk.replay),
        "Reset": button("Reset", lambda: desk.go(desk.history.step(desk.first))),
    }


def enable(buttons: dict[str, widgets.Button], desk: Desk) -> None:
    """Let those be pressed that have something to do."""
    buttons["Undo"].disabled = buttons["Replay"].disabled = not desk.history.past
    buttons["Redo"].disabled = not desk.history.future
