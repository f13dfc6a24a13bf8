"""The controls of a reader, such as a slider, a text field, and a text with a copy button."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conundrum.page.engine import SHARED, STATIC as PAGE
from conundrum.tables import BadValue, number, refusal, say, take_number
from conundrum.widgets.failure_watch import Heard
from conundrum.widgets.in_order import in_order

in_order()

STATIC = Path(__file__).parent / "static"


def script(name: str) -> str:
    """Return the code that all controls share, followed by the script of one control.

    Examples
    --------
    >>> "function make" in script("slider")
    True
    """
    parts = (STATIC / f"{part}.js" for part in ("dom", name))
    return SHARED + "".join(part.read_text(encoding="utf-8") for part in parts)


class Control(Heard, anywidget.AnyWidget):
    """A widget with which a reader does one thing; the page reports this action to the kernel.

    Attributes
    ----------
    did : callable
        Called when the reader has done it.
    """

    def __init__(self, did: Callable[..., object], **traits: Any) -> None:
        super().__init__(**traits)
        self.did = did


class Slider(Heard, anywidget.AnyWidget):
    """A slider with a visible label, a number field, a unit, help, and a message beside it.

    Parameters
    ----------
    name : str
        The full name for a screen reader, such as "Washington: Sanctions".
    label, unit, help : str
        The texts beside the slider, after the number, and below both.
    low, high, step, value : float
        The ends, the step and the first value, in the unit.
    was : float, optional
        The value at which the track has a dashed mark, such as the setting of 2016.

    Examples
    --------
    >>> slider = Slider(name="Washington: Sanctions", label="Sanctions", value=90)
    >>> slider.enter("abc")
    >>> slider.value, slider.message
    (90.0, "Washington: Sanctions must be a number from 0 to 100 (%); you gave 'abc'.")
    """

    _esm = (PAGE / "typed.js").read_text(encoding="utf-8") + script("slider")

    name = traitlets.Unicode().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode("%").tag(sync=True)
    after = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    low = traitlets.Float(0).tag(sync=True)
    high = traitlets.Float(100).tag(sync=True)
    step = traitlets.Float(1).tag(sync=True)
    was = traitlets.Float(None, allow_none=True).tag(sync=True)
    # The trait allows any type, so that the method `_check` refuses every bad value in the same
    # words.
    value: Any = traitlets.TraitType(0.0).tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)
    refusal = traitlets.Unicode().tag(sync=True)
    box = traitlets.Unicode().tag(sync=True)

    # The texts of a slider are default values of its traits, because a page may draw the slider
    # before other code can set the texts.
    @traitlets.default("after")
    def _text_after_the_value(self) -> str:
        # There is a space before a unit that is a word, as in "83 futures", but none before the per
        # cent sign.
        return self.unit if self.unit.startswith("%") else f" {self.unit}".rstrip()

    @traitlets.default("box")
    def _name_of_the_box(self) -> str:
        return say("control.number", name=self.name, unit=self.unit)

    @traitlets.default("refusal")
    def _words_of_refusal(self) -> str:
        return refusal(self.name, self.low, self.high, self.unit)

    @traitlets.validate("value")
    def _check(self, proposal: Any) -> float:
        return number(self.name, proposal["value"], self.low, self.high, self.unit)

    def receive(self, content: dict[str, Any]) -> None:
        """Take a number from the page, or the typed text if the page cannot read the number."""
        self.enter(content.get("entry", ""))

    def enter(self, text: str) -> None:
        """Take a typed number; if the number is refused, show a message and keep the old value."""
        try:
            value = take_number(self.name, text, self.low, self.high, self.unit)
        except BadValue as refused:
            self.message = str(refused)
        else:
            # The message is cleared first, because setting the value may call a function that shows
            # a message.
            self.message = ""
            self.value = value
            # The message is sent even if nothing has changed, because the number field may show the
            # same value in another form.
            self.send_state("message")


class Entry(Heard, anywidget.AnyWidget):
    """A text field with a button, and with a message beside it if the text is refused.

    Parameters
    ----------
    take : callable
        Called with the text and the choice; raises `BadValue` to refuse them.
    label, button, help : str
        The texts before the box, on the button, and below.
    choose : str
        The text before the list of choices, if there are any.
    choices : list of dict
        The choices, each with ``name``, ``group``, ``unit`` and ``help``.
    text : str, optional
        The last text that was taken, which stays in the box. If it is not given, the box is emptied
        after each text.

    Examples
    --------
    >>> entry = Entry(lambda text, _: print("took", text), label="Code", button="Load")
    >>> entry.enter("NK2")
    took NK2
    """

    _esm = script("entry")

    label = traitlets.Unicode().tag(sync=True)
    button = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    choose = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Dict()).tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)
    unsent = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode(None, allow_none=True).tag(sync=True)

    def __init__(self, take: Callable[[str, str], object], **traits: Any) -> None:
        super().__init__(unsent=say("page.unsent"), **traits)
        self._take = take

    def receive(self, content: dict[str, Any]) -> None:
        """Take from the page the text that was typed and the button that was pressed."""
        self.enter(content.get("entry", ""), content.get("choice", ""))

    def enter(self, text: str, choice: str = "") -> None:
        """Take a typed text; if the text is refused, show the message and keep the text."""
        try:
            self._take(text, choice)
        except BadValue as refused:
            self.message = str(refused)
            # The message is sent even if it has not changed, because the page may meanwhile have
            # replaced it.
            self.send_state("message")
        else:
            self.message = ""
            self.send({"taken": True, "text": text})


class Copied(anywidget.AnyWidget):
    """A text that a reader can select, or copy with a button."""

    _esm = script("copy")

    label = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)
    copy_words = traitlets.List([say("control.copy"), say("control.copied")]).tag(sync=True)


class Status(anywidget.AnyWidget):
    """A text that a screen reader reads aloud each time the text changes.

    Parameters
    ----------
    look : str
        Its class in the style sheet.
    text : str
        The text. If ``marked_up``, it is HTML, which must not contain anything that a reader typed.
    """

    _esm = script("status")

    look = traitlets.Unicode("nk-status").tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)
    marked_up = traitlets.Bool().tag(sync=True)

    def take_focus(self) -> None:
        """Move the keyboard focus to the text, for example if the focus would be lost."""
        self.send({"focus": True})
