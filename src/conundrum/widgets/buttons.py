"""Single buttons, rows of buttons to choose from, and buttons that release fixed assumptions."""

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
    """A row of buttons, one for each named value; the button of the current value is marked.

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
        """Mark the button of the given value, and remove the marks of all other buttons."""
        for name, shown in self.buttons.items():
            mark(shown, name, self.values[name] == holds)


def mark(shown: Button, name: str, here: bool) -> None:
    """Set the name of a button, and mark the button if its value is the current value."""
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
        """Handle a click on the page."""
        self.click()

    def click(self) -> None:
        """Call the function that belongs to the button, after a click."""
        self._pressed()


def button(text: str, pressed: Callable[[], object]) -> Button:
    """Return a button that does something when it is pressed."""
    return Button(text, pressed)


class Held(Control):
    """Buttons that release fixed assumptions; the page creates these buttons.

    Attributes
    ----------
    held : dict of str to str
        The text on each button, by name.

    Examples
    --------
    >>> Held(print).release("leak")
    leak
    """

    _esm = script("held")

    held = traitlets.Dict().tag(sync=True)

    def release(self, name: str) -> None:
        """Call the function that belongs to the named button, after a click."""
        self.did(name)

    def receive(self, content: dict[str, Any]) -> None:
        """Handle a click on the page."""
        self.release(content.get("release", ""))
