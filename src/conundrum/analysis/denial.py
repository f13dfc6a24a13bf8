"""Computes how much sanctions cut the trade with China and with all other countries (H7).

The numbers are averages over all futures. The two parts together are all trade that is denied.
"""

from functools import cache

from conundrum.model import Assumptions, draw
from conundrum.model.pressure import denial, enforcement
from conundrum.run import limit

PARTS = 100
"""The number of equal parts into which all trade is divided."""


@cache
def lever() -> dict[str, float]:
    """Return how much trade the sanctions of each power prevent, by the model's equations.

    Each power denies trade in proportion to its sanctions, so figures of full sanctions are enough.
    All trade is 100 parts, and ``china_trade`` of them cross the border with China. Beijing's full
    sanctions deny ``china`` of the parts that cross it. Washington's full sanctions deny ``reach``
    of these parts if Beijing has no sanctions, and ``others`` of all other parts. The numbers are
    those before any bargain eases sanctions.

    Examples
    --------
    >>> round(lever()["china_trade"])
    90
    """
    futures = draw(Assumptions(), limit("futures", "default"), limit("seed", "default"))

    def mean(washington: float, beijing: float, share: float = 1) -> float:
        enforced = share * enforcement(washington, beijing, futures["reach"])
        parts = denial(washington, enforced, futures["china_share"], futures["leak"])
        return PARTS * float(parts.mean(dtype=float))

    # If no sanctions are enforced on the trade with China, sanctions prevent only trade with other
    # countries.
    others = mean(1, 0, share=0)
    return {
        "china_trade": PARTS * float(futures["china_share"].mean(dtype=float)),
        "china": mean(0, 1),
        "reach": mean(1, 0) - others,
        "others": others,
    }
