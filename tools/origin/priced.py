"""What the named policies cost under each combination of theories, at a price of position."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

import conundrum as nk
from conundrum.analysis.tradeoffs.decision import CORNERS
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.options import Options, options

WORLDS = 1000


@dataclass(frozen=True, eq=False)
class Priced(Options):
    """Options in which a power pays for each unit that it moves from its own controls of 2016.

    Parameters
    ----------
    price : float
        In loss, 0 to 1 (D2).
    """

    price: float = 0

    def losses(self, eyes: str | nk.Weights | None = None) -> pd.DataFrame:
        """Weigh what every policy costs, and add the price in the eyes of a power."""
        lost = super().losses(eyes)
        if eyes not in OWN:
            return lost
        return lost + self.price * self.table[f"move_{eyes}"].to_numpy()[:, None]


@cache
def corners() -> list[Options]:
    """Run the named policies under every combination of the six theories."""
    return [options(nk.PRESETS, beliefs, worlds=WORLDS) for beliefs in CORNERS]
