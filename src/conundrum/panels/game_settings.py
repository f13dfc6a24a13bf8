"""What the two powers' game is played with, as sliders set it: beliefs, weights and prices."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from conundrum.analysis.game.game_map import BELIEFS, PRICES, stances_run, which_game
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs, payoffs_of_runs
from conundrum.analysis.tradeoffs.designs import FARTHEST
from conundrum.model.assumptions import Beliefs
from conundrum.panels.lab.slider_rows import PERCENT
from conundrum.run.limits import limit
from conundrum.run.weights import EYES, Weights

STAY, TWO, THREE = ("as in 2016", "engage"), ("press", "engage"), ("press", "as in 2016", "engage")
"""The stances that are open to both powers."""

WORLDS = limit("worlds", "default")
"""As many worlds as the page has, so that one policy has one loss in all panels."""


@dataclass(frozen=True)
class Pays:
    """What a change of position from end to end costs each power, of the highest loss (D2).

    Parameters
    ----------
    washington, beijing : float
        Shares, 0 to 1.
    """

    washington: float = 0
    beijing: float = 0


@dataclass(frozen=True)
class Playing:
    """A setting of the game.

    Parameters
    ----------
    beliefs : Beliefs
    washington, beijing : Weights
        What each power judges by.
    pays : Pays
        What a change of position costs each.
    stances : tuple of str
        What each may choose.
    """

    beliefs: Beliefs = field(default_factory=Beliefs)
    washington: Weights = EYES[PLAYERS[0]]
    beijing: Weights = EYES[PLAYERS[1]]
    pays: Pays = field(default_factory=Pays)
    stances: tuple[str, ...] = STAY

    @property
    def eyes(self) -> tuple[Weights, Weights]:
        """The weights of both, Washington's first."""
        return self.washington, self.beijing

    @property
    def standpoint(self) -> tuple[float, float]:
        """The prices as `conundrum.payoffs` takes them, for each unit of a move."""
        return self.pays.washington / FARTHEST, self.pays.beijing / FARTHEST

    def game(self) -> Payoffs:
        """Return what each pair of stances is worth to each.

        Examples
        --------
        >>> dear = Playing(pays=Pays(washington=0.1)).game().washington
        >>> bool(dear.loc["engage", "engage"] < Playing().game().washington.loc["engage", "engage"])
        True
        """
        runs = stances_run(self.beliefs, worlds=WORLDS)
        return payoffs_of_runs(runs, self.stances, self.eyes, self.standpoint)

    def priced(self, share: float) -> Payoffs:
        """Return the game where a move from end to end costs both powers so much."""
        return replace(self, pays=Pays(share, share)).game()

    def games(
        self, axes: tuple[str, str], tops: tuple[float, float], cells: tuple[int, int]
    ) -> pd.DataFrame:
        """Name the game over two axes of `conundrum.which_game`, from 0 to a top in per cent."""
        across, down = (
            [_value(axis, share) for share in np.linspace(0, top, cell)]
            for axis, top, cell in zip(axes, tops, cells, strict=True)
        )
        return which_game(
            *axes, across, down, self.beliefs, self.eyes, self.standpoint, worlds=WORLDS
        )

    def at(self, axis: str) -> float:
        """Return where an axis of `conundrum.which_game` stands, in per cent.

        Examples
        --------
        >>> Playing().at("growth_arms"), Playing().at("Beijing.fallen")
        (50.0, 100.0)
        """
        if axis in BELIEFS:
            return PERCENT * getattr(self.beliefs, axis)
        player, _, what = axis.lower().partition(".")
        if axis in PRICES:
            return PERCENT * float(getattr(self.pays, player))
        return PERCENT * getattr(getattr(self, player), what)


def _value(axis: str, per_cent: float) -> float:
    # A price is one for each unit of a move.
    return per_cent / PERCENT / (FARTHEST if axis in PRICES else 1)
