"""The scenario code: to copy, and to load another's."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from conundrum.run.scenario import Scenario, decode, older
from conundrum.tables.words import say
from conundrum.widgets.controls import Copied, Entry, Status


class Sharing(widgets.VBox):
    """The panel of the scenario code.

    Parameters
    ----------
    read : callable
        Returns the scenario as it stands.
    load : callable
        Called with a scenario that was loaded.

    Attributes
    ----------
    said : Status
        Whether the code that was loaded is an older model's.

    Examples
    --------
    >>> panel = Sharing(Scenario, lambda scenario: print(scenario.seed))
    >>> panel.entry.enter(panel.code.text.lower())
    2016
    """

    def __init__(self, read: Callable[[], Scenario], load: Callable[[Scenario], object]) -> None:
        self._read, self._load = read, load
        self._loaded: Scenario | None = None
        self.code = Copied(label=say("code.this"), text=read().code)
        self.entry = Entry(
            lambda text, _: self._take(text),
            label=say("code.other"),
            button=say("code.load"),
            help=say("code.help"),
        )
        self.said = Status()
        super().__init__([self.code, self.entry, self.said])

    def _take(self, text: str) -> None:
        self._loaded = decode(text)
        self._load(self._loaded)
        self.said.text = older(text)

    def fill(self) -> None:
        """Take away what is said of a code, once its scenario has been left."""
        if self._read() != self._loaded:
            self.said.text = ""
