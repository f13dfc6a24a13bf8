"""Checks of values, and the error that says why a value is refused."""

from __future__ import annotations

import math
import numbers
import os
import reprlib
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from conundrum.tables.words import say

T = TypeVar("T")

SHORT = 15
"""A message lists at most this many names. If more names are known, the message lists the most
similar names."""

LONGEST = 60
"""A message shows at most this many characters of a value."""

FULL = 200
"""A message shows at most this many characters of an error that a reader's function raised."""

NOT_NUMBERS = (bool, np.timedelta64)
"""Types such as bool, which Python or NumPy treats as a number, but a reader does not."""


class BadValue(ValueError):
    """The error for a value that its field does not allow.

    The message says what the field must be and what was given, and then what to do, if that is
    known. ``given`` may also be an error that a reader's function raised. Without ``allowed``, the
    message only says what to do.

    Examples
    --------
    >>> print(BadValue("path", "a/b.csv", "a file in a folder that exists", "Make the folder."))
    path must be a file in a folder that exists; you gave 'a/b.csv'. Make the folder.
    >>> print(BadValue("policy", "2016", advice="Each line is a policy, so leave out policy."))
    Each line is a policy, so leave out policy.
    """

    def __init__(self, field: str, given: object, allowed: str = "", advice: str = "") -> None:
        self.field = field
        self.given = given
        self.allowed = allowed
        self.advice = advice
        sentence = "refused.raised" if isinstance(given, Exception) else "refused.value"
        must = say(sentence, field=field, allowed=allowed, given=shortly(given)) if allowed else ""
        super().__init__(f"{must} {advice}".strip())

    def __reduce__(self) -> tuple[type[BadValue], tuple[str, object, str, str]]:
        """Pickle the error with all its arguments, because another process may raise the error."""
        return BadValue, (self.field, self.given, self.allowed, self.advice)


def refused(field: str, allowed: str, given: str = "{given}") -> str:
    """Return the sentence that refuses a value; a placeholder may take the value's place.

    Examples
    --------
    >>> refused("priorities", "a name")
    'priorities must be a name; you gave {given}.'
    """
    return say("refused.value", field=field, allowed=allowed, given=given)


def shortly(given: object) -> str:
    """Return any value as a short text for a message; the text of an error may be longer.

    Examples
    --------
    >>> shortly([1, 2, 3, 4, 5, 6, 7])
    '[1, 2, 3, 4, 5, 6, ...]'
    >>> shortly(10**5000)
    'int of too many digits'
    """
    if isinstance(given, Exception):
        return f"{type(given).__name__}: {given}"[:FULL]
    try:
        shown = reprlib.repr(given)
    except ValueError:  # Python refuses to write more than some 4,000 digits of a number.
        shown = f"{type(given).__name__} of too many digits"
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}..."


SWITCH = "switch"
"""The unit of a switch. A switch is off at its lower bound and on at its upper bound, and has no
value between."""


def number(field: str, given: object, low: float, high: float, unit: str = "") -> float:
    """Return a finite number between two bounds; refuse any other value.

    For a `SWITCH`, only the two bounds are allowed.

    Examples
    --------
    >>> number("leak", 0.12, 0, 1)
    0.12
    >>> number("leak", "much", 0, 1)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: leak must be a number from 0 to 1; you gave 'much'.
    """
    real = isinstance(given, numbers.Real) and not isinstance(given, NOT_NUMBERS)
    try:
        plain = float(given) if real else math.nan  # type: ignore[arg-type]
    except OverflowError:
        plain = math.inf
    if not low <= plain <= high or (unit == SWITCH and low < plain < high):
        raise BadValue(field, given, _between(low, high, unit))
    # Minus 0 becomes 0, because a reader expects 0.
    return plain + 0.0


def refusal(field: str, low: float, high: float, unit: str = "") -> str:
    """Return the sentence that refuses a number out of bounds; a placeholder stands for it.

    Examples
    --------
    >>> refusal("leak", 0, 1)
    'leak must be a number from 0 to 1; you gave {given}.'
    """
    return refused(field, _between(low, high, unit))


