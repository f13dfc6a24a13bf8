"""Choosing under doubt: which policy is least regretted, and which fact is worth most to know."""

from __future__ import annotations

from functools import cache
from typing import Any

from conundrum.analysis.tradeoffs.information import shuffles
from conundrum.charts.doubt.row_charts import REGRET_KEY, WORTH_KEY, regret_chart, worth_chart
from conundrum.panels.answered import Answered
from conundrum.panels.doubt_rows import Finding, drawn, finding, inputs
from conundrum.panels.slider_rows import PERCENT, bar, box
from conundrum.run import EYES, limit
from conundrum.shown import choosing as shows
from conundrum.tables import say
from conundrum.widgets import Slider
from conundrum.widgets.fold import TABLE

DEAREST = 30
"""End of the slider of the price, in per cent of the highest loss."""


class Choosing(Answered):
    """The worst regret of each policy, and the worth of each fact in chosen eyes.

    Attributes
    ----------
    price : Slider
        What a unit of movement from the course of 2016 costs each power, in per cent.
    buttons : dict
        By whose eyes.
    regret, worth : Finding
        What is drawn.
    """

    def __init__(self) -> None:
        first = {"eyes": next(iter(EYES)), "position": {"price": 0}}
        super().__init__(shows, first, looks=("nk-shown", "nk-worlds"), offers=about)
        price = Slider(
            name=say("position.name"),
            label=say("position.name"),
            help=say("position.unit_help"),
            high=DEAREST,
        )
        self.price = self.slider("position.price", price, PERCENT)
        self.buttons = self.choices_of({eyes: {"eyes": eyes} for eyes in EYES}).buttons
        regretted = box(
            "nk-shown",
            self.html("regret.head"),
            *drawn(self, "regret", regret_chart, REGRET_KEY),
            self.table(TABLE, "regret.table"),
        )
        chart = box(
            "nk-shown",
            *drawn(self, "worth", worth_chart, WORTH_KEY),
            self.html("worth.notes"),
        )
        self.place("worth.shown", chart)
        worth = box("nk-shown", self.html("worth.head"), chart, self.table(TABLE, "worth.table"))
        self.built(self.price, regretted, bar(say("worth.eyes"), self.buttons), worth)

    @property
    def regret(self) -> Finding:
        """How far each policy can be regretted."""
        return finding(self, "regret")

    @property
    def worth(self) -> Finding:
        """What each fact is worth."""
        return finding(self, "worth")

    def see(self, eyes: str) -> None:
        """Show what is worth knowing in someone's eyes."""
        self.set(eyes=eyes)


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel.

    What inputs are called, and orders of the worlds in which a fact would say nothing.
    """
    return {
        "inputs": inputs(),
        "shuffles": shuffles(limit("worlds", "default")),
    }


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
