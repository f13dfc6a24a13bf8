"""Choosing under doubt: which policy is least regretted, and which fact is worth most to know."""

from __future__ import annotations

from functools import cache

import ipywidgets as widgets

from conundrum.charts.doubt.regret import regrets
from conundrum.charts.doubt.worth import worth
from conundrum.choices import Choices
from conundrum.controls import style_sheet
from conundrum.eyes import EYES
from conundrum.lab.parts import box, heading
from conundrum.policy import PRESETS
from conundrum.shown import Shown
from conundrum.tradeoffs import CORNERS, Options, information, options, regretted

WORLDS = 300
"""Worlds for each named policy under each combination of the theories."""


@cache
def corners() -> list[Options]:
    """Run the named policies under every combination of the four theories."""
    return [options(PRESETS, beliefs, worlds=WORLDS) for beliefs in CORNERS]


class Choosing(widgets.VBox):
    """The worst regret of each policy, and the worth of each fact in chosen eyes.

    Attributes
    ----------
    regret, worth : Figure
        What is drawn.
    buttons : dict
        By whose eyes.
    """

    def __init__(self) -> None:
        self.regret = regrets(regretted(corners()))
        self._choices = Choices({eyes: eyes for eyes in EYES}, self.see)
        self.buttons = self._choices.buttons
        self._place = box("nk-shown")
        bar = box("nk-bar", heading("A fact, in whose eyes?"), *self.buttons.values())
        super().__init__([style_sheet(), Shown(self.regret), bar, self._place])
        self.add_class("nk-shown")
        self.see("Seoul")

    def see(self, eyes: str) -> None:
        """Show what is worth knowing in someone's eyes."""
        self._choices.mark(eyes)
        at_stake = min(sum(one.losses(eyes).mean(axis=1) for one in corners()) / len(corners()))
        self.worth = worth(information(corners(), eyes), eyes, float(at_stake))
        self._place.children = (Shown(self.worth),)


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
