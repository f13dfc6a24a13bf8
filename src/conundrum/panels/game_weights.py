"""What counts to one of the two powers: sliders, and buttons that take over someone's eyes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import ipywidgets as widgets

from conundrum.page.door import Door
from conundrum.panels.lab.slider_rows import WEIGHTS, ShareSliders, box, heading
from conundrum.run.weights import EYES, Weights
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.fold import Fold, Folded


class PowerWeights:
    """The weights of a power, folded away.

    Parameters
    ----------
    power : str
        Its name; in small letters, its record in the setting of the door.
    read : callable
        Returns the weights as they stand.
    weigh : callable
        Called with other ones.
    door : Door
        What the page answers through.

    Attributes
    ----------
    sliders : dict
        By outcome.
    eyes : Choices
        Whose weights can be taken over.
    fold : Fold
        All of it.
    """

    def __init__(
        self,
        power: str,
        read: Callable[[], Weights],
        weigh: Callable[[Weights], None],
        door: Door,
    ) -> None:
        self._read, self._weigh = read, weigh
        about = {
            name: {**says, "name": f"{power}, {says['name']}"} for name, says in WEIGHTS.items()
        }
        self._weighed = ShareSliders(about, read, lambda weights, _: weigh(weights))
        self.sliders = self._weighed.sliders
        self.eyes = Choices(EYES, self._see)
        self.fold = Fold(say("replies.counts", power=power), self._made)
        record = power.lower()
        door.hear(record, self.sliders)
        sets = {name: {record: asdict(weights)} for name, weights in EYES.items()}
        door.choose(self.eyes.buttons, sets)
        door.later(self.fold.make)

    def mark(self) -> None:
        """Mark whose weights they are."""
        self.eyes.mark(self._read())

    def _see(self, weights: Weights) -> None:
        self._weigh(weights)
        self._weighed.fill()

    def _made(self) -> Folded:
        eyes = box("nk-bar", heading("As"), *self.eyes.buttons.values())
        return widgets.VBox([eyes, *self.sliders.values()]), lambda: None
