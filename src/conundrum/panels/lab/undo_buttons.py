"""The buttons that go back and forth between what the reader did."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.panels.lab.session import Session
from conundrum.tables.words import say
from conundrum.widgets.buttons import button


def acts(session: Session) -> dict[str, widgets.Button]:
    """Return buttons that undo, redo, replay and reset, by name.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> list(acts(Session(Scenario(), lambda by: None)))
    ['Undo', 'Redo', 'Replay', 'Reset']
    """
    return {
        "Undo": button("Undo", lambda: session.attempt(session.go, session.history.undo())),
        "Redo": button("Redo", lambda: session.attempt(session.go, session.history.redo())),
        "Replay": button(say("lab.replay"), lambda: session.attempt(session.replay)),
        "Reset": button(
            "Reset", lambda: session.attempt(session.go, session.history.step(session.first))
        ),
    }


def enable(buttons: dict[str, widgets.Button], session: Session) -> None:
    """Let those be pressed that have something to do."""
    buttons["Undo"].disabled = buttons["Replay"].disabled = not session.history.past
    buttons["Redo"].disabled = not session.history.future
