"""Writes shares as text for a scenario code; a share that was added later has a mark before it.

A code contains a later share, such as that of a new control, only if the share is not the usual
one. So every earlier code stays the same and can still be read.
"""

from collections.abc import Mapping

from conundrum.run.codes import Reader, write

STEPS = 1000
"""A share is written in thousandths, which are tenths of a per cent."""

SHARE_LENGTH = 2
"""How many characters a share takes in a scenario code."""

COST = "C"
"""In a scenario code, this letter marks the share that is named "cost". Every other share that was
added to a record later is marked by its place in the record."""

LATER = "X"


def write_share(share: float) -> str:
    """Write one share.

    Examples
    --------
    >>> write_share(1)
    'Z8'
    """
    return write(round(share * STEPS), SHARE_LENGTH)


def read_share(reader: Reader) -> float:
    """Read one share."""
    return reader.number(SHARE_LENGTH) / STEPS


def mark(name: str, place: int) -> str:
    """Return the mark before a share in a code: "C" for cost, or "X" and the share's place."""
    return COST if name == "cost" else LATER + write(place, 1)


def write_shares(shares: Mapping[str, float], usual: Mapping[str, float], first: int) -> str:
    """Write shares, by name.

    Every code contains the first shares; ``first`` says how many these are. It contains a later
    share, after its mark, only if the share is not the usual one.

    Examples
    --------
    >>> write_shares({"old": 0, "new": 1}, {"old": 0, "new": 0}, 1)
    '00X1Z8'
    >>> write_shares({"old": 0, "new": 0}, {"old": 0, "new": 0}, 1)
    '00'
    """
    written = {name: write_share(share) for name, share in shares.items()}
    return "".join(
        (mark(name, place) if place >= first else "") + share
        for place, (name, share) in enumerate(written.items())
        if place < first or share != write_share(usual[name])
    )


def read_shares(reader: Reader, usual: Mapping[str, float], first: int) -> dict[str, float]:
    """Return shares by name; a share that the code leaves out has its usual value.

    Examples
    --------
    >>> read_shares(Reader("00"), {"old": 1, "new": 0.5}, 1)
    {'old': 0.0, 'new': 0.5}
    """
    return {
        name: read_share(reader) if place < first or reader.skip(mark(name, place)) else held
        for place, (name, held) in enumerate(usual.items())
    }
