"""Which policies change places, and do so clearly."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.ranking import ERRORS


def turned(usual: NDArray[np.floating], changed: NDArray[np.floating]) -> list[tuple[int, int]]:
    """Return the pairs of policies whose order was clear and is now as clear the other way.

    Parameters
    ----------
    usual, changed : ndarray, shape (policies, worlds)
        Losses. In the same worlds. A gap is clear if it is more than two standard
        errors of the mean difference, as in `best`.

    Examples
    --------
    >>> first, second = np.zeros((1, 9)), np.ones((1, 9))
    >>> turned(np.vstack([first, second]), np.vstack([second, first]))
    [(0, 1)]
    """
    opposed = _clear(usual) * _clear(changed) < 0
    return [(int(a), int(b)) for a, b in np.argwhere(opposed) if a < b]


def _clear(losses: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return for each pair 1 or -1 where the first clearly costs more or less, else 0."""
    gaps = losses[:, None] - losses[None]
    errors = gaps.std(axis=2, ddof=1) / np.sqrt(losses.shape[1])
    mean = gaps.mean(axis=2)
    return np.sign(mean) * (np.abs(mean) > ERRORS * errors)
