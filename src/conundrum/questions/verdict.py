"""The verdict on a number, compared with the right number, and the words for all verdicts."""

from conundrum.tables import entries

VERDICTS = entries("verdicts")
NEAR, HUNDRED = 3, 100
"""A number counts as close if its error is at most NEAR times the tolerance. A share of 1 is
HUNDRED per cent."""


def classify_number(given: float, true: float, tolerance: float) -> str:
    """Return the verdict on a number: right, or a word for the likely mistake.

    The verdict is a name in ``data/verdicts.toml``: ``right``, ``sign`` (the right size with the
    wrong sign), ``unit`` (a share for per cent, or the reverse), ``close``, ``below`` or ``above``.
    Both numbers are in the same unit. They may differ by the tolerance if the verdict is ``right``.

    Examples
    --------
    >>> classify_number(-3, 3, tolerance=0.5)
    'sign'
    >>> [classify_number(given, 31, tolerance=1) for given in (0.31, 33)]
    ['unit', 'close']
    """

    def near(number: float, times: float = 1) -> bool:
        return abs(number - true) <= times * tolerance

    if near(given):
        return "right"
    # If the right number is almost 0, a wrong sign or a wrong unit cannot be recognized.
    if not near(0):
        if near(-given):
            return "sign"
        if near(given * HUNDRED) or near(given / HUNDRED):
            return "unit"
    if near(given, NEAR):
        return "close"
    return "below" if given < true else "above"


def words_for(verdict: str, more: str = "") -> str:
    """Return the words for a verdict, followed by another text if one is given.

    Examples
    --------
    >>> words_for("right", "It is the lifeline.")
    'Yes. It is the lifeline.'
    """
    return str(VERDICTS[verdict]) if more == "" else f"{VERDICTS[verdict]} {more}"
