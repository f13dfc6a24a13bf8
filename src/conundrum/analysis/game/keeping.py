"""What keeps an agreement, in tables that are lists: the page has this as well."""

import math
from typing import Any

from conundrum.analysis.game.best_replies import Table, turned


def payment(row: Table, column: Table, place: list[int]) -> dict[str, Any]:
    """Return what one player would have to give the other for an agreement to hold.

    Each player's ``needed`` is what it would gain by leaving the agreement alone, and ``spare``
    what it would lose. A payment is ``possible`` if what both can spare covers what both need,
    where a unit is worth as much to both.

    Examples
    --------
    >>> payment([[3, 0], [4, 1]], [[9, 5], [0, 0]], [0, 0])
    {'needed': [1, 0.0], 'spare': [0.0, 4], 'possible': True}
    """
    # By the best other choice, while the other player keeps to the agreement.
    gains = [
        max([payoff for other, payoff in enumerate(choices) if other != kept]) - choices[kept]
        for choices, kept in _choices(row, column, place)
    ]
    needed = [max(0.0, gain) for gain in gains]
    spare = [max(0.0, -gain) for gain in gains]
    return {"needed": needed, "spare": spare, "possible": sum(spare) >= sum(needed)}


def patience(row: Table, column: Table, place: list[int], threats: list[list[int]]) -> list[float]:
    """Return how patient each player must be to keep an agreement that is played over and over.

    Both keep it until someone leaves it, then both turn to the threat for ever (grim trigger): for
    each player the one of ``threats`` that is worst for it. A player keeps the agreement if its
    discount factor, what a payoff of the next round is worth today, is at least (best deviation -
    agreement) / (best deviation - threat): in the prisoner's dilemma (T - R) / (T - P). It is 0 if
    a player keeps the agreement anyway, and infinity if the threat is no worse than the agreement.

    Examples
    --------
    >>> patience([[3, 0], [5, 1]], [[3, 5], [0, 1]], [0, 0], [[1, 1]])
    [0.5, 0.5]
    """
    needed = []
    tables = [row, column]
    for table, (choices, kept) in zip(tables, _choices(row, column, place), strict=True):
        punished = min([table[r][c] for r, c in threats])
        needed.append(_patience(max(choices), choices[kept], punished))
    return needed


def _choices(row: Table, column: Table, place: list[int]) -> list[tuple[list[float], int]]:
    """Return what each player may get while the other keeps an agreement, and which keeps it."""
    r, c = place
    return [(turned(row)[c], r), (column[r], c)]


def _patience(best: float, agreed: float, punished: float) -> float:
    if best <= agreed:
        return 0.0
    return (best - agreed) / (best - punished) if punished < agreed else math.inf
