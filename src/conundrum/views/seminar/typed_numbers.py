"""Reads the numbers that are typed at the desk: shares in per cent, and whole numbers."""

from conundrum.tables import read_float

PERCENT = 100


def read_share(typed: str) -> float | None:
    """Return a share from 0 to 1, which was typed in per cent, or None if the text is no share.

    Examples
    --------
    >>> read_share("12,5 %"), read_share("140")
    (0.125, None)
    """
    read = read_float(typed, "%")
    return None if read is None or read < 0 or read > PERCENT else read / PERCENT


def read_count(typed: str, most: int) -> int | None:
    """Return the whole number that was typed, or None if the text is no allowed number.

    Examples
    --------
    >>> read_count("34", 999), read_count("3.5", 999), read_count("1000", 999)
    (34, None, None)
    """
    read = read_float(typed, "")
    return None if read is None or read < 0 or read > most or read != int(read) else int(read)
