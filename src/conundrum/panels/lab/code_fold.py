"""The scenario code: to copy, and to load another's."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from conundrum.run.scenario import Scenario, decode
from conundrum.widgets.controls import Copied, Entry


class Sharing(widgets.VBox):
    """The panel of the scenario code.

    Parameters
    ----------
    read : callable
        Returns the scenario as it stands.
    load : callable
        Called with a scenario that was loaded.

    Examples
    --------
    >>> panel = Sharing(Scenario, lambda scenario: print(scenario.seed))
    >>> panel.entry.enter(panel.code.text.lower())
    2016
    """

    def __init__(self, read: Callable[[], Scenario], load: Callable[[Scenario], object]) -> None:
        self._read = read
        self.code = Copied(label="This scenario")
        self.entry = Entry(
            lambda text, _: load(decode(text)),
            label="Another's",
            button="Load",
            help="A code holds policy, beliefs, weights, held assumptions and worlds. Loading one "
            "is a step that Undo takes back.",
        )
        super().__init__([self.code, self.entry])
        self.fill()

    def fill(self) -> None:
        """Show the code of the scenario as it stands."""
        self.code.text = self._read().code
