"""Buttons: one that does something, a row to choose from, and those that release what is held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Generic, TypeVar

import ipywidgets as widgets
import traitlets

from conundrum.widgets.controls import Control, script
from conundrum.widgets.failure_watch import Heard

T = TypeVar("T")


class Choices(Generic[T]):
    """A button for each of some named values; that of the value that holds is marked.

    Examples
    --------
    >>> choices = Choices({"none": 0, "all": 1}, print)
    >>> choices.buttons["all"].click()
    1
    >>> choices.mark(1)
    >>> choices.buttons["all"].description
    '● all'
    """

    def __init__(self, values: Mapping[str, T], chosen: Callable[[T], object]) -> None:
        self.values = values
        self.buttons = {name: button(name, partial(chosen, v)) for name, v in values.items()}

    def mark(self, holds: T | None) -> None:
        """Mark the button of a value, if it has one."""
        for name, shown in self.buttons.items():
            mark(shown, name, self.values[name] == holds)


def mark(shown: Button, name: str, here: bool) -> None:
    """Write what a button is called, and mark it where what it stands for holds."""
    shown.description = f"● {name}" if here else name
    (shown.add_class if here else shown.remove_class)("nk-on")


class Button(Heard, widgets.Button):
    """A button that does something when it is pressed.

    Examples
    --------
    >>> Button("Again", lambda: print("pressed")).click()
    pressed
    """

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        self._pressed = pressed
        super().__init__(description=text)

    def receive(self, _: object) -> None:
        """Take a press on the page."""
        self.click()

    def click(self) -> None:
        """Do what a press does."""
        self._pressed()


def button(text: str, pressed: Callable[[], object]) -> Button:
    """Return a button that does something when it is pressed."""
    return Button(text, pressed)


class Held(Control):
    """Buttons that release what is held; the page makes these by itself.

    Attributes
    ----------
    held : dict of str to str
        What stands on each button, by name.

    Examples
    --------
    >>> Held(print).release("leak")
    leak
    """

    _esm = script("held")

    held = traitlets.Dict().tag(sync=True)

    def release(self, name: str) -> None:
        """Do what a press on the button of a name does."""
        self.did(name)

    def receive(self, content: dict[str, Any]) -> None:
        """Take a press on the page."""
        self.release(content.get("release", ""))
