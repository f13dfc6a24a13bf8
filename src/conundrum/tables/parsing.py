"""Numbers as people type them."""

import math
import re
import unicodedata

from conundrum.tables.bounds import BadValue, instance, number, shortly, whole

SPACES = " \t\n\r\v\f"
PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE)
THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?")
"""A number whose commas mark thousands: 1,000 but not 0,125, which no one writes for 125."""


def read_number(text: str, unit: str = "") -> float | str:
    """Read a number as people write it: with its unit or not, with a decimal point or a comma.

    A comma before exactly three digits, once or more, marks thousands, except after a lone 0. Wide
    digits, as Chinese and Japanese keyboards have them, are digits, too. A page reads the same
    (``page/static/typed.js``).

    Returns
    -------
    float or str
        The number; the text if it is none.

    Raises
    ------
    BadValue
        If it is not even a text.

    Examples
    --------
    >>> read_number(" 12,5 % ", "%")
    12.5
    >>> read_number("1,000")
    1000.0
    """
    typed = unicodedata.normalize("NFKC", instance("what is typed", text, str)).strip(SPACES)
    bare = typed.removesuffix(unit).strip(SPACES)
    plain = bare.replace(",", "" if THOUSANDS.fullmatch(bare) else ".")
    return float(plain) if PLAIN.fullmatch(plain) else bare


def take_number(field: str, text: str, low: float, high: float, unit: str = "") -> float:
    """Return the number that was typed; what is no good is refused as it was typed.

    Raises
    ------
    BadValue
        If it is no number, or out of bounds.

    Examples
    --------
    >>> take_number("leak", "0,2", 0, 1)
    0.2
    >>> take_number("leak", "2", 0, 1)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: leak: a number from 0 to 1 is allowed, but '2' was given
    """
    read = read_number(text, unit)
    try:
        return number(field, read, low, high, unit)
    except BadValue as refused:
        raise BadValue(field, text, refused.allowed) from None


def take_whole(field: str, text: str, low: int, high: int) -> int:
    """Return the whole number that was typed; what is no good is refused as it was typed.

    Raises
    ------
    BadValue
        If it is no whole number, or out of bounds.

    Examples
    --------
    >>> take_whole("World", "1,000", 1, 1000)
    1000
    >>> take_whole("at", "1.5", 1, 9)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: at: a whole number from 1 to 9 is allowed, but '1.5' was given
    """
    try:
        return whole(field, read_whole(text), low, high)
    except BadValue as refused:
        raise BadValue(field, text, refused.allowed) from None


def read_whole(text: str) -> int | None:
    """Read a whole number as people write it; None if it is none.

    Examples
    --------
    >>> read_whole("1,000"), read_whole("1.5")
    (1000, None)
    """
    read = read_number(text)
    return int(read) if isinstance(read, float) and read.is_integer() else None


def read_float(text: str, unit: str) -> float | None:
    """Read a finite number as people write it; None if it is none.

    Examples
    --------
    >>> read_float("1,5 %", "%"), read_float("much", "%")
    (1.5, None)
    """
    read = read_number(text, unit)
    # To a reader -0 is 0.
    return read + 0.0 if isinstance(read, float) and math.isfinite(read) else None


def as_typed(text: str) -> str:
    """Show what was typed in a message, cut short.

    Examples
    --------
    >>> as_typed("the worlds of all runs that there are")
    "'the worlds o...hat there are'"
    """
    return shortly(text)
