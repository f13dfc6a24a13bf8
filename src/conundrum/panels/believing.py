"""What one would have to believe, and to value, for each policy to come out best."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.tradeoffs.decision import ERRORS, rank
from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, grid, latin
from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.charts.policy_words import in_words
from conundrum.charts.ranking import RankingChart, finding, ranking_table, sentences
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page import player
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import BELIEFS, PERCENT, WEIGHTS, ShareSliders, box, heading
from conundrum.run.weights import EYES, Weights
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.still import Panel

CORNERS = grid(2)
"""Every control at one end or the other: what is best of all is often a corner."""

SPREAD, WORLDS = 88, 100
"""Policies besides the named ones and the corners, spread over all controls; worlds for each."""


@lru_cache(maxsize=4)
def choices(beliefs: Beliefs) -> Options:
    """Run the named policies, the corners and the spread ones under some beliefs."""
    return options(PRESETS | CORNERS | latin(SPREAD), beliefs, worlds=WORLDS)


class Believing(Panel):
    """Beliefs and weights as sliders; which policy is then best, and how close the call is.

    Attributes
    ----------
    beliefs, weights : Beliefs, Weights
        As they stand.
    position : Slider
        What it costs a power to give up its position (D2), in per cent of the highest loss.
    """

    def __init__(self) -> None:
        self.beliefs, self.weights = Beliefs(), next(iter(EYES.values()))
        self._believed = ShareSliders(BELIEFS, lambda: self.beliefs, self._believe)
        self._weighed = ShareSliders(WEIGHTS, lambda: self.weights, self._weigh)
        self.sliders = self._believed.sliders | self._weighed.sliders
        self.position = Slider(
            name=say("position.name"),
            label=say("position.label"),
            help=say("position.help"),
            value=0,
        )
        self.position.observe(lambda _: self._tell(), "value")
        self._eyes = Choices(EYES, lambda weights: self._weigh(weights, ""))
        self.eyes = self._eyes.buttons
        self._chart = RankingChart(self.ranked())
        self._head, self._said = widgets.HTML(), Status()
        parts = {"head": self._head, "chart": self._chart, "said": self._said}
        self._door = Door(self._setting(), parts, (), "believing")
        self._door.hear("beliefs", self._believed.sliders)
        self._door.hear("weights", self._weighed.sliders)
        self._door.hear("position", {"cost": self.position})
        sets = {name: {"weights": asdict(weights)} for name, weights in EYES.items()}
        self._door.choose(self.eyes, sets)
        self._door.offer(tried)
        self.fold = told_fold(self._door, lambda: ranking_table(self.ranked()))
        rooms = [
            box("nk-room", heading("Beliefs"), *self._believed.sliders.values()),
            box("nk-room", heading("Weights"), *self._weighed.sliders.values(), self.position),
        ]
        eyes = box("nk-bar", heading(say("lab.eyes")), *self.eyes.values())
        stage = box("nk-stage", box("nk-ranking", self._head, box("nk-tall", self._chart)))
        shown = box("nk-right", eyes, stage, self._said, self.fold, self._door)
        super().__init__([style_sheet(), box("nk-rooms", *rooms), shown])
        self.add_class("nk-lab")
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._tell()

    def _weigh(self, weights: Weights, by: str) -> None:
        self.weights = weights
        if not by:
            self._weighed.fill()
        self._tell()

    def _follow(self) -> None:
        self._tell()

    def _setting(self) -> dict[str, Any]:
        return {
            "beliefs": asdict(self.beliefs),
            "weights": asdict(self.weights),
            "position": {"cost": self.position.value / PERCENT},
        }

    @property
    def _whose(self) -> str | None:
        return next((name for name in EYES if EYES[name] == self.weights), None)

    def ranked(self, everything: bool = False) -> pd.DataFrame:
        """Rank the named policies, or all of them, as the sliders stand."""
        made = choices(self.beliefs)
        powers = [self._whose] if self._whose in OWN else OWN
        own = [f"move_{power}" for power in powers]
        price = self.position.value / PERCENT * made.table[own].max(axis=1) / FARTHEST
        losses = made.losses(self.weights) + price.to_numpy()[:, None]
        kept = len(made.table) if everything else len(PRESETS)
        return rank(losses[:kept], made.table.index[:kept])

    def _tell(self) -> None:
        if not self._door.told(self._setting()):
            self._draw()
        self._eyes.mark(self.weights)
        self.fold.refresh()

    def _draw(self) -> None:
        """Draw and say what follows, where no page does."""
        ranked, table = self.ranked(), choices(self.beliefs).table
        self._chart.draw(ranked)
        self._head.value = finding(ranked, self._whose)
        best = table.loc[self.ranked(everything=True).index[0]]
        self._said.text = sentences(ranked, len(table), WORLDS, in_words(best))


def tried() -> dict[str, dict[str, Any]]:
    """Return what a page needs to run all policies that are tried, and to rank them.

    Examples
    --------
    >>> len(tried()["tried"]["policies"])
    127
    """
    made = choices(Beliefs())
    return {
        "tried": {
            "policies": [vars(policy) for policy in made.policies.values()],
            "named": [called(name) for name in PRESETS],
            "moves": {power: made.table[f"move_{power}"].tolist() for power in OWN},
            "farthest": FARTHEST,
            "errors": ERRORS,
            "worlds": WORLDS,
            "drawn": player.drawn(WORLDS),
            "thresholds": player.thresholds(WORLDS),
        }
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
    """
    return Believing()
