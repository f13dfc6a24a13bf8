"""What the two powers' game is played with, as sliders set it: beliefs, weights and prices."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

import pandas as pd

from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.analysis.game.regions import POWERS
from conundrum.model.assumptions import Beliefs
from conundrum.run.runner import Setting, measured
from conundrum.run.weights import EYES, Weights
from conundrum.shown import replies

STAY, TWO, THREE = ("as in 2016", "engage"), ("press", "engage"), ("press", "as in 2016", "engage")
"""The stances that are open to both powers."""

AGREEMENT, AXES = ("engage", "engage"), ("Washington.standpoint", "Beijing.standpoint")
"""The agreement that is looked at first, and what the map of games is drawn over first."""


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
    def setting(self) -> Setting:
        """The records that `conundrum.shown.replies` is given, with what is looked at first."""
        chosen = {"stances": self.stances, "keep": AGREEMENT, "over": AXES}
        return asdict(self) | {name: [*held] for name, held in chosen.items()}

    def game(self) -> Payoffs:
        """Return what each pair of stances is worth to each.

        Examples
        --------
        >>> dear = Playing(pays=Pays(washington=0.1)).game().washington
        >>> bool(dear.loc["engage", "engage"] < Playing().game().washington.loc["engage", "engage"])
        True
        """
        found = replies.game_of(self.setting, measured(replies, self.setting))
        names = list(self.stances)
        us, china = (pd.DataFrame(found[power], names, names) for power in POWERS)
        return Payoffs(us, china)
