"""What sanctions deny of trade through China, and of all other trade (H7).

The numbers are averages over all futures: both streams together are all that is denied.
"""

from functools import cache

from conundrum.model import Assumptions, draw
from conundrum.model.pressure import denial, enforcement
from conundrum.run import limit

PARTS = 100
"""How many parts all trade is."""


@cache
def lever() -> dict[str, float]:
    """Read off the model's own links how far sanctions reach, in the futures usually drawn.

    What each power denies is in proportion to its sanctions, so that the ends tell all.
    ``china_trade`` parts of trade cross the border with China; before any bargain eases it, all of
    Beijing's sanctions deny ``china`` of them, all of Washington's ``reach`` while Beijing has
    none, and ``others`` elsewhere.

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

    # Where nothing is enforced towards China, only the other stream is denied anything.
    others = mean(1, 0, share=0)
    return {
        "china_trade": PARTS * float(futures["china_share"].mean(dtype=float)),
        "china": mean(0, 1),
        "reach": mean(1, 0) - others,
        "others": others,
    }
