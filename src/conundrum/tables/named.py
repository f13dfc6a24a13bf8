"""Things that have a name in a table: all may read them, and none change what a name means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar

from conundrum.tables.bounds import known
from conundrum.tables.words import say

T = TypeVar("T")


class Named(dict[str, T]):
    """Things by name, closed to changes; a name that is none of them is answered with the nearest.

    Parameters
    ----------
    name : str
        What they are called in public.
    field : str
        What one of them is.
    things : mapping of str

    Examples
    --------
    >>> held = Named("PRESETS", "policy", {"2016": 1, "joint opening": 2})
    >>> held["2016"], held | {"mine": 3}
    (1, {'2016': 1, 'joint opening': 2, 'mine': 3})
    >>> held["mine"] = 3  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: nk.PRESETS cannot be changed, because ...
    """

    def __init__(self, name: str, field: str, things: Mapping[str, T]) -> None:
        super().__init__(things)
        self._name, self._field = name, field

    def __missing__(self, given: str) -> T:
        return self[known(self._field, given, self)]

    def __reduce__(self) -> tuple[type, tuple[str, str, dict[str, T]]]:
        return Named, (self._name, self._field, dict(self))

    def _closed(self, *_: object, **__: Any) -> NoReturn:
        """Refuse a change, by a `TypeError` that says what to do instead."""
        raise TypeError(say("refused.closed", name=self._name))

    __setitem__ = __delitem__ = __ior__ = _closed
    clear = pop = popitem = setdefault = update = _closed
