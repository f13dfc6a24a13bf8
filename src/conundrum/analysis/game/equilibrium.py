"""Solving a game: best replies and equilibria."""

from __future__ import annotations

import warnings
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from conundrum.analysis.game.best_replies import met, replies
from conundrum.tables import BadValue, number

Matrix = NDArray[np.float64]


class Equilibrium(NamedTuple):
    """A Nash equilibrium: how likely each player takes each of its choices.

    Parameters
    ----------
    row, column : tuple of float
        Probabilities, each from 0 to 1, which add up to 1.
    """

    row: tuple[float, ...]
    column: tuple[float, ...]

    @property
    def pure(self) -> tuple[int, int] | None:
        """The choice of each player, as places counted from 0, where nothing is left to chance."""
        if max(self.row) < 1 or max(self.column) < 1:
            return None
        return self.row.index(1), self.column.index(1)


def matrices(row: ArrayLike, column: ArrayLike) -> tuple[Matrix, Matrix]:
    """Return the payoffs of a game; refuse all but finite numbers in two tables of one shape."""
    checked = []
    for name, given in (("row", row), ("column", column)):
        try:
            # Of a complex number NumPy would take the real part, and of one that is masked
            # nothing, with no more than a warning.
            with warnings.catch_warnings(action="error"):
                payoff = np.asarray(None if np.iscomplexobj(given) else given, dtype=float)
        except (TypeError, ValueError, OverflowError, Warning):
            raise BadValue(name, given, "a table of finite numbers") from None
        if payoff.ndim != 2 or not payoff.size or not np.isfinite(payoff).all():
            raise BadValue(name, given, "a table of finite numbers")
        checked.append(payoff)
    if checked[0].shape != checked[1].shape:
        raise BadValue("column", column, f"a table of the shape {checked[0].shape}")
    return checked[0], checked[1]


def best_replies(
    row: ArrayLike, column: ArrayLike, tolerance: float = 0
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say for each cell whether each player's choice is a best reply to the other's.

    Payoffs are as `matrices` takes them, first those of the player who chooses the row; if they are
    no further apart than ``tolerance``, they count as alike. Where both answers are true lies an
    equilibrium in pure choices.

    Examples
    --------
    >>> mine, yours = best_replies([[3, 0], [2, 2]], [[3, 2], [0, 2]])  # a stag hunt
    >>> (mine & yours).tolist()
    [[True, False], [False, True]]
    """
    a, b = matrices(row, column)
    slack = number("tolerance", tolerance, 0, np.inf)
    mine, yours = replies(a.tolist(), b.tolist(), slack)
    return np.array(mine), np.array(yours)


def equilibria(row: ArrayLike, column: ArrayLike) -> list[Equilibrium]:
    """Find the Nash equilibria of a game: pure ones first, then mixed ones, by nashpy.

    Every pure equilibrium is found. Where payoffs tie there can be endlessly many mixed ones, of
    which some are returned. The panel `conundrum.replies` shows the pure ones alone, as `outcomes`
    names them: it says of a game that has none that it ends nowhere without chance.

    Parameters
    ----------
    row, column : array_like, shape (rows, columns)
        Payoffs of the player who chooses the row, and of the one who chooses the column.

    Returns
    -------
    list of Equilibrium
        At least one, unless payoffs differ by so little, next to others, that the solver cannot
        tell them apart: 1e-70 beside 1.

    Raises
    ------
    BadValue
        If the payoffs are not two tables of one shape, or hold anything but finite numbers.

    Examples
    --------
    >>> for found in equilibria([[4, 0], [0, 1]], [[1, 0], [0, 4]]):  # battle of the sexes
    ...     print(found.pure, found.row, found.column)
    (0, 0) (1.0, 0.0) (1.0, 0.0)
    (1, 1) (0.0, 1.0) (0.0, 1.0)
    None (0.8, 0.2) (0.2, 0.8)
    """
    import nashpy  # noqa: PLC0415  loads scipy, which the lab can do without

    a, b = matrices(row, column)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # it warns of ties
        game = nashpy.Game(a, b)
        # A share that is rounded to just below 0 hides an equilibrium from the first way.
        found = [*game.support_enumeration()] or [*game.lemke_howson_enumeration()]
    return [*dict.fromkeys(_rounded(*one) for one in found)]


def outcomes(game: tuple[pd.DataFrame, pd.DataFrame]) -> list[tuple[str, str]]:
    """Name the pure equilibria of a game with named choices.

    The game is as `payoffs` makes it. The row player's choice stands first; the list may be empty.

    Examples
    --------
    >>> choices = ["stag", "hare"]
    >>> mine = pd.DataFrame([[3, 0], [2, 2]], choices, choices)
    >>> outcomes((mine, mine.T))
    [('stag', 'stag'), ('hare', 'hare')]
    """
    row, column = matrices(*game)
    own, other = list(game[0].index), list(game[0].columns)
    return [(own[r], other[c]) for r, c in met(row.tolist(), column.tolist())]


def _rounded(row: Matrix, column: Matrix) -> Equilibrium:
    """Keep as many digits as are more than the solver's own error."""
    mixed = (tuple(float(round(p, 9)) + 0.0 for p in player) for player in (row, column))
    return Equilibrium(*mixed)
