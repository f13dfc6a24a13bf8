"""Computes the payoff of pairs of stances for a power, in the kernel and in the page."""

from conundrum.analysis.game.best_replies import Table
from conundrum.run import WEIGHED

OUTCOMES = list(WEIGHED)


def worths(
    costs: dict[str, list[float]],
    moves: dict[str, float],
    weights: dict[str, float],
    price: float,
    stances: list[str],
) -> Table:
    """Return the payoffs of a power: rows are Washington's stances, columns are Beijing's.

    For each pair of stances, such as ``press, engage``, ``costs`` has the mean loss for each
    outcome as if it alone counted, in the order of `OUTCOMES`, and ``moves`` has how far the power
    moves from its position of 2016. Each unit of a move costs the power the ``price``.
    """
    return [
        [
            worth(costs[f"{us}, {china}"], weights) - price * moves[f"{us}, {china}"]
            for china in stances
        ]
        for us in stances
    ]


def worth(costs: list[float], weights: dict[str, float]) -> float:
    """Return the mean loss with a minus sign, computed with the given weights.

    Examples
    --------
    >>> worth([0.5, 0.1, 0, 0, 0, 0, 0, 0], {"fallen": 1, "leavers": 1})
    -0.3
    """
    lost = sum(
        [weights.get(outcome, 0) * cost for outcome, cost in zip(OUTCOMES, costs, strict=True)]
    )
    every = sum([weights.get(outcome, 0) for outcome in OUTCOMES])
    return -lost / every if every > 0 else 0.0
