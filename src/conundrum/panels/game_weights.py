"""What counts to one of the two powers: sliders, and buttons that take over someone's eyes."""

from __future__ import annotations

from dataclasses import asdict

import ipywidgets as widgets

from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import WEIGHTS, box, heading
from conundrum.run.weights import EYES
from conundrum.tables.words import say


class PowerWeights:
    """The weights of a power, folded away.

    Parameters
    ----------
    power : str
        Its name; in small letters, its record in the setting of the panel.
    panel : Answered
        The panel that they are part of.

    Attributes
    ----------
    sliders : dict
        By outcome.
    eyes : Choices
        Whose weights can be taken over.
    fold : Fold
        All of it.
    """

    def __init__(self, power: str, panel: Answered) -> None:
        about = {
            name: {**says, "name": f"{power}, {says['name']}"} for name, says in WEIGHTS.items()
        }
        record = power.lower()
        self.sliders = panel.shares(record, about)
        self.eyes = panel.choices_of(
            {name: {record: asdict(weights)} for name, weights in EYES.items()}
        )
        self.fold = panel.folded(say("replies.counts", power=power), self._made)

    def _made(self) -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
        eyes = box("nk-bar", heading("As"), *self.eyes.buttons.values())
        return widgets.VBox([eyes, *self.sliders.values()]), {}
