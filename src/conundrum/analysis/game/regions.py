"""Where a game of the two powers ends, over what a change of position costs each of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from conundrum.analysis.game.agreement import Pair
from conundrum.analysis.game.equilibrium import Matrix, best_replies, matrices
from conundrum.analysis.game.in_words import CONCERTS
from conundrum.analysis.game.payoffs import Payoffs

FINEST = 0.01
"""What lies closer together than this, as a share of the highest loss, is not told apart."""


class End(NamedTuple):
    """How a game ends.

    Parameters
    ----------
    meets : tuple of pair of str
        The pairs from which neither power would move alone, Washington's stance first.
    better : pair of str or None
        In a dilemma the concert that both would prefer to where it ends: each has a best answer,
        whatever the other does, and both lose by it.
    """

    meets: tuple[Pair, ...]
    better: Pair | None


class Region(NamedTuple):
    """A rectangle of costs over which a game ends in one way.

    Parameters
    ----------
    across, up : pair of float
        The costs to Washington and to Beijing, from and to, as shares of the highest loss.
    end : End
    """

    across: tuple[float, float]
    up: tuple[float, float]
    end: End


def regions(free: Payoffs, dear: Payoffs) -> list[Region]:
    """Divide all costs into rectangles, the largest of each kind before the others of that kind.

    Parameters
    ----------
    free, dear : Payoffs
        The game where a move from end to end costs nothing, and where it costs the highest loss;
        in between, payoffs lie on the line from the one to the other.

    Returns
    -------
    list of Region

    Examples
    --------
    >>> import pandas as pd
    >>> names = ["stay", "engage"]
    >>> mine = pd.DataFrame([[-0.4, -0.4], [-0.2, -0.2]], names, names)
    >>> move = pd.DataFrame([[0, 0], [1, 1]], names, names)
    >>> free, dear = Payoffs(mine, mine.T), Payoffs(mine - move, (mine - move).T)
    >>> [(one.across, one.up) for one in regions(free, dear) if one.end.better]
    []
    >>> [one.end.meets for one in regions(free, dear)][0]
    (('stay', 'stay'),)
    """
    names = [str(name) for name in free.washington.index]
    worths = [
        _between(start, end) for start, end in zip(matrices(*free), matrices(*dear), strict=True)
    ]
    cuts = [_kept(worth, side) for side, worth in enumerate(worths)]
    middles = [[(a + b) / 2 for a, b in itertools.pairwise(edges)] for edges in cuts]
    ends = [
        [_end(worths[0](us), worths[1](china), names) for us in middles[0]] for china in middles[1]
    ]
    return [
        Region((cuts[0][left], cuts[0][right]), (cuts[1][low], cuts[1][high]), ends[low][left])
        for left, right, low, high in _rectangles(ends, *cuts)
    ]


def end_of(game: Payoffs) -> End:
    """Say how one game ends.

    Examples
    --------
    >>> import pandas as pd
    >>> names = ["press", "engage"]
    >>> mine = pd.DataFrame([[-2, 0], [-3, -1]], names, names)
    >>> end_of(Payoffs(mine, mine.T))
    End(meets=(('press', 'press'),), better=('engage', 'engage'))
    """
    return _end(*matrices(*game), [str(name) for name in game.washington.index])


def _between(free: Matrix, dear: Matrix) -> Callable[[float], Matrix]:
    return lambda cost: free + cost * (dear - free)


def _crossings(worth: Callable[[float], Matrix]) -> list[float]:
    """Return the costs at which any two cells of a table are worth the same, with both ends."""
    start, slope = worth(0).ravel(), (worth(1) - worth(0)).ravel()
    with np.errstate(divide="ignore", invalid="ignore"):
        met = np.subtract.outer(start, start) / np.subtract.outer(slope, slope).T
    return [0.0, *sorted({float(cost) for cost in met[(met > 0) & (met < 1)]}), 1.0]


def _kept(worth: Callable[[float], Matrix], side: int) -> list[float]:
    """Keep the crossings at which anything changes; of those close together, the last."""
    cuts = _crossings(worth)
    kept = [cuts[0]]
    for cut, after in itertools.pairwise(cuts[1:]):
        before, behind = (_judged(worth((at + cut) / 2), side) for at in (kept[-1], after))
        if after - cut >= FINEST and before != behind:
            kept.append(cut)
    return [*kept, cuts[-1]]


def _judged(worth: Matrix, side: int) -> bytes:
    """Say in short what a power would answer, and which concert it would prefer to which cell."""
    mine = worth >= worth.max(axis=side, keepdims=True)
    places = range(len(worth))
    prefers = [worth[place, place] > worth for place in places]
    return b"".join(one.tobytes() for one in (mine, *prefers))


def _end(us: Matrix, china: Matrix, names: Sequence[str]) -> End:
    mine, yours = best_replies(us, china)
    meets = tuple((names[row], names[column]) for row, column in np.argwhere(mine & yours))
    if len(meets) != 1 or not (mine.all(axis=1).any() and yours.all(axis=0).any()):
        return End(meets, None)
    at = tuple(np.argwhere(mine & yours)[0])
    preferred = ((concert, names.index(concert[0])) for concert in CONCERTS if concert[0] in names)
    for concert, place in preferred:
        if us[place, place] > us[at] and china[place, place] > china[at]:
            return End(meets, concert)
    return End(meets, None)


def _rectangles(
    ends: list[list[End]], across: list[float], up: list[float]
) -> list[tuple[int, int, int, int]]:
    """Divide a grid into rectangles of cells alike: left, right, low and high cut of each."""
    free = {(row, column) for row, line in enumerate(ends) for column in range(len(line))}
    spans = [list(itertools.combinations(range(len(cuts)), 2)) for cuts in (across, up)]
    possible: list[Any] = sorted(
        ((left, right, low, high) for left, right in spans[0] for low, high in spans[1]),
        key=lambda r: -(across[r[1]] - across[r[0]]) * (up[r[3]] - up[r[2]]),
    )
    found = []
    for left, right, low, high in possible:
        cells = set(itertools.product(range(low, high), range(left, right)))
        if cells <= free and len({ends[row][column] for row, column in cells}) == 1:
            free -= cells
            found.append((left, right, low, high))
    return found
