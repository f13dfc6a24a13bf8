"""Records whose fields are checked. A reader may also give a dict of a record's fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self, TypeVar

from conundrum.tables.bounds import BadValue, instance, known, number

T = TypeVar("T")


def record(field: str, given: object, kind: type[T]) -> T:
    """Return a record, made from a dict if necessary; the default record if nothing is given.

    An object of another kind is refused, and so is a field that is unknown or out of bounds.

    Examples
    --------
    >>> record("shares", {}, Shares)
    Shares()
    """
    held = {} if given is None else given
    if not isinstance(held, Mapping):
        return instance(field, held, kind)
    try:
        return kind(**{str(name): at for name, at in held.items()})
    except BadValue as refused:
        within = f"{field}, {refused.field}"
        raise BadValue(within, refused.given, refused.allowed, refused.advice) from refused


@dataclass(frozen=True)
class Shares:
    """Base class of the frozen records whose fields are all shares from 0 to 1."""

    def __new__(cls, /, *_: Any, **named: Any) -> Self:
        """Refuse an unknown field with the error BadValue, which also refuses a bad value."""
        for name in named:
            known(f"field of {cls.__name__}", name, [f.name for f in fields(cls)])
        return super().__new__(cls)

    def __post_init__(self) -> None:
        """Check every field of the record, and store the field's value as a plain float."""
        for field in fields(self):
            share = number(field.name, getattr(self, field.name), 0, 1)
            object.__setattr__(self, field.name, share)
