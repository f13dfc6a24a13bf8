"""The controls that a reader touches: a slider with a number box, and a text that is read out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conundrum.bounds import BadValue, number

STATIC = Path(__file__).parent / "static"


class Slider(anywidget.AnyWidget):
    """A slider with a visible label, a number box, a unit, help, and a message beside it.

    Parameters
    ----------
    name : str
        The full name that a screen reader says, such as "Washington: Sanctions".
    label, unit, help : str
        What stands beside the slider, behind the number, and under both.
    low, high, step, value : float
        Ends, step and first value, in the unit.

    Examples
    --------
    >>> slider = Slider(name="Washington: Sanctions", label="Sanctions", value=90)
    >>> slider.enter("abc")
    >>> slider.value, slider.message
    (90.0, "Washington: Sanctions: a number from 0 to 100 (%) is allowed, but 'abc' was given")
    """

    _esm = (STATIC / "slider.js").read_text(encoding="utf-8")

    name = traitlets.Unicode().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode("%").tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    low = traitlets.Float(0).tag(sync=True)
    high = traitlets.Float(100).tag(sync=True)
    step = traitlets.Float(1).tag(sync=True)
    value = traitlets.Float().tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_msg(self._receive)

    @traitlets.validate("value")
    def _check(self, proposal: Any) -> float:
        return number(self.name, proposal["value"], self.low, self.high, self.unit)

    def _receive(self, _: object, content: dict[str, Any], __: object) -> None:
        self.enter(str(content.get("entry", "")))

    def enter(self, text: str) -> None:
        """Take what was typed into the number box; if it is no good, say so and keep the value."""
        typed = text.strip().removesuffix(self.unit).strip()
        try:
            self.value = number(self.name, _read(typed), self.low, self.high, self.unit)
        except BadValue as refused:
            self.message = str(refused)
        else:
            self.message = ""
            # The box may hold the same value written in another way.
            self.send_state("message")


class Status(anywidget.AnyWidget):
    """A text that is shown, and read out by a screen reader each time it changes."""

    _esm = (STATIC / "status.js").read_text(encoding="utf-8")

    text = traitlets.Unicode().tag(sync=True)


def _read(typed: str) -> float | str:
    """Read a number as people write it, with a decimal point or comma; else give the text back."""
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        return typed
