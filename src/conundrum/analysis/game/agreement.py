"""What would make an agreement hold: patience, or a payment from one side to the other."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from conundrum.analysis.game.equilibrium import Matrix, best_replies, matrices
from conundrum.tables.bounds import BadValue, known, listed

Game = tuple[pd.DataFrame, pd.DataFrame]
Pair = tuple[str, str]


class Payment(NamedTuple):
    """What it takes for neither player to gain by leaving an agreement.

    Parameters
    ----------
    needed : pair of float
        What each player would gain by leaving it alone; 0 if nothing. In its own payoffs.
    spare : pair of float
        What each player would lose by leaving it alone, and so could give away; 0 if nothing.
    possible : bool
        Whether what one can spare covers what the other needs, if a unit is worth as much to both.
    """

    needed: tuple[float, float]
    spare: tuple[float, float]
    possible: bool


def critical_discount(game: Game, keep: Pair, threat: Pair | None = None) -> tuple[float, float]:
    """Return how patient each player must be to keep an agreement that is played over and over.

    Both keep it until someone leaves it, then both turn to the threat for ever (grim trigger). A
    player keeps it if its discount factor, what a payoff of the next round is worth today, is at
    least (best deviation - agreement) / (best deviation - threat): in the prisoner's dilemma
    (T - R) / (T - P).

    Parameters
    ----------
    game : pair of DataFrame
        As `payoffs` makes it.
    keep : pair of str
        The choices agreed upon, the row player's first.
    threat : pair of str, optional
        An equilibrium to turn to; for each player the pure one that is worst for it, unless given.

    Returns
    -------
    pair of float
        For the row and for the column player: 0, it keeps the agreement anyway; up to 1; or
        infinity, no patience is enough, since the threat is no worse than the agreement.

    Raises
    ------
    BadValue
        If the game is none, a choice is unknown, the threat is no equilibrium, or there is none
        to turn to.

    Examples
    --------
    >>> choices = ["cooperate", "defect"]
    >>> mine = pd.DataFrame([[3, 0], [5, 1]], choices, choices)
    >>> critical_discount((mine, mine.T), ("cooperate", "cooperate"))
    (0.5, 0.5)
    """
    a, b = _checked(game)
    mine, yours = best_replies(a, b)
    stable = mine & yours
    if threat is not None:
        at = _place(game, "threat", threat)
        if not stable[at]:
            raise BadValue("threat", threat, "a pair that neither player would leave alone")
        stable = np.zeros_like(stable)
        stable[at] = True
    if not stable.any():
        raise BadValue("game", "no equilibrium in pure choices", "a game that has one")
    agreed, best = _tempted(a, b, _place(game, "keep", keep))
    punished = [float(payoff[stable].min()) for payoff in (a, b)]
    row, column = map(_patience, best, agreed, punished)
    return row, column


def side_payment(game: Game, keep: Pair) -> Payment:
    """Return what one player would have to give the other for an agreement to hold of itself.

    The payment is made as long as the agreement is kept. It turns the agreement into a pair of
    best replies if it is at least what the one needs and at most what the other can spare.

    Parameters
    ----------
    game : pair of DataFrame
        As `payoffs` makes it.
    keep : pair of str
        The choices agreed upon, the row player's first.

    Returns
    -------
    Payment

    Raises
    ------
    BadValue
        If the game is none, or a choice is unknown.

    Examples
    --------
    >>> choices = ["keep", "leave"]
    >>> mine = pd.DataFrame([[3, 0], [4, 1]], choices, choices)
    >>> yours = pd.DataFrame([[9, 5], [0, 0]], choices, choices)
    >>> side_payment((mine, yours), ("keep", "keep"))
    Payment(needed=(1.0, 0.0), spare=(0.0, 4.0), possible=True)
    """
    a, b = _checked(game)
    place = row, column = _place(game, "keep", keep)
    # What each gets by its best other choice, while the other player keeps to the agreement.
    others = np.delete(a[:, column], row), np.delete(b[row], column)
    gains = [float(other.max() - p[place]) for other, p in zip(others, (a, b), strict=True)]
    needed, spare = (tuple(max(0.0, sign * gain) for gain in gains) for sign in (1, -1))
    return Payment((needed[0], needed[1]), (spare[0], spare[1]), sum(spare) >= sum(needed))


def _place(game: Game, field: str, pair: Pair) -> tuple[int, int]:
    """Find a pair of choices in the tables."""
    chosen = _two(field, pair, "a choice for each of two players")
    row, column = list(game[0].index), list(game[0].columns)
    return row.index(known(field, chosen[0], row)), column.index(known(field, chosen[1], column))


def _checked(game: Game) -> tuple[Matrix, Matrix]:
    """Check that a game is two tables with named choices, and return its payoffs."""
    allowed = "two tables with named choices, as payoffs makes them,"
    tables = _two("game", game, allowed)
    if not all(isinstance(table, pd.DataFrame) for table in tables):
        raise BadValue("game", game, allowed)
    return matrices(*tables)


def _two(field: str, given: object, allowed: str) -> list[Any]:
    members = listed(field, given, allowed)
    if len(members) != 2:
        raise BadValue(field, given, allowed)
    return members


def _tempted(a: Matrix, b: Matrix, place: tuple[int, int]) -> tuple[list[float], list[float]]:
    """Return what each player gets at a place, and at best by another choice of its own."""
    row, column = place
    return [float(a[place]), float(b[place])], [float(a[:, column].max()), float(b[row].max())]


def _patience(best: float, agreed: float, punished: float) -> float:
    if best <= agreed:
        return 0.0
    return (best - agreed) / (best - punished) if punished < agreed else np.inf
