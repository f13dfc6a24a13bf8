"""What a value may be, and the one error that says so."""

from __future__ import annotations

import math
import numbers
import reprlib
from collections.abc import Collection
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Any, Self, TypeVar

T = TypeVar("T")

SHORT = 15
"""A list of names up to this length is shown whole in a message."""


class BadValue(ValueError):
    """A value that its field does not allow.

    The message names the field, what was given and what is allowed.
    """

    def __init__(self, field: str, given: object, allowed: str) -> None:
        self.field = field
        self.given = given
        self.allowed = allowed
        super().__init__(f"{field}: {allowed} is allowed, but {reprlib.repr(given)} was given")


def number(field: str, given: object, low: float, high: float, unit: str = "") -> float:
    """Return a finite number between two bounds, both allowed.

    Raises
    ------
    BadValue
        If it is not a number, not finite, or out of bounds.

    Examples
    --------
    >>> number("leak", 0.12, 0, 1)
    0.12
    >>> number("leak", "much", 0, 1)
    Traceback (most recent call last):
    conundrum.bounds.BadValue: leak: a number from 0 to 1 is allowed, but 'much' was given
    """
    real = isinstance(given, numbers.Real) and not isinstance(given, bool)
    if not real or math.isnan(given) or not low <= given <= high:  # type: ignore[arg-type, operator]
        raise BadValue(field, given, f"a number from {low:g} to {high:g}{unit and f' ({unit})'}")
    return float(given)  # type: ignore[arg-type]


def whole(field: str, given: object, low: int, high: int) -> int:
    """Return a whole number between two bounds, both allowed.

    Raises
    ------
    BadValue
        If it is not a whole number, or out of bounds.

    Examples
    --------
    >>> whole("worlds", 1000, 1, 50_000)
    1000
    """
    integral = isinstance(given, numbers.Integral) and not isinstance(given, bool)
    if not integral or not low <= given <= high:  # type: ignore[operator]
        raise BadValue(field, given, f"a whole number from {low:,} to {high:,}")
    return int(given)  # type: ignore[call-overload]


def known(field: str, given: object, names: Collection[str]) -> str:
    """Return a name that is one of the known ones.

    Raises
    ------
    BadValue
        If it is not; the message lists the names that are, or the nearest of a long list.

    Examples
    --------
    >>> known("preset", "2016", ["2016", "joint opening"])
    '2016'
    """
    if isinstance(given, str) and given in names:
        return given
    near = get_close_matches(str(given), names, cutoff=0.5) if len(names) > SHORT else list(names)
    raise BadValue(field, given, "one of " + ", ".join(near or names))


def instance(field: str, given: object, kind: type[T]) -> T:
    """Return an object of the kind asked for.

    Raises
    ------
    BadValue
        If it is of another kind.
    """
    if not isinstance(given, kind):
        raise BadValue(field, given, f"a {kind.__name__}")
    return given


@dataclass(frozen=True)
class Shares:
    """Base of the frozen records whose every field is a share, 0 to 1."""

    def __new__(cls, *_: Any, **named: Any) -> Self:
        """Refuse an unknown field with the same error as a bad value."""
        for name in named:
            known(f"field of {cls.__name__}", name, [f.name for f in fields(cls)])
        return super().__new__(cls)

    def __post_init__(self) -> None:
        """Check every field, and keep it as a plain float."""
        for field in fields(self):
            share = number(field.name, getattr(self, field.name), 0, 1)
            object.__setattr__(self, field.name, share)
