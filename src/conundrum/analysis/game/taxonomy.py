"""Naming a 2 x 2 game by the order of its payoffs."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from conundrum.analysis.game.equilibrium import Matrix, best_replies, matrices
from conundrum.analysis.game.textbook import textbook
from conundrum.tables import BadValue, entries, number, say

MEANINGS: dict[str, str] = dict(entries("words/en")["games"])
"""What each name says of both players."""


class Named(NamedTuple):
    """A game's name.

    Parameters
    ----------
    name : str
        One of `MEANINGS`, or ``other``.
    meaning : str
        What that says; for ``other``, what each player does best and where they meet.
    cooperate : pair of int, or None
        Which choice of each player, counted from 0, is the one called cooperation; none in
        ``other``.
    """

    name: str
    meaning: str
    cooperate: tuple[int, int] | None


def name_game(row: ArrayLike, column: ArrayLike, tolerance: float = 0) -> Named:
    """Name a 2 x 2 game, whatever its choices are called.

    Only the order of payoffs counts. R is what a player gets when both cooperate, P when both
    defect, T when it alone defects, S when it alone cooperates. A game has a name if, with one
    of each player's choices called cooperation, both players have that order: harmony R > S > P
    and R > T; stag hunt R > T >= P > S; chicken T > R > S > P; prisoner's dilemma T > R > P > S;
    deadlock T > P > R and P > S. Any other tie that bears on the order makes it ``other``.

    Parameters
    ----------
    row, column : array_like, shape (2, 2)
        Payoffs of the player who chooses the row, and of the one who chooses the column.
    tolerance : float, optional
        Payoffs no further apart than this count as alike; the Monte Carlo error, for instance.

    Returns
    -------
    Named

    Raises
    ------
    BadValue
        If the payoffs are not two tables of two by two finite numbers.

    Examples
    --------
    >>> name_game([[3, 0], [5, 1]], [[3, 5], [0, 1]]).name
    "prisoner's dilemma"
    """
    a, b = matrices(row, column)
    if a.shape != (2, 2):
        raise BadValue("row", row, "a table of two by two")
    slack = number("tolerance", tolerance, 0, np.inf)
    found = textbook(a.tolist(), b.tolist(), slack)
    if found["cooperate"] is None:
        return Named("other", _described(a, b, slack), None)
    mine, yours = found["cooperate"]
    return Named(found["name"], MEANINGS[found["name"]], (mine, yours))


def _described(a: Matrix, b: Matrix, slack: float) -> str:
    """Say what each player does best, and where that leads."""
    mine, yours = best_replies(a, b, slack)
    meet = int((mine & yours).sum())
    where = {0: "none", 1: "one"}.get(meet, "several")
    meeting = say(f"other_game.meet_{where}", count=meet)
    return " ".join([_habit("row", mine), _habit("column", yours.T), meeting])


def _habit(player: str, best: np.ndarray) -> str:
    """Say how a player replies; rows of `best` are its choices, columns the other's."""
    if best.all():
        return say(f"other_game.{player}_any")
    for choice in (0, 1):
        if best[choice].all():
            how = "tied" if best[1 - choice].any() else "always"
            return say(f"other_game.{player}_{how}", choice=choice + 1)
    return say(f"other_game.{player}_depends")
