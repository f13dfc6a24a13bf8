"""The two prices, without and with conditions; and one belief against warheads."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.frontier import AGAIN, PRICES, central
from conundrum.analysis.tradeoffs.turning import AXES, GROWTH
from conundrum.charts.key import key
from conundrum.charts.prices_chart import prices_chart
from conundrum.charts.turning_chart import turning_chart
from conundrum.model import CONTROLS, PRESETS, called
from conundrum.panels.answered import Believed
from conundrum.panels.slider_rows import IN_SIGHT, bar, box, room
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL
from conundrum.shown import prices as shows
from conundrum.shown.turning import BUTTONS, OPENING
from conundrum.tables import known, say

KEY = [
    ("speck", say("prices.key_policy")),
    ("filled", say("prices.key_yours")),
    ("dot ink", say("prices.key_named")),
    ("ring", say("pinned.first")),
    ("dots", say("prices.key_without")),
    ("boundary ink", say("prices.key_all")),
]


class Prices(Believed):
    """Flight against warheads, with the beliefs as sliders.

    Attributes
    ----------
    sliders : dict
        By belief.
    presets, axes : dict
        By named policy, the button that looks at it; and by belief, that which moves it.
    """

    def __init__(self, after: After = ()) -> None:
        first = {"beliefs": CENTRAL, "chosen": OPENING, "axis": GROWTH}
        super().__init__(shows, first, looks=("nk-lab",), offers=offered)
        self.sliders = self.shares("beliefs", IN_SIGHT)
        central = self.choices_of({say("driving.central"): {"beliefs": CENTRAL}})
        named = self.choices_of({called(name): {"chosen": name} for name in PRESETS}).buttons
        self.presets = {name: named[called(name)] for name in PRESETS}
        self.axes = self.choices_of(
            {name: {"axis": axis} for name, axis in BUTTONS.items()}
        ).buttons
        drawn = box(
            "nk-prices",
            self.html("head"),
            bar(say("prices.yours"), self.presets),
            self.html("versus"),
            box("nk-tall", self.chart("chart", prices_chart)),
            widgets.HTML(f"{key(KEY)}<p>{escape(say('prices.note'))}</p>"),
            self.text("told"),
            self.text("said"),
            box(
                "nk-turning",
                self.html("turned"),
                bar(say("turning.moves"), self.axes),
                box("nk-tall", self.chart("turning", turning_chart)),
                self.text("ends"),
            ),
            self.table(say("prices.fold")),
        )
        left = box("nk-rooms", room("Beliefs", self.sliders), bar("", central.buttons))
        stage = box("nk-stage", drawn)
        self.built(*waiting(after, left, stage, title=say("waits.prices")))

    def look(self, name: str) -> None:
        """Look at a named policy.

        Raises
        ------
        BadValue
            If there is none of that name.
        """
        self.set(chosen=known("policy", name, PRESETS))

    def move(self, axis: str) -> None:
        """Have another belief move.

        Raises
        ------
        BadValue
            If nothing of that name moves.
        """
        self.set(axis=known("axis", axis, AXES))


def offered() -> dict[str, Any]:
    """Return the policies of the table, their costs under central beliefs, and which are run again.

    Examples
    --------
    >>> list(offered())
    ['policies', 'costs', 'accepts', 'again']
    """
    held = central()
    return {
        # Controls in the order of the model: a name with each would make it four times as long.
        "policies": held[list(CONTROLS)].to_numpy(float).tolist(),
        "costs": held[[*PRICES]].to_numpy(float).tolist(),
        "accepts": held[[f"accepts_{power}" for power in OWN]].to_numpy(bool).tolist(),
        "again": held[AGAIN].to_numpy().nonzero()[0].tolist(),
    }


def prices(after: After = ()) -> Prices:
    """Show what policies cost in people who leave and in warheads, under beliefs that can move.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

    Returns
    -------
    Prices
        A widget.

    Examples
    --------
    >>> shown = prices()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    """
    return Prices(after)
