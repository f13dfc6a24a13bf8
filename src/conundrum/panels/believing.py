"""What one would have to believe, and to value, for each policy to come out best."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Any

import ipywidgets as widgets
import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.decision import rank
from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.charts.ranking import ranking_chart
from conundrum.model import PRESETS
from conundrum.page import player
from conundrum.panels.answered import Believed
from conundrum.panels.slider_rows import (
    BELIEFS,
    DISCOUNT,
    PERCENT,
    RARE,
    WEIGHTS,
    bar,
    box,
    heading,
    room,
)
from conundrum.run import CENTRAL, EYES, Weights, measured
from conundrum.shown import believing as shows
from conundrum.shown.believing import TRIED, WORLDS
from conundrum.tables import say
from conundrum.widgets import Slider


class Believing(Believed):
    """Beliefs and weights as sliders; which policy is then best, and how close the call is.

    Attributes
    ----------
    beliefs, weights : Beliefs, Weights
        As they stand; they can be set.
    sliders : dict
        By belief, and by outcome that is weighed.
    eyes : dict
        By power, the button that takes its weights.
    rare : Fold
        What no power weighs, and a discount.
    position : Slider
        What it costs a power to give up its position (D2), in per cent of the highest loss.
    """

    def __init__(self) -> None:
        first = {
            "beliefs": CENTRAL,
            "weights": asdict(next(iter(EYES.values()))),
            "position": {"cost": 0},
        }
        super().__init__(shows, first, looks=("nk-lab",), offers=tried)
        believed = self.shares("beliefs", BELIEFS)
        weighed = self.shares("weights", WEIGHTS | DISCOUNT)
        self.sliders = believed | weighed
        about = {field: say(f"position.{field}") for field in ("name", "label", "help")}
        self.position = self.slider("position.cost", Slider(**about), PERCENT)
        sets = {name: {"weights": asdict(weights)} for name, weights in EYES.items()}
        self.eyes = self.choices_of(sets).buttons
        drawn = box(
            "nk-ranking", self.html("head"), box("nk-tall", self.chart("chart", ranking_chart))
        )
        seen = [slider for name, slider in weighed.items() if name not in RARE | DISCOUNT]
        self.rare = self.folded(say("lab.rare"), partial(_rare, weighed))
        rooms = [
            room("Beliefs", believed),
            box("nk-room", heading("Weights"), *seen, self.position, self.rare),
        ]
        stage = (bar(say("lab.eyes"), self.eyes), box("nk-stage", drawn), self.text("said"))
        self.built(box("nk-rooms", *rooms), box("nk-right", *stage, self.table()))

    @property
    def weights(self) -> Weights:
        """The weights as they stand."""
        return Weights(**self.now["weights"])

    @weights.setter
    def weights(self, weights: Weights) -> None:
        self.set(weights=asdict(weights))

    def ranked(self, everything: bool = False) -> pd.DataFrame:
        """Rank the named policies, or all of them, as the sliders stand."""
        setting = self._whole()
        losses = np.array(shows.losses(setting, measured(shows, setting)))
        kept = len(TRIED) if everything else len(PRESETS)
        return rank(pd.DataFrame(losses[:kept], pd.Index([*TRIED], name="policy")[:kept]))


def _rare(weighed: dict[str, Slider]) -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
    """Return the sliders of what no power weighs."""
    return box("nk-room", *[weighed[name] for name in RARE | DISCOUNT]), {}


def tried() -> dict[str, Any]:
    """Return what a page needs to run all policies that are tried, and to rank them.

    Examples
    --------
    >>> len(tried()["policies"])
    127
    """
    moves = {power: [move_distance(one, power) for one in TRIED.values()] for power in OWN}
    return {
        "policies": [asdict(policy) for policy in TRIED.values()],
        "moves": {**moves, "farthest": [*map(max, *moves.values())]},
        "drawn": player.drawn(WORLDS),
        "thresholds": player.thresholds(WORLDS),
    }


def believing() -> Believing:
    """Ask what one would have to believe: set beliefs and weights, and see which policy is best.

    Returns
    -------
    Believing
        A widget.

    Examples
    --------
    >>> shown = believing()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    >>> shown.weights = EYES["Seoul"]
    >>> shown.eyes["Seoul"].description
    '● Seoul'
    """
    return Believing()
