"""Where the axis of a chart with rows begins and ends."""

from collections.abc import Sequence

from conundrum.tables import rounded

ROOM = 0.04
"""Share of what is drawn that is left free at either end."""


def framed(numbers: Sequence[float], zero: bool) -> list[float]:
    """Return an axis that holds all numbers with a little room.

    Examples
    --------
    >>> framed([2, 10], zero=True)
    [0, 10.4]
    """
    found = [*numbers, *([0] if zero else [])]
    low, high = min(found), max(found)
    room = ROOM * (high - low) if high > low else 1
    return [0 if zero and low == 0 else rounded(low - room, 4), rounded(high + room, 4)]
