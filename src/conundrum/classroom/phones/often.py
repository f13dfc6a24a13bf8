"""How often somebody may ask: so many times at once, and then as fast as the time allows."""

from collections.abc import Callable
from threading import Lock
from time import monotonic

MOST = 2_000
"""So many askers are remembered; then all are forgotten, so that memory stays bounded."""


class Often:
    """A bucket for each asker, which fills again with time.

    Parameters
    ----------
    most : int
        How many times at once.
    a_second : float
        How many more with each second.
    clock : callable, optional
        Returns the time in seconds.

    Examples
    --------
    >>> now = 0.0
    >>> often = Often(2, 1, lambda: now)
    >>> [often.may("a") for _ in range(3)], often.may("b")
    ([True, True, False], True)
    >>> now = 1.0
    >>> often.may("a"), often.may("a")
    (True, False)
    """

    def __init__(self, most: int, a_second: float, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._a_second, self._clock = most, a_second, clock
        self._left: dict[str, tuple[float, float]] = {}
        self._alone = Lock()

    def may(self, who: str) -> bool:
        """Say whether somebody may ask now, and count it if so."""
        with self._alone:
            if who not in self._left and len(self._left) >= MOST:
                self._left.clear()
            now = self._clock()
            left, then = self._left.get(who, (self._most, now))
            left = min(self._most, left + (now - then) * self._a_second)
            self._left[who] = (left - (left >= 1), now)
            return left >= 1
