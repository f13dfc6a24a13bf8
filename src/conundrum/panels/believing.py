"""What one would have to believe, and to value, for each policy to come out best."""

from __future__ import annotations

import pandas as pd

from conundrum.analysis.tradeoffs.decision import rank
from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN
from conundrum.charts.html_table import html_table
from conundrum.charts.ranking import RankingChart
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.panels.lab.slider_rows import BELIEFS, PERCENT, WEIGHTS, ShareSliders, box, heading
from conundrum.panels.policy_words import in_words
from conundrum.panels.prices import choices
from conundrum.run.weights import EYES, Weights
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.fold import html_fold
from conundrum.widgets.still import Panel


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
            name="What a change of position costs",
            label="A change of position",
            help="Loss for a power that moves from end to end of its own controls.",
            value=0,
        )
        self.position.observe(lambda _: self._tell(), "value")
        self._eyes = Choices(EYES, lambda weights: self._weigh(weights, ""))
        self.eyes = self._eyes.buttons
        self._chart = RankingChart(self._ranked())
        self._said = Status()
        self.fold = html_fold(lambda: _table(self._ranked()))
        rooms = [
            box("nk-room", heading("Beliefs"), *self._believed.sliders.values()),
            box("nk-room", heading("Weights"), *self._weighed.sliders.values(), self.position),
        ]
        eyes = box("nk-bar", heading("Whose eyes"), *self.eyes.values())
        shown = (heading("Loss, the best first"), self._chart, self._said, self.fold)
        super().__init__(
            [style_sheet(), box("nk-rooms", *rooms), box("nk-stage", eyes, *shown)],
        )
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

    def _ranked(self, everything: bool = False) -> pd.DataFrame:
        """Rank the named policies, or all of them, as the sliders stand."""
        made = choices(self.beliefs)
        named = next((name for name in EYES if EYES[name] == self.weights), "")
        own = [f"move_{power}" for power in OWN if power == named] or [f"move_{p}" for p in OWN]
        price = self.position.value / PERCENT * made.table[own].max(axis=1) / FARTHEST
        losses = made.losses(self.weights) + price.to_numpy()[:, None]
        kept = len(made.table) if everything else len(PRESETS)
        return rank(losses[:kept], made.table.index[:kept])

    def _tell(self) -> None:
        ranked = self._ranked()
        self._chart.draw(ranked)
        self._eyes.mark(self.weights)
        self.fold.refresh()
        first, second = ranked.index[:2]
        gap, error = ranked.loc[second, "gap"], ranked.loc[second, "error"]
        call = (
            "too close to call, since other worlds might turn it around"
            if ranked.loc[second, "close"]
            else "clear of what other worlds would change"
        )
        row = choices(self.beliefs).table.loc[self._ranked(everything=True).index[0]]
        self._said.text = (
            f"Of the named policies, {first} comes first: loss {ranked.loc[first, 'loss']:.2f} (0 "
            f"none, 1 all). Next is {second}, {gap:.3f} behind, give or take {2 * error:.3f}: "
            f"{call}. Of all {len(choices(self.beliefs).table)} policies tried this is the best: "
            f"{in_words(row)}."
        )


def _table(ranked: pd.DataFrame) -> str:
    rows = [
        (name, f"{row['loss']:.2f}", f"{row['gap']:.3f}", f"{2 * row['error']:.3f}")
        for name, row in ranked.iterrows()
    ]
    heads = ("Policy", "Loss", "Behind the first", "Give or take")
    return html_table("Numbers of the chart", "Loss, from 0, none, to 1, all", heads, rows)


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
