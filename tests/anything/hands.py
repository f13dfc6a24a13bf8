"""What a reader's hands do to the widgets; each returns what it did it to, or what that says."""

from collections.abc import Callable
from functools import cache
from typing import Any

import conundrum as nk
from conundrum.page.door import Door
from conundrum.panels.lab.code_fold import Sharing
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Session
from conundrum.tables.settings import rows
from conundrum.widgets.controls import Slider

SLIDER = Slider(name="Washington: Sanctions", label="Sanctions", value=90)
MAKE: dict[str, Callable[[], Any]] = {
    "lab": nk.lab,
    "question": lambda: nk.ask("00.predict"),
    "prediction": lambda: nk.predict("01.votes"),
    "number": lambda: nk.ask("02.2"),
}


@cache
def panel(name: str) -> Any:
    """Make a panel when a hand first reaches for it."""
    return MAKE[name]()


def typed(text: Any) -> Slider:
    SLIDER.enter(text)
    return SLIDER


def sent(content: Any) -> Slider:
    SLIDER.receive({"entry": content})
    return SLIDER


def assigned(value: Any) -> Slider:
    SLIDER.value = value
    return SLIDER


def holding(text: Any, choice: Any) -> str:
    panel = Holding(Session(nk.Scenario(), lambda _: None), tuple(rows("assumptions")))
    panel.entry.enter(text, choice)
    return panel.entry.message


def loaded(text: Any) -> str:
    panel = Sharing(Session(nk.Scenario(), lambda _: None), Door({}))
    panel.entry.enter(text)
    return panel.entry.message


def moved(policy: Any) -> nk.Policy:
    panel("lab").policy = policy
    return panel("lab").policy


def answered(place: Any) -> str:
    panel("question").choose(place)
    return panel("question").reply.text


def predicted(place: Any) -> str:
    panel("prediction").choose(place)
    return panel("prediction").buttons[panel("prediction").chosen or 0].description


def tried(text: Any) -> str:
    panel("number").entry.enter(text)
    return panel("number").entry.message + panel("number").reply.text
