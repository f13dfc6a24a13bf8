"""How far a choice can be regretted, and what it is worth to know something before choosing."""

from collections.abc import Sequence

from conundrum.run import Vector, above, picked, quantiles, sums

Numbers = Vector | Sequence[float]
"""A number for each world, or for each combination of the theories."""


def worst_regrets(losses: Sequence[Sequence[float]]) -> list[float]:
    """Return the most that each choice can be regretted, of its losses in each state.

    Examples
    --------
    The second choice is never best, and never far from it.

    >>> worst_regrets([[0, 2, 9], [8, 3, 1]])
    [7, 2, 9]
    """
    return [
        max([state[choice] - min(state) for state in losses]) for choice in range(len(losses[0]))
    ]


def parted(vector: Vector, bins: int) -> Vector:
    """Return in which of so many parts of like size each number is; equal ones stay together."""
    return above(vector, quantiles(vector, [place / bins for place in range(1, bins)]))


def gain(losses: Sequence[Numbers], part: Numbers, bins: int) -> float:
    """Return how much less is lost, over all worlds, by choosing anew in each part.

    Examples
    --------
    >>> import numpy as np
    >>> gain([np.array([0, 1]), np.array([1, 0])], np.array([0, 1]), 2)
    1.0
    """
    lost = [sums(one, part, bins) for one in losses]
    # From the same sums, so that rounding can find no gain where there is none.
    return min([sum(one) for one in lost]) - sum(
        [min([one[place] for one in lost]) for place in range(bins)]
    )


def by_chance(
    losses: Sequence[Vector], part: Vector, bins: int, shuffles: Sequence[Sequence[int]]
) -> float:
    """Return the mean gain where the parts are shuffled among the worlds, and so say nothing."""
    gains = [gain(losses, picked(part, worlds), bins) for worlds in shuffles]
    return sum(gains) / len(gains)
