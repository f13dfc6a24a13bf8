"""What the seed of a game draws: the game's future, and the order of the game's cards."""

from collections.abc import Iterable

import numpy as np

from conundrum.run import limit


def future(seed: int) -> int:
    """Return the number of a game's future, counted from 0. The game never shows this number.

    Examples
    --------
    >>> 0 <= future(7) < limit("futures", "default")
    True
    """
    return int(np.random.default_rng(seed).integers(limit("futures", "default")))


def deck(seed: int, cards: Iterable[str]) -> list[str]:
    """Return cards in the order in which a seed draws them.

    Examples
    --------
    >>> deck(7, ["flood", "election", "defector"])
    ['defector', 'flood', 'election']
    """
    return [str(card) for card in np.random.default_rng([seed, 1]).permutation(sorted(cards))]
