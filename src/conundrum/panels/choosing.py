"""Choosing under doubt: which policy is least regretted, and which fact is worth most to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ipywidgets as widgets
import numpy as np
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs import CORNERS, Options, information, options, regretted
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.charts.doubt.regret import regrets
from conundrum.charts.doubt.value_of_information import worth, worthless
from conundrum.model.policy import PRESETS, called
from conundrum.panels.lab.slider_rows import PERCENT, box, heading
from conundrum.run.weights import EYES, Weights
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider, style_sheet
from conundrum.widgets.record_chart import Shown, Told
from conundrum.widgets.still import Panel

WORLDS = 1000
"""Worlds for each named policy under each combination of the theories."""

DEAREST = 30
"""End of the slider of the price, in per cent of the highest loss."""


@dataclass(frozen=True, eq=False)
class Priced(Options):
    """Options in which a power pays for each unit that it moves from its own controls of 2016.

    Parameters
    ----------
    price : float
        In loss, 0 to 1 (D2).
    """

    price: float = 0

    def losses(self, eyes: str | Weights | None = None) -> NDArray[np.floating]:
        """Weigh what every policy costs, and add the price in the eyes of a power."""
        lost = super().losses(eyes)
        if eyes not in OWN:
            return lost
        return lost + self.price * self.table[f"move_{eyes}"].to_numpy()[:, None]


@cache
def corners() -> list[Options]:
    """Run the named policies under every combination of the five theories."""
    return [options(PRESETS, beliefs, worlds=WORLDS) for beliefs in CORNERS]


class Choosing(Panel, widgets.VBox):
    """The worst regret of each policy, and the worth of each fact in chosen eyes.

    Attributes
    ----------
    price : Slider
        What a unit of movement from the course of 2016 costs each power, in per cent.
    regret, worth : Figure
        What is drawn.
    buttons : dict
        By whose eyes.
    """

    def __init__(self) -> None:
        self._eyes = next(iter(EYES))
        self.price = Slider(
            name=say("position.name"),
            label=say("position.name"),
            help=say("position.unit_help"),
            high=DEAREST,
        )
        self.price.observe(lambda _: self._draw(), "value")
        self._choices = Choices({eyes: eyes for eyes in EYES}, self.see)
        self.buttons = self._choices.buttons
        self._regret, self._worth = box("nk-shown"), box("nk-shown")
        bar = box("nk-bar", heading(say("worth.eyes")), *self.buttons.values())
        super().__init__([style_sheet(), self.price, self._regret, bar, self._worth])
        for look in ("nk-shown", "nk-worlds"):
            self.add_class(look)
        self._draw()

    def see(self, eyes: str) -> None:
        """Show what is worth knowing in someone's eyes."""
        self._eyes = eyes
        self._draw()

    def _draw(self) -> None:
        price = self.price.value / PERCENT
        priced = [Priced(**vars(one), price=price) for one in corners()]
        self.regret = regrets(regretted(priced))
        usual = np.mean([one.losses(self._eyes).mean(axis=1) for one in priced], axis=0)
        best = called(list(PRESETS)[int(usual.argmin())])
        known = information(priced, self._eyes)
        self.worth = worth(known, self._eyes, best, float(usual.min()))
        self._regret.children = (Shown(self.regret),)
        # Bars of nothing would say no more than the sentence above them does.
        self._worth.children = ((Told if worthless(known) else Shown)(self.worth),)
        self._choices.mark(self._eyes)


def choosing() -> Choosing:
    """Show which policy is least regretted whichever theory holds, and what is worth knowing.

    Returns
    -------
    Choosing
        A widget.

    Examples
    --------
    >>> shown = choosing()
    >>> shown.buttons["Beijing"].click()
    >>> "In Beijing's eyes" in shown.worth.title
    True
    """
    return Choosing()
