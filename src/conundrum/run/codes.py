"""Writes numbers as codes that people copy; a code has a mark, a length and a checksum."""

import re
import unicodedata
from binascii import crc_hqx

from conundrum.tables import BadValue, instance, say, value

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 characters. In a code, I and L are read as 1, O is read as 0, and U is not
used."""

MODEL = int(value("limits", "model", "default"))
"""The number of this version of the model. Codes and logs name their version, and older versions
can be read."""

OLDER = say("code.older")
"""The note beside a code or a log that an older version of the model wrote."""

MARK, VERSION = "NK", str(MODEL)
FORMER = tuple(str(model) for model in range(1, MODEL))
"""The older versions of scenario codes that can still be read."""

CHECK, GROUP = 4, 4
HEAD = len(MARK + VERSION) + 1
NAME = say("code.name")


def write(number: int, characters: int) -> str:
    """Write a whole number, with its largest digit first.

    Examples
    --------
    >>> write(1000, 2)
    'Z8'
    """
    digits = (number // len(ALPHABET) ** place for place in reversed(range(characters)))
    return "".join(ALPHABET[digit % len(ALPHABET)] for digit in digits)


def seal(body: str, version: str = VERSION) -> str:
    """Return a code, which consists of a mark, a version, a length, the text and a checksum.

    Each kind of code has its own version.

    Examples
    --------
    >>> seal("Z834")
    'NK2C-Z834-1WQH'
    """
    whole = MARK + version + _length(HEAD + len(body) + CHECK) + body
    whole += _check(whole)
    return "-".join(re.findall(f".{{1,{GROUP}}}", whole))


def version(code: object) -> str:
    """Return the version of a code, or the present version if the text is no code.

    Examples
    --------
    >>> version(" nk1c z834 0f0h "), version("joint opening")
    ('1', '2')
    """
    text = _plain(code) if isinstance(code, str) else ""
    return text[len(MARK) : HEAD - 1] if text.startswith(MARK) else VERSION


def is_code(text: str) -> bool:
    """Say whether a text is meant as a code, even if the code has a mistake.

    Examples
    --------
    >>> is_code(" nk2c z834 1wqh"), is_code("joint opening")
    (True, False)
    """
    return _plain(text).startswith(MARK)


def unseal(code: str, version: str = VERSION, name: str = NAME) -> str:
    r"""Return the text that a code contains, without its mark, version, length and checksum.

    Case, spaces, line ends, dashes and quotation marks do not matter. The checksum detects every
    change of one character, and of two neighbouring characters.

    A text is refused if it is no code, has another version, or is mistyped or cut short. The
    message says which.

    Examples
    --------
    >>> unseal(" 'nk2c z834\n1wqh' ")
    'Z834'
    >>> unseal("NK2C-Z843-1WQH")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: scenario code must be ... A character is mistyped, ...
    """
    text = _plain(instance(name, code, str))
    if not is_code(text):
        raise BadValue(name, code, say("code.begins", begins=MARK + version))
    if text[len(MARK) : HEAD - 1] != version:
        begins = MARK + version
        raise BadValue(name, code, say("code.version", version=version, begins=begins))
    if odd := re.search(f"[^{ALPHABET}]", text):
        place = say("code.character", name=name, place=odd.start() + 1)
        raise BadValue(place, odd[0], say("code.letter", letters=ALPHABET))
    if text[HEAD - 1 : HEAD] != _length(len(text)):
        raise BadValue(name, code, say("code.length"), say("code.copy"))
    body, check = text[:-CHECK], text[-CHECK:]
    if check != _check(body):
        raise BadValue(name, code, say("code.check", count=CHECK), say("code.compare"))
    return body[HEAD:]


class Reader:
    """Reads numbers from a text, one after the other.

    Examples
    --------
    >>> reader = Reader("BZ8")
    >>> reader.skip("A"), reader.skip("B"), reader.number(2), reader.rest
    (False, True, 1000, '')
    """

    def __init__(self, text: str, name: str = NAME) -> None:
        self.rest = text
        self._name = name

    def skip(self, letter: str) -> bool:
        """Say whether the next letter in the text is the given letter; if it is, skip it."""
        here = self.rest.startswith(letter)
        self.rest = self.rest[len(letter) * here :]
        return here

    def number(self, characters: int) -> int:
        """Return the whole number in the next characters; refuse a text that is too short."""
        taken, self.rest = self.rest[:characters], self.rest[characters:]
        if len(taken) < characters:
            raise BadValue(self._name, taken, advice=say("code.number", name=self._name))
        return sum(
            ALPHABET.index(digit) * len(ALPHABET) ** place
            for place, digit in enumerate(reversed(taken))
        )


def _plain(code: str) -> str:
    plain = unicodedata.normalize("NFKC", code)
    return re.sub(r"[\W_]+", "", plain).upper().translate(str.maketrans("ILO", "110"))


def _length(characters: int) -> str:
    return ALPHABET[characters % len(ALPHABET)]


def _check(text: str) -> str:
    # A checksum of 16 bits finds every mistake that lies within 16 successive bits, such as a
    # mistake in two neighbouring characters.
    return write(crc_hqx(text.encode("ascii"), 0), CHECK)
