"""The code that hides what a seat chose in the log of a game, until all choices are revealed.

The seal keeps people from reading a choice at a glance. It is not safe, because anyone with this
file can open it.
"""

import secrets
from binascii import crc_hqx
from hashlib import sha256
from itertools import cycle
from typing import Any

from conundrum.run.codes import ALPHABET, Reader, seal, unseal, write
from conundrum.run.share_code import SHARE_LENGTH, read_share, write_share
from conundrum.tables import BadValue, say
from conundrum.views.seminar.seats import SEATS, is_power, moves

VERSION = "T"
NAME = "sealed choice"
SALT_LENGTH, MOVE_LENGTH = 3, 3


def sealed(seat: str, number: int, does: Any) -> str:
    """Return a code for a seat's choice in a round; each call returns another code.

    Examples
    --------
    >>> opened(sealed("seoul", 2, "aid"))
    {'seat': 'seoul', 'round': 2, 'does': 'aid'}
    >>> sealed("seoul", 2, "aid") == sealed("seoul", 2, "aid")
    False
    """
    salt = write(secrets.randbelow(len(ALPHABET) ** SALT_LENGTH), SALT_LENGTH)
    head = SEATS[seat]["letter"] + write(number, 1) + salt
    told = "".join(map(write_share, does)) if is_power(seat) else _written(does)
    return seal(head + _masked(told, head, 1), VERSION)


def opened(code: str) -> dict[str, Any]:
    """Return the seat, the round and the choice from a code."""
    body = unseal(code, VERSION, NAME)
    reader = Reader(body, NAME)
    seat = next((seat for seat in SEATS if reader.skip(SEATS[seat]["letter"])), "")
    if not seat:
        raise BadValue(NAME, code, "a code that names a seat of this game")
    number = reader.number(1)
    reader.number(SALT_LENGTH)
    told = _masked(reader.rest, body[: len(body) - len(reader.rest)], -1)
    if is_power(seat):
        shares = Reader(told, NAME)
        does: Any = [read_share(shares) for _ in range(0, len(told), SHARE_LENGTH)]
    else:
        does = next((move for move in moves(seat) if _written(move) == told), None)
        if does is None:
            raise BadValue(NAME, code, say("code.parts"))
    return {"seat": seat, "round": number, "does": does}


def _written(move: str) -> str:
    """Write the id of a move as a checksum, which does not depend on the order of the table.

    The checksum has two bytes, and a test makes sure that no two ids share one.
    """
    return write(crc_hqx(move.encode(), 0) % len(ALPHABET) ** MOVE_LENGTH, MOVE_LENGTH)


def _masked(told: str, head: str, way: int) -> str:
    """Shift each character by a number that depends on the beginning of the code."""
    shifts = sha256(head.encode()).digest()
    return "".join(
        ALPHABET[(ALPHABET.index(character) + way * shift) % len(ALPHABET)]
        for character, shift in zip(told, cycle(shifts), strict=False)
    )
