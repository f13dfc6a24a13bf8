"""A dict of things by the names that they have in a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from conundrum.tables.bounds import known

T = TypeVar("T")


class Named(dict[str, T]):
    """A mapping by name. If a name is unknown, the error suggests the most similar known name.

    Parameters
    ----------
    field : str
        What one of the things is called in the error.
    things : mapping of str

    Examples
    --------
    >>> held = Named("policy", {"2016": 1, "joint opening": 2})
    >>> held["2016"]
    1
    """

    def __init__(self, field: str, things: Mapping[str, T]) -> None:
        super().__init__(things)
        self._field = field

    def __missing__(self, given: str) -> T:
        return self[known(self._field, given, self)]
