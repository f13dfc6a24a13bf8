"""What would make an agreement hold: patience, or a payment from one side to the other."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from conundrum.analysis.game.best_replies import Table, met
from conundrum.analysis.game.equilibrium import matrices
from conundrum.analysis.game.keeping import patience, payment
from conundrum.tables import BadValue, known, listed

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
    row, column = _checked(game)
    stable = met(row, column)
    if threat is not None:
        at = _place(game, "threat", threat)
        if at not in stable:
            raise BadValue("threat", threat, "a pair that neither player would leave alone")
        stable = [at]
    if not stable:
        raise BadValue("game", "no equilibrium in pure choices", "a game that has one")
    first, second = patience(row, column, _place(game, "keep", keep), stable)
    return first, second


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
    paid = payment(*_checked(game), _place(game, "keep", keep))
    needed, spare = paid["needed"], paid["spare"]
    return Payment((needed[0], needed[1]), (spare[0], spare[1]), paid["possible"])


def _place(game: Game, field: str, pair: Pair) -> list[int]:
    """Find a pair of choices in the tables."""
    chosen = _two(field, pair, "a choice for each of two players")
    row, column = list(game[0].index), list(game[0].columns)
    return [row.index(known(field, chosen[0], row)), column.index(known(field, chosen[1], column))]


def _checked(game: Game) -> tuple[Table, Table]:
    """Check that a game is two tables with named choices, and return its payoffs."""
    allowed = "two tables with named choices, as payoffs makes them,"
    tables = _two("game", game, allowed)
    if not all(isinstance(table, pd.DataFrame) for table in tables):
        raise BadValue("game", game, allowed)
    row, column = matrices(*tables)
    return row.tolist(), column.tolist()


def _two(field: str, given: object, allowed: str) -> list[Any]:
    members = listed(field, given, allowed)
    if len(members) != 2:
        raise BadValue(field, given, allowed)
    return members
