"""The date of a step, in words."""

from conundrum.tables import say

MONTHS = ("january", "april", "july", "october")
"""The months in which steps of the model end, by their names in "data/words"."""

SEASONS = ("early", "spring", "summer", "autumn")
"""The season of each month in which a step ends, for sentences that would be too exact with a
month."""


def dated(year: float) -> str:
    """Return the month in which a step ends.

    Examples
    --------
    >>> dated(2016.75)
    'October 2016'
    """
    return say(f"date.{MONTHS[int(year % 1 * len(MONTHS))]}", year=str(int(year)))


def season(year: float) -> str:
    """Return the season in which a step ends.

    Examples
    --------
    >>> season(2025.0), season(2025.25)
    ('early 2025', 'spring 2025')
    """
    return say(f"date.{SEASONS[int(year % 1 * len(SEASONS))]}", year=str(int(year)))
