"""The date of a step, in words."""

from conundrum.tables import say

MONTHS = ("january", "april", "july", "october")
"""In which a step ends, as `data/words` names them."""


def dated(year: float) -> str:
    """Name the month in which a step ends.

    Examples
    --------
    >>> dated(2016.75)
    'October 2016'
    """
    return say(f"date.{MONTHS[int(year % 1 * len(MONTHS))]}", year=str(int(year)))
