"""What sanctions deny of trade through China, and of all other trade (H7).

The numbers are means of all worlds, which add up where medians need not: both streams together are
all that is denied.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from conundrum.model.assumptions import Assumptions, draw
from conundrum.model.policy import Policy
from conundrum.model.pressure import denial, enforcement
from conundrum.run.limits import limit
from conundrum.tables.words import written

PARTS = 100
"""How many parts all trade is."""


@dataclass(frozen=True)
class Denied:
    """How many of a hundred parts of trade are denied, before any bargain eases it.

    Parameters
    ----------
    china, others : int
        At the border with China, and elsewhere.
    """

    china: int
    others: int

    @property
    def total(self) -> int:
        """At both.

        Examples
        --------
        >>> Denied(77, 8).total
        85
        """
        return self.china + self.others


@dataclass(frozen=True)
class Lever:
    """How far sanctions reach in each stream.

    Parameters
    ----------
    china_trade : float
        Parts of trade that cross the border with China.
    china, reach, others : float
        Parts denied there by all of Beijing's sanctions, there by all of Washington's while
        Beijing has none, and elsewhere by all of Washington's.
    """

    china_trade: float
    china: float
    reach: float
    others: float

    def denied(self, washington: float, beijing: float) -> Denied:
        """Return what two shares of sanctions deny, in whole parts that add up.

        Examples
        --------
        >>> lever().denied(washington=0.9, beijing=1)
        Denied(china=77, others=8)
        """
        others = self.others * washington
        china = self.china * beijing + self.reach * washington * (1 - beijing)
        rounded = int(written(others))
        return Denied(int(written(china + others)) - rounded, rounded)

    def under(self, policy: Policy) -> Denied:
        """Return what a policy denies.

        Examples
        --------
        >>> lever().under(Policy()).total
        37
        """
        return self.denied(policy.us_sanctions, policy.china_sanctions)


@cache
def lever() -> Lever:
    """Read the lever off the model's own links, in the worlds that are usually drawn.

    What each power denies is in proportion to its sanctions, so that the ends tell all.

    Examples
    --------
    >>> round(lever().china_trade)
    90
    """
    worlds = draw(Assumptions(), limit("worlds", "default"), limit("seed", "default"))

    def mean(washington: float, beijing: float, share: float = 1) -> float:
        enforced = share * enforcement(washington, beijing, worlds["reach"])
        parts = denial(washington, enforced, worlds["china_share"], worlds["leak"])
        return PARTS * float(parts.mean(dtype=float))

    # Where nothing is enforced towards China, only the other stream is denied anything.
    others = mean(1, 0, share=0)
    trade = PARTS * float(worlds["china_share"].mean(dtype=float))
    return Lever(trade, mean(0, 1), mean(1, 0) - others, others)
