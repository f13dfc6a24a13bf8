"""What pairs of stances are worth to a power, by what they cost it: the page has this as well."""

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
    """Return a power's table: rows are Washington's stances, columns Beijing's.

    By pair of stances, such as ``press, engage``, ``costs`` has the mean loss in eyes that see one
    outcome alone, in the order of `OUTCOMES`, and ``moves`` how far the power moves from where it
    stood in 2016. Each unit of a move costs it the price.
    """
    return [
        [
            worth(costs[f"{us}, {china}"], weights) - price * moves[f"{us}, {china}"]
            for china in stances
        ]
        for us in stances
    ]


def worth(costs: list[float], weights: dict[str, float]) -> float:
    """Return the mean loss by some weights, with its sign turned.

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
