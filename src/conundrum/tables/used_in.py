"""Finds the outcomes that a panel shows or that priorities weigh."""

from functools import cache

from conundrum.tables.bounds import known
from conundrum.tables.settings import rows


@cache
def outcomes(use: str) -> tuple[str, ...]:
    """Return the outcomes that a panel shows or that priorities weigh, in the panel's order.

    The field ``used_in`` of ``data/outcomes.csv`` has the uses; another use is refused.

    Examples
    --------
    >>> outcomes("lab")
    ('fallen', 'leavers', 'warheads', 'hunger', 'output', 'hostility')
    """
    uses: dict[str, dict[str, int]] = {}
    for name, about in rows("outcomes").items():
        for part in filter(None, about["used_in"].split(";")):
            where, place = part.split()
            uses.setdefault(where, {})[name] = int(place)
    places = uses[known("use of outcomes", use, uses)]
    return tuple(sorted(places, key=places.__getitem__))