def _between(low: float, high: float, unit: str) -> str:
    if unit == SWITCH:
        return say("refused.switch", low=f"{low:.12g}", high=f"{high:.12g}")
    sentence = "refused.measured" if unit else "refused.number"
    return say(sentence, low=f"{low:.12g}", high=f"{high:.12g}", unit=unit)


def whole(field: str, given: object, low: int, high: int) -> int:
    """Return a whole number between two bounds, also from a float; refuse any other value.

    Examples
    --------
    >>> whole("futures", 1000, 1, 50_000), whole("futures", 1e4, 1, 50_000)
    (1000, 10000)
    """
    real = isinstance(given, numbers.Real) and not isinstance(given, NOT_NUMBERS)
    if not real or not low <= given <= high or given % 1:  # type: ignore[operator]
        raise BadValue(field, given, say("refused.whole", low=f"{low:,}", high=f"{high:,}"))
    return int(given)  # type: ignore[call-overload]


def alike(given: object, names: Collection[str]) -> list[str]:
    """Return the known names that a given text may mean, with the most similar name first.

    Examples
    --------
    >>> alike("Beijng", ["Washington", "Beijing"])
    ['Beijing']
    """
    folded = {name.casefold(): name for name in names}
    typed = given.casefold() if isinstance(given, str) else ""
    return [folded[name] for name in get_close_matches(typed, folded, cutoff=0.5)]


def known(field: str, given: object, names: Collection[str]) -> str:
    """Return a name if the name is known, and refuse an unknown name.

    The message lists the known names and suggests the most similar one. If there are many names, it
    lists only the similar ones or, if none is similar, the first ones.

    Examples
    --------
    >>> known("preset", "2016", ["2016", "joint opening"])
    '2016'
    >>> known("chart", "Dots", ["bars", "dots"])
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: chart must be one of bars, dots; you gave 'Dots'. Did you \
mean dots?
    """
    if isinstance(given, str) and given in names:
        return given
    near = alike(given, names)
    if len(names) <= SHORT:
        offered, sentence = list(names), "one"
    else:
        offered, sentence = near or list(names)[:SHORT], "more"
    told, more = ", ".join(offered), len(names) - len(offered)
    allowed = say(f"refused.{sentence}", names=told, count=more)
    raise BadValue(field, given, allowed, say("refused.nearest", near=near[0]) if near else "")


def listed(
    field: str, given: object, allowed: str, least: int = 1, one: type | tuple[type, ...] = ()
) -> list[Any]:
    """Return the members of a list or of another collection, as a list.

    A single object of the kind ``one`` becomes a list of one. A collection with too few members is
    refused, and so is a text, because its letters are not meant.

    Examples
    --------
    >>> listed("show", ("hunger", "output"), "a list of outcomes")
    ['hunger', 'output']
    >>> listed("at", 2026, "a list of years", one=int)
    [2026]
    >>> listed("show", "hunger", "a list of outcomes")
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: show must be a list of outcomes; you gave 'hunger'.
    """
    if isinstance(given, one):
        return [given]
    try:
        members = None if isinstance(given, str | bytes) else list(given)  # type: ignore[call-overload]
    except TypeError:
        members = None
    if members is None or len(members) < least:
        raise BadValue(field, given, allowed)
    return members


def named_file(field: str, given: object, *endings: str) -> Path:
    """Return the path of a file to write, whose name must have an allowed ending.

    Another ending is refused, and so is a path in a folder that does not exist.

    Examples
    --------
    >>> named_file("path", "run.CSV", ".csv").name
    'run.CSV'
    """
    if not isinstance(given, str | Path) or Path(given).suffix.lower() not in endings:
        raise BadValue(field, given, say("refused.ending", endings=" or ".join(endings)))
    file = Path(os.path.expanduser(given))
    if not file.parent.is_dir():
        there, advice = say("refused.folder"), say("refused.make_folder")
        raise BadValue(field, str(given), there, advice)
    return file


def instance(field: str, given: object, kind: type[T], advice: str = "") -> T:
    """Return an object if it has the required type; refuse any other object."""
    if not isinstance(given, kind):
        article = "an" if kind.__name__[0] in "AEIOU" else "a"
        raise BadValue(field, given, f"{article} {kind.__name__}", advice)
    return given
