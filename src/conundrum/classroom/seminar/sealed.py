"""A team's choice for a round, and the code that seals it until the reveal.

The seal keeps a choice from being read at a glance, on a screen or in the log. It is no safe:
whoever has this file can open it.
"""

import secrets
from binascii import crc_hqx
from dataclasses import dataclass
from hashlib import sha256
from itertools import cycle
from typing import Any

from conundrum.classroom.seminar.seats import (
    OTHERS,
    POWERS,
    SEATS,
    in_every_code,
    moves,
    seat_known,
    usual,
)
from conundrum.run import limit
from conundrum.run.codes import ALPHABET, Reader, seal, unseal, write
from conundrum.run.share_code import read_shares, write_shares
from conundrum.tables import BadValue, known, listed, number, rounded, say, whole

VERSION = "T"
NAME = "sealed choice"
SALT_LENGTH, MOVE_LENGTH = 3, 3


@dataclass(frozen=True)
class Choice:
    """What a team chooses for one round.

    Parameters
    ----------
    seat : str
        Id of the seat.
    round : int
        The round, counted from 1.
    does : tuple of float, or str
        Of a power: its sanctions, its engagement and the shared conditions it proposes, each a
        share, 0 to 1, kept to a tenth of a per cent as in a scenario code; a control that came
        later may be left out, and is the usual one then. Of another seat: the id of its move.

    Raises
    ------
    BadValue
        If there is no such seat or move, or a number is out of bounds.

    Examples
    --------
    >>> Choice("washington", 1, (0.9, 0.0125, 0)).does
    (0.9, 0.013, 0.0)
    """

    seat: str
    round: int
    does: Any

    def __post_init__(self) -> None:
        """Check the choice, and round its shares as the code does."""
        seat_known(self.seat)
        object.__setattr__(self, "round", whole("round", self.round, 1, limit("rounds", "highest")))
        if self.seat in OTHERS:
            known(f"move of {self.seat}", self.does, moves(self.seat))
            return
        held, least = usual(self.seat), in_every_code(self.seat)
        name, allowed = f"choice of {self.seat}", f"a list of {len(held)} shares"
        shares = listed(name, self.does, allowed)
        if not least <= len(shares) <= len(held):
            raise BadValue(name, self.does, allowed)
        # A log that is older than a control does not hold it.
        held |= dict(zip(held, shares, strict=False))
        kept = (number(control, share, 0, 1) for control, share in held.items())
        object.__setattr__(self, "does", tuple(rounded(share, 3) for share in kept))

    @property
    def plain(self) -> list[float] | str:
        """What is done, as a log holds it once it is revealed."""
        return list(self.does) if self.seat in POWERS else str(self.does)

    def sealed(self) -> str:
        """Return a code of this choice; each time another one.

        Examples
        --------
        >>> choice = Choice("seoul", 2, "aid")
        >>> opened(choice.sealed()) == choice
        True
        >>> choice.sealed() == choice.sealed()
        False
        """
        salt = write(secrets.randbelow(len(ALPHABET) ** SALT_LENGTH), SALT_LENGTH)
        head = SEATS[self.seat]["letter"] + write(self.round, 1) + salt
        if self.seat in OTHERS:
            told = write(move_number(self.does), MOVE_LENGTH)
        else:
            held = usual(self.seat)
            shares = dict(zip(held, self.does, strict=True))
            told = write_shares(shares, held, in_every_code(self.seat))
        return seal(head + _masked(told, head, 1), VERSION)


def opened(code: str) -> Choice:
    """Return the choice that a code seals."""
    body = unseal(code, VERSION, NAME)
    reader = Reader(body, NAME)
    seat = next((seat for seat in SEATS if reader.skip(SEATS[seat]["letter"])), "")
    if not seat:
        raise BadValue(NAME, code, "one that names a seat of this table")
    round_number = reader.number(1)
    reader.number(SALT_LENGTH)
    head = body[: len(body) - len(reader.rest)]
    told = Reader(_masked(reader.rest, head, -1), NAME)
    if seat in OTHERS:
        marks = {move_number(move): move for move in moves(seat)}
        does: Any = marks.get(told.number(MOVE_LENGTH))
    else:
        does = [*read_shares(told, usual(seat), in_every_code(seat)).values()]
    if told.rest:
        raise BadValue(NAME, code, say("code.parts"))
    return Choice(seat, round_number, does)


def move_number(move: str) -> int:
    """Return a number that stands for the id of a move, or a card, whatever the order of a table.

    Two bytes are kept; a test sees to it that no two ids share a number.
    """
    return crc_hqx(move.encode(), 0) % len(ALPHABET) ** MOVE_LENGTH


def _masked(told: str, head: str, way: int) -> str:
    """Shift each character by a number that follows from what stands before it."""
    shifts = sha256(head.encode()).digest()
    return "".join(
        ALPHABET[(ALPHABET.index(character) + way * shift) % len(ALPHABET)]
        for character, shift in zip(told, cycle(shifts), strict=False)
    )
