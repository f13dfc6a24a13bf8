"""Reads numbers as people type them."""

import math
import re
import unicodedata

from conundrum.tables.bounds import BadValue, instance, number, shortly, whole

SPACES = " \t\n\r\v\f"
APART = re.compile(f"[{SPACES}]+")
AS_TYPED = re.IGNORECASE | re.ASCII
MINUS = re.compile("[\u2010-\u2015\u2212]|^minus(?=[ 0-9.])", AS_TYPED)
"""Everything that is read as a minus sign: hyphens, dashes, and the word "minus"."""
BEGIN = re.compile(r"[+-]? *[0-9.,]+( [0-9]{3}(?![0-9]))*([.,][0-9]*)?(e[+-]?[0-9]+)?", AS_TYPED)
"""The characters with which a number may begin."""
PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?", AS_TYPED)
THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?")
"""The pattern of a number in which commas separate thousands, such as 1,000. In 0,125, the comma
separates decimals."""
SPACED = re.compile(r"[+-]?[1-9][0-9]{0,2}( [0-9]{3})+([.,][0-9]*)?")
SIGN_APART = re.compile("^([+-]) +")
OF_100 = re.compile(r"(^| )((out )?of|in) 100(?= |$)")
PER_CENT = ("%", "percent", "per cent", "pct")


def read_number(text: str, unit: str = "") -> float | str:
    """Read a number as people write it, with a decimal point or comma, with or without a unit.

    A comma or a space before exactly three digits marks thousands, except after a single 0. The
    wide digits of Chinese and Japanese keyboards are digits, too, and a dash is a minus sign. A
    page reads numbers in the same way (``page/static/typed.js``).

    A text that is no number is returned as it is. Anything other than a text is refused.

    Examples
    --------
    >>> read_number(" 12,5 % ", "%")
    12.5
    >>> read_number("1,000")
    1000.0
    >>> read_number("\u221230 points", "points, where 2016 is 100")
    -30.0
    """
    typed = unicodedata.normalize("NFKC", instance("what is typed", text, str)).strip(SPACES)
    signed = MINUS.sub("-", typed)
    found = BEGIN.match(signed)
    if not found or not _is_unit(signed[found.end() :], unit):
        return typed
    number = SIGN_APART.sub(r"\1", found[0])
    whole = number.replace(" ", "") if SPACED.fullmatch(number) else number
    plain = whole.replace(",", "" if THOUSANDS.fullmatch(whole) else ".")
    return float(plain) if PLAIN.fullmatch(plain) else typed


def _is_unit(typed: str, unit: str) -> bool:
    """Say whether the text after a number names the number's unit, perhaps in other words."""
    behind, whole = (APART.sub(" ", one.lower()).strip(" ") for one in (typed, unit))
    of_100 = whole.startswith("%") or whole.endswith("100")
    if behind in ("", whole) or (of_100 and behind in PER_CENT):
        return True
    words = [word for word in whole.replace(",", "").split(" ") if not word.isdigit()]
    said = (OF_100.sub("", behind) if of_100 else behind).strip(" ")
    return said == "" or all(
        any(word in (one, f"{one}s", f"{one}es") for word in words) for one in said.split(" ")
    )


def take_number(field: str, text: str, low: float, high: float, unit: str = "") -> float:
    """Return the number that was typed; a refusal shows the text as it was typed.

    Examples
    --------
    >>> take_number("leak", "0,2", 0, 1)
    0.2
    >>> take_number("leak", "2", 0, 1)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: leak must be a number from 0 to 1; you gave '2'.
    """
    read = read_number(text, unit)
    try:
        return number(field, read, low, high, unit)
    except BadValue as refused:
        raise BadValue(field, text, refused.allowed, refused.advice) from None


def take_whole(field: str, text: str, low: int, high: int) -> int:
    """Return the whole number that was typed; a refusal shows the text as it was typed.

    Examples
    --------
    >>> take_whole("Future", "1,000", 1, 1000)
    1000
    >>> take_whole("at", "1.5", 1, 9)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: at must be a whole number from 1 to 9; you gave '1.5'.
    """
    try:
        return whole(field, read_whole(text), low, high)
    except BadValue as refused:
        raise BadValue(field, text, refused.allowed, refused.advice) from None


def read_whole(text: str) -> int | None:
    """Read a whole number as people write it; return None if the text is no whole number.

    Examples
    --------
    >>> read_whole("1,000"), read_whole("1.5")
    (1000, None)
    """
    read = read_number(text)
    return int(read) if isinstance(read, float) and read.is_integer() else None


def read_float(text: str, unit: str) -> float | None:
    """Read a finite number as people write it; return None if the text is no finite number.

    Examples
    --------
    >>> read_float("1,5 %", "%"), read_float("much", "%")
    (1.5, None)
    """
    read = read_number(text, unit)
    # Minus 0 becomes 0, because a reader expects 0.
    return read + 0.0 if isinstance(read, float) and math.isfinite(read) else None


def as_typed(text: str) -> str:
    """Return the beginning of the text that was typed, for a message.

    Examples
    --------
    >>> as_typed("the futures of all runs that there are")
    "'the futures ...hat there are'"
    """
    return shortly(text)
